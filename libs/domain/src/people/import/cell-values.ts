import { type Day, isDay } from '../../days/days';
import { limits } from '../../limits';
import { isEmail, isPhoneNumber, isWritableText, plainPhone } from '../contact-details';
import type { ImportFaultCode } from './import-keys';
import { foldedWord } from './words-of-cells';

/** What stands in a cell whose file has no value for it: an error of the spreadsheet, or a formula that was never computed. */
export const NO_VALUE = '\u0000';

/** What can accompany a fault: bounds and row numbers. */
export type FaultParams = Readonly<Record<string, number | string>>;

/** A value, or why there is none. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ImportFaultCode; readonly params?: FaultParams };

const ok = <Value>(value: Value): Read<Value> => ({ ok: true, value });
const no = (
  code: ImportFaultCode,
  params?: FaultParams,
): { ok: false; code: ImportFaultCode; params?: FaultParams } => ({
  ok: false,
  code,
  ...(params ? { params } : {}),
});

/** A cell as it is read: NFC, no space around, hard spaces as spaces, without the mark that keeps text from being a formula. */
export const plainCell = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(/^'(?=\s*[=+\-@|%])/, '');

/** Text of limited length on one line. */
export function readText(cell: string, max: number): Read<string> {
  const text = cell.replace(/\s+/g, ' ').trim();
  if (!isWritableText(text)) return no('NOT_TEXT');
  return text.length > max ? no('TOO_LONG', { max }) : ok(text);
}

const two = (digits: string): string => digits.padStart(2, '0');

/** A day that has been: `1.2.2026` or `2026-02-01`, with or without a time behind it; `1.2.26` never, its century is not told. */
export function readDay(cell: string, today: Day): Read<Day> {
  const finnish =
    /^(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{4})(?:\s+(?:klo\s+)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)?$/.exec(
      cell,
    );
  const [, date = '', month = '', year = ''] = finnish ?? [];
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(cell)?.[1];
  const day = finnish ? `${year}-${two(month)}-${two(date)}` : iso;
  if (!day || !isDay(day) || day < '1900-01-01') return no('NOT_A_DAY');
  return day > today ? no('IN_FUTURE') : ok(day);
}

/** A number as Finns and others write it: `1 234,5`, `1234.5`; never guessed when it could be two. */
export function readNumber(cell: string): Read<number> {
  const text = cell.replace(/ /g, '').replace(/^\u2212/, '-');
  if (!/^-?\d+([.,]\d+)?$/.test(text)) return no('NOT_A_NUMBER');
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? ok(value) : no('NOT_A_NUMBER');
}

/** A number within bounds, with at most so many decimals. */
export function readNumberWithin(
  cell: string,
  bounds: { min: number; max: number; decimals: number },
): Read<number> {
  const { min, max, decimals } = bounds;
  const read = readNumber(cell);
  if (!read.ok) return read;
  const scaled = read.value * 10 ** decimals;
  if (Math.abs(scaled - Math.round(scaled)) > 1e-6) return no('NOT_A_NUMBER');
  return read.value < min || read.value > max ? no('OUT_OF_RANGE', { min, max }) : read;
}

/** An address, trimmed. */
export const readEmail = (cell: string): Read<string> => {
  const text = cell.replace(/^mailto:/i, '').trim();
  return isWritableText(text) && isEmail(text) && text.length <= limits.emailMaxLength
    ? ok(text)
    : no('NOT_AN_EMAIL');
};

/**
 * A phone number with its country: a Finnish one may begin with its zero, which a spreadsheet takes for a number and
 * drops, and one with a country may begin with 00 or, as a number, with 358.
 */
export function readPhone(cell: string): Read<string> {
  const digits = plainPhone(cell).replace(/[.\/]/g, '');
  const [full] = [
    /^\+\d+$/.test(digits) ? digits : null,
    /^00[1-9]\d+$/.test(digits) ? `+${digits.slice(2)}` : null,
    /^0[1-9]\d+$/.test(digits) ? `+358${digits.slice(1)}` : null,
    /^358\d{6,}$/.test(digits) ? `+${digits}` : null,
    /^[45]\d{6,9}$/.test(digits) ? `+358${digits}` : null,
  ].filter((each) => each !== null);
  return full !== undefined && isPhoneNumber(full) ? ok(full) : no('NOT_A_PHONE_NUMBER');
}

/** One of some words. */
export function readChoice<Key>(cell: string, words: ReadonlyMap<string, Key>): Read<Key> {
  const key = words.get(foldedWord(cell));
  return key === undefined ? no('NOT_ALLOWED') : ok(key);
}

/** Several of some words, between commas, semicolons, slashes or lines; a repetition counts once. */
export function readChoices(cell: string, words: ReadonlyMap<string, string>, max: number): Read<string[]> {
  const keys = cell
    .split(/[,;/\n]|\s(?:ja|och|and)\s/u)
    .filter((each) => each.trim() !== '')
    .map((each) => words.get(foldedWord(each)));
  if (keys.some((key) => key === undefined)) return no('NOT_FOUND');
  const found = [...new Set(keys as string[])];
  return found.length > max ? no('TOO_LONG', { max }) : ok(found);
}
