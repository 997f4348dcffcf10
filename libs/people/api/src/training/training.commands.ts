import { Injectable } from '@nestjs/common';
import {
  type FieldError,
  mayRole,
  nextState,
  TRAINING_LIFECYCLE,
  trainingActionPermission,
  type TrainingRecordAction,
} from '@rinnakkain/domain';
import {
  Clock,
  invalid,
  notAllowed,
  scoped,
  sql,
  staleVersion,
  UnitOfWork,
  Vault,
} from '@rinnakkain/platform-api';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import { refuseOwnRow } from '../volunteers/volunteer-path.commands';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import { TrainingRecordRow } from './training.entities';
import type { NewTrainingRecord, TrainingRecordTransition, TrainingReview } from './training.messages';
import { TRAINING_NOTE } from './training.queries';

/** Records of training, and the reviewer's decision on them. */
@Injectable()
export class TrainingCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** A new record; returns its id. Attended ones wait for a reviewer. */
  async create({ volunteerId, courseId, state, completedOn, origin }: NewTrainingRecord): Promise<string> {
    const work = this.unitOfWork.current;
    const errors = this.dayErrors(completedOn);
    if (state === 'attended' && !completedOn) errors.push({ pointer: '/completedOn', code: 'REQUIRED' });
    if (state !== 'attended' && completedOn)
      errors.push({ pointer: '/completedOn', code: 'NOT_ALLOWED_VALUE' });
    const known = await work.row<{ volunteer: boolean; course: boolean }>(sql`
      select exists (select 1 from ${scoped('people.volunteer', 'v')} where v.id = ${volunteerId}::uuid) as volunteer,
        exists (select 1 from ${scoped('people.course', 'c')} where c.id = ${courseId}::uuid) as course`);
    if (!known?.volunteer) errors.push({ pointer: '/volunteerId', code: 'NOT_FOUND_VALUE' });
    if (!known?.course) errors.push({ pointer: '/courseId', code: 'NOT_FOUND_VALUE' });
    if (errors.length > 0) throw invalid(errors);
    const id = await work.insert(TrainingRecordRow, {
      volunteerId,
      courseId,
      state,
      origin: origin ?? 'course',
      completedOn: completedOn ?? null,
    });
    await this.facts.refresh(volunteerId);
    work.record({
      action: 'training.record_created',
      objectType: 'training_record',
      objectId: id,
      details: { volunteerId, courseId, state },
    });
    return id;
  }

  /** One step of a record; deciding steps are a reviewer's. */
  async transition(
    id: string,
    version: number,
    { action, completedOn }: TrainingRecordTransition,
  ): Promise<void> {
    const work = this.unitOfWork.current;
    if (!mayRole(work.actor.role, trainingActionPermission(action))) throw notAllowed();
    const errors = this.dayErrors(completedOn);
    if (errors.length > 0) throw invalid(errors);
    const row = await this.held(id, version);
    const decides = trainingActionPermission(action) === 'training.record.review';
    if (decides) await this.refuseOwnRecord(row);
    const day = completedOn ?? row.completedOn ?? this.clock.today();
    await this.move(row, action, {
      ...(action === 'attend' ? { completedOn: day } : {}),
      ...(decides ? this.reviewed(action) : {}),
    });
    work.record({
      action: decides ? 'training.record_reviewed' : 'training.record_transitioned',
      objectType: 'training_record',
      objectId: id,
      details: { action, volunteerId: row.volunteerId },
    });
  }

  /** A reviewer's decision on one record, never on their own. */
  async review(id: string, version: number, { decision, note }: TrainingReview): Promise<void> {
    const row = await this.held(id, version);
    await this.refuseOwnRecord(row);
    const key = note ? await this.vault.keyOf(row.volunteerId) : undefined;
    await this.move(row, decision, {
      ...this.reviewed(decision),
      noteSealed: key?.seal(TRAINING_NOTE, id, note) ?? null,
    });
    this.unitOfWork.current.record({
      action: 'training.record_reviewed',
      objectType: 'training_record',
      objectId: id,
      details: { decision, volunteerId: row.volunteerId },
    });
  }

  private async held(id: string, version: number): Promise<TrainingRecordRow> {
    const row = await this.unitOfWork.current.load(TrainingRecordRow, id, { lock: true });
    if (row.version !== version) throw staleVersion();
    return row;
  }

  private async move(
    row: TrainingRecordRow,
    action: TrainingRecordAction,
    patch: Partial<TrainingRecordRow>,
  ): Promise<void> {
    const state = nextState(TRAINING_LIFECYCLE, row.state, action);
    await this.unitOfWork.current.update(TrainingRecordRow, row.id, row.version, { ...patch, state });
    await this.facts.refresh(row.volunteerId);
  }

  private async refuseOwnRecord(row: TrainingRecordRow): Promise<void> {
    const work = this.unitOfWork.current;
    refuseOwnRow(await work.load(VolunteerRow, row.volunteerId), work.actor);
  }

  private reviewed(action: TrainingRecordAction): Pick<TrainingRecordRow, 'reviewedBy' | 'reviewedAt'> {
    return action === 'undo_approval'
      ? { reviewedBy: null, reviewedAt: null }
      : { reviewedBy: this.unitOfWork.current.actor.accountId, reviewedAt: this.clock.now() };
  }

  private dayErrors(completedOn: string | null | undefined): FieldError[] {
    const today = this.clock.today();
    return completedOn && completedOn > today
      ? [{ pointer: '/completedOn', code: 'OUT_OF_RANGE', params: { max: today } }]
      : [];
  }
}
