import {
  CONTACT_FORMS,
  GENDERS,
  HEARD_FROM,
  limits,
  RETENTION_MONTHS,
  type RetentionClass,
  VOLUNTEER_ACTIONS,
  VOLUNTEER_EXIT_REASONS,
  VOLUNTEER_STATES,
} from '@rinnakkain/domain';
import {
  DayField,
  EmailField,
  FlagField,
  IdField,
  IdsField,
  InstantField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  PhoneField,
  TEXT_LANGUAGES,
  type TextLanguage,
  TextField,
  TextsField,
  WholeField,
} from '@rinnakkain/platform-api';
import { Consent, LanguageSpoken, NewConsent, TimeOfWeek } from '../person/person.messages';
import {
  BackgroundCheckStanding,
  Interview,
  Paper,
  ReadinessInShort,
  ThemeOffered,
  VolunteerAccount,
  VolunteerOwnLimits,
  VolunteerReadiness,
  VolunteerTraining,
} from './volunteer-parts.messages';

/** What may be left out; null empties it. */
const open = { optional: true, nullable: true } as const;

/** What is told of a volunteer besides the name; everything but contact data needs the consent. */
export class VolunteerDetails {
  @TextField('Name shown to seekers', { max: limits.aliasMaxLength, ...open })
  alias?: string | null;

  @WholeField('Year of birth', { min: limits.birthYearMin, max: 2100, ...open })
  birthYear?: number | null;

  @KeyField('Gender', GENDERS, { name: 'Gender', ...open })
  gender?: (typeof GENDERS)[number] | null;

  @TextField('Code of the municipality', { max: 3, ...open })
  municipality?: string | null;

  @ListField('Languages', () => LanguageSpoken, { max: limits.languagesMax, optional: true })
  languages?: LanguageSpoken[];

  @ListField('Themes lived through, the main one first', () => ThemeOffered, {
    max: limits.themesMax,
    optional: true,
  })
  themes?: ThemeOffered[];

  @TextsField('Codes of themes the volunteer does not take', {
    max: limits.refusedThemesMax,
    maxLength: 80,
    optional: true,
  })
  refusedThemes?: string[];

  @ListField('Weekly times; empty means not known', () => TimeOfWeek, { max: 28, optional: true })
  weeklyTimes?: TimeOfWeek[];

  @KeysField('Forms of contact offered', CONTACT_FORMS, { name: 'ContactForm', optional: true })
  forms?: (typeof CONTACT_FORMS)[number][];

  @WholeField('Travels at most, kilometres', { min: 0, max: limits.travelKmMax, ...open })
  travelKm?: number | null;

  @WholeField('Places agreed in all, taken ones included', {
    min: 0,
    max: limits.freePlacesMax,
    optional: true,
  })
  freePlaces?: number;

  @PhoneField('Phone number', open)
  phone?: string | null;

  @EmailField('E-mail address', open)
  email?: string | null;

  @DayField('Not available before', open)
  notAvailableBefore?: string | null;

  @DayField('Intends to stop', open)
  intendedEnd?: string | null;

  @ObjectField('Own limits', () => VolunteerOwnLimits, { optional: true })
  limits?: VolunteerOwnLimits;

  @FlagField('Cleared for seekers with protected details', { optional: true })
  clearedForProtected?: boolean;

  @KeyField('How they heard of the association', HEARD_FROM, { name: 'HeardFrom', ...open })
  heardFrom?: (typeof HEARD_FROM)[number] | null;
}

/** A new volunteer; without a consent only name, contact and units are taken. */
export class NewVolunteer extends VolunteerDetails {
  @TextField('First name', { max: limits.nameMaxLength })
  firstName: string;

  @TextField('Last name', { max: limits.nameMaxLength })
  lastName: string;

  @IdsField('Units the volunteer belongs to, one’s own among them; the actor’s when there is one only', {
    min: 1,
    max: limits.unitsMax,
    optional: true,
  })
  units?: string[];

  @ObjectField('The consent, when it has been given', () => NewConsent, { optional: true })
  consent?: NewConsent;
}

/** Changes of a volunteer: what is left out stays, null empties. */
export class VolunteerChanges extends VolunteerDetails {
  @TextField('First name', { max: limits.nameMaxLength, min: 1, optional: true })
  firstName?: string;

  @TextField('Last name', { max: limits.nameMaxLength, min: 1, optional: true })
  lastName?: string;

  @IdsField('Units the volunteer belongs to', { min: 1, max: limits.unitsMax, optional: true })
  units?: string[];
}

/** A volunteer as coordinators and administrators see one. */
export class Volunteer {
  @IdField('The volunteer')
  id: string;

  @KeyField('State', VOLUNTEER_STATES, { name: 'VolunteerState' })
  state: (typeof VOLUNTEER_STATES)[number];

  @KeysField('What the actor may do with the volunteer’s place on the path', VOLUNTEER_ACTIONS, {
    name: 'VolunteerAction',
  })
  allowed: (typeof VOLUNTEER_ACTIONS)[number][];

  @FlagField('The actor may change, interview, record papers and invite')
  mayChange: boolean;

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;

  @InstantField('When the application arrived')
  arrivedAt: Date | string;

  @KeyField('Why the application went no further', VOLUNTEER_EXIT_REASONS, {
    name: 'VolunteerExitReason',
    nullable: true,
  })
  exitReason: (typeof VOLUNTEER_EXIT_REASONS)[number] | null;

  @TextField('First name', { max: limits.nameMaxLength })
  firstName: string;

  @TextField('Last name', { max: limits.nameMaxLength })
  lastName: string;

  @TextField('Name shown to seekers', { max: limits.aliasMaxLength, nullable: true })
  alias: string | null;

  @WholeField('Year of birth', { min: limits.birthYearMin, max: 2100, nullable: true })
  birthYear: number | null;

  @KeyField('Gender', GENDERS, { name: 'Gender', nullable: true })
  gender: (typeof GENDERS)[number] | null;

  @TextField('Code of the municipality', { max: 3, nullable: true })
  municipality: string | null;

  @ListField('Languages', () => LanguageSpoken)
  languages: LanguageSpoken[];

  @ListField('Themes lived through, the main one first', () => ThemeOffered)
  themes: ThemeOffered[];

  @TextsField('Codes of themes the volunteer does not take', { max: limits.refusedThemesMax, maxLength: 80 })
  refusedThemes: string[];

  @KeysField('Forms of contact offered', CONTACT_FORMS, { name: 'ContactForm' })
  forms: (typeof CONTACT_FORMS)[number][];

  @ListField('Weekly times; empty means not known', () => TimeOfWeek)
  weeklyTimes: TimeOfWeek[];

  @WholeField('Travels at most, kilometres', { min: 0, max: limits.travelKmMax, nullable: true })
  travelKm: number | null;

  @WholeField('Places agreed in all, taken ones included', { min: 0, max: limits.freePlacesMax })
  freePlaces: number;

  @WholeField('Places taken now, in every unit', { min: 0, max: 1000 })
  occupiedPlaces: number;

  @IdsField('Units the volunteer belongs to', { max: limits.unitsMax })
  units: string[];

  @PhoneField('Phone number; told to coordinators of the unit only', { optional: true, nullable: true })
  phone?: string | null;

  @EmailField('E-mail address; told to coordinators of the unit only', { optional: true, nullable: true })
  email?: string | null;

  @DayField('Not available before', { nullable: true })
  notAvailableBefore: string | null;

  @DayField('Intends to stop', { nullable: true })
  intendedEnd: string | null;

  @ObjectField('Own limits', () => VolunteerOwnLimits)
  limits: VolunteerOwnLimits;

  @FlagField('Cleared for seekers with protected details')
  clearedForProtected: boolean;

  @KeyField('How they heard of the association', HEARD_FROM, { name: 'HeardFrom', nullable: true })
  heardFrom: (typeof HEARD_FROM)[number] | null;

  @FlagField('A consent is in force')
  consented: boolean;

  @ObjectField('Readiness, computed', () => VolunteerReadiness)
  readiness: VolunteerReadiness;

  @ListField('Interviews, the latest first', () => Interview)
  interviews: Interview[];

  @ListField('Agreements and pledges, the latest first', () => Paper)
  papers: Paper[];

  @ListField('Consents, the latest first', () => Consent)
  consents: Consent[];

  @ListField('Training records, the latest first', () => VolunteerTraining)
  trainings: VolunteerTraining[];

  @ListField('The tasks that need a background check, and how it stands', () => BackgroundCheckStanding)
  checks: BackgroundCheckStanding[];

  @ObjectField('Whether the volunteer can sign in', () => VolunteerAccount)
  account: VolunteerAccount;
}

/** A volunteer as a line of the list. */
export class VolunteerLine {
  @IdField('The volunteer')
  id: string;

  @TextField('First name', { max: limits.nameMaxLength })
  firstName: string;

  @TextField('Last name', { max: limits.nameMaxLength })
  lastName: string;

  @KeyField('State', VOLUNTEER_STATES, { name: 'VolunteerState' })
  state: (typeof VOLUNTEER_STATES)[number];

  @IdsField('Units the volunteer belongs to', { max: limits.unitsMax })
  units: string[];

  @TextField('Code of the municipality', { max: 3, nullable: true })
  municipality: string | null;

  @ListField('Languages', () => LanguageSpoken)
  languages: LanguageSpoken[];

  @ListField('Themes lived through, the main one first', () => ThemeOffered)
  themes: ThemeOffered[];

  @WholeField('Places agreed in all, taken ones included', { min: 0, max: limits.freePlacesMax })
  freePlaces: number;

  @WholeField('Places taken now, in every unit', { min: 0, max: 1000 })
  occupiedPlaces: number;

  @ObjectField('Readiness, computed', () => ReadinessInShort)
  readiness: ReadinessInShort;

  @InstantField('When the application arrived')
  arrivedAt: Date | string;
}

/** Volunteers, a page of them. */
export class VolunteerList {
  @ListField('Volunteers', () => VolunteerLine)
  items: VolunteerLine[];

  @WholeField('How many there are in all', { min: 0, max: 10_000_000 })
  total: number;
}

/** Orders of the list; a minus turns one round. */
export const VOLUNTEER_SORTS = [
  'name',
  '-name',
  'arrived',
  '-arrived',
  'state',
  '-state',
  'ready_until',
  '-ready_until',
  'municipality',
  '-municipality',
] as const;

/** Which volunteers to list. */
export class VolunteerQuery extends ListQuery {
  @KeyField('In this state', VOLUNTEER_STATES, { optional: true, name: 'VolunteerState' })
  state?: (typeof VOLUNTEER_STATES)[number];

  @FlagField('Ready or not', { optional: true, query: true })
  ready?: boolean;

  @TextField('Has this theme (code)', { max: 80, optional: true })
  theme?: string;

  @TextField('Speaks this language (ISO 639)', { min: 2, max: 3, optional: true })
  language?: string;

  @TextField('Lives in this municipality (code)', { max: 3, optional: true })
  municipality?: string;

  @IdField('Belongs to this unit', { optional: true })
  unitId?: string;

  @KeyField('Order', VOLUNTEER_SORTS, { optional: true })
  sort?: (typeof VOLUNTEER_SORTS)[number];
}

/** For which task readiness is asked. */
export class ReadinessQuery {
  @IdField('The task; none leaves its conditions out', { optional: true })
  task?: string;
}

/** A step of a volunteer's path. */
export class VolunteerTransition {
  @KeyField('What is done', VOLUNTEER_ACTIONS, { name: 'VolunteerAction' })
  action: (typeof VOLUNTEER_ACTIONS)[number];

  @KeyField('Why, where a reason belongs to the action', VOLUNTEER_EXIT_REASONS, {
    name: 'VolunteerExitReason',
    optional: true,
    nullable: true,
  })
  reason?: (typeof VOLUNTEER_EXIT_REASONS)[number] | null;
}

/** Invites a volunteer to sign in. */
export class InviteVolunteer {
  @EmailField('Address to sign in with; the volunteer’s own unless given', { optional: true })
  email?: string;

  @KeyField('Language of the ready-made message; Finnish unless given', TEXT_LANGUAGES, {
    optional: true,
    name: 'TextLanguage',
  })
  language?: TextLanguage;

  @FlagField('The link goes by mail and is told to nobody else; only where a mail server is set', {
    optional: true,
  })
  byMail?: boolean;
}

/** The one-time link and a neutral message to send it with, unless it goes by mail. */
export class VolunteerInvitation {
  @IdField('The invitation')
  id: string;

  @FlagField('The link goes by mail')
  mailed: boolean;

  @TextField('The one-time link; told once, unless it goes by mail', { max: 500, optional: true })
  link?: string;

  @InstantField('Works until')
  expiresAt: string;

  @TextField('A message that tells nothing about the association or its theme', { max: 1000, optional: true })
  message?: string;
}

/** What can remain after a consent has been withdrawn. */
export const REMAINING_KINDS = ['name', 'consent', 'papers', 'training', 'audit'] as const;

/** When a consent was withdrawn. */
export class VolunteerConsentWithdrawal {
  @DayField('The day; today unless given', { optional: true })
  day?: string;
}

/** One kind of thing that is kept, and the rule it is kept by. */
export class RemainingData {
  @KeyField('What is kept', REMAINING_KINDS)
  kind: (typeof REMAINING_KINDS)[number];

  @KeyField('The rule it is kept by', Object.keys(RETENTION_MONTHS), { name: 'RetentionClass' })
  retention: RetentionClass;
}

/** What remains of a volunteer after a withdrawn consent, and why. */
export class WithdrawnVolunteerConsent {
  @ObjectField('The volunteer as it stands now', () => Volunteer)
  volunteer: Volunteer;

  @ListField('What is kept', () => RemainingData)
  remains: RemainingData[];
}
