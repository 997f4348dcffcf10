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
  check(volunteerId: string): Promise<void> {
    return this.checkAll([volunteerId]);
  }

  /** The same for several volunteers, in one statement. */
  async checkAll(volunteerIds: readonly string[]): Promise<void> {
    const work = this.unitOfWork.current;
    const rows = await work.rows<{ volunteerId: string; hits: string[] }>(sql`
      select v.id as "volunteerId", people.seekers_excluding(v.id) as hits
      from unnest(${volunteerIds}::uuid[]) with ordinality v (id, n) order by v.n`);
    for (const { volunteerId, hits } of rows)
      for (const seekerId of hits)
        work.record({
          action: 'seeker.exclusion_hit',
          objectType: 'seeker',
          objectId: seekerId,
          details: { volunteerId },
        });
  }
}
