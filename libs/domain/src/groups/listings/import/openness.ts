import type { ListingOpenness, ListingOpenOn } from '../../../keys/listing-keys';

/** Who may come, as far as words tell it. */
export interface ReadOpenness {
  readonly openness: ListingOpenness | null;
  readonly openOn: ListingOpenOn | null;
  /** What of the words was about it. */
  readonly said: string;
  /** The condition as it was said, where it is none that we have a field for. */
  readonly condition: string | null;
}

const NTH: readonly (readonly [ListingOpenOn, string])[] = [
  ['first', String.raw`1\.|1:a|ensimmäi\p{L}*|eka|första|first|1st`],
  ['second', String.raw`2\.|2:a|toinen|toisena|andra|second|2nd`],
  ['third', String.raw`3\.|3:e|kolmas|kolmantena|tredje|third|3rd`],
  ['fourth', String.raw`4\.|4:e|neljäs|neljäntenä|fjärde|fourth|4th`],
  ['last', String.raw`viimei\p{L}*|sista|last`],
];
const word = (words: string): RegExp => new RegExp(`(?:^|[\\s,(])(?:${words})(?=[\\s,).]|$)`, 'iu');
const MONTH = word(String.raw`kuu\p{L}*|månad\p{L}*|month\p{L}*|kk\.?`);
const OPEN = word(String.raw`avoi\p{L}*|öpp\p{L}+|open`);
const CLOSED = word(String.raw`sulje\p{L}*|slut\p{L}*|stäng\p{L}*|closed`);
/** Nothing is said besides that it is open. */
const PLAIN_OPEN = /^(avoin|öppet|öppen|open)(\s+(palaveri|kokous|ryhmä|möte|meeting))?$/iu;

const nthOf = (words: string): ListingOpenOn | null =>
  NTH.find(([, nth]) => word(nth).test(words))?.[0] ?? null;

/**
 * Reads words like "Avoin", "Avoin kuun viimeinen", "1. palaveri kuukaudessa avoin". A condition never becomes plain
 * open, and where nothing is said nothing is known.
 */
export function readOpenness(words: string): ReadOpenness {
  const pieces = words.split(/([,;]\s*)/);
  const labels = pieces.filter((_, i) => i % 2 === 0).map((label) => label.trim());
  const condition = conditionIn(pieces);
  if (condition) {
    const openOn = nthOf(condition);
    return {
      openness: 'conditional',
      openOn,
      said: condition,
      condition: openOn ? null : condition,
    };
  }
  const closed = labels.find((label) => CLOSED.test(label));
  const open = labels.find((label) => OPEN.test(label));
  if (closed) return { openness: 'closed', openOn: null, said: closed, condition: null };
  if (open && !PLAIN_OPEN.test(open))
    return { openness: 'conditional', openOn: null, said: open, condition: open };
  return { openness: open ? 'open' : null, openOn: null, said: open ?? '', condition: null };
}

/** The label that is open in some meetings of a month; a comma can stand inside of it. */
function conditionIn(pieces: readonly string[]): string | undefined {
  const single = pieces.find((piece) => OPEN.test(piece) && MONTH.test(piece));
  if (single) return single.trim();
  return pieces
    .map((_, i) =>
      i % 2 === 0
        ? pieces
            .slice(i, i + 3)
            .join('')
            .trim()
        : '',
    )
    .find((two) => OPEN.test(two) && MONTH.test(two) && nthOf(two) !== null);
}
