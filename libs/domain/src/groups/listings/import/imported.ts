import { limits } from '../../../limits';
import type { FellowshipCodeTable } from '../../../keys/listing-keys';
import { listingFaults } from '../listing-rules';
import { EMPTY_LISTING, type ListingFacts } from '../listing.types';
import type { Noticed } from './read-values';

/** What a row of a source tells: fields it says nothing of are left out and stay as they are with us. */
export interface ImportedListing {
  /** What the source calls the row; the same at every import. */
  readonly sourceKey: string;
  readonly facts: Partial<ListingFacts> & Pick<ListingFacts, 'name'>;
}

/** One row as it was read. */
export interface ReadListing {
  /** From 1. */
  readonly row: number;
  /** How it calls itself, as far as that can be told. */
  readonly name: string;
  /** Null when the row is left out. */
  readonly listing: ImportedListing | null;
  readonly noticed: readonly Noticed[];
}

/** What the whole of a source's answer comes to; null when it is no list of meetings at all. */
export type ReadSource = readonly ReadListing[] | null;

/** A row that is left out, and why. */
export const leftOut = (row: number, name: string, ...noticed: Noticed[]): ReadListing => ({
  row,
  name,
  listing: null,
  noticed,
});

const TEXTS = {
  name: limits.listingNameMaxLength,
  town: limits.nameMaxLength,
  placeName: limits.listingPlaceMaxLength,
  street: limits.listingPlaceMaxLength,
  postalCode: limits.postalCodeMaxLength,
  placeNotes: limits.noteMaxLength,
  link: limits.remoteLinkMaxLength,
  joinPhone: limits.joinPhoneMaxLength,
  joinNotes: limits.noteMaxLength,
  notes: limits.listingNotesMaxLength,
  site: limits.remoteLinkMaxLength,
} as const satisfies Partial<Record<keyof ListingFacts, number>>;

/** A row that is taken, unless it says what a listing cannot hold. */
export function taken(
  row: number,
  imported: ImportedListing,
  table: FellowshipCodeTable,
  noticed: readonly Noticed[],
): ReadListing {
  const { facts } = imported;
  const tooLong = (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).find(
    (field) => (facts[field]?.length ?? 0) > TEXTS[field],
  );
  if (tooLong)
    return leftOut(row, facts.name.slice(0, TEXTS.name), ...noticed, { code: 'TOO_LONG', value: tooLong });
  const [fault] = listingFaults({ ...EMPTY_LISTING, ...facts }, table);
  if (fault) {
    const field = fault.pointer.slice(1);
    const code =
      field === 'timeZone' ? 'ZONE_UNKNOWN' : PLACES.includes(field) ? 'PLACE_MISSING' : 'NOT_A_MEETING';
    return leftOut(row, facts.name, ...noticed, { code, value: field });
  }
  return { row, name: facts.name, listing: { ...imported, facts: withoutUntold(facts) }, noticed };
}

/** Access and a point on the map are often not told: what is known here of them stays. */
function withoutUntold(facts: ImportedListing['facts']): ImportedListing['facts'] {
  const { accessible, latitude, longitude, ...told } = facts;
  return {
    ...told,
    ...(accessible === null || accessible === undefined ? {} : { accessible }),
    ...(latitude === null || latitude === undefined ? {} : { latitude, longitude }),
  };
}

const PLACES = ['street', 'municipality', 'town'];

/** Leaves out rows whose key an earlier row has had. */
export function withoutRepeated(rows: readonly ReadListing[]): ReadListing[] {
  const seen = new Set<string>();
  return rows.map((read) => {
    const key = read.listing?.sourceKey;
    if (key === undefined) return read;
    if (seen.has(key))
      return leftOut(read.row, read.name, ...read.noticed, { code: 'KEY_REPEATED', value: key });
    seen.add(key);
    return read;
  });
}
