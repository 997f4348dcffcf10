import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import type { VolunteerRow } from './volunteer.entity';

/** What exclusion lists are compared with, without being readable. */
export type Fingerprints = Pick<VolunteerRow, 'namePrint' | 'phonePrint' | 'emailPrint'>;

/** A volunteer's fingerprints, and the check against every seeker's list when they change. */
@Injectable()
export class VolunteerExclusions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** The fingerprint of name and birth year; null while the year is not known. */
  nameOf(person: Pick<VolunteerRow, 'firstName' | 'lastName' | 'birthYear'>): Buffer | null {
    return person.birthYear === null
      ? null
      : this.vault.fingerprint('name', `${person.firstName} ${person.lastName} ${person.birthYear}`);
  }

  /** The fingerprint of a phone number. */
  phoneOf(phone: string | null): Buffer | null {
    return this.vault.fingerprint('phone', phone);
  }

  /** The fingerprint of an e-mail address. */
  emailOf(email: string | null): Buffer | null {
    return this.vault.fingerprint('email', email);
  }

  /**
   * Compares a new or changed volunteer with every seeker's list of the organisation. Placing refuses a hit; whoever
   * changed the volunteer learns nothing of it, the entry is about the seeker.
   */
  async check(volunteerId: string): Promise<void> {
    const work = this.unitOfWork.current;
    const row = await work.row<{ hits: string[] }>(
      sql`select people.seekers_excluding(${volunteerId}::uuid) as hits`,
    );
    for (const seekerId of row?.hits ?? [])
      work.record({
        action: 'seeker.exclusion_hit',
        objectType: 'seeker',
        objectId: seekerId,
        details: { volunteerId },
      });
  }
}
