import { Injectable } from '@nestjs/common';
import {
  type FieldError,
  mayRole,
  nextState,
  RuleViolation,
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
import { randomUUID } from 'node:crypto';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import { refuseOwnRow } from '../volunteers/volunteer-path.commands';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import { Places } from './places';
import { CourseRunRow, TrainingRecordRow } from './training.entities';
import type { NewTrainingRecord, TrainingRecordTransition, TrainingReview } from './training.messages';
import { EARLIER_TRAINING, TRAINING_NOTE } from './training.queries';

/** Records of training, and the reviewer's decision on them. */
@Injectable()
export class TrainingCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly facts: VolunteerFactsKeeper,
    private readonly places: Places,
  ) {}

  /** A new record; returns its id. Attended ones wait for a reviewer. */
  async create(body: NewTrainingRecord): Promise<string> {
    const work = this.unitOfWork.current;
    const { volunteerId, courseId, state, completedOn, origin = 'course', earlier } = body;
    const errors = [...this.dayErrors(completedOn), ...earlierErrors(body)];
    if (state === 'attended' && !completedOn) errors.push({ pointer: '/completedOn', code: 'REQUIRED' });
    if (state !== 'attended' && completedOn)
      errors.push({ pointer: '/completedOn', code: 'NOT_ALLOWED_VALUE' });
    const known = await work.row<{ volunteer: boolean; course: boolean }>(sql`
      select exists (select 1 from ${scoped('people.volunteer', 'v')} where v.id = ${volunteerId}::uuid) as volunteer,
        exists (select 1 from ${scoped('people.course', 'c')} where c.id = ${courseId}::uuid) as course`);
    if (!known?.volunteer) errors.push({ pointer: '/volunteerId', code: 'NOT_FOUND_VALUE' });
    if (!known?.course) errors.push({ pointer: '/courseId', code: 'NOT_FOUND_VALUE' });
    if (errors.length > 0) throw invalid(errors);
    const id = randomUUID();
    const key = earlier ? await this.vault.keyOf(volunteerId) : undefined;
    await work.insert(TrainingRecordRow, {
      id,
      volunteerId,
      courseId,
      state,
      origin,
      completedOn: completedOn ?? null,
      earlierSealed: key?.seal(EARLIER_TRAINING, id, earlier ?? null) ?? null,
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
    const run = await this.runOf(id, action);
    const row = await this.held(id, version);
    const decides = trainingActionPermission(action) === 'training.record.review';
    if (decides) await this.refuseOwnRecord(row);
    const day = completedOn ?? row.completedOn ?? this.clock.today();
    await this.move(row, action, {
      ...(action === 'attend' ? { completedOn: day } : {}),
      ...(decides ? this.reviewed(action) : {}),
    });
    const promoted = run && action === 'cancel' ? await this.places.fill(run) : [];
    work.record({
      action: decides ? 'training.record_reviewed' : 'training.record_transitioned',
      objectType: 'training_record',
      objectId: id,
      details: { action, volunteerId: row.volunteerId, ...(promoted.length > 0 ? { promoted } : {}) },
    });
  }

  /** The run whose places a step gives or takes, held before the record; null for every other step. */
  private async runOf(id: string, action: TrainingRecordAction): Promise<CourseRunRow | null> {
    if (action !== 'cancel' && action !== 'promote') return null;
    const work = this.unitOfWork.current;
    const { runId } = await work.load(TrainingRecordRow, id);
    if (!runId) return null;
    const free = await this.places.hold(runId);
    if (action === 'promote' && free <= 0) throw new RuleViolation('PLACE_TAKEN');
    return work.load(CourseRunRow, runId);
  }

  /** A reviewer's decision on one record, never on their own. */
  async review(id: string, version: number, { decision, note }: TrainingReview): Promise<void> {
    const row = await this.held(id, version);
    await this.refuseOwnRecord(row);
    if (decision === 'approve' && row.origin === 'equivalent' && !note)
      throw invalid([{ pointer: '/note', code: 'REQUIRED' }]);
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

/** An earlier training is described once it is told as completed, and nothing else is. */
function earlierErrors({ origin, state, earlier }: NewTrainingRecord): FieldError[] {
  const wanted = origin === 'equivalent' && state === 'attended';
  if (wanted && !earlier) return [{ pointer: '/earlier', code: 'REQUIRED' }];
  return !wanted && earlier ? [{ pointer: '/earlier', code: 'NOT_ALLOWED_VALUE' }] : [];
}
