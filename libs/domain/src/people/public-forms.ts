import type { Day } from '../days/days';
import { type WeeklyTime, weeklyTimesToMask } from '../days/weekly-times';
import {
  ACCESS_NEEDS,
  type AccessNeed,
  CONTACT_CHANNELS,
  CONTACT_FORMS,
  type ContactChannel,
  type ContactForm,
  DAY_PARTS,
  HEARD_FROM,
  type HeardFrom,
  SUPPORTED,
  type Supported,
  type WishCriterion,
} from '../keys/keys';
import { limits } from '../limits';
import { municipalityOf } from '../places/places';
import type { FieldError } from '../problems/rule-violation';
import { themeOf } from '../themes/themes';
import { isEmail, isPhoneNumber, plainEmail, plainPhone } from './contact-details';
import { safeContactErrors, type SafeContact } from './safe-contact';

/** What a form that anybody can open asks of everybody who sends it. */
interface PersonAsked {
  readonly firstName: string;
  readonly phone: string;
  readonly email: string;
  readonly language: string;
  readonly municipality: string;
  readonly themes: readonly string[];
  readonly forms: readonly string[];
  /** Parts of working days and weekends, of `TIMES_ASKED`. */
  readonly weekly: readonly string[];
  /** Of `HEARD_FROM`; empty when they do not tell. */
  readonly heardFrom: string;
  readonly consented: boolean;
}

/** A request for support as somebody writes it. */
export interface SupportRequest extends PersonAsked {
  readonly channels: readonly string[];
  /** When it is safe to make contact, in their words. */
  readonly times: string;
  readonly voicemail: boolean;
  readonly smsMayNameOrganisation: boolean;
  readonly codeWord: string;
  readonly note: string;
  /** They want their details protected. */
  readonly isProtected: boolean;
  /** Of `WISHED_GENDERS`; empty for no wish. */
  readonly wishedGender: string;
  /** Nobody of another gender will do. */
  readonly genderRequired: boolean;
  /** Of `WISHED_AGES`; empty for no wish. */
  readonly wishedAge: string;
  readonly wishedParent: boolean;
  /** Of `SUPPORTED`; empty when they do not tell. */
  readonly supported: string;
  /** Whether a child is along when they meet, `yes` or `no`; empty when they do not know. Nothing else of children is asked. */
  readonly withChildren: string;
  /** Of `ACCESS_NEEDS`. */
  readonly accessNeeds: readonly string[];
}

/** An application to become a volunteer as somebody writes it. */
export interface VolunteerApplication extends PersonAsked {
  readonly lastName: string;
  readonly birthYear: string;
  /** Another language they speak; empty for none. */
  readonly furtherLanguage: string;
  /** Of `TRAVELS_KM`; empty when they do not tell. */
  readonly travelKm: string;
}

/** A wish about the supporter, as intake records it. */
export interface TakenWish {
  readonly criterion: WishCriterion;
  readonly value: string;
  readonly required: boolean;
}

/** Genders that can be wished of a supporter. */
export const WISHED_GENDERS = ['woman', 'man', 'other'] as const;
/** Ages that can be wished of a supporter: few enough to read through. */
export const WISHED_AGES = ['18-30', '30-45', '45-60', '60-99'] as const;

/** How far an applicant can travel, kilometres one way: few enough to choose from. */
export const TRAVELS_KM = ['10', '30', '60', '100'] as const;

const WEEKS = { weekday: [1, 2, 3, 4, 5], weekend: [6, 7] } as const;

/** Times that the forms ask for: eight instead of the 28 of a week. */
export const TIMES_ASKED = (['weekday', 'weekend'] as const).flatMap((week) =>
  DAY_PARTS.map((part) => ({ value: `${week}-${part}` as const, week, part })),
);

/** The weekly times that what was chosen stands for, as a mask. */
export const timesOf = ({ weekly }: Pick<PersonAsked, 'weekly'>): number =>
  weeklyTimesToMask(
    TIMES_ASKED.filter(({ value }) => weekly.includes(value)).flatMap(({ week, part }): WeeklyTime[] =>
      WEEKS[week].map((day) => ({ day, part })),
    ),
  );

/** The wishes of a request, preferred unless a gender must be. */
export function wishesOf(
  form: Pick<SupportRequest, 'wishedGender' | 'genderRequired' | 'wishedAge' | 'wishedParent'>,
): TakenWish[] {
  const { wishedGender, genderRequired, wishedAge, wishedParent } = form;
  return [
    ...(wishedGender === ''
      ? []
      : [{ criterion: 'gender' as const, value: wishedGender, required: genderRequired }]),
    ...(wishedAge === '' ? [] : [{ criterion: 'age' as const, value: wishedAge, required: false }]),
    ...(wishedParent ? [{ criterion: 'parenthood' as const, value: 'yes', required: false }] : []),
  ];
}

const required = (field: string): FieldError => ({ pointer: `/${field}`, code: 'REQUIRED' });
const wrong = (field: string, code: 'MALFORMED' | 'NOT_ALLOWED_VALUE' | 'NOT_FOUND_VALUE'): FieldError => ({
  pointer: `/${field}`,
  code,
});
const tooLong = (field: string, text: string, max: number): FieldError[] =>
  text.length > max ? [{ pointer: `/${field}`, code: 'TOO_LONG', params: { max } }] : [];

/** A phone number as people write it at home, as it is kept: one that begins with a single 0 is Finnish. */
export const writtenPhone = (text: string): string => {
  const plain = plainPhone(text);
  if (plain.startsWith('00')) return `+${plain.slice(2)}`;
  return plain.startsWith('0') ? `+358${plain.slice(1)}` : plain;
};

const isLanguage = (code: string): boolean => /^[a-z]{2,3}$/.test(code);

/** What is wrong with a choice that may be left out. */
const notOf = (field: string, value: string, allowed: readonly string[]): FieldError[] =>
  value === '' || allowed.includes(value) ? [] : [wrong(field, 'NOT_ALLOWED_VALUE')];

function personErrors(form: PersonAsked): FieldError[] {
  const { firstName, phone, email, language, municipality, themes, forms, weekly, heardFrom, consented } =
    form;
  const allowedForms: readonly string[] = CONTACT_FORMS;
  const allowedTimes: readonly string[] = TIMES_ASKED.map(({ value }) => value);
  return [
    ...(firstName === '' ? [required('firstName')] : tooLong('firstName', firstName, limits.nameMaxLength)),
    ...(phone !== '' && !isPhoneNumber(writtenPhone(phone)) ? [wrong('phone', 'MALFORMED')] : []),
    ...(email !== '' && !isEmail(plainEmail(email)) ? [wrong('email', 'MALFORMED')] : []),
    ...(isLanguage(language) ? [] : [wrong('language', 'NOT_ALLOWED_VALUE')]),
    ...(themes.length > limits.themesMax || themes.some((each) => !themeOf(each))
      ? [wrong('theme', 'NOT_FOUND_VALUE')]
      : []),
    ...(forms.some((each) => !allowedForms.includes(each)) ? [wrong('forms', 'NOT_ALLOWED_VALUE')] : []),
    ...(weekly.some((each) => !allowedTimes.includes(each)) ? [wrong('weekly', 'NOT_ALLOWED_VALUE')] : []),
    ...(municipality !== '' && !municipalityOf(municipality)
      ? [wrong('municipality', 'NOT_FOUND_VALUE')]
      : []),
    ...notOf('heardFrom', heardFrom, HEARD_FROM),
    ...(consented ? [] : [required('consent')]),
  ];
}

/** How to contact safely, as the form tells it. */
export const safeContactOf = (form: SupportRequest): SafeContact => ({
  allowedChannels: form.channels.filter((each): each is ContactChannel =>
    (CONTACT_CHANNELS as readonly string[]).includes(each),
  ),
  times: form.times || null,
  voicemail: form.voicemail,
  smsMayNameOrganisation: form.smsMayNameOrganisation,
  codeWord: form.codeWord || null,
  note: form.note || null,
});

/** The forms of contact among what was chosen. */
export const formsOf = (form: Pick<PersonAsked, 'forms'>): ContactForm[] =>
  CONTACT_FORMS.filter((each) => form.forms.includes(each));

/** One of these keys, or null for what is not told. */
const oneOf = <Key extends string>(keys: readonly Key[], value: string): Key | null =>
  keys.find((key) => key === value) ?? null;

/** How somebody heard of the association, when they tell. */
export const heardFromOf = ({ heardFrom }: Pick<PersonAsked, 'heardFrom'>): HeardFrom | null =>
  oneOf(HEARD_FROM, heardFrom);

/** Whom a request is for and what meeting takes, as intake records it. */
export const circumstancesOf = (
  form: Pick<SupportRequest, 'supported' | 'withChildren' | 'accessNeeds'>,
): { supported: Supported | null; withChildren: boolean | null; accessNeeds: AccessNeed[] } => ({
  supported: oneOf(SUPPORTED, form.supported),
  withChildren: form.withChildren === '' ? null : form.withChildren === 'yes',
  accessNeeds: ACCESS_NEEDS.filter((each) => form.accessNeeds.includes(each)),
});

/**
 * What is wrong with a request: there must be a name to use, a way that is safe, and the number or address it needs.
 * Nothing else has to be told, and nothing that rule 1.4 forbids has a place.
 */
export function supportRequestErrors(form: SupportRequest): FieldError[] {
  const { channels, phone, email, themes } = form;
  const known: readonly string[] = CONTACT_CHANNELS;
  const needsPhone = channels.some((each) => each !== 'email');
  return [
    ...personErrors(form),
    ...(themes.length === 0 ? [required('theme')] : []),
    ...(channels.length === 0 ? [required('channels')] : []),
    ...(channels.some((each) => !known.includes(each)) ? [wrong('channels', 'NOT_ALLOWED_VALUE')] : []),
    ...(needsPhone && phone === '' ? [required('phone')] : []),
    ...(channels.includes('email') && email === '' ? [required('email')] : []),
    ...safeContactErrors(safeContactOf(form), ''),
    ...notOf('wishedGender', form.wishedGender, WISHED_GENDERS),
    ...notOf('wishedAge', form.wishedAge, WISHED_AGES),
    ...notOf('supported', form.supported, SUPPORTED),
    ...notOf('withChildren', form.withChildren, ['yes', 'no']),
    ...(form.accessNeeds.some((each) => !(ACCESS_NEEDS as readonly string[]).includes(each))
      ? [wrong('accessNeeds', 'NOT_ALLOWED_VALUE')]
      : []),
  ];
}

/** What is wrong with an application: volunteers are adults whose name and one way to reach them are known; which experience they have can wait for the interview. */
export function volunteerApplicationErrors(form: VolunteerApplication, today: Day): FieldError[] {
  const { lastName, birthYear, phone, email, furtherLanguage } = form;
  const last = Number(today.slice(0, 4)) - limits.adultAge;
  const year = /^\d{4}$/.test(birthYear) ? Number(birthYear) : NaN;
  return [
    ...personErrors(form),
    ...(lastName === '' ? [required('lastName')] : tooLong('lastName', lastName, limits.nameMaxLength)),
    ...(phone === '' && email === '' ? [required('phone')] : []),
    ...(furtherLanguage === '' || isLanguage(furtherLanguage)
      ? []
      : [wrong('furtherLanguage', 'NOT_ALLOWED_VALUE')]),
    ...notOf('travelKm', form.travelKm, TRAVELS_KM),
    ...(birthYear === '' ? [required('birthYear')] : []),
    ...(birthYear !== '' && Number.isNaN(year) ? [wrong('birthYear', 'MALFORMED')] : []),
    ...(year < limits.birthYearMin || year > last
      ? [{ pointer: '/birthYear', code: 'OUT_OF_RANGE' as const, params: { max: last } }]
      : []),
  ];
}
