import { Injectable } from '@nestjs/common';
import {
  type FieldError,
  GUIDANCE_OF_MEETING,
  nextState,
  RuleViolation,
  VOLUNTEER_MEETING_LIFECYCLE,
} from '@rinnakkain/domain';
import { Clock, invalid, scoped, sql, staleVersion, UnitOfWork } from '@rinnakkain/platform-api';
import { GuidanceContactRow } from '../requirements/requirements.entities';
import { VolunteerFactsKeeper } from '../volunteers/volunteer-facts';
import { VolunteerAttendanceRow, VolunteerMeetingRow } from './volunteer-meeting.entities';
import type { NewVolunteerAttendance, NewVolunteerMeeting } from './volunteer-meetings.messages';

/** Keeps meetings of volunteers and who was there; what is guidance counts as a contact of each. */
@Injectable()
export class VolunteerMeetings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly facts: VolunteerFactsKeeper,
  ) {}

  /** A new meeting; returns its id. */
  async create({ kind, day, start, minutes, ledBy }: NewVolunteerMeeting): Promise<string> {
    const work = this.unitOfWork.current;
    const meeting = { kind, day, start, minutes, ledBy: ledBy || null, createdBy: work.actor.accountId };
    const id = await work.insert(VolunteerMeetingRow, meeting);
    work.record({
      action: 'volunteer_meeting.created',
      objectType: 'volunteer_meeting',
      objectId: id,
      details: { kind, day },
    });
    return id;
  }

  /** It was held, and these of the actor's units were there; those of other units stay as they are. */
  async attend(id: string, version: number, { volunteerIds }: NewVolunteerAttendance): Promise<void> {
    const work = this.unitOfWork.current;
    const meeting = await work.load(VolunteerMeetingRow, id, { lock: true });
    if (meeting.version !== version) throw staleVersion();
    const state = nextState(VOLUNTEER_MEETING_LIFECYCLE, meeting.state, 'hold');
    if (meeting.day > this.clock.today()) throw new RuleViolation('MEETING_IN_FUTURE', { day: meeting.day });
    await this.refuseUnknown(volunteerIds);
    const before = await this.attendance(id);
    const there = [...new Set(volunteerIds)];
    const come = there.filter((volunteerId) => !before.includes(volunteerId));
    const gone = before.filter((volunteerId) => !there.includes(volunteerId));
    await work.update(VolunteerMeetingRow, id, version, { state });
    if (gone.length > 0)
      await work.deleteWhere(
        VolunteerAttendanceRow,
        sql`t.meeting_id = ${id}::uuid and t.volunteer_id = any (${gone}::uuid[])`,
      );
    await this.add(meeting, come);
    if (GUIDANCE_OF_MEETING[meeting.kind]) await this.facts.refreshAll([...come, ...gone]);
    work.record({
      action: 'volunteer_meeting.attended',
      objectType: 'volunteer_meeting',
      objectId: id,
      details: { come, gone },
    });
  }

  /** It is not held. */
  async cancel(id: string, version: number): Promise<void> {
    const work = this.unitOfWork.current;
    const meeting = await work.load(VolunteerMeetingRow, id, { lock: true });
    if (meeting.version !== version) throw staleVersion();
    const state = nextState(VOLUNTEER_MEETING_LIFECYCLE, meeting.state, 'cancel');
    await work.update(VolunteerMeetingRow, id, version, { state });
    work.record({ action: 'volunteer_meeting.cancelled', objectType: 'volunteer_meeting', objectId: id });
  }

  private async add(
    { id: meetingId, kind, day, minutes }: VolunteerMeetingRow,
    come: readonly string[],
  ): Promise<void> {
    if (come.length === 0) return;
    const work = this.unitOfWork.current;
    await work.insertAll(
      VolunteerAttendanceRow,
      come.map((volunteerId) => ({ meetingId, volunteerId })),
    );
    const guidance = GUIDANCE_OF_MEETING[kind];
    if (!guidance) return;
    const recordedBy = work.actor.accountId;
    await work.insertAll(
      GuidanceContactRow,
      come.map((volunteerId) => ({ volunteerId, meetingId, day, kind: guidance, minutes, recordedBy })),
    );
  }

  private async attendance(id: string): Promise<string[]> {
    const rows = await this.unitOfWork.current.rows<{ id: string }>(sql`
      select a.volunteer_id as id from ${scoped('people.volunteer_attendance', 'a')} where a.meeting_id = ${id}::uuid`);
    return rows.map(({ id: volunteerId }) => volunteerId);
  }

  private async refuseUnknown(volunteerIds: readonly string[]): Promise<void> {
    const known = await this.unitOfWork.current.rows<{ id: string }>(sql`
      select v.id from ${scoped('people.volunteer', 'v')} where v.id = any (${volunteerIds}::uuid[])`);
    const reached = new Set(known.map(({ id }) => id));
    const errors = volunteerIds.flatMap((id, index): FieldError[] =>
      reached.has(id) ? [] : [{ pointer: `/volunteerIds/${index}`, code: 'NOT_FOUND_VALUE' }],
    );
    if (errors.length > 0) throw invalid(errors);
  }
}
