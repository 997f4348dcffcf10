import type { Day } from '../days/days';
import type { FieldError } from '../problems/rule-violation';

/** Crockford's letters: no I, L, O or U, which are misread or misheard. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 5;

/** Random bytes that a certificate's number is made of; it holds 100 of their bits. */
export const CERTIFICATE_NUMBER_BYTES = 20;

const LENGTH = 20;
const grouped = (letters: string): string => letters.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? '';

/** The number of a certificate: twenty letters of five random bits each, in groups of five. */
export const certificateNumber = (random: Uint8Array): string =>
  grouped([...random.subarray(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join(''));

/** A number as somebody typed it in its one spelling; null when it cannot be one. */
export function certificateNumberOf(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return letters.length === LENGTH && [...letters].every((letter) => LETTERS.includes(letter))
    ? grouped(letters)
    : null;
}

/** A period of service ends today at the latest, and begins before it ends. */
export function servicePeriodErrors(
  period: { readonly from: Day; readonly to: Day },
  today: Day,
): FieldError[] {
  const { from, to } = period;
  if (to > today) return [{ pointer: '/to', code: 'OUT_OF_RANGE', params: { max: today } }];
  return from > to ? [{ pointer: '/from', code: 'OUT_OF_RANGE', params: { max: to } }] : [];
}
