import { Injectable } from '@nestjs/common';
import { actionsFor, allowedActions, TRAINING_LIFECYCLE, trainingActionPermission } from '@rinnakkain/domain';
import { scoped, type Sql, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { named } from '../volunteers/volunteer-list.queries';
import { evidenceOf } from './attendance-evidence';
import type { EnrollableList, Participant, ParticipantList, ParticipantQuery } from './enrolments.messages';
import { CourseRunRow } from './training.entities';
import type { TrainedVolunteer } from './training.messages';
import { DECISIONS } from './training.queries';

interface ParticipantLine extends TrainedVolunteer {
  readonly recordId: string;
  readonly accountId: string | null;
  readonly state: Participant['state'];
  readonly attended: Record<string, number>;
  readonly selfStudyMinutes: number;
  readonly version: number;
}

/** Who takes part in a run, as far as the actor may see them. */
@Injectable()
export class EnrolmentsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A page of participants; recorded as one entry. */
  async list(runId: string, query: ParticipantQuery): Promise<ParticipantList> {
    const work = this.unitOfWork.current;
    const run = await work.load(CourseRunRow, runId);
    const { rows, total } = await work.page<ParticipantLine>(
      participants(sql`r.run_id = ${runId}::uuid and r.state <> 'cancelled' and ${nameHolds(query.q)}`),
      query,
    );
    work.record({
      action: 'training.records_listed',
      objectType: 'course_run',
      objectId: runId,
      details: { count: rows.length, volunteerIds: rows.map(({ id }) => id) },
    });
    return { items: rows.map((row) => this.told(row, run)), total };
  }

  /** Participants as they stand after a change that is recorded itself. */
  async some(runId: string, recordIds: readonly string[]): Promise<ParticipantList> {
    const work = this.unitOfWork.current;
    const run = await work.load(CourseRunRow, runId);
    const rows = await work.rows<ParticipantLine>(
      participants(sql`r.run_id = ${runId}::uuid and r.id = any (${recordIds}::uuid[])`),
    );
    return { items: rows.map((row) => this.told(row, run)), total: rows.length };
  }

  /** Volunteers who could be enrolled: on their way or active, and not on the run yet; recorded as one entry. */
  async enrollable(runId: string, query: ParticipantQuery): Promise<EnrollableList> {
    const work = this.unitOfWork.current;
    await work.load(CourseRunRow, runId);
    const { rows, total } = await work.page<TrainedVolunteer>(
      sql`
      select v.id, v.first_name || ' ' || v.last_name as name, v.unit_ids as units
      from ${scoped('people.volunteer', 'v')}
      where v.state in ('interviewed', 'in_training', 'active', 'on_break') and ${nameHolds(query.q)}
        and not exists (select from ${scoped('people.training_record', 'r')}
          where r.run_id = ${runId}::uuid and r.volunteer_id = v.id and r.state <> 'cancelled')
      order by v.last_name collate "fi-x-icu", v.first_name collate "fi-x-icu", v.id`,
      query,
    );
    work.record({
      action: 'volunteer.listed',
      objectType: 'course_run',
      objectId: runId,
      details: { count: rows.length },
    });
    return { items: rows, total };
  }

  private told(row: ParticipantLine, run: CourseRunRow): Participant {
    const { role, accountId } = this.unitOfWork.current.actor;
    const actions = actionsFor(role, allowedActions(TRAINING_LIFECYCLE, row.state), trainingActionPermission);
    const own = row.accountId === accountId;
    return {
      id: row.recordId,
      volunteer: { id: row.id, name: row.name, units: row.units },
      state: row.state,
      minutes: Object.entries(row.attended).map(([moduleId, minutes]) => ({ moduleId, minutes })),
      evidence: evidenceOf(run, row),
      allowed: own ? actions.filter((action) => !DECISIONS.includes(action)) : actions,
      version: row.version,
    };
  }
}

const nameHolds = (term: string | undefined): Sql => (term ? named(term) : sql`true`);

/** Participants that meet a condition on r and v, those who wait last. */
const participants = (where: Sql): Sql => sql`
  select r.id as "recordId", v.id, v.account_id as "accountId", v.first_name || ' ' || v.last_name as name,
    v.unit_ids as units, r.state, r.attended, r.self_study_minutes as "selfStudyMinutes", r.version
  from ${scoped('people.training_record', 'r')} join ${scoped('people.volunteer', 'v')} on v.id = r.volunteer_id
  where ${where}
  order by r.state = 'waitlisted', case when r.state = 'waitlisted' then r.created_at end,
    v.last_name collate "fi-x-icu", v.first_name collate "fi-x-icu", r.id`;
