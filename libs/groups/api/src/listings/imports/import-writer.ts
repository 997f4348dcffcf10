import { Injectable } from '@nestjs/common';
import {
  EMPTY_LISTING,
  factsAfter,
  type FellowshipCodeTable,
  type ImportChanges,
  listingFaults,
  RuleViolation,
} from '@rinnakkain/domain';
import { Clock, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { columnsOf } from '../listing-facts';
import { ListingRow } from '../listing.entities';
import { newSlug } from '../listings.commands';
import type { DoneImport, ListingImportRow } from './listing-import.entities';
import type { KnownRow } from './listing-imports';

/** Rows of one statement: the database binds no more than 65 535 values. */
const WRITTEN_AT_ONCE = 500;

/** Writes the meetings of an import: what the fellowship itself tells today is checked today. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** All of them in the transaction under way. What is missing from the source is not touched. */
  async write(
    { fellowshipId, sourceUrl }: ListingImportRow,
    { fresh, changed, unchanged }: ImportChanges<KnownRow>,
    codes: FellowshipCodeTable,
  ): Promise<DoneImport> {
    const work = this.unitOfWork.current;
    const checked = { verifiedOn: this.clock.today(), updatedAt: this.clock.now() };
    for (let at = 0; at < fresh.length; at += WRITTEN_AT_ONCE)
      await work.insertAll(
        ListingRow,
        fresh.slice(at, at + WRITTEN_AT_ONCE).map(({ sourceKey, facts }) => ({
          fellowshipId,
          sourceKey,
          sourceUrl,
          slug: newSlug(facts.name),
          ...columnsOf(factsAfter(EMPTY_LISTING, facts)),
          ...checked,
        })),
      );
    for (const { known, told } of changed) {
      const after = factsAfter(known.facts, told.facts);
      // Together with what stays from before it may say what cannot stand.
      if (listingFaults(after, codes).length > 0)
        throw new RuleViolation('IMPORT_OUTDATED', { listingId: known.id });
      await work.update(ListingRow, known.id, known.row.version, {
        ...columnsOf(after),
        sourceUrl,
        ...checked,
      });
    }
    const same = unchanged.map(({ id }) => id);
    if (same.length > 0) await work.updateWhere(ListingRow, sql`t.id = any (${same}::uuid[])`, null, checked);
    return { fresh: fresh.length, changed: changed.length, unchanged: unchanged.length };
  }
}
