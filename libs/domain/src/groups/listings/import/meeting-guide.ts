import type { FellowshipCodeTable, ListingForm } from '../../../keys/listing-keys';
import { webAddress } from '../conference-providers';
import { isTimeZone } from '../listing-rules';
import type { ListingFacts } from '../listing.types';
import { readCodes } from './format-codes';
import {
  type ImportedListing,
  leftOut,
  type ReadListing,
  type ReadSource,
  taken,
  withoutRepeated,
} from './imported';
import { rhythmOfText, toldRhythm } from './rhythm';
import {
  countryOf,
  degrees,
  minutesOfDay,
  minutesOrNone,
  type Noticed,
  oneLine,
  placeOfTown,
  plainText,
  type RawRow,
  rowOf,
  timeOfDay,
} from './read-values';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Reads a Meeting Guide feed: a plain array. Contact persons that old feeds carry are never looked at. */
export function readMeetingGuide(data: unknown, table: FellowshipCodeTable): ReadSource {
  if (!Array.isArray(data)) return null;
  const rows = data.map((each: unknown, i) => ({ number: i + 1, row: rowOf(each) }));
  return withoutRepeated(rows.flatMap(({ number, row }) => readRows(number, row, table)));
}

/** A row that names several days is one meeting for each. */
function readRows(number: number, row: RawRow | null, table: FellowshipCodeTable): ReadListing[] {
  if (!row) return [leftOut(number, '', { code: 'NOT_A_MEETING', value: '' })];
  const { day } = row;
  if (!Array.isArray(day) || day.length === 0) return [readRow(number, row, day, '', table)];
  return day.map((one: unknown) => readRow(number, row, one, day.length > 1 ? `-${String(one)}` : '', table));
}

function readRow(
  number: number,
  row: RawRow,
  day: unknown,
  more: string,
  table: FellowshipCodeTable,
): ReadListing {
  const name = oneLine(row['name']) ?? '';
  const slug = oneLine(row['slug']);
  if (!name) return leftOut(number, '', { code: 'NAME_MISSING', value: slug ?? '' });
  if (!slug) return leftOut(number, name, { code: 'KEY_MISSING', value: '' });
  const place = addressOf(row);
  const nation = countryOf(place.country);
  if (!nation) return leftOut(number, name, { code: 'COUNTRY_UNKNOWN', value: place.country ?? '' });
  const zone = oneLine(row['timezone']);
  if (zone && !isTimeZone(zone)) return leftOut(number, name, { code: 'ZONE_UNKNOWN', value: zone });
  const when = whenOf(row, day);
  const types = Array.isArray(row['types']) ? row['types'].map(String) : [];
  const { pausedByCode, noticed, ...codes } = readCodes(types, table);
  const joining = joiningOf(row);
  const online = joining.facts.link !== null || joining.facts.joinPhone !== null;
  const form = formOf(place.isExact, pausedByCode, online);
  const facts: ImportedListing['facts'] = {
    name,
    ...when.facts,
    ...toldRhythm(when.facts.weekday, rhythmOfText(plainText(row['notes']))),
    ...codes,
    form,
    timeZone: zone ?? nation.zone,
    country: nation.country,
    ...(form === 'in_person' ? { link: null, joinPhone: null, joinNotes: null } : joining.facts),
    ...whereOf(row, place, form, nation.country),
    notes: plainText(row['notes']),
    ...siteOf(row),
    paused: pausedByCode && !online,
    resumesOn: null,
  };
  return taken(number, { sourceKey: `mg:${slug}${more}`, facts }, table, [
    ...when.noticed,
    ...noticed,
    ...joining.noticed,
  ]);
}

/** A day without a time, or a time without a day, is by appointment as other readers take it, and told. */
function whenOf(
  row: RawRow,
  day: unknown,
): {
  facts: Pick<ListingFacts, 'weekday' | 'startTime' | 'durationMinutes'>;
  noticed: Noticed[];
} {
  const none = { weekday: null, startTime: null, durationMinutes: null };
  const startTime = timeOfDay(row['time']);
  const index = weekdayOf(day);
  if (index === null && day !== undefined && day !== null && day !== '')
    return { facts: none, noticed: [{ code: 'DAY_UNKNOWN', value: String(day).slice(0, 80) }] };
  if (index === null)
    return { facts: none, noticed: startTime ? [{ code: 'DAY_UNKNOWN', value: startTime }] : [] };
  if (!startTime)
    return {
      facts: none,
      noticed: [{ code: 'TIME_UNKNOWN', value: String(row['time'] ?? '').slice(0, 80) }],
    };
  const end = timeOfDay(row['end_time']);
  // Over midnight the end is earlier than the beginning.
  const minutes = end ? (minutesOfDay(end) - minutesOfDay(startTime) + 1440) % 1440 : 0;
  return {
    facts: { weekday: index === 0 ? 7 : index, startTime, durationMinutes: minutesOrNone(minutes) },
    noticed: [],
  };
}

/** 0 is Sunday; English names are taken too. */
function weekdayOf(day: unknown): number | null {
  if (day === null || day === undefined || day === '') return null;
  const number =
    typeof day === 'number'
      ? day
      : /^\d$/.test(String(day))
        ? Number(day)
        : DAYS.indexOf(String(day).toLowerCase());
  return number >= 0 && number <= 6 ? number : null;
}

interface Address {
  readonly street: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  /** The place itself, not only where about it is. */
  readonly isExact: boolean;
}

/** The parts of an address, or what one line of them says: "Street 1, 33100 Town, Country". */
function addressOf(row: RawRow): Address {
  const parts = (oneLine(row['formatted_address']) ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const [first = null] = parts;
  const townPart = parts.length > 2 ? parts[parts.length - 2] : parts.length === 2 ? first : null;
  const [, postal = null, town = townPart ?? null] = /^(\d{5})\s+(.+)$/.exec(townPart ?? '') ?? [];
  const street = oneLine(row['address']) ?? (parts.length > 2 ? first : null);
  const coordinates = oneLine(row['coordinates'])?.split(',');
  const told = oneLine(String(row['approximate'] ?? ''));
  const isApproximate = coordinates ? coordinates.length > 2 : told === 'yes' || told === 'true';
  return {
    street,
    city: oneLine(row['city']) ?? town,
    postalCode: oneLine(row['postal_code']) ?? postal,
    country: oneLine(row['country']) ?? (parts.length > 1 ? (parts[parts.length - 1] ?? null) : null),
    isExact: !isApproximate && (street !== null || oneLine(row['location']) !== null || told === 'no'),
  };
}

const formOf = (isExact: boolean, paused: boolean, online: boolean): ListingForm =>
  online ? (isExact && !paused ? 'hybrid' : 'online') : 'in_person';

function joiningOf(row: RawRow): {
  facts: Pick<ListingFacts, 'link' | 'joinPhone' | 'joinNotes'>;
  noticed: Noticed[];
} {
  const link = oneLine(row['conference_url']);
  const joins = link !== null && webAddress(link) !== null;
  const notes = [plainText(row['conference_url_notes']), plainText(row['conference_phone_notes'])];
  return {
    facts: {
      link: joins ? link : null,
      joinPhone: oneLine(row['conference_phone']),
      joinNotes: notes.filter(Boolean).join('\n') || null,
    },
    noticed: link && !joins ? [{ code: 'LINK_LEFT_OUT', value: link.slice(0, 80) }] : [],
  };
}

function whereOf(row: RawRow, place: Address, form: ListingForm, country: string) {
  const town = placeOfTown(place.city, country);
  if (form === 'online')
    return {
      ...town,
      placeName: null,
      street: null,
      postalCode: null,
      placeNotes: null,
      latitude: null,
      longitude: null,
    };
  const [north, east] = oneLine(row['coordinates'])?.split(',') ?? [row['latitude'], row['longitude']];
  const [latitude, longitude] = [degrees(north, 90), degrees(east, 180)];
  const both = place.isExact && latitude !== null && longitude !== null;
  return {
    ...town,
    placeName: oneLine(row['location']),
    street: place.street,
    postalCode: place.postalCode,
    placeNotes: plainText(row['location_notes']),
    latitude: both ? latitude : null,
    longitude: both ? longitude : null,
  };
}

/** Its own page, where the feed names one that is an address. */
function siteOf(row: RawRow): { site?: string } {
  const site = oneLine(row['url']) ?? oneLine(row['website']);
  return site && webAddress(site) ? { site } : {};
}
