import type { ListingField, ListingFacts } from '../listing.types';
import { LISTING_FIELDS } from '../listing.types';
import type { ImportedListing } from './imported';

/** One field that an import would change, as text; null for nothing. */
export interface FieldChange {
  readonly field: ListingField;
  readonly before: string | null;
  readonly after: string | null;
}

/** A value of a listing as text. */
export function fieldAsText(value: ListingFacts[ListingField]): string | null {
  if (value === null) return null;
  if (Array.isArray(value))
    return value.length > 0 ? [...(value as readonly string[])].sort().join(', ') : null;
  return String(value as string | number | boolean);
}

/** What a row of a source would change in a listing, field by field; what it says nothing of stays. */
export function changesOf(before: ListingFacts, told: ImportedListing['facts']): FieldChange[] {
  const after = factsAfter(before, told);
  return LISTING_FIELDS.flatMap((field) => {
    const [was, will] = [fieldAsText(before[field]), fieldAsText(after[field])];
    return was === will ? [] : [{ field, before: was, after: will }];
  });
}

/** A listing with what a row of a source tells; a point on the map does not outlive its street. */
export function factsAfter(before: ListingFacts, told: ImportedListing['facts']): ListingFacts {
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  const moved = told.street !== undefined && told.street !== before.street;
  return { ...before, ...(moved ? { latitude: null, longitude: null } : {}), ...known };
}

/** A listing that an import would touch or leave. */
export interface KnownListing {
  readonly id: string;
  readonly sourceKey: string;
  readonly facts: ListingFacts;
}

/** What an import would do, before anything is done. */
export interface ImportChanges<Known extends KnownListing = KnownListing> {
  readonly fresh: readonly ImportedListing[];
  readonly changed: readonly {
    readonly known: Known;
    readonly told: ImportedListing;
    readonly changes: readonly FieldChange[];
  }[];
  readonly unchanged: readonly Known[];
  /** Known from this kind of source and not in it now; they stay. */
  readonly missing: readonly Known[];
  /** Removed at their group's wish; they do not come back. */
  readonly keptOut: readonly ImportedListing[];
}

/** Compares what a source tells with what is listed of it, and with what was removed. */
export function importChanges<Known extends KnownListing>(
  told: readonly ImportedListing[],
  known: readonly Known[],
  removed: ReadonlySet<string>,
): ImportChanges<Known> {
  const byKey = new Map(known.map((each) => [each.sourceKey, each]));
  const toldKeys = new Set(told.map(({ sourceKey }) => sourceKey));
  const pairs = told.flatMap((each) => {
    const before = byKey.get(each.sourceKey);
    return before ? [{ known: before, told: each, changes: changesOf(before.facts, each.facts) }] : [];
  });
  const others = told.filter(({ sourceKey }) => !byKey.has(sourceKey));
  return {
    fresh: others.filter(({ sourceKey }) => !removed.has(sourceKey)),
    changed: pairs.filter(({ changes }) => changes.length > 0),
    unchanged: pairs.filter(({ changes }) => changes.length === 0).map((pair) => pair.known),
    missing: known.filter(({ sourceKey }) => !toldKeys.has(sourceKey)),
    keptOut: others.filter(({ sourceKey }) => removed.has(sourceKey)),
  };
}
