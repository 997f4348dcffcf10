import type {
  ConsentWay,
  ContactForm,
  Gender,
  LanguageSpoken,
  NewVolunteer,
  ThemeOffered,
  TimeOfWeek,
  Volunteer,
  VolunteerChanges,
} from '@rinnakkain/api-client';
import { VOLUNTEER_FIELDS_WITHOUT_CONSENT } from '@rinnakkain/domain';

const WITHOUT_CONSENT: readonly string[] = VOLUNTEER_FIELDS_WITHOUT_CONSENT;

/** What the form holds of a volunteer: figures as they are typed, empty text for what is not told. */
export interface VolunteerDraft {
  firstName: string;
  lastName: string;
  phone: string;
  email: string;
  units: string[];
  alias: string;
  birthYear: string;
  gender: Gender | '';
  municipality: string;
  languages: LanguageSpoken[];
  themes: ThemeOffered[];
  refusedThemes: string[];
  forms: ContactForm[];
  weeklyTimes: TimeOfWeek[];
  travelKm: string;
  freePlaces: string;
  notAvailableBefore: string | null;
  intendedEnd: string | null;
  seekerGenders: Gender[];
  clearedForProtected: boolean;
}

/** The consent as the form of a new volunteer holds it. */
export interface ConsentDraft {
  given: 'yes' | 'no' | null;
  textVersion: string;
  day: string | null;
  how: ConsentWay | null;
}

/** A volunteer of whom nothing is known yet. */
export const emptyDraft = (units: readonly string[]): VolunteerDraft => ({
  firstName: '',
  lastName: '',
  phone: '',
  email: '',
  units: [...units],
  alias: '',
  birthYear: '',
  gender: '',
  municipality: '',
  languages: [],
  themes: [],
  refusedThemes: [],
  forms: [],
  weeklyTimes: [],
  travelKm: '',
  freePlaces: '1',
  notAvailableBefore: null,
  intendedEnd: null,
  seekerGenders: [],
  clearedForProtected: false,
});

const typed = (figure: number | null): string => (figure === null ? '' : String(figure));

/** What is known of a volunteer, for the form. */
export const draftOf = (volunteer: Volunteer): VolunteerDraft => ({
  firstName: volunteer.firstName,
  lastName: volunteer.lastName,
  phone: volunteer.phone ?? '',
  email: volunteer.email ?? '',
  units: volunteer.units,
  alias: volunteer.alias ?? '',
  birthYear: typed(volunteer.birthYear),
  gender: volunteer.gender ?? '',
  municipality: volunteer.municipality ?? '',
  languages: volunteer.languages,
  themes: volunteer.themes,
  refusedThemes: volunteer.refusedThemes,
  forms: volunteer.forms,
  weeklyTimes: volunteer.weeklyTimes,
  travelKm: typed(volunteer.travelKm),
  freePlaces: typed(volunteer.freePlaces),
  notAvailableBefore: volunteer.notAvailableBefore,
  intendedEnd: volunteer.intendedEnd,
  seekerGenders: volunteer.limits.seekerGenders,
  clearedForProtected: volunteer.clearedForProtected,
});

const told = (text: string): string | null => text.trim() || null;
const figure = (text: string): number | null => (text.trim() ? Number(text) : null);

/** The draft as the API takes it, every field of it. */
const wholeOf = (draft: VolunteerDraft): Record<keyof VolunteerDraft, unknown> => ({
  ...draft,
  firstName: draft.firstName.trim(),
  lastName: draft.lastName.trim(),
  phone: told(draft.phone),
  email: told(draft.email),
  alias: told(draft.alias),
  birthYear: figure(draft.birthYear),
  gender: draft.gender || null,
  municipality: draft.municipality || null,
  travelKm: figure(draft.travelKm),
  freePlaces: figure(draft.freePlaces) ?? 0,
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which two drafts differ. */
export const differing = (one: VolunteerDraft, other: VolunteerDraft): (keyof VolunteerDraft)[] =>
  (Object.keys(one) as (keyof VolunteerDraft)[]).filter((key) => !same(one[key], other[key]));

/** The named fields of a draft as the API takes them. */
function partOf(draft: VolunteerDraft, keys: readonly (keyof VolunteerDraft)[]): VolunteerChanges {
  const whole = wholeOf(draft);
  const part = Object.fromEntries(
    keys.filter((key) => key !== 'seekerGenders').map((key) => [key, whole[key]]),
  ) as VolunteerChanges;
  return keys.includes('seekerGenders') ? { ...part, limits: { seekerGenders: draft.seekerGenders } } : part;
}

/** What has changed since `before`, and nothing else. */
export const changesOf = (draft: VolunteerDraft, before: VolunteerDraft): VolunteerChanges =>
  partOf(draft, differing(draft, before));

/** A new volunteer: what was told, and the consent when it was given; without it only what may be kept. */
export function newVolunteerOf(draft: VolunteerDraft, consent: ConsentDraft): NewVolunteer {
  const empty = emptyDraft([]);
  const consented = consent.given === 'yes' && consent.how !== null;
  const keys = differing(draft, { ...empty, freePlaces: '' }).filter(
    (key) => consented || WITHOUT_CONSENT.includes(key),
  );
  const { firstName, lastName } = draft;
  return {
    ...partOf(draft, keys),
    firstName: firstName.trim(),
    lastName: lastName.trim(),
    ...(consented && {
      consent: {
        textVersion: consent.textVersion.trim(),
        day: consent.day ?? '',
        how: consent.how as ConsentWay,
      },
    }),
  };
}

/**
 * One's own changes on top of what somebody else saved meanwhile: `others` names the fields they changed, `both` those
 * that one changed oneself too, where one's own words stay in the form.
 */
export function rebased(
  mine: VolunteerDraft,
  before: VolunteerDraft,
  theirs: VolunteerDraft,
): { draft: VolunteerDraft; others: (keyof VolunteerDraft)[]; both: (keyof VolunteerDraft)[] } {
  const own = differing(mine, before);
  const others = differing(theirs, before);
  const kept = Object.fromEntries(own.map((key) => [key, mine[key]])) as Partial<VolunteerDraft>;
  return { draft: { ...theirs, ...kept }, others, both: others.filter((key) => own.includes(key)) };
}
