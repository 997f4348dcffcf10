import type { FellowshipCodeTable } from '../../../keys/listing-keys';
import { isDay } from '../../../days/days';
import { webAddress } from '../conference-providers';
import { FELLOWSHIP_CODE_WORDS } from '../fellowship-code-words';
import { ownCodesOf } from '../fellowship-codes';
import type { ListingFacts } from '../listing.types';
import { leftOut, type ReadListing, type ReadSource, taken, withoutRepeated } from './imported';
import { readOpenness } from './openness';
import { readRhythm, rhythmOfText, toldRhythm } from './rhythm';
import {
  countryOf,
  degrees,
  languageCode,
  minutesOrNone,
  type Noticed,
  oneLine,
  placeOfTown,
  plainText,
  type RawRow,
  rowOf,
  timeOfDay,
} from './read-values';

const WEEKDAYS = ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'];
const ONLINE = /^(inter)?net(ti)?$|^verkko$|^online$|^zoom$/i;

/** Reads rows of the WordPress interface (`/wp-json/wp/v2/kokoukset`); its fields stand in the row or under `acf`. */
export function readNaFinland(data: unknown, table: FellowshipCodeTable): ReadSource {
  if (!Array.isArray(data)) return null;
  return withoutRepeated(
    data.map((each: unknown, i) => {
      const row = rowOf(each);
      return readMeeting(i + 1, row && { ...row, ...rowOf(row['acf']) }, table);
    }),
  );
}

function readMeeting(number: number, row: RawRow | null, table: FellowshipCodeTable): ReadListing {
  if (!row) return leftOut(number, '', { code: 'NOT_A_MEETING', value: '' });
  const title = row['title'];
  const name = oneLine(rowOf(title)?.['rendered'] ?? title) ?? '';
  const key = oneLine(row['id']);
  if (!name) return leftOut(number, '', { code: 'NAME_MISSING', value: key ?? '' });
  if (!key) return leftOut(number, name, { code: 'KEY_MISSING', value: '' });
  const nation = oneLine(row['maa']);
  const place = countryOf(nation);
  if (!place) return leftOut(number, name, { code: 'COUNTRY_UNKNOWN', value: nation ?? '' });
  const when = whenOf(row);
  const kinds = readLabels(plainText(joinedList(row['rel_kokousmuodot'])) ?? '', table);
  const spoken = readLanguages(oneLine(joinedList(row['rel_kokouskielet'])) ?? '');
  const where = whereOf(row, place.country);
  const notes = [plainText(row['lisatiedot']), plainText(row['lisatiedot_en']), kinds.rest];
  const facts = {
    name,
    ...when.facts,
    ...kinds.facts,
    ...toldRhythm(when.facts.weekday, kinds.rhythm, rhythmOfText(notes.filter(Boolean).join('\n'))),
    languages: spoken.codes,
    ...where.facts,
    country: place.country,
    timeZone: place.zone,
    notes: notes.filter(Boolean).join('\n') || null,
    ...pauseOf(row),
  };
  return taken(number, { sourceKey: `na:${key}`, facts }, table, [
    ...when.noticed,
    ...kinds.noticed,
    ...spoken.noticed,
    ...where.noticed,
  ]);
}

/** A relation comes as one text, or as a list of texts. */
const joinedList = (value: unknown): unknown => (Array.isArray(value) ? value.map(String).join(', ') : value);

function whenOf(row: RawRow): {
  facts: Pick<ListingFacts, 'weekday' | 'startTime' | 'durationMinutes'>;
  noticed: Noticed[];
} {
  const none = { weekday: null, startTime: null, durationMinutes: null };
  const word = (oneLine(row['weekday']) ?? '').toLocaleLowerCase('fi').replace(/(na|sin)$/, '');
  const weekday = WEEKDAYS.findIndex((day) => word === day || word === day.slice(0, 2)) + 1;
  const startTime = timeOfDay(row['alkamisaika']);
  const value = `${word} ${oneLine(row['alkamisaika']) ?? ''}`.trim().slice(0, 80);
  if (weekday === 0) return { facts: none, noticed: value ? [{ code: 'DAY_UNKNOWN', value }] : [] };
  if (!startTime) return { facts: none, noticed: [{ code: 'TIME_UNKNOWN', value }] };
  return {
    facts: { weekday, startTime, durationMinutes: minutesOrNone(Number(oneLine(row['kesto']) ?? 0)) },
    noticed: [],
  };
}

/** Cancelled for now is a pause without an end, whatever day of return stands beside it. */
function pauseOf(row: RawRow): Pick<ListingFacts, 'paused' | 'resumesOn'> {
  if (/^kyllä$/i.test(oneLine(row['cancelled_for_now']) ?? '')) return { paused: true, resumesOn: null };
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(oneLine(row['tauolla_pvm_asti']) ?? '') ?? [];
  const until = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(until) ? { paused: true, resumesOn: until } : { paused: false, resumesOn: null };
}

const AUDIENCES = [
  ['women', /^(naisten|naiset|naisille)/i],
  ['men', /^(miesten|miehet|miehille)/i],
  ['young', /^(nuorten|nuoret|nuorille)/i],
  ['lgbtq', /^(lgbt|hlbt|sateenkaari)/i],
  ['beginners', /^(tulokkaiden|tulokkaat|tulokas|uusien|aloittelij)/i],
] as const;

/**
 * Labels are one text in which a comma can stand inside of a label: what is known is taken out of it, and the rest stays
 * together as it was written.
 */
function readLabels(text: string, table: FellowshipCodeTable) {
  const { said, condition, openness, openOn } = readOpenness(text);
  const labels = (said ? text.replace(said, '') : text).split(',').map((label) => label.trim());
  const audiences = AUDIENCES.filter(([, words]) => labels.some((label) => words.test(label)));
  const accessible = labels.some((label) => /^(esteetön|pyörätuoli)/i.test(label)) ? true : null;
  const byWord = new Map(
    ownCodesOf(table).flatMap((code) => {
      const word = FELLOWSHIP_CODE_WORDS[table][code]?.fi;
      return word ? [[word.toLocaleLowerCase('fi'), code] as const] : [];
    }),
  );
  const rhythms = labels.map(readRhythm);
  const codeOf = (label: string): string | undefined => byWord.get(label.toLocaleLowerCase('fi'));
  const unknown = labels.filter(
    (label, i) =>
      label &&
      !rhythms[i] &&
      !/^(avoin|suljettu)$/i.test(label) &&
      !codeOf(label) &&
      !/^(esteetön|pyörätuoli)/i.test(label) &&
      !AUDIENCES.some(([, words]) => words.test(label)),
  );
  const rest = [condition, unknown.join(', ')].filter(Boolean).join('\n') || null;
  const noticed: Noticed[] = [
    ...(condition ? [{ code: 'CONDITION_IN_NOTES' as const, value: condition.slice(0, 80) }] : []),
    ...(unknown.length > 0
      ? [{ code: 'FORMAT_UNKNOWN' as const, value: unknown.join(', ').slice(0, 80) }]
      : []),
  ];
  return {
    facts: {
      openness,
      openOn,
      accessible,
      audiences: audiences.map(([audience]) => audience),
      codes: [...new Set(labels.flatMap((label) => codeOf(label) ?? []))],
    },
    rest,
    rhythm: rhythms.find((each) => each !== null) ?? null,
    noticed,
  };
}

function readLanguages(text: string): { codes: string[]; noticed: Noticed[] } {
  const names = text
    .split(/[,/;]| ja /)
    .map((name) => name.trim())
    .filter(Boolean);
  return {
    codes: [...new Set(names.flatMap((name) => languageCode(name) ?? []))],
    noticed: names
      .filter((name) => languageCode(name) === null)
      .map((name) => ({ code: 'LANGUAGE_UNKNOWN' as const, value: name.slice(0, 80) })),
  };
}

/** On the net the join link stands where others have a map; a camera position of a map is no place. */
function whereOf(row: RawRow, country: string) {
  const [area, town] = [oneLine(row['area']), oneLine(row['kaupunki'])];
  const link = oneLine(row['karttalinkki']);
  const noPlace = { placeName: null, placeNotes: null };
  if ([area, town].some((text) => text !== null && ONLINE.test(text))) {
    const joins = link !== null && webAddress(link) !== null;
    return {
      facts: {
        ...noPlace,
        form: 'online' as const,
        municipality: null,
        town: null,
        street: null,
        postalCode: null,
        latitude: null,
        longitude: null,
        link: joins ? link : null,
      },
      noticed: link && !joins ? [{ code: 'LINK_LEFT_OUT' as const, value: link.slice(0, 80) }] : [],
    };
  }
  return {
    facts: {
      form: 'in_person' as const,
      ...placeOfTown(town ?? area, country),
      street: oneLine(row['katuosoite']),
      postalCode: oneLine(row['postinumero']),
      ...pointOf(link),
      link: null,
    },
    noticed: [] as Noticed[],
  };
}

/** The point a map link marks: `!3d…!4d…` or a query of two numbers, never where its camera stands. */
function pointOf(link: string | null): Pick<ListingFacts, 'latitude' | 'longitude'> {
  const marked =
    /!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)/.exec(link ?? '') ??
    /[?&](?:q|query|destination|ll)=(-?\d+\.\d+)(?:,|%2C)(-?\d+\.\d+)/i.exec(link ?? '');
  const [latitude, longitude] = [degrees(marked?.[1], 90), degrees(marked?.[2], 180)];
  return latitude !== null && longitude !== null
    ? { latitude, longitude }
    : { latitude: null, longitude: null };
}
