import { Injectable } from '@nestjs/common';
import { addMonths } from '@rinnakkain/domain';
import { Accounts, Clock, type PersonKey, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { Consent } from '../person/person.messages';
import { Tasks } from '../tasks/tasks';
import type {
  BackgroundCheckStanding,
  Interview,
  Paper,
  VolunteerAccount,
  VolunteerTraining,
} from './volunteer-parts.messages';
import { BackgroundCheckRow } from './volunteer-papers.entities';
import type { VolunteerRow } from './volunteer.entity';

/** The column label that interview notes are sealed with. */
export const INTERVIEW_NOTE = 'people.interview.note';

/** What is recorded about one volunteer, each kind in one query. */
@Injectable()
export class VolunteerParts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
    private readonly accounts: Accounts,
  ) {}

  /** Interviews, the latest first. */
  async interviews(volunteerId: string, key: PersonKey | undefined): Promise<Interview[]> {
    const rows = await this.unitOfWork.current.rows<Interview & { noteSealed: Buffer | null }>(sql`
      select i.id, i.day, i.recommended, i.own_crisis_processed as "ownCrisisProcessed", i.identity_seen as "identitySeen",
        i.interviewer_id as interviewer, i.note_sealed as "noteSealed"
      from ${scoped('people.interview', 'i')} where i.volunteer_id = ${volunteerId}::uuid
      order by i.day desc, i.created_at desc, i.id limit 100`);
    const names = await this.accounts.names(rows.map(({ interviewer }) => interviewer));
    return rows.map(({ noteSealed, ...interview }) => ({
      ...interview,
      interviewer: interview.interviewer ? (names.get(interview.interviewer) ?? null) : null,
      note: key?.open(INTERVIEW_NOTE, interview.id, noteSealed) ?? null,
    }));
  }

  /** Agreements and pledges, the latest first. */
  papers(volunteerId: string): Promise<Paper[]> {
    return this.unitOfWork.current.rows<Paper>(sql`
      select p.id, p.kind, p.text_version as "textVersion", p.day, p.ended_on as "endsOn", p.text_id as "textId",
        p.renewal_on as "renewBy", p.signed_at as "signedAt"
      from ${scoped('people.paper', 'p')} where p.volunteer_id = ${volunteerId}::uuid
      order by p.day desc, p.created_at desc, p.id limit 100`);
  }

  /** Consents, the latest first. */
  consents(volunteerId: string): Promise<Consent[]> {
    return this.unitOfWork.current.rows<Consent>(sql`
      select c.id, c.text_version as "textVersion", c.day, c.how, c.withdrawn_on as "withdrawnOn"
      from ${scoped('people.volunteer_consent', 'c')} where c.volunteer_id = ${volunteerId}::uuid
      order by c.day desc, c.created_at desc, c.id limit 100`);
  }

  /** Training records, the latest first. */
  async trainings(volunteerId: string): Promise<VolunteerTraining[]> {
    const rows = await this.unitOfWork.current.rows<
      Omit<VolunteerTraining, 'validUntil'> & { validityMonths: number | null }
    >(sql`
      select r.id, jsonb_build_object('fi', c.name_fi, 'sv', c.name_sv, 'en', c.name_en) as course, c.kind, r.state,
        r.completed_on as "completedOn", c.validity_months as "validityMonths"
      from ${scoped('people.training_record', 'r')} join ${scoped('people.course', 'c')} on c.id = r.course_id
      where r.volunteer_id = ${volunteerId}::uuid order by r.completed_on desc nulls first, r.created_at desc, r.id limit 100`);
    return rows.map((row) => ({ ...row, validUntil: validUntil(row) }));
  }

  /** The tasks that need a check: in order or missing; the days for named checkers only. */
  async checks(volunteer: VolunteerRow): Promise<BackgroundCheckStanding[]> {
    const work = this.unitOfWork.current;
    const tasks = await this.tasks.withBackgroundCheck();
    const days =
      work.actor.backgroundChecker && tasks.length > 0
        ? await work.find(BackgroundCheckRow, sql`t.volunteer_id = ${volunteer.id}::uuid`, {
            order: sql`t.checked_on`,
            limit: 100,
          })
        : [];
    if (days.length > 0)
      work.record({ action: 'volunteer.checks_viewed', objectType: 'volunteer', objectId: volunteer.id });
    const recorded = new Set((volunteer.facts.backgroundChecks ?? []).map(({ taskId }) => taskId));
    return tasks.map((task) => {
      const check = days.findLast(({ taskId }) => taskId === task.id);
      return {
        taskId: task.id,
        task: { fi: task.nameFi, sv: task.nameSv, en: task.nameEn },
        standing: recorded.has(task.id) ? 'in_order' : 'missing',
        ...(check
          ? {
              consentOn: check.consentOn,
              requestedOn: check.requestedOn,
              issuedOn: check.issuedOn,
              checkedOn: check.checkedOn,
            }
          : {}),
      };
    });
  }

  /** Whether the volunteer can sign in, as far as the actor's own invitations tell. */
  async account(volunteer: VolunteerRow): Promise<VolunteerAccount> {
    if (volunteer.accountId) return { state: 'active', invitedUntil: null };
    const open = await this.unitOfWork.current.row<{ until: Date | null }>(sql`
      select max(i.expires_at) as until from ${scoped('platform.invitation', 'i')}
      where i.volunteer_id = ${volunteer.id}::uuid and i.used_at is null and i.expires_at > ${this.clock.now()}::timestamptz`);
    return open?.until
      ? { state: 'invited', invitedUntil: open.until }
      : { state: 'none', invitedUntil: null };
  }
}

/** Last day an approved record counts by itself; null for ever, or while it is not approved. */
export const validUntil = (record: {
  readonly state: string;
  readonly completedOn: string | null;
  readonly validityMonths: number | null;
}): string | null =>
  record.state === 'approved' && record.completedOn !== null && record.validityMonths !== null
    ? addMonths(record.completedOn, record.validityMonths)
    : null;
