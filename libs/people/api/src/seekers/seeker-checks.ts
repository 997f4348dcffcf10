import {
  consentErrors,
  CONTACT_FORMS,
  limits,
  municipalityOf,
  SEEKER_FIELDS_WITHOUT_CONSENT,
  themeOf,
  wellbeingCountyOf,
  type Day,
  type FieldError,
} from '@rinnakkain/domain';
import type { SeekerFields, SeekerWish } from './seeker-fields.messages';

const LANGUAGE = /^[a-z]{2,3}$/;

const unknown = (pointer: string): FieldError => ({ pointer, code: 'NOT_FOUND_VALUE' });
const refused = (pointer: string): FieldError => ({ pointer, code: 'NOT_ALLOWED_VALUE' });

function repeated(pointer: string, keys: readonly string[] | undefined): FieldError[] {
  return keys && new Set(keys).size < keys.length ? [{ pointer, code: 'REPEATED' }] : [];
}

/** True for a value that a wish of its kind can have. */
function isWishValue({ criterion, value }: SeekerWish): boolean {
  switch (criterion) {
    case 'gender':
      return ['woman', 'man', 'other'].includes(value);
    case 'age': {
      const [, from, to] = /^(\d{2,3})-(\d{2,3})$/.exec(value) ?? [];
      return from !== undefined && to !== undefined && Number(from) <= Number(to);
    }
    case 'area':
      return ['same', 'different'].includes(value);
    case 'form':
      return (CONTACT_FORMS as readonly string[]).includes(value);
    case 'parenthood':
      return value === 'yes';
    case 'language':
      return LANGUAGE.test(value);
  }
}

function needErrors({ languages, themes, weeklyTimes, wishes }: SeekerFields): FieldError[] {
  return [
    ...(languages ?? []).flatMap(({ code }, i) =>
      LANGUAGE.test(code) ? [] : [refused(`/languages/${i}/code`)],
    ),
    ...repeated(
      '/languages',
      languages?.map(({ code }) => code),
    ),
    ...(themes ?? []).flatMap(({ theme }, i) => (themeOf(theme) ? [] : [unknown(`/themes/${i}/theme`)])),
    ...repeated(
      '/themes',
      themes?.map(({ theme }) => theme),
    ),
    ...repeated(
      '/weeklyTimes',
      weeklyTimes?.map(({ day, part }) => `${day} ${part}`),
    ),
    ...(wishes ?? []).flatMap((wish, i) => (isWishValue(wish) ? [] : [refused(`/wishes/${i}/value`)])),
    ...repeated(
      '/wishes',
      wishes?.map(({ criterion, value }) => `${criterion} ${value}`),
    ),
  ];
}

function placeErrors({ municipality, wellbeingCounty }: SeekerFields): FieldError[] {
  return [
    ...(municipality && !municipalityOf(municipality) ? [unknown('/municipality')] : []),
    ...(wellbeingCounty && !wellbeingCountyOf(wellbeingCounty) ? [unknown('/wellbeingCounty')] : []),
  ];
}

/** Only adults seek support here: the decade must hold somebody who is one. */
function decadeErrors({ birthDecade }: SeekerFields, today: Day): FieldError[] {
  if (birthDecade === undefined || birthDecade === null) return [];
  if (birthDecade % 10 !== 0) return [refused('/birthDecade')];
  const max = Number(today.slice(0, 4)) - limits.adultAge;
  return birthDecade <= max
    ? []
    : [{ pointer: '/birthDecade', code: 'OUT_OF_RANGE', params: { max: Math.floor(max / 10) * 10 } }];
}

function priorityErrors({ priority, priorityReason }: SeekerFields): FieldError[] {
  if (priority === undefined || priority === 'normal') return [];
  const length = priorityReason?.length ?? 0;
  if (length === 0) return [{ pointer: '/priorityReason', code: 'REQUIRED' }];
  return length < limits.reasonMinLength
    ? [{ pointer: '/priorityReason', code: 'TOO_SHORT', params: { min: limits.reasonMinLength } }]
    : [];
}

/** What is wrong with the fields of a seeker; without consent only name, contact and who answers can be saved. */
export function seekerErrors(fields: SeekerFields, consented: boolean, today: Day): FieldError[] {
  const told: Record<string, unknown> = { ...fields };
  if (told['priority'] === 'normal') delete told['priority'];
  return [
    ...consentErrors(told, SEEKER_FIELDS_WITHOUT_CONSENT, consented),
    ...needErrors(fields),
    ...placeErrors(fields),
    ...decadeErrors(fields, today),
    ...priorityErrors(fields),
  ];
}

/** An alias by which a protected person could be recognised is refused. */
export function aliasErrors(
  isProtected: boolean,
  alias: string | null,
  firstName: string | null,
): FieldError[] {
  const fold = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('fi').trim();
  if (!isProtected || !alias || !firstName) return [];
  return fold(alias).includes(fold(firstName)) ? [refused('/alias')] : [];
}
