import { Injectable } from '@nestjs/common';
import { type AnonymousCard, anonymousCard, municipalityOf } from '@rinnakkain/domain';
import { neutralAlias, SeekerDirectory, VolunteerDirectory } from '@rinnakkain/people-api';
import { notFound, type PersonKey, Vault } from '@rinnakkain/platform-api';

const COLUMN = 'support.relationship.card';

/** Opens the seeker's card of a relationship; null once the seeker has been erased. */
export function openCard(
  key: PersonKey | undefined,
  relationshipId: string,
  sealed: Buffer,
): AnonymousCard | null {
  const text = key?.open(COLUMN, relationshipId, sealed);
  return text ? (JSON.parse(text) as AnonymousCard) : null;
}

/** Anonymous cards: all that either knows of the other until both have agreed. */
@Injectable()
export class Cards {
  constructor(
    private readonly vault: Vault,
    private readonly seekers: SeekerDirectory,
    private readonly volunteers: VolunteerDirectory,
  ) {}

  /** The seeker's card as it is now, sealed with their key for the row of a relationship. */
  async sealed(seekerId: string, relationshipId: string): Promise<Buffer> {
    const key = await this.vault.keyOf(seekerId);
    if (!key) throw notFound();
    const need = await this.seekers.needOf(seekerId);
    const card = anonymousCard({ ...need, alias: need.alias ?? '' });
    return key.seal(COLUMN, relationshipId, JSON.stringify(card));
  }

  /** The seeker's card of a relationship. */
  async ofSeeker(seekerId: string, relationshipId: string, sealed: Buffer): Promise<AnonymousCard | null> {
    return openCard(await this.vault.keyOf(seekerId), relationshipId, sealed);
  }

  /** The volunteer's card, to be read to the seeker: by alias or first name. */
  async ofVolunteer(volunteerId: string): Promise<AnonymousCard | null> {
    const volunteer = await this.volunteers.one(volunteerId);
    if (!volunteer) return null;
    return anonymousCard({
      ...volunteer,
      alias: volunteer.alias ?? neutralAlias(volunteerId),
      wellbeingCounty: (volunteer.municipality && municipalityOf(volunteer.municipality)?.county) || null,
      protected: false,
    });
  }
}
