import type { Day } from '../../days/days';
import type { FellowshipCodeTable, ListingOpenOn } from '../../keys/listing-keys';
import { municipalityOf, wellbeingCountyOf } from '../../places/places';
import { JOIN_PHONE_LEAST, joinPhoneDigits, webAddress } from './conference-providers';
import { FELLOWSHIP_CODES, FIELD_CODES_OF, PAUSED_CODE } from './fellowship-codes';
import { minutesOfDay } from './import/read-values';
import { isPaused, type ListingFacts } from './listing.types';

/** A listing as the feed needs it: the fellowship lists it, never the association. */
export interface FeedListing {
  readonly slug: string;
  readonly facts: ListingFacts;
  readonly updatedAt: Date;
  readonly fellowship: {
    readonly name: string;
    readonly codes: FellowshipCodeTable;
    readonly site: string | null;
    readonly phone: string | null;
  };
}

/** What the feed says in words, in its own language. */
export interface FeedWords {
  readonly online: string;
  readonly openOn: Readonly<Record<ListingOpenOn, string>>;
}

/** A row of the feed; what is not known is left out, never null. */
export type FeedRow = Readonly<Record<string, string | number | readonly string[]>>;

/** What a row is made of; nothing of what is null is told. */
type Told = Readonly<Record<string, string | number | readonly string[] | null>>;

const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region' });

/** The rows of a feed, one for each weekday and place, those of one address with the same place; by slug. */
export function meetingGuideRows(listings: readonly FeedListing[], today: Day, words: FeedWords): FeedRow[] {
  const rows = listings
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
    .map((listing) => rowOf(listing, today, words))
    .filter((row) => row !== null);
  return withOnePlaceForAnAddress(rows);
}

/** One row; null when the format has no way to say it: what is not weekly, and online without a way to join. */
function rowOf(listing: FeedListing, today: Day, words: FeedWords): FeedRow | null {
  const { facts, slug, fellowship } = listing;
  if (facts.rhythm !== 'every_week') return null;
  const paused = isPaused(facts, today);
  const joining = paused ? {} : joiningOf(facts);
  if (facts.form === 'online' && !paused && Object.keys(joining).length === 0) return null;
  return withoutNothing({
    slug,
    name: facts.name,
    ...whenOf(facts),
    ...(facts.form === 'online' ? aboutWhere(facts) : exactlyWhere(facts)),
    regions: regionsOf(facts, words),
    ...joining,
    types: typesOf(facts, fellowship.codes, paused),
    group: facts.name,
    notes: notesOf(facts, words),
    url: facts.site,
    updated: listing.updatedAt.toISOString().slice(0, 19).replace('T', ' '),
    entity: fellowship.name,
    entity_url: fellowship.site && webAddress(fellowship.site) ? fellowship.site : null,
    entity_phone: fellowship.phone,
  });
}

function whenOf({ weekday, startTime, durationMinutes, timeZone }: ListingFacts): Told {
  if (weekday === null || startTime === null) return {};
  const end = durationMinutes === null ? null : (minutesOfDay(startTime) + durationMinutes) % 1440;
  return {
    day: weekday % 7,
    time: startTime,
    end_time: end === null ? null : `${two(Math.floor(end / 60))}:${two(end % 60)}`,
    timezone: timeZone,
  };
}

const two = (number: number): string => String(number).padStart(2, '0');
const townOf = ({ municipality, town }: ListingFacts): string | null =>
  municipality ? (municipalityOf(municipality)?.nameFi ?? null) : town;
const countryName = (code: string): string => COUNTRY_NAMES.of(code) ?? code;

/** Readers take an address of fewer than four parts for an approximate one unless it is said that it is not. */
function exactlyWhere(facts: ListingFacts): Told {
  const town = townOf(facts);
  const country = countryName(facts.country);
  const line = [facts.postalCode, town].filter(Boolean).join(' ');
  const point = facts.latitude !== null && facts.longitude !== null;
  return {
    address: facts.street,
    city: town,
    postal_code: facts.postalCode,
    country,
    formatted_address: [facts.street ?? facts.placeName, line, country].filter(Boolean).join(', '),
    approximate: 'no',
    latitude: point ? rounded(facts.latitude) : null,
    longitude: point ? rounded(facts.longitude) : null,
    location: facts.placeName,
    location_notes: facts.placeNotes,
  };
}

const rounded = (value: number | null): number => Math.round((value ?? 0) * 1e5) / 1e5;

/** Narrow enough to imply a zone, and never the address of a meeting in person. */
function aboutWhere(facts: ListingFacts): Told {
  const zoneTown = facts.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
  return {
    formatted_address: `${townOf(facts) ?? zoneTown}, ${countryName(facts.country)}`,
    approximate: 'yes',
  };
}

function regionsOf(facts: ListingFacts, { online }: FeedWords): string[] {
  if (facts.form === 'online') return [online];
  const municipality = facts.municipality ? municipalityOf(facts.municipality) : undefined;
  if (!municipality) return [facts.town ?? countryName(facts.country)];
  const county = wellbeingCountyOf(municipality.county)?.shortNameFi;
  return [...new Set([...(county ? [county] : []), municipality.nameFi])];
}

/** Ways to join; notes stand beside the first of them. */
function joiningOf({ form, link, joinPhone, joinNotes }: ListingFacts): Told {
  if (form === 'in_person') return {};
  const digits = joinPhone ? joinPhoneDigits(joinPhone) : '';
  const phone = digits.length >= JOIN_PHONE_LEAST ? digits : null;
  const url = link && webAddress(link) ? link : null;
  return {
    ...(url ? { conference_url: url, conference_url_notes: joinNotes } : {}),
    ...(phone ? { conference_phone: phone, conference_phone_notes: url ? null : joinNotes } : {}),
  };
}

/** Codes of the fellowship's table; a meeting that is open only sometimes is closed otherwise, never plain open. */
function typesOf(facts: ListingFacts, table: FellowshipCodeTable, paused: boolean): string[] {
  const pausedCode = paused ? [PAUSED_CODE] : [];
  if (table === 'none') return pausedCode;
  const fields = FIELD_CODES_OF[table];
  const who = facts.openness === null ? [] : [facts.openness === 'open' ? fields.open : fields.closed];
  const said = [
    ...who,
    ...(facts.accessible && facts.form !== 'online' ? [fields.accessible] : []),
    ...facts.audiences.map((audience) => fields.audiences[audience]),
    ...facts.languages.flatMap((language) => fields.languages[language] ?? []),
    ...facts.codes,
  ];
  const known = said.filter((code) => FELLOWSHIP_CODES[table].includes(code));
  return [...new Set([...known, ...pausedCode])];
}

const notesOf = ({ openness, openOn, notes }: ListingFacts, words: FeedWords): string | null =>
  [openness === 'conditional' && openOn ? words.openOn[openOn] : null, notes].filter(Boolean).join('\n') ||
  null;

/** Nothing is null and no text has tags in it: readers show them as they are. */
function withoutNothing(row: Told): FeedRow {
  return Object.fromEntries(
    Object.entries(row)
      .filter(
        (entry): entry is [string, string | number | readonly string[]] =>
          entry[1] !== null && entry[1] !== '',
      )
      .map(([name, value]) => [
        name,
        typeof value === 'string' ? value.replace(/<(?=[a-zA-Z/!])/g, '‹') : value,
      ]),
  );
}

const SHARED = ['location', 'location_notes', 'latitude', 'longitude'];

/** Readers merge rows of one address and keep the first one's place: all of them say the same. */
function withOnePlaceForAnAddress(rows: readonly FeedRow[]): FeedRow[] {
  const first = new Map<unknown, FeedRow>();
  for (const row of rows) if (!first.has(row['formatted_address'])) first.set(row['formatted_address'], row);
  return rows.map((row) => {
    const place = first.get(row['formatted_address']) ?? row;
    const own = Object.entries(row).filter(([name]) => !SHARED.includes(name));
    return Object.fromEntries([...own, ...Object.entries(place).filter(([name]) => SHARED.includes(name))]);
  });
}
