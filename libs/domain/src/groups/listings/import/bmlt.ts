import type { FellowshipCodeTable, ListingForm } from '../../../keys/listing-keys';
import { webAddress } from '../conference-providers';
import { isTimeZone } from '../listing-rules';
import type { ListingFacts } from '../listing.types';
import { readCodes } from './format-codes';
import { leftOut, type ReadListing, type ReadSource, taken, withoutRepeated } from './imported';
import { readOpenness } from './openness';
import { readRhythm, rhythmOfText, toldRhythm } from './rhythm';
import {
  countryOf,
  degrees,
  languageCode,
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

/** A format of the server: its key in rows, its name, and of what sort it is. */
interface BmltFormat {
  readonly key: string;
  readonly name: string;
  readonly isLanguage: boolean;
}

/** Reads the answer of GetSearchResults: a plain array, or `{meetings, formats}` when used formats were asked for. */
export function readBmlt(data: unknown, table: FellowshipCodeTable): ReadSource {
  const meetings = Array.isArray(data) ? (data as unknown[]) : rowOf(data)?.['meetings'];
  if (!Array.isArray(meetings)) return null;
  const formats = formatsOf(rowOf(data)?.['formats']);
  return withoutRepeated(meetings.map((each, i) => readMeeting(i + 1, rowOf(each), formats, table)));
}

function formatsOf(value: unknown): ReadonlyMap<string, BmltFormat> {
  const rows = Array.isArray(value) ? value.map(rowOf) : [];
  return new Map(
    rows.flatMap((row) => {
      const key = oneLine(row?.['key_string']);
      if (!row || !key) return [];
      const isLanguage = /^LANG$/i.test(String(row['format_type_enum'] ?? ''));
      return [[key, { key, name: oneLine(row['name_string']) ?? '', isLanguage }] as const];
    }),
  );
}

/** Venue types of the interface. */
const FORMS: Readonly<Record<string, ListingForm>> = { '1': 'in_person', '2': 'online', '3': 'hybrid' };

function readMeeting(
  number: number,
  row: RawRow | null,
  formats: ReadonlyMap<string, BmltFormat>,
  table: FellowshipCodeTable,
): ReadListing {
  if (!row) return leftOut(number, '', { code: 'NOT_A_MEETING', value: '' });
  const name = oneLine(row['meeting_name']) ?? '';
  const key = oneLine(row['id_bigint']);
  if (!name) return leftOut(number, '', { code: 'NAME_MISSING', value: key ?? '' });
  if (!key) return leftOut(number, name, { code: 'KEY_MISSING', value: '' });
  const place = countryOf(oneLine(row['location_nation']));
  if (!place)
    return leftOut(number, name, { code: 'COUNTRY_UNKNOWN', value: oneLine(row['location_nation']) ?? '' });
  const given = oneLine(row['time_zone']);
  if (given && !isTimeZone(given)) return leftOut(number, name, { code: 'ZONE_UNKNOWN', value: given });
  const codes = (oneLine(row['formats']) ?? '').split(',').map((code) => code.trim());
  const read = readFormats(codes, formats, table);
  const when = whenOf(row);
  const form = FORMS[String(row['venue_type'] ?? '')] ?? formByCodes(codes);
  const joining = joiningOf(row, form);
  // The server sets both for a meeting that has moved to the net for a time: it is held.
  const movedOnline = form === 'online' && read.pausedByCode && (joining.link ?? joining.joinPhone) !== null;
  const facts = {
    name,
    ...when.facts,
    ...read.facts,
    ...toldRhythm(when.facts.weekday, read.rhythm, rhythmOfText(plainText(row['comments']))),
    ...joining,
    ...placeOf(row, form, place.country),
    form,
    timeZone: given ?? place.zone,
    country: place.country,
    notes: joined([plainText(row['comments']), read.condition]),
    paused: read.pausedByCode && !movedOnline,
    resumesOn: null,
  };
  return taken(number, { sourceKey: `bmlt:${key}`, facts }, table, [
    ...when.noticed,
    ...read.noticed,
    ...(oneLine(row['virtual_meeting_link']) && form !== 'in_person' && !joining.link
      ? [{ code: 'LINK_LEFT_OUT' as const, value: oneLine(row['virtual_meeting_link'])?.slice(0, 80) ?? '' }]
      : []),
  ]);
}

/** Where there is no venue type, the formats tell. */
const formByCodes = (codes: readonly string[]): ListingForm =>
  codes.includes('HY') ? 'hybrid' : codes.includes('VM') ? 'online' : 'in_person';

/** In this interface 1 is Sunday and 7 Saturday; a duration of nothing is not told. */
function whenOf(row: RawRow): {
  facts: Pick<ListingFacts, 'weekday' | 'startTime' | 'durationMinutes'>;
  noticed: Noticed[];
} {
  const none = { weekday: null, startTime: null, durationMinutes: null };
  const startTime = timeOfDay(row['start_time']);
  const day = Number(row['weekday_tinyint']);
  const value = `${String(row['weekday_tinyint'] ?? '')} ${String(row['start_time'] ?? '')}`
    .trim()
    .slice(0, 80);
  if (!Number.isInteger(day) || day < 1 || day > 7)
    return { facts: none, noticed: value ? [{ code: 'DAY_UNKNOWN', value }] : [] };
  if (!startTime) return { facts: none, noticed: [{ code: 'TIME_UNKNOWN', value }] };
  const length = timeOfDay(row['duration_time']);
  return {
    facts: {
      weekday: day === 1 ? 7 : day - 1,
      startTime,
      durationMinutes: length ? minutesOrNone(minutesOfDay(length)) : null,
    },
    noticed: [],
  };
}

/** Formats by their key and, where the server has named them, by their name: conditions are told by names alone. */
function readFormats(
  codes: readonly string[],
  formats: ReadonlyMap<string, BmltFormat>,
  table: FellowshipCodeTable,
) {
  const named = codes.flatMap((code) => formats.get(code) ?? []);
  const conditional = named
    .map(({ key, name }) => ({ key, read: readOpenness(name) }))
    .find(({ read }) => read.openness === 'conditional');
  const rhythms = named.flatMap(({ key, name }) => {
    const rhythm = readRhythm(name);
    return rhythm ? [{ key, rhythm }] : [];
  });
  const wheelchair = codes.some((code) => ['WC', 'WCHR'].includes(code));
  const spoken = codes.flatMap((code) =>
    formats.get(code)?.isLanguage || /^(FI|SV|EN|ENG|SWE|FIN)$/.test(code) ? [code] : [],
  );
  const languages = spoken.flatMap(
    (code) => languageCode(code) ?? languageCode(formats.get(code)?.name ?? '') ?? [],
  );
  const aside = new Set([...spoken, ...rhythms.map(({ key }) => key), 'WC', 'WCHR', conditional?.key ?? '']);
  const { pausedByCode, noticed, ...said } = readCodes(
    codes.filter((code) => !aside.has(code)),
    table,
  );
  return {
    facts: {
      ...said,
      languages: [...new Set([...said.languages, ...languages])],
      accessible: wheelchair ? true : said.accessible,
      ...(conditional ? { openness: conditional.read.openness, openOn: conditional.read.openOn } : {}),
    },
    condition: conditional?.read.condition ?? null,
    rhythm: rhythms[0]?.rhythm ?? null,
    pausedByCode,
    noticed: [
      ...noticed,
      ...(conditional?.read.condition
        ? [{ code: 'CONDITION_IN_NOTES' as const, value: conditional.read.condition.slice(0, 80) }]
        : []),
    ],
  };
}

function joiningOf(row: RawRow, form: ListingForm): Pick<ListingFacts, 'link' | 'joinPhone' | 'joinNotes'> {
  if (form === 'in_person') return { link: null, joinPhone: null, joinNotes: null };
  const link = oneLine(row['virtual_meeting_link']);
  return {
    link: link && webAddress(link) ? link : null,
    joinPhone: oneLine(row['phone_meeting_number']),
    joinNotes: plainText(row['virtual_meeting_additional_info']),
  };
}

function placeOf(row: RawRow, form: ListingForm, country: string) {
  const town = placeOfTown(oneLine(row['location_municipality']), country);
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
  const [latitude, longitude] = [degrees(row['latitude'], 90), degrees(row['longitude'], 180)];
  const both = latitude !== null && longitude !== null;
  return {
    ...town,
    placeName: oneLine(row['location_text']),
    street: oneLine(row['location_street']),
    postalCode: oneLine(row['location_postal_code_1']),
    placeNotes: plainText(row['location_info']),
    latitude: both ? latitude : null,
    longitude: both ? longitude : null,
  };
}

/** Texts that are there, one under the other. */
const joined = (texts: readonly (string | null)[]): string | null => texts.filter(Boolean).join('\n') || null;
