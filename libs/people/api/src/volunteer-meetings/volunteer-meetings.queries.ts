import { Injectable } from '@nestjs/common';
import { Clock, constant, notFound, scoped, type Sql, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { VolunteerDirectory } from '../volunteers/volunteer-directory';
import type {
  VolunteerMeeting,
  VolunteerMeetingLine,
  VolunteerMeetingList,
  VolunteerMeetingQuery,
} from './volunteer-meetings.messages';

/** Meetings of volunteers as coordinators and volunteers see them. */
@Injectable()
export class VolunteerMeetingsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly volunteers: VolunteerDirectory,
  ) {}

  /** A page of meetings. */
  async list({ which, ...query }: VolunteerMeetingQuery): Promise<VolunteerMeetingList> {
    const today = this.clock.today();
    const time = { coming: sql`m.day >= ${today}::date`, past: sql`m.day < ${today}::date` };
    const { rows, total } = await this.unitOfWork.current.page<VolunteerMeetingLine>(
      sql`${lines(which ? time[which] : constant('true'))}
        order by ${which === 'coming' ? constant('m.day, m.start, m.id') : constant('m.day desc, m.start desc, m.id')}`,
      query,
    );
    return { items: [...rows], total };
  }

  /** One meeting with those who were there; recorded. */
  async one(id: string): Promise<VolunteerMeeting> {
    const answer = await this.told(id);
    this.unitOfWork.current.record({
      action: 'volunteer_meeting.viewed',
      objectType: 'volunteer_meeting',
      objectId: id,
      details: { volunteerIds: answer.attended.map(({ volunteerId }) => volunteerId) },
    });
    return answer;
  }

  /** The same after a change that is recorded itself. */
  async told(id: string): Promise<VolunteerMeeting> {
    const work = this.unitOfWork.current;
    const line = await work.row<VolunteerMeetingLine>(lines(sql`m.id = ${id}::uuid`));
    if (!line) throw notFound();
    const rows = await work.rows<{ volunteerId: string }>(sql`
      select a.volunteer_id as "volunteerId" from ${scoped('people.volunteer_attendance', 'a')}
      where a.meeting_id = ${id}::uuid`);
    const names = await this.volunteers.names(rows.map(({ volunteerId }) => volunteerId));
    const attended = [...names.values()]
      .sort(
        (a, b) => a.lastName.localeCompare(b.lastName, 'fi') || a.firstName.localeCompare(b.firstName, 'fi'),
      )
      .map((names) => ({ volunteerId: names.id, name: `${names.firstName} ${names.lastName}` }));
    return { ...line, attended };
  }
}

const lines = (where: Sql): Sql => sql`
  select m.id, m.kind, m.state, m.day, to_char(m.start, 'HH24:MI') as start, m.minutes, m.led_by as "ledBy", m.version,
    (select count(*)::integer from ${scoped('people.volunteer_attendance', 'a')} where a.meeting_id = m.id) as attendance
  from ${scoped('people.volunteer_meeting', 'm')} where ${where}`;
