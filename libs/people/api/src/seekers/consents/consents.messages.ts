import { RETENTION_MONTHS, SEEKER_STATES, type RetentionClass, type SeekerState } from '@rinnakkain/domain';
import { DayField, IdField, KeyField, ListField, TextField, WholeField } from '@rinnakkain/platform-api';
import { Consent } from '../../person/person.messages';

/** A recorded consent of a seeker. */
export class SeekerConsent extends Consent {
  @TextField('Who recorded it', { max: 120, nullable: true })
  recordedBy: string | null;
}

/** A withdrawal of consent. */
export class ConsentWithdrawal {
  @DayField('The day the seeker withdrew it; today unless given', { optional: true })
  day?: string;
}

/** What is still there after consent was withdrawn. */
export const REMAINING = ['contact', 'contact_notes', 'consent', 'relationships', 'audit'] as const;

/** Why it is still there. */
export const REMAINING_WHY = ['claims_and_safety', 'proof_of_consent', 'proof_of_processing'] as const;

/** One thing that remains, why, and until when. */
export class RemainingRecord {
  @KeyField('What remains', REMAINING, { name: 'RemainingRecordKind' })
  what: (typeof REMAINING)[number];

  @KeyField('Why', REMAINING_WHY, { name: 'RemainingRecordReason' })
  why: (typeof REMAINING_WHY)[number];

  @KeyField('The rule that ends it', Object.keys(RETENTION_MONTHS), { name: 'RetentionClass' })
  retention: RetentionClass;

  @DayField('Kept until')
  until: string;
}

/** What a withdrawal led to. */
export class WithdrawnConsent {
  @IdField('The seeker')
  seekerId: string;

  @KeyField('State of the request now', SEEKER_STATES, { name: 'SeekerState' })
  state: SeekerState;

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;

  @ListField('What remains and why', () => RemainingRecord)
  remains: RemainingRecord[];
}
