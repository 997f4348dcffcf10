import {
  CONTACT_FORMS,
  limits,
  MATCH_CRITERIA,
  REFUSAL_CODES,
  WHY_KEYS,
  type ContactForm,
  type MatchCriterion,
  type RefusalCode,
  type WhyKey,
} from '@rinnakkain/domain';
import {
  FlagField,
  IdField,
  KeyField,
  KeysField,
  ListField,
  ObjectField,
  OpenField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';

const MANY = 1_000_000;

/** What a shortlist should be looked at with. */
export const SHORTLIST_WARNINGS = [
  'not_waiting',
  'consent_missing',
  'relationship_open',
  'task_missing',
  'themes_unknown',
  'area_unknown',
  'times_unknown',
] as const;
export type ShortlistWarning = (typeof SHORTLIST_WARNINGS)[number];

/** How many candidates are wanted. */
export class ShortlistQuery {
  @WholeField('Candidates at most', { min: 1, max: limits.shortlistMax, optional: true, query: true })
  limit: number = limits.shortlistDefault;
}

/** A volunteer by name. */
export class NamedVolunteer {
  @IdField('The volunteer')
  id: string;

  @TextField('Name', { max: 200 })
  name: string;
}

/** What a volunteer is like, for the second line. */
export class VolunteerTraits {
  @WholeField('Age this year, about', { min: 0, max: 130, nullable: true })
  age: number | null;

  @TextField('Code of the municipality', { max: 3, nullable: true })
  municipality: string | null;

  @WholeField('Kilometres between the two municipalities, about; never of a protected seeker', {
    min: 0,
    max: 3000,
    nullable: true,
  })
  distanceKm: number | null;

  @KeysField('Forms of contact', CONTACT_FORMS, { name: 'ContactForm' })
  forms: ContactForm[];

  @WholeField('Places agreed with the volunteer', { min: 0, max: limits.freePlacesMax * 2 })
  places: number;

  @WholeField('Places taken, in the whole association', { min: 0, max: MANY })
  occupied: number;
}

/** One criterion's share of a fit. */
export class FitPart {
  @KeyField('The criterion', MATCH_CRITERIA, { name: 'MatchCriterion' })
  criterion: MatchCriterion;

  @WholeField('Points', { min: 0, max: 1000 })
  points: number;

  @WholeField('Points at most', { min: 0, max: 1000 })
  of: number;

  @KeyField('Why so many, as a key', WHY_KEYS, { name: 'WhyKey' })
  why: WhyKey;

  @OpenField('What goes with the key: codes and numbers', { optional: true })
  args?: object;
}

/** A volunteer who passes every hard rule. */
export class ShortlistCandidate {
  @ObjectField('Who', () => NamedVolunteer)
  volunteer: NamedVolunteer;

  @WholeField('0 to 1000, the sum of the parts', { min: 0, max: 1000 })
  fit: number;

  @WholeField('1 is best', { min: 1, max: MANY })
  rank: number;

  @ListField('The fit, criterion by criterion', () => FitPart)
  parts: FitPart[];

  @ObjectField('What the volunteer is like', () => VolunteerTraits)
  traits: VolunteerTraits;
}

/** A volunteer who fails one hard rule alone. */
export class NearCandidate {
  @ObjectField('Who', () => NamedVolunteer)
  volunteer: NamedVolunteer;

  @KeyField('The rule', REFUSAL_CODES, { name: 'RefusalCode' })
  code: RefusalCode;

  @OpenField('What goes with the code: codes, days and numbers', { optional: true })
  args?: object;

  @WholeField('The fit without that rule', { min: 0, max: 1000 })
  wouldFit: number;

  @ObjectField('What the volunteer is like', () => VolunteerTraits)
  traits: VolunteerTraits;
}

/** Why not the others. */
export class ExcludedVolunteers {
  @OpenField('How many, by the first rule each fails')
  byReason: object;

  @ListField('Those who fail one rule alone, the best fit first; never OTHER', () => NearCandidate)
  oneReasonAway: NearCandidate[];

  @WholeField('How many fail one rule alone', { min: 0, max: MANY })
  oneReasonAwayTotal: number;
}

/** What was looked for, in short; nothing of the place of a protected seeker. */
export class NeedSummary {
  @TextField('The seeker’s alias', { max: limits.aliasMaxLength, nullable: true })
  alias: string | null;

  @FlagField('Protected details')
  protected: boolean;

  @TextField('Code of the main theme', { max: 60, nullable: true })
  theme: string | null;

  @KeysField('Forms wished', CONTACT_FORMS, { name: 'ContactForm' })
  forms: ContactForm[];

  @TextField('Code of the municipality', { max: 3, nullable: true })
  municipality: string | null;

  @IdField('The task', { nullable: true })
  taskId: string | null;
}

/** The shortlist of a seeker. */
export class ShortlistAnswer {
  @ObjectField('What was looked for', () => NeedSummary)
  need: NeedSummary;

  @KeysField('What to look at it with', SHORTLIST_WARNINGS, { name: 'ShortlistWarning' })
  warnings: ShortlistWarning[];

  @WholeField('Volunteers gone through', { min: 0, max: MANY })
  considered: number;

  @WholeField('Volunteers who pass every hard rule', { min: 0, max: MANY })
  eligible: number;

  @ListField('The best, best first', () => ShortlistCandidate)
  candidates: ShortlistCandidate[];

  @ObjectField('Why not the others', () => ExcludedVolunteers)
  excluded: ExcludedVolunteers;
}
