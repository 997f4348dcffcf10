import { limits } from '@rinnakkain/domain';
import {
  EmailField,
  FlagField,
  IdField,
  InstantField,
  KeyField,
  ListField,
  PhoneField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';

/** By what an entry of the exclusion list knows a person. */
export const EXCLUSION_KINDS = ['volunteer', 'account', 'name', 'phone', 'email'] as const;
export type ExclusionKind = (typeof EXCLUSION_KINDS)[number];

/**
 * Somebody whom the seeker must never meet: exactly one of a volunteer, an account, first and last name with birth
 * year, a phone number or an e-mail address. What is typed is turned into a fingerprint and not kept.
 */
export class NewExclusion {
  @IdField('A volunteer', { optional: true })
  volunteerId?: string;

  @IdField('An account', { optional: true })
  accountId?: string;

  @TextField('First name, with last name and birth year', { max: limits.nameMaxLength, optional: true })
  firstName?: string;

  @TextField('Last name, with first name and birth year', { max: limits.nameMaxLength, optional: true })
  lastName?: string;

  @WholeField('Birth year, with first and last name', { min: limits.birthYearMin, max: 2100, optional: true })
  birthYear?: number;

  @PhoneField('Phone number', { optional: true })
  phone?: string;

  @EmailField('E-mail address', { optional: true })
  email?: string;
}

/** An entry as it can be shown: never whom it names. */
export class Exclusion {
  @IdField('The entry')
  id: string;

  @KeyField('By what it knows the person', EXCLUSION_KINDS, { name: 'ExclusionKind' })
  kind: ExclusionKind;

  @InstantField('Recorded')
  createdAt: string;

  @TextField('Who recorded it', { max: 120, nullable: true })
  recordedBy: string | null;
}

/** A new entry, and what it met. */
export class AddedExclusion extends Exclusion {
  @FlagField('It meets the volunteer of the seeker’s open proposal or relationship')
  blocks: boolean;

  @FlagField('The open proposal was withdrawn because of it')
  proposalWithdrawn: boolean;

  @IdField('The running relationship that has to be decided about', { nullable: true })
  relationshipId: string | null;
}

/** The exclusion list of a seeker. */
export class ExclusionList {
  @ListField('Entries, the latest first', () => Exclusion)
  items: Exclusion[];

  @WholeField('How many there are in all', { min: 0, max: 1_000_000 })
  total: number;
}
