import type { FellowshipCodeTable, ListingAudience } from '../../../keys/listing-keys';
import { FIELD_CODES_OF, ownCodesOf, PAUSED_CODE } from '../fellowship-codes';
import type { ListingFacts } from '../listing.types';
import type { Noticed } from './read-values';

type Said = Pick<ListingFacts, 'openness' | 'openOn' | 'accessible' | 'audiences' | 'languages' | 'codes'>;

/** What codes of a fellowship's table come to, and which are none of it. */
export interface ReadCodes extends Said {
  readonly pausedByCode: boolean;
  readonly noticed: readonly Noticed[];
}

/** Reads codes; open and closed together are closed, and neither is neither. */
export function readCodes(codes: readonly string[], table: FellowshipCodeTable): ReadCodes {
  const given = [...new Set(codes.map((code) => code.trim()).filter(Boolean))];
  const noneKnown = { open: 'O', closed: 'C', accessible: 'X', audiences: {}, languages: {} };
  const fields = table === 'none' ? noneKnown : FIELD_CODES_OF[table];
  const own = ownCodesOf(table);
  const audiences = (Object.entries(fields.audiences) as [ListingAudience, string][])
    .filter(([, code]) => given.includes(code))
    .map(([audience]) => audience);
  const languages = Object.entries(fields.languages)
    .filter(([, code]) => given.includes(code))
    .map(([language]) => language);
  const said = new Set([
    fields.open,
    fields.closed,
    fields.accessible,
    PAUSED_CODE,
    ...IMPLIED,
    ...Object.values(fields.audiences),
    ...Object.values(fields.languages),
    ...own,
  ]);
  return {
    openness: given.includes(fields.closed) ? 'closed' : given.includes(fields.open) ? 'open' : null,
    openOn: null,
    accessible: given.includes(fields.accessible) ? true : null,
    audiences,
    languages,
    codes: given.filter((code) => own.includes(code)),
    pausedByCode: given.includes(PAUSED_CODE),
    noticed: given
      .filter((code) => !said.has(code))
      .map((value) => ({ code: 'FORMAT_UNKNOWN' as const, value: value.slice(0, 80) })),
  };
}

/** Said by where people meet already: virtual, hybrid, online. */
const IMPLIED = ['VM', 'HY', 'ONL'];
