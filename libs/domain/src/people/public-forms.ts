import type { Day } from '../days/days';
import { CONTACT_CHANNELS, CONTACT_FORMS, type ContactChannel, type ContactForm } from '../keys/keys';
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
  readonly consented: boolean;
}

/** A request for support as somebody writes it. */
export interface SupportRequest extends PersonAsked {
  readonly channels: readonly string[];
  readonly times: string;
  readonly voicemail: boolean;
  readonly smsMayNameOrganisation: boolean;
  readonly codeWord: string;
  readonly note: string;
  /** They want their details protected. */
  readonly isProtected: boolean;
}

/** An application to become a volunteer as somebody writes it. */
export interface VolunteerApplication extends PersonAsked {
  readonly lastName: string;
  readonly birthYear: string;
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

function personErrors(form: PersonAsked): FieldError[] {
  const { firstName, phone, email, language, municipality, themes, forms, consented } = form;
  const allowedForms: readonly string[] = CONTACT_FORMS;
  return [
    ...(firstName === '' ? [required('firstName')] : tooLong('firstName', firstName, limits.nameMaxLength)),
    ...(phone !== '' && !isPhoneNumber(writtenPhone(phone)) ? [wrong('phone', 'MALFORMED')] : []),
    ...(email !== '' && !isEmail(plainEmail(email)) ? [wrong('email', 'MALFORMED')] : []),
    ...(/^[a-z]{2,3}$/.test(language) ? [] : [wrong('language', 'NOT_ALLOWED_VALUE')]),
    ...(themes.length === 0 ? [required('theme')] : []),
    ...(themes.length > limits.themesMax || themes.some((each) => !themeOf(each))
      ? [wrong('theme', 'NOT_FOUND_VALUE')]
      : []),
    ...(forms.some((each) => !allowedForms.includes(each)) ? [wrong('forms', 'NOT_ALLOWED_VALUE')] : []),
    ...(municipality !== '' && !municipalityOf(municipality)
      ? [wrong('municipality', 'NOT_FOUND_VALUE')]
      : []),
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

/**
 * What is wrong with a request: there must be a name to use, a way that is safe, and the number or address it needs.
 * Nothing else is asked for, and nothing that rule 1.4 forbids has a place.
 */
export function supportRequestErrors(form: SupportRequest): FieldError[] {
  const { channels, phone, email } = form;
  const known: readonly string[] = CONTACT_CHANNELS;
  const needsPhone = channels.some((each) => each !== 'email');
  return [
    ...personErrors(form),
    ...(channels.length === 0 ? [required('channels')] : []),
    ...(channels.some((each) => !known.includes(each)) ? [wrong('channels', 'NOT_ALLOWED_VALUE')] : []),
    ...(needsPhone && phone === '' ? [required('phone')] : []),
    ...(channels.includes('email') && email === '' ? [required('email')] : []),
    ...safeContactErrors(safeContactOf(form), ''),
  ];
}

/** What is wrong with an application: volunteers are adults whose name and one way to reach them are known. */
export function volunteerApplicationErrors(form: VolunteerApplication, today: Day): FieldError[] {
  const { lastName, birthYear, phone, email } = form;
  const last = Number(today.slice(0, 4)) - limits.adultAge;
  const year = /^\d{4}$/.test(birthYear) ? Number(birthYear) : NaN;
  return [
    ...personErrors(form),
    ...(lastName === '' ? [required('lastName')] : tooLong('lastName', lastName, limits.nameMaxLength)),
    ...(phone === '' && email === '' ? [required('phone')] : []),
    ...(birthYear === '' ? [required('birthYear')] : []),
    ...(birthYear !== '' && Number.isNaN(year) ? [wrong('birthYear', 'MALFORMED')] : []),
    ...(year < limits.birthYearMin || year > last
      ? [{ pointer: '/birthYear', code: 'OUT_OF_RANGE' as const, params: { max: last } }]
      : []),
  ];
}
