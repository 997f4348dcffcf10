import { Injectable } from '@nestjs/common';
import {
  attendanceStanding,
  type FieldError,
  nextState,
  outcomeOf,
  refuseBeforeEnd,
  refuseBeforeRun,
  RuleViolation,
  takesAttendance,
  TRAINING_LIFECYCLE,
  type TrainingRecordState,
} from '@rinnakkain/domain';
import { Clock, invalid, notFound, type Sql, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import type { AttendanceMark, RunConclusion } from './enrolments.messages';
import { onlyWith } from './held-by-role';
import { ownAmong } from './own-records';
import { CourseRunRow, TrainingRecordRow } from './training.entities';

/** Who was present, and what the end of a run makes of it. */
@Injectable()
export class AttendanceCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** Writes cells of the attendance list; the last word on a cell stands, whoever had it. */
  async mark(runId: string, marks: readonly AttendanceMark[]): Promise<void> {
    const work = this.unitOfWork.current;
    const run = await work.load(CourseRunRow, runId);
    refuseBeforeRun({ ...run, cancelled: run.cancelledAt !== null }, this.clock.today());
    const errors = markErrors(marks, run);
    if (errors.length > 0) throw invalid(errors);
    const ids = [...new Set(marks.map(({ recordId }) => recordId))];
    const rows = await this.held(sql`t.run_id = ${runId}::uuid and t.id = any (${ids}::uuid[])`);
    if (rows.length < ids.length) throw notFound();
    const state = rows.map((row) => row.state).find((each) => !takesAttendance(each));
    if (state) throw new RuleViolation('TRANSITION_NOT_ALLOWED', { state });
    if ((await ownAmong(work, rows)).size > 0) throw new RuleViolation('NOT_OWN_REQUEST');
    await this.write(ids, marks);
    work.record({
      action: 'training.attendance_recorded',
      objectType: 'course_run',
      objectId: runId,
      details: { recordIds: ids },
    });
  }

  /** Approves all who reached the minimum; the others are to complete what is missing, or never came. */
  async conclude(runId: string): Promise<RunConclusion> {
    const work = this.unitOfWork.current;
    onlyWith(work, 'training.record.review');
    const run = await work.load(CourseRunRow, runId);
    refuseBeforeEnd({ ...run, cancelled: run.cancelledAt !== null }, this.clock.today());
    const rows = await this.held(
      sql`t.run_id = ${runId}::uuid and t.state in ('enrolled', 'to_be_completed')`,
    );
    const own = await ownAmong(work, rows);
    const decided = rows
      .filter(({ volunteerId }) => !own.has(volunteerId))
      .map((row) => ({ row, state: concluded(row, run) }))
      .filter(({ row, state }) => state !== row.state);
    const idsBy = (state: TrainingRecordState): string[] =>
      decided.filter((each) => each.state === state).map(({ row }) => row.id);
    const outcomes = {
      approved: idsBy('approved'),
      completed: idsBy('to_be_completed'),
      noShow: idsBy('no_show'),
    };
    await this.move(outcomes.approved, 'approved', run);
    await this.move(outcomes.completed, 'to_be_completed', run);
    await this.move(outcomes.noShow, 'no_show', run);
    await this.facts.refreshAll(decided.map(({ row }) => row.volunteerId));
    work.record({
      action: 'training.record_reviewed',
      objectType: 'course_run',
      objectId: runId,
      details: outcomes,
    });
    return {
      items: decided.map(({ row, state }) => ({ recordId: row.id, state, recordVersion: row.version + 1 })),
    };
  }

  private held(where: Sql): Promise<TrainingRecordRow[]> {
    return this.unitOfWork.current.find(TrainingRecordRow, where, { lock: true, order: sql`t.id` });
  }

  private async write(ids: readonly string[], marks: readonly AttendanceMark[]): Promise<void> {
    const cells = ids.map((id) => {
      const own = marks.filter(({ recordId }) => recordId === id);
      return {
        id,
        attended: Object.fromEntries(
          own.flatMap(({ moduleId, minutes }) => (moduleId ? [[moduleId, minutes] as const] : [])),
        ),
        study: own.findLast(({ moduleId }) => moduleId === null)?.minutes ?? null,
      };
    });
    const told = sql`jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) m (id uuid, attended jsonb, study integer)`;
    await this.unitOfWork.current.updateWhere(TrainingRecordRow, sql`t.id = any (${ids}::uuid[])`, null, {
      attended: sql`t.attended || (select m.attended from ${told} where m.id = t.id)`,
      selfStudyMinutes: sql`coalesce((select m.study from ${told} where m.id = t.id), t.self_study_minutes)`,
    });
  }

  private async move(ids: readonly string[], state: TrainingRecordState, run: CourseRunRow): Promise<void> {
    if (ids.length === 0) return;
    const work = this.unitOfWork.current;
    await work.updateWhere(TrainingRecordRow, sql`t.id = any (${ids}::uuid[])`, null, {
      state,
      ...(state === 'no_show'
        ? {}
        : { completedOn: run.lastDay, reviewedBy: work.actor.accountId, reviewedAt: this.clock.now() }),
    });
  }
}

/** What the end of the run makes of a record; one that was to be completed stays so until it is. */
function concluded(row: TrainingRecordRow, run: CourseRunRow): TrainingRecordState {
  const standing = attendanceStanding(run, {
    minutes: row.attended,
    selfStudyMinutes: row.selfStudyMinutes,
  });
  const outcome = outcomeOf(standing);
  if (row.state === 'to_be_completed')
    return outcome === 'approved' ? nextState(TRAINING_LIFECYCLE, row.state, 'approve') : row.state;
  if (outcome === 'no_show') return nextState(TRAINING_LIFECYCLE, row.state, 'mark_no_show');
  const attended = nextState(TRAINING_LIFECYCLE, row.state, 'attend');
  return nextState(TRAINING_LIFECYCLE, attended, outcome === 'approved' ? 'approve' : 'return');
}

function markErrors(marks: readonly AttendanceMark[], run: CourseRunRow): FieldError[] {
  const minutesOf = new Map(run.modules.map(({ id, minutes }) => [id, minutes]));
  return marks.flatMap(({ moduleId, minutes }, i): FieldError[] => {
    const planned = moduleId === null ? run.selfStudyMinutes : minutesOf.get(moduleId);
    if (planned === undefined) return [{ pointer: `/marks/${i}/moduleId`, code: 'NOT_FOUND_VALUE' }];
    return minutes > planned
      ? [{ pointer: `/marks/${i}/minutes`, code: 'OUT_OF_RANGE', params: { max: planned } }]
      : [];
  });
}
