import { Injectable } from '@nestjs/common';
import {
  type CourseRunAction,
  courseRunState,
  type CourseRunState,
  type Day,
  givesFreePlaces,
  holdsPlace,
  mayEnrol,
  mayRole,
  type Permission,
  type Role,
  type RunDate,
  type TrainingRecordState,
} from '@rinnakkain/domain';
import {
  Clock,
  constant,
  type ListQuery,
  notFound,
  scoped,
  type Sql,
  sql,
  UnitOfWork,
} from '@rinnakkain/platform-api';
import { evidenceOf } from './attendance-evidence';
import type { CourseRun, CourseRunList, CourseRunQuery } from './runs.messages';
import { CourseRow, type StoredModule } from './training.entities';

interface RunLine {
  readonly id: string;
  readonly course: CourseRun['course'];
  readonly dates: RunDate[];
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly language: string;
  readonly place: string | null;
  readonly remoteLink: string | null;
  readonly trainers: string[];
  readonly capacity: number;
  readonly modules: StoredModule[];
  readonly selfStudyMinutes: number;
  readonly minimumAttendance: number;
  readonly cancelled: boolean;
  readonly version: number;
  readonly ownId: string | null;
  readonly ownState: TrainingRecordState | null;
  readonly ownVersion: number | null;
  readonly ownAttended: Record<string, number> | null;
  readonly ownStudy: number | null;
  readonly mayTell: boolean;
}

const NEEDS: Readonly<Record<CourseRunAction, Permission>> = {
  edit: 'training.run.write',
  cancel: 'training.run.write',
  enrol: 'training.enrol',
  enrol_self: 'training.enrol_self',
  leave: 'training.enrol_self',
  record_attendance: 'training.attendance',
  conclude: 'training.record.review',
  give_feedback: 'training.feedback.give',
};

/** Runs of courses as the actor may see them: dates and places for all, of enrolments only one's own. */
@Injectable()
export class RunsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Runs of all courses, the first to begin first. */
  list({ which, ...query }: CourseRunQuery): Promise<CourseRunList> {
    const today = this.clock.today();
    const conditions: Readonly<Record<NonNullable<CourseRunQuery['which']>, Sql>> = {
      coming: sql`r.cancelled_at is null and r.last_day >= ${today}::date`,
      open: sql`r.cancelled_at is null and r.first_day > ${today}::date and ${today}::date between r.opens_on and r.closes_on and o.id is null`,
      own: sql`o.id is not null`,
    };
    const order = which === 'own' ? constant('r.first_day desc, r.id') : constant('r.first_day, r.id');
    return this.page(which ? conditions[which] : constant('true'), order, query);
  }

  /** The runs of one course, the newest first. */
  async ofCourse(courseId: string, query: ListQuery): Promise<CourseRunList> {
    await this.unitOfWork.current.load(CourseRow, courseId);
    return this.page(sql`r.course_id = ${courseId}::uuid`, constant('r.first_day desc, r.id'), query);
  }

  /** One run. */
  async one(id: string): Promise<CourseRun> {
    const rows = await this.unitOfWork.current.rows<RunLine>(this.runs(sql`r.id = ${id}::uuid`));
    const [answer] = await this.answers(rows);
    if (!answer) throw notFound();
    return answer;
  }

  private async page(where: Sql, order: Sql, query: ListQuery): Promise<CourseRunList> {
    const term = query.q ?? null;
    const named = sql`(${term}::text is null
      or position(lower(${term}::text) in lower(concat_ws(' ', c.name_fi, c.name_sv, c.name_en))) > 0)`;
    const { rows, total } = await this.unitOfWork.current.page<RunLine>(
      sql`${this.runs(sql`${where} and ${named}`)} order by ${order}`,
      query,
    );
    return { items: await this.answers(rows), total };
  }

  private runs(where: Sql): Sql {
    const { volunteerId } = this.unitOfWork.current.actor;
    return sql`
      select r.id, jsonb_build_object('id', c.id, 'kind', c.kind,
          'name', jsonb_build_object('fi', c.name_fi, 'sv', c.name_sv, 'en', c.name_en)) as course,
        r.dates, r.first_day as "firstDay", r.last_day as "lastDay", r.opens_on as "opensOn", r.closes_on as "closesOn",
        r.language, r.place, r.remote_link as "remoteLink", r.trainers, r.capacity, r.modules,
        r.self_study_minutes as "selfStudyMinutes", r.minimum_attendance as "minimumAttendance",
        r.cancelled_at is not null as cancelled, r.version, o.id as "ownId", o.state as "ownState", o.version as "ownVersion",
        o.attended as "ownAttended", o.self_study_minutes as "ownStudy",
        r.id in (select k.run_id from people.own_feedback_tickets(${this.clock.today()}::date) k) as "mayTell"
      from ${scoped('people.course_run', 'r')} join ${scoped('people.course', 'c')} on c.id = r.course_id
      left join ${scoped('people.training_record', 'o')} on o.run_id = r.id and o.state <> 'cancelled'
        and o.volunteer_id = ${volunteerId}::uuid
      where ${where}`;
  }

  private async answers(rows: readonly RunLine[]): Promise<CourseRun[]> {
    if (rows.length === 0) return [];
    const counts = await this.unitOfWork.current.rows<{ id: string; taken: number; waiting: number }>(
      sql`select n.run_id as id, n.taken, n.waiting from people.run_counts(${rows.map(({ id }) => id)}::uuid[]) n`,
    );
    const byRun = new Map(counts.map((count) => [count.id, count]));
    const today = this.clock.today();
    return rows.map((row) => {
      const { taken, waiting } = byRun.get(row.id) ?? { taken: 0, waiting: 0 };
      const state = courseRunState({ ...row, taken }, today);
      const own = ownOf(row);
      const { role } = this.unitOfWork.current.actor;
      const sees = mayRole(role, 'training.record.list') || (own !== null && holdsPlace(own.state));
      return {
        ...row,
        dates: row.dates.map((date) => ({ ...date })),
        modules: row.modules.map((module) => ({ ...module, name: { ...module.name } })),
        state,
        taken,
        waiting,
        own,
        remote: row.remoteLink !== null,
        remoteLink: sees ? row.remoteLink : null,
        allowed: allowedActions(row, state, own?.state ?? null, role, today),
      };
    });
  }
}

function ownOf(row: RunLine): CourseRun['own'] {
  const { ownId, ownState, ownVersion, ownAttended, ownStudy } = row;
  if (!ownId || !ownState || !ownVersion) return null;
  const evidence = evidenceOf(row, { attended: ownAttended ?? {}, selfStudyMinutes: ownStudy ?? 0 });
  return { id: ownId, state: ownState, version: ownVersion, evidence };
}

function allowedActions(
  run: RunLine,
  state: CourseRunState,
  own: TrainingRecordState | null,
  role: Role,
  today: Day,
): CourseRunAction[] {
  const held = state !== 'cancelled';
  const possible: Readonly<Record<CourseRunAction, boolean>> = {
    edit: held && state !== 'ended',
    cancel: givesFreePlaces(state),
    enrol: role !== 'volunteer' && mayEnrol(state, 'staff'),
    enrol_self: own === null && mayEnrol(state, 'oneself'),
    leave: (own === 'enrolled' || own === 'waitlisted') && givesFreePlaces(state),
    record_attendance: held && today >= run.firstDay,
    conclude: held && today >= run.lastDay,
    give_feedback: run.mayTell,
  };
  return (Object.keys(possible) as CourseRunAction[]).filter(
    (action) => possible[action] && mayRole(role, NEEDS[action]),
  );
}
