import { Injectable } from '@nestjs/common';
import {
  EMPTY_LISTING,
  type FieldError,
  LISTING_LIFECYCLE,
  type ListingFacts,
  listingFaults,
  listingSlug,
  listingState,
  nextState,
} from '@rinnakkain/domain';
import { Clock, invalid, sql, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { randomBytes } from 'node:crypto';
import { FellowshipRow } from './fellowship.entity';
import { columnsOf, factsOf, factsWith } from './listing-facts';
import { ListingRow, RemovedListingRow } from './listing.entities';
import type { ListingChanges } from './listing-details.messages';
import type {
  ListingStep,
  ListingTransition,
  NewVerifications,
  Verification,
  Verifications,
} from './listing-steps.messages';
import type { NewListing } from './listings.messages';

/** A new slug for a meeting. */
export const newSlug = (name: string): string => listingSlug(name, randomBytes(4).toString('hex'));

/** Keeps the list of independent meetings. */
@Injectable()
export class ListingsCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A new listing, checked by whoever writes it; returns its id. */
  async create({ fellowshipId, ...body }: NewListing): Promise<string> {
    const work = this.unitOfWork.current;
    const facts = factsWith(EMPTY_LISTING, body);
    const [fellowship] = await work.find(FellowshipRow, sql`t.id = ${fellowshipId}::uuid`);
    if (!fellowship) throw invalid([{ pointer: '/fellowshipId', code: 'NOT_FOUND_VALUE' }]);
    refuse(listingFaults(facts, fellowship.codes));
    const id = await work.insert(ListingRow, {
      fellowshipId,
      slug: newSlug(facts.name),
      ...columnsOf(facts),
      verifiedOn: this.clock.today(),
      updatedAt: this.clock.now(),
    });
    work.record({
      action: 'listing.created',
      objectType: 'listing',
      objectId: id,
      details: { fellowshipId },
    });
    return id;
  }

  /** Changes what the body tells; its slug stays, and so does the day of its last check. */
  async change(id: string, version: number, body: ListingChanges): Promise<void> {
    const work = this.unitOfWork.current;
    const row = await this.held(id, version);
    const before = factsOf(row);
    const after = factsWith(before, body);
    const { codes } = await work.load(FellowshipRow, row.fellowshipId);
    refuse(listingFaults(after, codes));
    await work.update(ListingRow, id, version, { ...columnsOf(after), updatedAt: this.clock.now() });
    work.record({
      action: 'listing.changed',
      objectType: 'listing',
      objectId: id,
      details: { fields: changedFields(before, after) },
    });
  }

  /** One step: checked, hidden or removed. */
  async transition(id: string, version: number, { action }: ListingTransition): Promise<ListingStep> {
    const work = this.unitOfWork.current;
    const row = await this.held(id, version);
    const state = nextState(LISTING_LIFECYCLE, listingState(row, this.clock.today()), action);
    if (action === 'remove') {
      await this.remove(row);
      return { id, state };
    }
    const day = this.clock.today();
    await work.update(
      ListingRow,
      id,
      version,
      action === 'verify'
        ? { verifiedOn: day, hiddenOn: null, updatedAt: this.clock.now() }
        : { hiddenOn: day },
    );
    work.record({
      action: action === 'verify' ? 'listing.verified' : 'listing.hidden',
      objectType: 'listing',
      objectId: id,
    });
    return { id, state, version: version + 1 };
  }

  /** Marks several as checked; those that were changed meanwhile are told and left. */
  async verify({ items }: NewVerifications): Promise<Verifications> {
    const work = this.unitOfWork.current;
    const ids = items.map(({ listingId }) => listingId);
    refuse(new Set(ids).size < ids.length ? [{ pointer: '/items', code: 'REPEATED' }] : []);
    const rows = await work.find(ListingRow, sql`t.id = any (${ids}::uuid[])`, {
      lock: true,
      order: sql`t.id`,
    });
    const versions = new Map(rows.map((row) => [row.id, row.version]));
    const told = items.map(({ listingId: id, version }): Verification => {
      const found = versions.get(id);
      return {
        id,
        refusal: found === undefined ? 'NOT_FOUND' : found === version ? null : 'CHANGED_MEANWHILE',
      };
    });
    const right = told.filter(({ refusal }) => refusal === null).map(({ id }) => id);
    if (right.length > 0) {
      await work.updateWhere(ListingRow, sql`t.id = any (${right}::uuid[])`, null, {
        verifiedOn: this.clock.today(),
        hiddenOn: null,
        updatedAt: this.clock.now(),
      });
      work.record({ action: 'listing.verified', objectType: 'listing', details: { listingIds: right } });
    }
    return { items: told, verified: right.length };
  }

  /** Removes everything of it but what keeps an import from bringing it back. */
  private async remove({ id, slug, fellowshipId, sourceKey }: ListingRow): Promise<void> {
    const work = this.unitOfWork.current;
    await work.deleteWhere(ListingRow, sql`t.id = ${id}::uuid`);
    await work.insert(RemovedListingRow, { slug, fellowshipId, sourceKey, removedOn: this.clock.today() });
    work.record({ action: 'listing.removed', objectType: 'listing', objectId: id });
  }

  private async held(id: string, version: number): Promise<ListingRow> {
    const row = await this.unitOfWork.current.load(ListingRow, id, { lock: true });
    if (row.version !== version) throw staleVersion();
    return row;
  }
}

const changedFields = (before: ListingFacts, after: ListingFacts): string[] =>
  Object.entries(after)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof ListingFacts]))
    .map(([field]) => field);

/** A point is one field of a request. */
function refuse(errors: readonly FieldError[]): void {
  const told = errors.map((error) =>
    ['/latitude', '/longitude'].includes(error.pointer)
      ? { ...error, pointer: '/point', code: 'MALFORMED' as const }
      : error,
  );
  if (told.length > 0) throw invalid(told);
}
