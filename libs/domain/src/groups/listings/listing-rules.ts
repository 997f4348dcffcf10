import { municipalityOf } from '../../places/places';
import type { FellowshipCodeTable } from '../../keys/listing-keys';
import type { FieldError } from '../../problems/rule-violation';
import { isKnownProvider, JOIN_PHONE_LEAST, joinPhoneDigits, webAddress } from './conference-providers';
import { ownCodesOf } from './fellowship-codes';
import type { ListingField, ListingFacts } from './listing.types';

/** True for the name of a time zone. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z][A-Za-z_]+\/[A-Za-z_]+(\/[A-Za-z_]+)?$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const fault = (field: ListingField, code: FieldError['code']): FieldError => ({ pointer: `/${field}`, code });

/** What cannot stand in a listing as it is. */
export function listingFaults(facts: ListingFacts, table: FellowshipCodeTable): FieldError[] {
  return [...timeFaults(facts), ...placeFaults(facts), ...joiningFaults(facts), ...kindFaults(facts, table)];
}

function timeFaults(facts: ListingFacts): FieldError[] {
  const found: FieldError[] = [];
  if (facts.weekday !== null && facts.startTime === null) found.push(fault('startTime', 'REQUIRED'));
  if (facts.weekday === null && facts.startTime !== null) found.push(fault('weekday', 'REQUIRED'));
  if (facts.durationMinutes !== null && facts.startTime === null)
    found.push(fault('durationMinutes', 'NOT_ALLOWED_VALUE'));
  if (facts.rhythm !== 'every_week' && facts.weekday === null)
    found.push(fault('rhythm', 'NOT_ALLOWED_VALUE'));
  if (!isTimeZone(facts.timeZone)) found.push(fault('timeZone', 'NOT_ALLOWED_VALUE'));
  if (!facts.paused && facts.resumesOn !== null) found.push(fault('resumesOn', 'NOT_ALLOWED_VALUE'));
  return found;
}

function placeFaults(facts: ListingFacts): FieldError[] {
  const found: FieldError[] = [];
  if (facts.municipality !== null && !municipalityOf(facts.municipality))
    found.push(fault('municipality', 'NOT_FOUND_VALUE'));
  if (!/^[A-Z]{2}$/.test(facts.country)) found.push(fault('country', 'NOT_ALLOWED_VALUE'));
  if (facts.form !== 'online') {
    if (!facts.street && !facts.placeName) found.push(fault('street', 'REQUIRED'));
    if (!facts.municipality && !facts.town) found.push(fault('municipality', 'REQUIRED'));
  }
  if ((facts.latitude === null) !== (facts.longitude === null))
    found.push(fault(facts.latitude === null ? 'latitude' : 'longitude', 'REQUIRED'));
  if (facts.latitude !== null && !(Math.abs(facts.latitude) <= 90))
    found.push(fault('latitude', 'OUT_OF_RANGE'));
  if (facts.longitude !== null && !(Math.abs(facts.longitude) <= 180))
    found.push(fault('longitude', 'OUT_OF_RANGE'));
  return found;
}

function joiningFaults(facts: ListingFacts): FieldError[] {
  const found: FieldError[] = [];
  for (const field of ['link', 'site'] as const) {
    const text = facts[field];
    if (text !== null && !webAddress(text)) found.push(fault(field, 'MALFORMED'));
  }
  if (facts.form !== 'in_person') return found;
  for (const field of ['link', 'joinPhone'] as const)
    if (facts[field] !== null) found.push(fault(field, 'NOT_ALLOWED_VALUE'));
  return found;
}

function kindFaults(facts: ListingFacts, table: FellowshipCodeTable): FieldError[] {
  const found: FieldError[] = [];
  const known = ownCodesOf(table);
  if (facts.codes.some((code) => !known.includes(code))) found.push(fault('codes', 'NOT_ALLOWED_VALUE'));
  if (facts.openOn !== null && facts.openness !== 'conditional')
    found.push(fault('openOn', 'NOT_ALLOWED_VALUE'));
  if (facts.openness === 'conditional' && facts.openOn === null && !facts.notes)
    found.push(fault('openOn', 'REQUIRED'));
  if (facts.languages.some((code) => !/^[a-z]{2,3}$/.test(code)))
    found.push(fault('languages', 'NOT_ALLOWED_VALUE'));
  return found;
}

/** What readers of the feed would not understand although it can stand. */
export const LISTING_WARNINGS = ['PROVIDER_UNKNOWN', 'PHONE_TOO_SHORT', 'NO_WAY_TO_JOIN'] as const;
export type ListingWarning = (typeof LISTING_WARNINGS)[number];

/** Warnings for whoever keeps the listing. */
export function listingWarnings({
  form,
  link,
  joinPhone,
}: Pick<ListingFacts, 'form' | 'link' | 'joinPhone'>): ListingWarning[] {
  if (form === 'in_person') return [];
  const found: ListingWarning[] = [];
  if (link && !isKnownProvider(link)) found.push('PROVIDER_UNKNOWN');
  if (joinPhone && joinPhoneDigits(joinPhone).length < JOIN_PHONE_LEAST) found.push('PHONE_TOO_SHORT');
  if (!link && !joinPhone) found.push('NO_WAY_TO_JOIN');
  return found;
}

/** Degrees north and east as they are written, "61.4981, 23.761"; out of range for text that is none. */
export function readPoint(text: string): { latitude: number; longitude: number } {
  const [, north = '', east = ''] =
    /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? [];
  const rounded = (degrees: string): number => (degrees ? Math.round(Number(degrees) * 1e5) / 1e5 : Infinity);
  return { latitude: rounded(north), longitude: rounded(east) };
}

/** The same, to be read again. */
export const writtenPoint = (latitude: number, longitude: number): string => `${latitude}, ${longitude}`;
