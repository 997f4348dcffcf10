import {
  limits,
  SEEKER_ACTIONS,
  SEEKER_EXIT_REASONS,
  SEEKER_STATES,
  type SeekerAction,
  type SeekerExitReason,
  type SeekerState,
} from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  InstantField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';
import { NewConsent } from '../person/person.messages';
import { SeekerConsent } from './consents/consents.messages';
import { SafeContactInstructions, SeekerFields, SeekerRecord } from './seeker-fields.messages';

/** Orders of the list of seekers; never by name. */
export const SEEKER_SORTS = ['waiting', 'newest', 'target', 'theme', 'priority'] as const;

/** Who is told about every seeker of the unit, whatever their protection: nothing here tells where or why. */
export class SeekerBrief {
  @IdField('The seeker')
  id: string;

  @TextField('Alias; null once the person has been erased', { max: limits.aliasMaxLength, nullable: true })
  alias: string | null;

  @FlagField('Protected details: nothing more is told here, whoever reads')
  protected: boolean;

  @FlagField('The actor is the named coordinator or deputy and may open protected details with a reason')
  mayOpen: boolean;

  @KeyField('State, derived from an open relationship where there is one', SEEKER_STATES, {
    name: 'SeekerState',
  })
  state: SeekerState;

  @WholeField('Days waited since arrival; null when no longer waiting', {
    min: 0,
    max: 100_000,
    nullable: true,
  })
  waitingDays: number | null;

  @FlagField('Waits longer than the target of 21 days')
  overTarget: boolean;
}

/** A row of the list of seekers; all beyond the brief is left out for protected ones. */
export class ListedSeeker extends SeekerBrief {
  @TextField('First name', { max: limits.nameMaxLength, optional: true, nullable: true })
  firstName?: string | null;

  @DayField('Waiting since', { optional: true })
  waitingSince?: string;

  @InstantField('Arrived', { optional: true })
  arrivedAt?: string;

  @DayField('To be contacted by, while nobody has', { optional: true, nullable: true })
  contactDueOn?: string | null;

  @TextField('Main theme', { max: 60, optional: true, nullable: true })
  theme?: string | null;

  @TextField('First language', { max: 3, optional: true, nullable: true })
  language?: string | null;

  @TextField('Code of the municipality', { max: 3, optional: true, nullable: true })
  municipality?: string | null;

  @TextField('Code of the wellbeing services county', { max: 2, optional: true, nullable: true })
  wellbeingCounty?: string | null;

  @TextField('Priority', { max: 20, optional: true })
  priority?: string;

  @FlagField('Consent has been given', { optional: true })
  consented?: boolean;

  @IdField('The unit', { optional: true })
  unitId?: string;

  @TextField('Name of the unit', { max: 120, optional: true })
  unitName?: string;

  @IdField('The coordinator', { optional: true })
  coordinatorId?: string;

  @TextField('Name of the coordinator', { max: 120, optional: true, nullable: true })
  coordinatorName?: string | null;
}

/** A page of seekers. */
export class SeekerList {
  @ListField('Seekers, those who still wait first', () => ListedSeeker)
  items: ListedSeeker[];

  @WholeField('How many there are in all', { min: 0, max: 1_000_000 })
  total: number;
}

/** Which seekers to list. */
export class SeekerQuery extends ListQuery {
  @KeyField('Order', SEEKER_SORTS, { optional: true, name: 'SeekerSort' })
  sort?: (typeof SEEKER_SORTS)[number];

  @KeyField('Only those in this state', SEEKER_STATES, { optional: true, name: 'SeekerState' })
  state?: SeekerState;

  @FlagField('Only those who still wait: received, contacted, waiting or proposed', {
    optional: true,
    query: true,
  })
  queue?: boolean;

  @FlagField('Only those who wait longer than the target', { optional: true, query: true })
  overTarget?: boolean;

  @FlagField('Only those whose coordinator or deputy is the actor', { optional: true, query: true })
  mine?: boolean;

  @TextField('Only those who look support for this theme', { max: 60, optional: true })
  theme?: string;

  @TextField('Only those who speak this language', { max: 3, optional: true })
  language?: string;

  @IdField('Only those of this unit', { optional: true })
  unitId?: string;
}

/** One seeker. Of a protected one only the brief, the version and what may be done is told. */
export class Seeker extends SeekerRecord {
  @IdField('The seeker')
  id: string;

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;

  @FlagField('The actor is the named coordinator or deputy and may open protected details with a reason')
  mayOpen: boolean;

  @KeyField('State, derived from an open relationship where there is one', SEEKER_STATES, {
    name: 'SeekerState',
  })
  state: SeekerState;

  @KeysField('What the actor may do with the request', SEEKER_ACTIONS, { name: 'SeekerAction' })
  allowed: SeekerAction[];

  @WholeField('Days waited since arrival; null when no longer waiting', {
    min: 0,
    max: 100_000,
    nullable: true,
  })
  waitingDays: number | null;

  @FlagField('Waits longer than the target of 21 days')
  overTarget: boolean;

  @DayField('Waiting since', { optional: true })
  waitingSince?: string;

  @InstantField('Arrived', { optional: true })
  arrivedAt?: string;

  @DayField('First contacted', { optional: true, nullable: true })
  contactedOn?: string | null;

  @DayField('To be contacted by, while nobody has', { optional: true, nullable: true })
  contactDueOn?: string | null;

  @KeyField('Why the request ended', SEEKER_EXIT_REASONS, {
    name: 'SeekerExitReason',
    optional: true,
    nullable: true,
  })
  exitReason?: SeekerExitReason | null;

  @DayField('The day it ended', { optional: true, nullable: true })
  closedOn?: string | null;

  @IdField('The open relationship or proposal', { optional: true, nullable: true })
  relationshipId?: string | null;

  @IdField('The unit', { optional: true })
  unitId?: string;

  @TextField('Name of the unit', { max: 120, optional: true })
  unitName?: string;

  @TextField('Name of the coordinator', { max: 120, optional: true, nullable: true })
  coordinatorName?: string | null;

  @TextField('Name of the deputy', { max: 120, optional: true, nullable: true })
  deputyName?: string | null;

  @FlagField('The seeker has told how to contact safely; false means the cautious rules hold', {
    optional: true,
  })
  safeContactKnown?: boolean;

  @TextField('The phone number with its digits hidden; null when there is none', {
    max: 40,
    optional: true,
    nullable: true,
  })
  phoneMasked?: string | null;

  @TextField('The e-mail address hidden; null when there is none', {
    max: 40,
    optional: true,
    nullable: true,
  })
  emailMasked?: string | null;

  @FlagField('Consent has been given and not withdrawn', { optional: true })
  consented?: boolean;

  @ListField('Consents, the latest first', () => SeekerConsent, { optional: true })
  consents?: SeekerConsent[];
}

/** Protected details, opened once with a reason. */
export class OpenedSeeker extends Seeker {
  @TextField('Phone number', { max: 16, nullable: true })
  phone: string | null;

  @TextField('E-mail address', { max: 254, nullable: true })
  email: string | null;
}

/** A new request for support. Without consent only name, contact and who answers for it can be saved. */
export class NewSeeker extends SeekerFields {
  @IdField('The unit; the actor’s own when there is one only', { optional: true })
  unitId?: string;

  @ObjectField('The consent, when it is given with the intake', () => NewConsent, { optional: true })
  consent?: NewConsent;
}

/** A change of what is recorded. */
export class SeekerChange extends SeekerFields {
  @IdField('The unit: one of the actor’s own', { optional: true })
  unitId?: string;
}

/** What is asked of a request. */
export class SeekerTransition {
  @KeyField('The action', SEEKER_ACTIONS, { name: 'SeekerAction' })
  action: SeekerAction;

  @KeyField('Why the request ends', SEEKER_EXIT_REASONS, { name: 'SeekerExitReason', optional: true })
  reason?: SeekerExitReason;
}

/** Opens protected details once. */
export class ProtectedOpening {
  @TextField('Why; kept with the opening, sealed', {
    min: limits.reasonMinLength,
    max: limits.reasonMaxLength,
  })
  reason: string;
}

/** Contact values, opened once, with what keeps the contact safe. */
export class OpenedContact {
  @ObjectField('To be read before anybody contacts', () => SafeContactInstructions)
  safeContact: SafeContactInstructions;

  @FlagField('The seeker has told how to contact safely; false means the cautious rules hold')
  safeContactKnown: boolean;

  @TextField('Phone number', { max: 16, nullable: true })
  phone: string | null;

  @TextField('E-mail address', { max: 254, nullable: true })
  email: string | null;
}
