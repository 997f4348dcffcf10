import type { ListingRhythm } from '../../../keys/listing-keys';

const NTH: readonly (readonly [1 | 2 | 3 | 4 | -1, string])[] = [
  [1, String.raw`1\.?|1:nen|ensimmäi\p{L}*|eka|första|first|1st`],
  [2, String.raw`2\.?|2:nen|toi(?:nen|sena)|andra|second|2nd`],
  [3, String.raw`3\.?|3:s|kolma(?:s|ntena)|tredje|third|3rd`],
  [4, String.raw`4\.?|4:s|neljä(?:s|ntenä)|fjärde|fourth|4th`],
  [-1, String.raw`viimei\p{L}*|sista|last`],
];
const ANY_NTH = NTH.map(([, words]) => words).join('|');
const WEEKDAY = String.raw`(?:maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|ma|ti|ke|to|pe|la|su)(?:na|sin|n)?|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|(?:mon|tues|wednes|thurs|fri|satur|sun)day`;
const MEETS = String.raw`(?:(?:ryhmä\s+)?kokoontuu|kokoukset|palaverit|(?:gruppen\s+)?träffas|möten|meets|meetings)?[\s:]*`;

const whole = (words: string): RegExp => new RegExp(`^${MEETS}(?:${words})[.!]?$`, 'iu');
const EVERY_SECOND = whole(
  String.raw`joka\s+toinen\s+viikko|varannan\s+vecka|every\s+(?:second|other)\s+week`,
);
const EVEN = whole(
  String.raw`paril+isilla\s+viikoilla|paril+isina\s+viikkoina|paril+iset\s+viikot|jämna\s+veckor|(?:in\s+)?even\s+weeks`,
);
const ODD = whole(
  String.raw`parittomilla\s+viikoilla|parittomina\s+viikkoina|parittomat\s+viikot|udda\s+veckor|(?:in\s+)?odd\s+weeks`,
);
const OF_MONTH = new RegExp(
  `^${MEETS}(?:(?:kuukauden|kuun|månadens|the)\\s+)?(?<one>${ANY_NTH})(?:\\s*(?:ja|och|and|&|,)\\s*(?<other>${ANY_NTH}))?` +
    `(?:\\s+(?:${WEEKDAY}))?(?:\\s+(?:kuukaudessa|kuussa|i\\s+månaden|(?:of\\s+)?(?:the|each|every)\\s+month))?[.!]?$`,
  'iu',
);
/** Without one of these, "the first" may be the first of anything. */
const MONTH = /kuukau|kuun|kuussa|månad|month/iu;

const nthOf = (words: string | undefined): number | null =>
  NTH.find(([, nth]) => new RegExp(`^(?:${nth})$`, 'iu').test(words ?? ''))?.[0] ?? null;

const BY_POSITION: Readonly<Record<string, ListingRhythm>> = {
  '1': 'first',
  '2': 'second',
  '3': 'third',
  '4': 'fourth',
  '-1': 'last',
  '1,3': 'first_and_third',
  '2,4': 'second_and_fourth',
};

/**
 * The rhythm that a label or a line says, when it says nothing else: a weekly meeting whose last one of the month is open
 * or has a speaker stays weekly.
 */
export function readRhythm(words: string): ListingRhythm | null {
  const line = words.trim();
  if (EVERY_SECOND.test(line)) return 'every_second_week';
  if (EVEN.test(line)) return 'even_weeks';
  if (ODD.test(line)) return 'odd_weeks';
  const found = MONTH.test(line) ? OF_MONTH.exec(line)?.groups : undefined;
  if (!found) return null;
  const positions = [nthOf(found['one']), nthOf(found['other'])].filter((each) => each !== null);
  return BY_POSITION[positions.join(',')] ?? null;
}

/** The rhythm that one of the lines of a text says. */
export const rhythmOfText = (text: string | null): ListingRhythm | null =>
  (text ?? '').split('\n').flatMap((line) => readRhythm(line) ?? [])[0] ?? null;

/** What a source tells of a rhythm; nothing where it says none, or where there is no weekday for it. */
export const toldRhythm = (
  weekday: number | null,
  ...found: readonly (ListingRhythm | null)[]
): { rhythm?: ListingRhythm } => {
  const rhythm = found.find((each) => each !== null);
  if (weekday === null) return { rhythm: 'every_week' };
  return rhythm ? { rhythm } : {};
};
