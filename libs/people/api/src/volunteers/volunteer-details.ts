import {
  consentErrors,
  type FieldError,
  limits,
  municipalityOf,
  themeOf,
  VOLUNTEER_FIELDS_WITHOUT_CONSENT,
  weeklyTimesToMask,
} from '@rinnakkain/domain';
import type { VolunteerRow } from './volunteer.entity';
import type { NewVolunteer, VolunteerChanges, VolunteerDetails } from './volunteers.messages';

const LANGUAGE_CODE = /^[a-z]{2,3}$/;

const notFoundValue = (pointer: string): FieldError => ({ pointer, code: 'NOT_FOUND_VALUE' });

function repeated(codes: readonly string[], pointer: string): FieldError[] {
  return new Set(codes).size === codes.length ? [] : [{ pointer, code: 'REPEATED' }];
}

/** Values of the body that only the code tables and the calendar can judge. */
function valueErrors(body: VolunteerDetails, today: string): FieldError[] {
  const { themes = [], refusedThemes = [], languages = [], weeklyTimes = [] } = body;
  const lastYear = Number(today.slice(0, 4)) - limits.adultAge;
  return [
    ...(typeof body.birthYear === 'number' && body.birthYear > lastYear
      ? [{ pointer: '/birthYear', code: 'OUT_OF_RANGE' as const, params: { max: lastYear } }]
      : []),
    ...(body.municipality && !municipalityOf(body.municipality) ? [notFoundValue('/municipality')] : []),
    ...themes.flatMap(({ theme }, i) => (themeOf(theme) ? [] : [notFoundValue(`/themes/${i}/theme`)])),
    ...refusedThemes.flatMap((theme, i) => (themeOf(theme) ? [] : [notFoundValue(`/refusedThemes/${i}`)])),
    ...languages.flatMap(({ code }, i) =>
      LANGUAGE_CODE.test(code) ? [] : [notFoundValue(`/languages/${i}/code`)],
    ),
    ...repeated(
      themes.map(({ theme }) => theme),
      '/themes',
    ),
    ...repeated(refusedThemes, '/refusedThemes'),
    ...repeated(
      languages.map(({ code }) => code),
      '/languages',
    ),
    ...repeated(
      weeklyTimes.map(({ day, part }) => `${day} ${part}`),
      '/weeklyTimes',
    ),
  ];
}

/** What is wrong with the told details: unknown codes, a minor, or more than may be kept without a consent. */
export function detailErrors(
  body: NewVolunteer | VolunteerChanges,
  consented: boolean,
  today: string,
): FieldError[] {
  const { limits: own, clearedForProtected, ...told } = body;
  const fields = {
    ...told,
    consent: undefined,
    limits: own?.seekerGenders,
    clearedForProtected: clearedForProtected || undefined,
  };
  return [...valueErrors(body, today), ...consentErrors(fields, VOLUNTEER_FIELDS_WITHOUT_CONSENT, consented)];
}

const emptyToNull = (text: string | null | undefined): string | null => text || null;

/** The columns that the told details change; contact data is sealed elsewhere. */
export function detailColumns(body: NewVolunteer | VolunteerChanges): Partial<VolunteerRow> {
  const columns: Partial<VolunteerRow> = {};
  if (body.firstName !== undefined) columns.firstName = body.firstName;
  if (body.lastName !== undefined) columns.lastName = body.lastName;
  if (body.alias !== undefined) columns.alias = emptyToNull(body.alias);
  if (body.birthYear !== undefined) columns.birthYear = body.birthYear;
  if (body.gender !== undefined) columns.gender = body.gender;
  if (body.municipality !== undefined) columns.municipality = emptyToNull(body.municipality);
  if (body.languages !== undefined)
    columns.languages = body.languages.map(({ code, level }) => ({ code, level }));
  if (body.themes !== undefined) columns.themes = body.themes.map(({ theme, depth }) => ({ theme, depth }));
  if (body.refusedThemes !== undefined) columns.refusedThemes = body.refusedThemes;
  if (body.forms !== undefined) columns.forms = body.forms;
  if (body.weeklyTimes !== undefined) columns.weeklyTimes = weeklyTimesToMask(body.weeklyTimes);
  if (body.travelKm !== undefined) columns.travelKm = body.travelKm;
  if (body.freePlaces !== undefined) columns.freePlaces = body.freePlaces;
  if (body.notAvailableBefore !== undefined) columns.notAvailableBefore = body.notAvailableBefore;
  if (body.intendedEnd !== undefined) columns.intendedEnd = body.intendedEnd;
  if (body.limits !== undefined) columns.seekerGenders = body.limits.seekerGenders;
  if (body.heardFrom !== undefined) columns.heardFrom = body.heardFrom;
  if (body.clearedForProtected !== undefined) columns.clearedForProtected = body.clearedForProtected;
  return columns;
}
