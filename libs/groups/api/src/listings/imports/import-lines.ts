import {
  EMPTY_LISTING,
  factsAfter,
  fieldAsText,
  type ImportChanges,
  type KnownListing,
  LISTING_FIELDS,
  type ReadListing,
} from '@rinnakkain/domain';
import { createHash } from 'node:crypto';
import type { StoredRows } from './listing-import.entities';
import type { ListingImportLine, ListingImportQuery } from './listing-imports.messages';

/** What was read, as it is kept. */
export const storedOf = (rows: readonly ReadListing[]): StoredRows => ({
  listings: rows.flatMap(({ listing }) => listing ?? []),
  findings: rows.flatMap(({ row, name, listing, noticed }) =>
    noticed.map((each) => ({
      ...each,
      row,
      name,
      value: each.value.toWellFormed(),
      leftOut: listing === null,
    })),
  ),
});

/** A mark of what was shown: which are new, and what changes in the others. */
export const digestOf = ({ fresh, changed, keptOut }: ImportChanges): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        [
          fresh,
          changed.map(({ known, changes }) => [known.id, changes]),
          keptOut.map(({ sourceKey }) => sourceKey),
        ],
        inOrder,
      ),
    )
    .digest('base64url');

/** The database keeps the fields of JSON in an order of its own. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** The meetings of one part, as they are shown. */
export function linesOf(changes: ImportChanges, part: ListingImportQuery['part']): ListingImportLine[] {
  const plain = ({ id, facts }: KnownListing): ListingImportLine => ({
    name: facts.name,
    listingId: id,
    changes: [],
  });
  switch (part) {
    case 'new':
      return changes.fresh.map(({ facts }) => ({
        name: facts.name,
        listingId: null,
        changes: saidOf(facts),
      }));
    case 'changed':
      return changes.changed.map(({ known, changes: fields }) => ({
        name: known.facts.name,
        listingId: known.id,
        changes: fields.map((each) => ({ ...each })),
      }));
    case 'unchanged':
      return changes.unchanged.map(plain);
    case 'missing':
      return changes.missing.map(plain);
    case 'kept_out':
      return changes.keptOut.map(({ facts }) => ({ name: facts.name, listingId: null, changes: [] }));
  }
}

/** What a new meeting says, besides its name. */
function saidOf(told: Parameters<typeof factsAfter>[1]): ListingImportLine['changes'] {
  const facts = factsAfter(EMPTY_LISTING, told);
  return LISTING_FIELDS.filter((field) => field !== 'name').flatMap((field) => {
    const after = fieldAsText(facts[field]);
    return after === null || after === 'false' ? [] : [{ field, before: null, after }];
  });
}
