import { Injectable } from '@nestjs/common';
import {
  actionsFor,
  allowedActions,
  TRAINING_LIFECYCLE,
  trainingActionPermission,
  type TrainingRecordAction,
} from '@rinnakkain/domain';
import {
  Accounts,
  Clock,
  constant,
  joined,
  notFound,
  scoped,
  type Sql,
  sql,
  UnitOfWork,
  Vault,
} from '@rinnakkain/platform-api';
import { evidenceOf, type RunPlan } from './attendance-evidence';
import { named } from '../volunteers/volunteer-list.queries';
import { validUntil } from '../volunteers/volunteer-parts.queries';
import type { TrainingRecord, TrainingRecordList, TrainingRecordQuery } from './training.messages';

/** The column label that reviewers' notes are sealed with. */
export const TRAINING_NOTE = 'people.training_record.note';
/** The column label that descriptions of earlier training are sealed with. */
export const EARLIER_TRAINING = 'people.training_record.earlier';

const BY_NAME = 'v.last_name collate "fi-x-icu", v.first_name collate "fi-x-icu"';
const ORDERS: Readonly<Record<NonNullable<TrainingRecordQuery['sort']>, string>> = {
  awaiting: `r.state <> 'attended', r.completed_on nulls last, ${BY_NAME}`,
  completed: 'r.completed_on nulls last',
  '-completed': 'r.completed_on desc nulls last',
  name: BY_NAME,
  '-name': 'v.last_name collate "fi-x-icu" desc, v.first_name collate "fi-x-icu" desc',
};

/** Steps that decide on a record: never on one's own. */
export const DECISIONS: readonly TrainingRecordAction[] = ['approve', 'return', 'undo_approval'];

interface RecordLine {
  readonly id: string;
  readonly volunteerId: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly unitIds: string[];
  readonly course: TrainingRecord['course'];
  readonly validityMonths: number | null;
  readonly state: TrainingRecord['state'];
  readonly origin: TrainingRecord['origin'];
  readonly completedOn: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
  readonly noteSealed: Buffer | null;
  readonly earlierSealed: Buffer | null;
  readonly runId: string | null;
  readonly plan: RunPlan | null;
  readonly attended: Record<string, number>;
  readonly selfStudyMinutes: number;
  readonly createdAt: Date;
  readonly version: number;
}

/** Training records that meet a condition on r, v and c. */
const records = (where: Sql): Sql =>
  sql`
      select r.id, v.id as "volunteerId", v.account_id as "accountId", v.first_name || ' ' || v.last_name as name,
        v.unit_ids as "unitIds",
        jsonb_build_object('id', c.id, 'kind', c.kind,
          'name', jsonb_build_object('fi', c.name_fi, 'sv', c.name_sv, 'en', c.name_en)) as course,
        c.validity_months as "validityMonths", r.state, r.origin, r.completed_on as "completedOn",
        r.reviewed_by as "reviewedBy", r.reviewed_at as "reviewedAt",
        r.note_sealed as "noteSealed", r.earlier_sealed as "earlierSealed", r.run_id as "runId", r.attended,
        r.self_study_minutes as "selfStudyMinutes", case when n.id is not null then jsonb_build_object('modules', n.modules,
          'selfStudyMinutes', n.self_study_minutes, 'minimumAttendance', n.minimum_attendance) end as plan, r.created_at as "createdAt", r.version
      from ${scoped('people.training_record', 'r')}
      join ${scoped('people.volunteer', 'v')} on v.id = r.volunteer_id
      join ${scoped('people.course', 'c')} on c.id = r.course_id
      left join ${scoped('people.course_run', 'n')} on n.id = r.run_id
      where ${where}`;

/** Training records as the actor may see them. */
@Injectable()
export class TrainingQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly accounts: Accounts,
  ) {}

  /** A page of records, those awaiting approval first; recorded as one entry. */
  async list(query: TrainingRecordQuery): Promise<TrainingRecordList> {
    const order = sql`order by ${constant(ORDERS[query.sort ?? 'awaiting'])}, r.created_at, r.id`;
    const { rows, total } = await this.unitOfWork.current.page<RecordLine>(
      sql`${records(joined(conditions(query), ' and '))} ${order}`,
      query,
    );
    this.unitOfWork.current.record({
      action: 'training.records_listed',
      objectType: 'training_record',
      details: { count: rows.length, volunteerIds: rows.map(({ volunteerId }) => volunteerId) },
    });
    return { items: await this.answers(rows), total };
  }

  /** One record, and the entry that it was seen. */
  async one(id: string): Promise<TrainingRecord> {
    const answer = await this.answer(id);
    this.unitOfWork.current.record({
      action: 'training.records_listed',
      objectType: 'training_record',
      objectId: id,
      details: { count: 1 },
    });
    return answer;
  }

  /** One record as it stands, for the answer of a change that is recorded itself. */
  async answer(id: string): Promise<TrainingRecord> {
    const [answer] = await this.answers(
      await this.unitOfWork.current.rows<RecordLine>(records(sql`r.id = ${id}::uuid`)),
    );
    if (!answer) throw notFound();
    return answer;
  }

  private async answers(rows: readonly RecordLine[]): Promise<TrainingRecord[]> {
    const noted = [
      ...new Set(rows.filter((row) => row.noteSealed ?? row.earlierSealed).map((row) => row.volunteerId)),
    ];
    // Asked for even when there is none, so that a page of one costs what a page of a hundred costs.
    const keys = await this.vault.keysOf(noted);
    const names = await this.accounts.names(rows.map((row) => row.reviewedBy));
    return rows.map((row) => ({
      id: row.id,
      volunteer: { id: row.volunteerId, name: row.name, units: row.unitIds },
      course: row.course,
      state: row.state,
      origin: row.origin,
      completedOn: row.completedOn,
      validUntil: validUntil(row),
      reviewedBy: row.reviewedBy ? (names.get(row.reviewedBy) ?? null) : null,
      reviewedOn: row.reviewedAt ? this.clock.dayOf(row.reviewedAt) : null,
      note: keys.get(row.volunteerId)?.open(TRAINING_NOTE, row.id, row.noteSealed) ?? null,
      runId: row.runId,
      evidence: row.plan && evidenceOf(row.plan, row),
      earlier: keys.get(row.volunteerId)?.open(EARLIER_TRAINING, row.id, row.earlierSealed) ?? null,
      recordedOn: this.clock.dayOf(row.createdAt),
      allowed: this.allowed(row),
      version: row.version,
    }));
  }

  private allowed(row: RecordLine): TrainingRecordAction[] {
    const { role, accountId } = this.unitOfWork.current.actor;
    const actions = actionsFor(role, allowedActions(TRAINING_LIFECYCLE, row.state), trainingActionPermission);
    return row.accountId === accountId ? actions.filter((action) => !DECISIONS.includes(action)) : actions;
  }
}

function conditions(query: TrainingRecordQuery): Sql[] {
  const found = [constant('true')];
  if (query.volunteerId) found.push(sql`r.volunteer_id = ${query.volunteerId}::uuid`);
  if (query.courseId) found.push(sql`r.course_id = ${query.courseId}::uuid`);
  if (query.state) found.push(sql`r.state = ${query.state}`);
  if (query.q) found.push(named(query.q));
  return found;
}
