import { type ListingFacts, LISTING_FIELDS, readPoint, writtenPoint } from '@rinnakkain/domain';
import type { ListingRow } from './listing.entities';
import type { ListingChanges } from './listing-details.messages';

/** What a row says of its meeting. */
export const factsOf = (row: ListingFacts): ListingFacts =>
  Object.fromEntries(LISTING_FIELDS.map((field) => [field, row[field]])) as unknown as ListingFacts;

/** The columns that say it. */
export const columnsOf = (facts: ListingFacts): Partial<ListingRow> => ({
  ...facts,
  languages: [...facts.languages],
  audiences: [...facts.audiences],
  codes: [...facts.codes],
});

/** What is told in a request, on top of what is known; a point is written as one text. */
export function factsWith(known: ListingFacts, { point, ...told }: ListingChanges): ListingFacts {
  const given = Object.fromEntries(
    Object.entries(told).filter(
      ([name, value]) => value !== undefined && (LISTING_FIELDS as readonly string[]).includes(name),
    ),
  );
  const where = point === undefined ? {} : point ? readPoint(point) : { latitude: null, longitude: null };
  return withoutEmpty({ ...known, ...given, ...where });
}

/** An empty text is nothing. */
const withoutEmpty = (facts: ListingFacts): ListingFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, value === '' && name !== 'name' ? null : value]),
  ) as unknown as ListingFacts;

/** Its point as one text. */
export const pointOf = ({ latitude, longitude }: ListingFacts): string | null =>
  latitude === null || longitude === null ? null : writtenPoint(latitude, longitude);
