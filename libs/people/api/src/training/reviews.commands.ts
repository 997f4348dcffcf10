import { Injectable } from '@nestjs/common';
import {
  allowedActions,
  type FieldError,
  nextState,
  type ReviewRefusal,
  TRAINING_LIFECYCLE,
} from '@rinnakkain/domain';
import { Clock, invalid, notFound, type Sql, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import { ownAmong } from './own-records';
import type { BulkReview, NewBulkReview } from './reviews.messages';
import { TrainingRecordRow } from './training.entities';
import { TRAINING_NOTE } from './training.queries';

/** One decision on several records: permission is all or nothing, each rule is told line by line and the rest goes through. */
@Injectable()
export class TrainingReviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** Decides; answers what became of each record. */
  async decide(body: NewBulkReview): Promise<BulkReview> {
    const errors = errorsOf(body);
    if (errors.length > 0) throw invalid(errors);
    const work = this.unitOfWork.current;
    const ids = body.items.map(({ recordId }) => recordId);
    const found = await work.find(TrainingRecordRow, sql`t.id = any (${ids}::uuid[])`, {
      lock: true,
      order: sql`t.id`,
    });
    // What one may not know of is not there, and then nothing is decided.
    if (found.length < ids.length) throw notFound();
    const rows = new Map(found.map((row) => [row.id, row]));
    const own = await ownAmong(work, found);
    const lines = body.items.flatMap(({ recordId, version }) => {
      const row = rows.get(recordId);
      return row ? [{ row, code: refusalOf(row, version, body, own) }] : [];
    });
    const decided = lines.filter(({ code }) => code === null).map(({ row }) => row);
    if (decided.length > 0) await this.write(decided, body);
    const state = (row: TrainingRecordRow) => nextState(TRAINING_LIFECYCLE, row.state, body.decision);
    return {
      items: lines.map(({ row, code }) => ({
        recordId: row.id,
        done: code === null,
        code,
        state: code === null ? state(row) : row.state,
        recordVersion: code === null ? row.version + 1 : row.version,
      })),
    };
  }

  private async write(rows: readonly TrainingRecordRow[], { decision, note }: NewBulkReview): Promise<void> {
    const work = this.unitOfWork.current;
    const ids = rows.map(({ id }) => id);
    const volunteerIds = rows.map(({ volunteerId }) => volunteerId);
    const undone = decision === 'undo_approval';
    await work.updateWhere(TrainingRecordRow, sql`t.id = any (${ids}::uuid[])`, null, {
      state: TRAINING_LIFECYCLE.transitions[decision].to,
      reviewedBy: undone ? null : work.actor.accountId,
      reviewedAt: undone ? null : this.clock.now(),
      ...(undone ? {} : await this.notes(rows, note ?? null)),
    });
    await this.facts.refreshAll(volunteerIds);
    work.record({
      action: 'training.record_reviewed',
      objectType: 'training_record',
      details: { decision, recordIds: ids, volunteerIds },
    });
  }

  /** The note sealed for each volunteer with their own key. */
  private async notes(
    rows: readonly TrainingRecordRow[],
    note: string | null,
  ): Promise<{ noteSealed: Sql | null }> {
    if (note === null) return { noteSealed: null };
    const keys = await this.vault.keysOf(rows.map(({ volunteerId }) => volunteerId));
    const ids = rows.map(({ id }) => id);
    const sealed = rows.map(
      ({ id, volunteerId }) => keys.get(volunteerId)?.seal(TRAINING_NOTE, id, note) ?? null,
    );
    return {
      noteSealed: sql`(select n.sealed from unnest(${ids}::uuid[], ${sealed}::bytea[]) n (id, sealed) where n.id = t.id)`,
    };
  }
}

function errorsOf({ decision, note, items }: NewBulkReview): FieldError[] {
  const errors: FieldError[] = [];
  if (decision === 'return' && !note) errors.push({ pointer: '/note', code: 'REQUIRED' });
  if (new Set(items.map(({ recordId }) => recordId)).size < items.length)
    errors.push({ pointer: '/items', code: 'REPEATED' });
  return errors;
}

function refusalOf(
  row: TrainingRecordRow,
  version: number,
  { decision, note }: NewBulkReview,
  own: ReadonlySet<string>,
): ReviewRefusal | null {
  if (own.has(row.volunteerId)) return 'NOT_OWN_REQUEST';
  if (row.version !== version) return 'CHANGED_MEANWHILE';
  if (!allowedActions(TRAINING_LIFECYCLE, row.state).includes(decision)) return 'TRANSITION_NOT_ALLOWED';
  if (decision === 'approve' && row.origin === 'equivalent' && !note) return 'REASON_REQUIRED';
  return null;
}
