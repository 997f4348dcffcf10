import { MUNICIPALITIES } from '../../../places/places';
import type { ListingFinding } from '../../../keys/listing-keys';

/** Something noticed in a row, with the value it is about. */
export interface Noticed {
  readonly code: ListingFinding;
  readonly value: string;
}

/** A row as it came: an object with whatever is in it. */
export type RawRow = Readonly<Record<string, unknown>>;

/** The row as an object; null for anything else. */
export const rowOf = (value: unknown): RawRow | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RawRow) : null;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  aring: 'å',
  Auml: 'Ä',
  Ouml: 'Ö',
  Aring: 'Å',
};

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
  const code =
    name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
}

/** Plain text of a value: tags and entities out, a break is a new line, tidy; null when nothing is left. */
export function plainText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value)
    .replace(/<br\s*\/?>|<\/p>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w{1,10});/g, entity)
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .normalize('NFC')
    .trim();
  return text === '' ? null : text;
}

/** The same on one line. */
export const oneLine = (value: unknown): string | null => plainText(value)?.replace(/\n+/g, ' ') ?? null;

/** A time of day as HH:MM from `18:00`, `18:00:00`, `18.00` or `9:30`; null for none. */
export function timeOfDay(value: unknown): string | null {
  const found = /^\s*(?:klo\s*)?([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?\s*$/i.exec(String(value ?? ''));
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2]}` : null;
}

/** Minutes of a day from HH:MM. */
export const minutesOfDay = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** A duration in minutes; null when it is not told, which is how zero is told. */
export const minutesOrNone = (value: number): number | null =>
  Number.isInteger(value) && value > 0 && value <= 1440 ? value : null;

/** Degrees of a coordinate, to five decimals; null for anything that is none, zero included. */
export function degrees(value: unknown, most: number): number | null {
  const number = typeof value === 'number' ? value : Number.parseFloat(String(value ?? ''));
  if (!Number.isFinite(number) || number === 0 || Math.abs(number) > most) return null;
  return Math.round(number * 1e5) / 1e5;
}

const byName = new Map(
  MUNICIPALITIES.flatMap(({ code, nameFi, nameSv }) =>
    [nameFi, nameSv].map((name) => [name.toLocaleLowerCase('fi'), code] as const),
  ),
);

/** Where a town is: its municipality when it is one of ours, else its name. */
export function placeOfTown(
  town: string | null,
  country: string,
): { municipality: string | null; town: string | null } {
  const code = town && country === 'FI' ? byName.get(town.toLocaleLowerCase('fi')) : undefined;
  return code ? { municipality: code, town: null } : { municipality: null, town };
}

/** A country with the zone its clocks keep; those with several zones are not among them. */
const COUNTRIES: readonly (readonly [code: string, zone: string, ...names: string[]])[] = [
  ['FI', 'Europe/Helsinki', 'fi', 'suomi', 'finland', 'fin'],
  ['SE', 'Europe/Stockholm', 'se', 'ruotsi', 'sweden', 'sverige', 'swe'],
  ['NO', 'Europe/Oslo', 'no', 'norja', 'norway', 'norge', 'nor'],
  ['DK', 'Europe/Copenhagen', 'dk', 'tanska', 'denmark', 'danmark', 'dnk'],
  ['EE', 'Europe/Tallinn', 'ee', 'viro', 'estonia', 'eesti', 'est'],
  ['ES', 'Europe/Madrid', 'es', 'espanja', 'spain', 'españa', 'esp'],
  ['DE', 'Europe/Berlin', 'de', 'saksa', 'germany', 'deutschland', 'deu'],
  ['GB', 'Europe/London', 'gb', 'uk', 'iso-britannia', 'united kingdom', 'england', 'gbr'],
  ['TH', 'Asia/Bangkok', 'th', 'thaimaa', 'thailand', 'tha'],
];

/** The country of a name or code, with its zone; null for one that is not known. */
export function countryOf(value: string | null): { country: string; zone: string } | null {
  const asked = (value ?? 'fi').toLocaleLowerCase('fi');
  const found = COUNTRIES.find(([, , ...names]) => names.includes(asked));
  return found ? { country: found[0], zone: found[1] } : null;
}

const LANGUAGES: readonly (readonly [code: string, ...names: string[]])[] = [
  ['fi', 'fi', 'suomi', 'finnish', 'finska', 'fin'],
  ['sv', 'sv', 'ruotsi', 'swedish', 'svenska', 'swe'],
  ['en', 'en', 'englanti', 'english', 'engelska', 'eng'],
  ['ru', 'ru', 'venäjä', 'russian', 'ryska', 'rus'],
  ['et', 'et', 'viro', 'eesti', 'estonian', 'estniska'],
  ['es', 'es', 'espanja', 'spanish', 'spanska'],
  ['fa', 'fa', 'persia', 'farsi', 'persian', 'persiska'],
  ['ar', 'ar', 'arabia', 'arabic', 'arabiska'],
  ['so', 'so', 'somali', 'somaliska'],
  ['uk', 'uk', 'ukraina', 'ukrainian', 'ukrainska'],
  ['de', 'de', 'saksa', 'german', 'tyska'],
  ['fr', 'fr', 'ranska', 'french', 'franska'],
  ['pl', 'pl', 'puola', 'polish', 'polska'],
  ['se', 'se', 'saame', 'pohjoissaame', 'sámi'],
];

/** The code of a language by its name or code; null for one that is not known. */
export function languageCode(name: string): string | null {
  const asked = name.trim().toLocaleLowerCase('fi');
  return LANGUAGES.find((names) => names.includes(asked))?.[0] ?? null;
}
