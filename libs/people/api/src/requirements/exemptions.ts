import { Injectable } from '@nestjs/common';
import {
  addDays,
  exemptionErrors,
  type FieldError,
  mayRole,
  requirementKey,
  setInForce,
} from '@rinnakkain/domain';
import {
  Clock,
  invalid,
  notFound,
  scoped,
  type Sql,
  sql,
  staleVersion,
  UnitOfWork,
} from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { taskConditions, Tasks } from '../tasks/tasks';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import { refuseOwnRow } from '../volunteers/volunteer-path.commands';
import { RecordsOfVolunteers } from './records-of-volunteers';
import type { Exemption, ExemptionList, ExemptionQuery, NewExemption } from './exemptions.messages';
import { ExemptionRow } from './requirements.entities';
import { StaffNames } from '../person/staff-names';

/** The column label that reasons are sealed with. */
export const EXEMPTION_REASON = 'people.exemption.reason';

interface Line {
  readonly id: string;
  readonly volunteerId: string;
  readonly own: boolean;
  readonly taskId: string;
  readonly task: Exemption['task'];
  readonly requirement: string;
  readonly reasonSealed: Buffer;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly approvedBy: string;
  readonly version: number;
}

/** Exemptions: granted with a reason and a last day, never by the person they are for. */
@Injectable()
export class Exemptions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
    private readonly records: RecordsOfVolunteers,
    private readonly staff: StaffNames,
  ) {}

  /** A page of exemptions with their reasons; recorded as one entry. */
  async list(query: ExemptionQuery): Promise<ExemptionList> {
    const work = this.unitOfWork.current;
    const [volunteer, task] = [query.volunteerId ?? null, query.task ?? null];
    const { rows, total } = await work.page<Line>(
      sql`${this.lines(sql`(${volunteer}::uuid is null or e.volunteer_id = ${volunteer}::uuid)
        and (${task}::uuid is null or e.task_id = ${task}::uuid)`)} order by e.from_day desc, e.created_at desc, e.id`,
      query,
    );
    work.record({
      action: 'training.exemptions_viewed',
      objectType: 'exemption',
      details: { ids: rows.map(({ id }) => id), volunteerIds: rows.map(({ volunteerId }) => volunteerId) },
    });
    return { items: await this.answers(rows), total };
  }

  /** One exemption, for the answer of a change that is recorded itself. */
  async answer(id: string): Promise<Exemption> {
    const rows = await this.unitOfWork.current.rows<Line>(this.lines(sql`e.id = ${id}::uuid`));
    const [answer] = await this.answers(rows);
    if (!answer) throw notFound();
    return answer;
  }

  /** Grants one from today on; returns its id. */
  async grant({ volunteerId, taskId, requirement, reason, until }: NewExemption): Promise<string> {
    const work = this.unitOfWork.current;
    const from = this.clock.today();
    const task = await this.tasks.find(taskId);
    const [volunteer] = await work.find(VolunteerRow, sql`t.id = ${volunteerId}::uuid`);
    const asked =
      task &&
      setInForce(taskConditions(task), from).requirements.find((one) => requirementKey(one) === requirement);
    const errors: FieldError[] = [];
    if (!volunteer) errors.push({ pointer: '/volunteerId', code: 'NOT_FOUND_VALUE' });
    if (!task) errors.push({ pointer: '/taskId', code: 'NOT_FOUND_VALUE' });
    else errors.push(...exemptionErrors({ requirement: asked, from, until }));
    if (errors.length > 0 || !volunteer) throw invalid(errors);
    refuseOwnRow(volunteer, work.actor);
    const id = randomUUID();
    const reasonSealed = await this.records.seal(volunteerId, EXEMPTION_REASON, id, reason);
    await work.insert(ExemptionRow, {
      id,
      volunteerId,
      taskId,
      requirement,
      reasonSealed,
      fromDay: from,
      untilDay: until,
      approvedBy: work.actor.accountId,
    });
    await this.records.refresh([volunteerId]);
    work.record({
      action: 'training.exemption_granted',
      objectType: 'exemption',
      objectId: id,
      details: { volunteerId, taskId, requirement, until },
    });
    return id;
  }

  /** Ends one at once: yesterday was its last day. */
  async end(id: string, version: number): Promise<void> {
    const work = this.unitOfWork.current;
    const row = await work.load(ExemptionRow, id, { lock: true });
    if (row.version !== version) throw staleVersion();
    const yesterday = addDays(this.clock.today(), -1);
    if (row.untilDay <= yesterday) throw staleVersion();
    refuseOwnRow(await work.load(VolunteerRow, row.volunteerId), work.actor);
    await work.update(ExemptionRow, id, version, { untilDay: yesterday, endedBy: work.actor.accountId });
    await this.records.refresh([row.volunteerId]);
    work.record({
      action: 'training.exemption_ended',
      objectType: 'exemption',
      objectId: id,
      details: { volunteerId: row.volunteerId },
    });
  }

  private lines(where: Sql): Sql {
    return sql`
      select e.id, e.volunteer_id as "volunteerId", v.account_id is not distinct from ${this.unitOfWork.current.actor.accountId}::uuid as own,
        e.task_id as "taskId", jsonb_build_object('fi', t.name_fi, 'sv', t.name_sv, 'en', t.name_en) as task, e.requirement,
        e.reason_sealed as "reasonSealed", e.from_day as "fromDay", e.until_day as "untilDay", e.approved_by as "approvedBy", e.version
      from ${scoped('people.exemption', 'e')}
      join ${scoped('people.volunteer', 'v')} on v.id = e.volunteer_id
      join ${scoped('people.task', 't')} on t.id = e.task_id
      where ${where}`;
  }

  private async answers(rows: readonly Line[]): Promise<Exemption[]> {
    const today = this.clock.today();
    const reasons = await this.records.open(EXEMPTION_REASON, rows);
    const names = await this.staff.of(rows.map(({ approvedBy }) => approvedBy));
    const mayEnd = mayRole(this.unitOfWork.current.actor.role, 'training.exemption.grant');
    return rows.map((row) => ({
      id: row.id,
      volunteerId: row.volunteerId,
      taskId: row.taskId,
      task: row.task,
      requirement: row.requirement,
      reason: reasons.get(row.id) ?? null,
      from: row.fromDay,
      until: row.untilDay,
      approvedBy: names.get(row.approvedBy) ?? null,
      inForce: row.fromDay <= today && today <= row.untilDay,
      allowed: mayEnd && !row.own && today <= row.untilDay ? ['end'] : [],
      version: row.version,
    }));
  }
}
