import { Injectable } from '@nestjs/common';
import {
  actionsFor,
  addDays,
  allowedActions,
  isCounted,
  linkTold,
  listsAliases,
  MEETING_LIFECYCLE,
  type MeetingAction,
  meetingActionPermission,
  type PlaceViewer,
  venueTold,
} from '@rinnakkain/domain';
import { Clock, constant, notFound, scoped, type Sql, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { GroupRow } from '../groups/groups.entities';
import { AliasLists } from '../participants/alias-lists';
import { MeetingNotes } from './meeting-notes';
import type {
  GroupMeeting,
  GroupMeetingLine,
  GroupMeetingList,
  GroupMeetingQuery,
} from './meetings.messages';

interface FoundCount {
  readonly total: number;
  readonly newcomers: number | null;
  readonly returners: number | null;
  readonly countedAt: string;
}

interface FoundMeeting extends Omit<GroupMeetingLine, 'count' | 'allowed'> {
  readonly registers: boolean;
  readonly venue: string | null;
  readonly joinLink: string | null;
  readonly count: FoundCount | null;
  /** Instants, milliseconds. */
  readonly begins: number;
  readonly ends: number;
}

/** Days before and after today whose meetings a leader sees on their own page. */
const OWN_DAYS = { before: 14, after: 60 } as const;

/** Meetings of groups, for coordinators and for those who lead. */
@Injectable()
export class MeetingsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly notes: MeetingNotes,
    private readonly lists: AliasLists,
  ) {}

  /** A page of the meetings of one group. */
  async ofGroup(groupId: string, { which, ...query }: GroupMeetingQuery): Promise<GroupMeetingList> {
    await this.unitOfWork.current.load(GroupRow, groupId);
    const today = this.clock.today();
    const time = {
      coming: sql`m.day >= ${today}::date`,
      past: sql`m.day < ${today}::date`,
    };
    return this.page(
      sql`m.group_id = ${groupId}::uuid and ${which ? time[which] : constant('true')}`,
      which === 'past' ? constant('m.day desc, m.start desc, m.id') : constant('m.day, m.start, m.id'),
      query,
    );
  }

  /** Meetings around today of the groups that the actor leads. */
  async own(query: GroupMeetingQuery): Promise<GroupMeetingList> {
    const today = this.clock.today();
    const from = query.which === 'coming' ? today : addDays(today, -OWN_DAYS.before);
    const until = query.which === 'past' ? addDays(today, -1) : addDays(today, OWN_DAYS.after);
    return this.page(
      sql`m.day between ${from}::date and ${until}::date`,
      constant('m.day, m.start, m.id'),
      query,
    );
  }

  /** One meeting with what was written of it; recorded. */
  async one(id: string): Promise<GroupMeeting> {
    const answer = await this.told(id);
    this.unitOfWork.current.record({
      action: 'meeting.viewed',
      objectType: 'meeting',
      objectId: id,
      ...(answer.listed ? { details: { participantIds: answer.list.map((each) => each.id) } } : {}),
    });
    return answer;
  }

  /** The same after a change that is recorded itself. */
  async told(id: string): Promise<GroupMeeting> {
    const work = this.unitOfWork.current;
    const row = await work.row<FoundMeeting>(this.meetings(sql`m.id = ${id}::uuid`));
    if (!row) throw notFound();
    const { note, worried } = await this.notes.of(id);
    const viewer: PlaceViewer = work.actor.role === 'coordinator' ? 'coordinator' : 'leader';
    const now = this.clock.now().getTime();
    const listed = listsAliases(row.type, row.registers);
    return {
      ...this.line(row),
      counted: isCounted(row.type) && !listed,
      listed,
      list: listed ? await this.lists.of(row) : [],
      venue: venueTold(viewer, row, row, now) ? row.venue : null,
      joinLink: linkTold(viewer, row, now) ? row.joinLink : null,
      note,
      worried,
    };
  }

  private async page(where: Sql, order: Sql, query: GroupMeetingQuery): Promise<GroupMeetingList> {
    const { rows, total } = await this.unitOfWork.current.page<FoundMeeting>(
      sql`${this.meetings(where)} order by ${order}`,
      query,
    );
    return { items: rows.map((row) => this.line(row)), total };
  }

  private meetings(where: Sql): Sql {
    return sql`
      select m.id, m.group_id as "groupId", g.name as "groupName", m.type, g.registers, m.state, m.day,
        m.original_day as "originalDay", to_char(m.start, 'HH24:MI') as start, m.minutes, m.version,
        p.venue, p.join_link as "joinLink",
        case when h.meeting_id is not null then jsonb_build_object('total', h.total, 'newcomers', h.newcomers,
          'returners', h.returners, 'countedAt', to_char(h.counted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end as count,
        coalesce(w.worry and w.acknowledged_at is null, false) as worry,
        (extract(epoch from (m.day + m.start) at time zone 'Europe/Helsinki') * 1000)::float8 as begins,
        (extract(epoch from (m.day + m.start + make_interval(mins => m.minutes)) at time zone 'Europe/Helsinki') * 1000)::float8 as ends
      from ${scoped('groups.meeting', 'm')} join ${scoped('groups.support_group', 'g')} on g.id = m.group_id
      left join ${scoped('groups.group_place', 'p')} on p.group_id = m.group_id
      left join ${scoped('groups.head_count', 'h')} on h.meeting_id = m.id
      left join ${scoped('groups.meeting_note', 'w')} on w.meeting_id = m.id
      where ${where}`;
  }

  private line(row: FoundMeeting): GroupMeetingLine {
    const { id, groupId, groupName, type, state, day, originalDay, start, minutes, count, worry, version } =
      row;
    return {
      ...{ id, groupId, groupName, type, state, day, originalDay, start, minutes, count, worry, version },
      allowed: this.allowed(row),
    };
  }

  private allowed({ state, day }: FoundMeeting): MeetingAction[] {
    const { role } = this.unitOfWork.current.actor;
    const begun = day <= this.clock.today();
    return actionsFor(role, allowedActions(MEETING_LIFECYCLE, state), meetingActionPermission).filter(
      (action) => action !== 'hold' || begun,
    );
  }
}
