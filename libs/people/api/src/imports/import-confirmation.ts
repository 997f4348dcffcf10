import { Injectable } from '@nestjs/common';
import { missingFields, RuleViolation } from '@rinnakkain/domain';
import { Clock, currentContext, sql, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import type { RefusedRow } from './import-kind';
import { ImportKinds } from './import-kinds';
import { ImportProgress } from './import-progress';
import { ImportRow } from './import.entity';
import type { ConfirmImport } from './imports.messages';
import { type Finding, StoredImports } from './stored-import';

/** Twenty thousand entries of the audit are one statement: on a busy machine it takes longer than a page's may, milliseconds. */
const LONGEST_STATEMENT = '60000';

/** Writes what a trial run has shown: all of it in one transaction, or nothing. */
@Injectable()
export class ImportConfirmation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly kinds: ImportKinds,
    private readonly stored: StoredImports,
    private readonly progress: ImportProgress,
  ) {}

  /** Confirms; afterwards nothing is left of what was uploaded. */
  async confirm(id: string, version: number, { leaveOutFailed }: ConfirmImport): Promise<void> {
    if (this.progress.of(id) !== null) throw new RuleViolation('ALREADY_IN_PROGRESS');
    const row = await this.stored.load(id, true);
    if (row.version !== version) throw staleVersion();
    if (row.state !== 'checked') throw new RuleViolation('TRANSITION_NOT_ALLOWED', { state: row.state });
    const missing = missingFields(row.kind, row.columns);
    if (missing.length > 0) throw new RuleViolation('IMPORT_INCOMPLETE', { missing });
    if (row.failedCount > 0 && !leaveOutFailed)
      throw new RuleViolation('IMPORT_HAS_FAULTS', { failed: row.failedCount });
    await this.takeTurn();
    await this.progress.during(id, (told) => this.write(row, told));
  }

  private async write(row: ImportRow, told: (done: number, all: number) => void): Promise<void> {
    const work = this.unitOfWork.current;
    const kind = this.kinds.of(row.kind);
    const { fresh, known, refused } = await kind.check(this.stored.table(row), row.columns);
    if (!sameRows(refused, this.stored.findings(row))) {
      work.afterRollback(() => this.keepFailure(row, refused.length));
      throw new RuleViolation('IMPORT_OUTDATED', { failed: refused.length });
    }
    await kind.write(row.id, fresh, told);
    await work.update(ImportRow, row.id, row.version, {
      state: 'confirmed',
      confirmedAt: this.clock.now(),
      wrappedKey: null,
      fileNameSealed: null,
      contentSealed: null,
      findingsSealed: null,
      freshCount: fresh.length,
      knownCount: known,
    });
    work.record({
      action: 'import.confirmed',
      objectType: 'import',
      objectId: row.id,
      details: { kind: row.kind, written: fresh.length, known, leftOut: refused.length },
    });
  }

  /** One import of an association is written at a time: two of them could bring the same volunteer twice. */
  private async takeTurn(): Promise<void> {
    const work = this.unitOfWork.current;
    const turn = await work.row<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${`people.import|${work.actor.organisationId}`}, 28)) as mine,
        set_config('statement_timeout', ${LONGEST_STATEMENT}, true)`,
    );
    if (!turn?.mine) throw new RuleViolation('ALREADY_IN_PROGRESS');
  }

  /** That it could not be written stays on record, although nothing of it was. */
  private async keepFailure({ id }: ImportRow, failed: number): Promise<void> {
    const { actor } = currentContext();
    await this.unitOfWork.runAs(actor, async (work) => {
      await work.updateWhere(ImportRow, sql`t.id = ${id}::uuid and t.state = 'checked'`, null, {
        state: 'failed',
      });
      work.record({ action: 'import.failed', objectType: 'import', objectId: id, details: { failed } });
    });
  }
}

/** Whether the same rows are refused as in the trial run that was confirmed. */
const sameRows = (refused: readonly RefusedRow[], findings: readonly Finding[]): boolean =>
  refused.length === findings.length && refused.every(({ row }, i) => findings[i]?.row === row.number);
