import { Injectable } from '@nestjs/common';
import {
  addDays,
  type Day,
  isAmong,
  isMeetingLed,
  leadsInUnit,
  type MeetingState,
  missingToLead,
  type OwnGroupType,
  ROTA_AHEAD_DAYS,
  type RotaLeader,
  type RotaSubstitution,
} from '@rinnakkain/domain';
import { VolunteerDirectory } from '@rinnakkain/people-api';
import { Accounts, Clock, scoped, type Sql, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { GroupRow, type StoredTexts } from '../groups/groups.entities';
import type { GroupRota, RotaPerson } from './rota.messages';

interface KeptSubstitution extends Omit<RotaSubstitution, 'ready'> {
  readonly id: string;
  readonly version: number;
}

interface FoundMeeting {
  readonly id: string;
  readonly groupId: string;
  readonly unitId: string;
  readonly groupName: StoredTexts;
  readonly type: OwnGroupType;
  readonly day: Day;
  readonly start: string;
  readonly minutes: number;
  readonly state: MeetingState;
  readonly ledBy: readonly RotaLeader[];
  readonly substitutions: readonly KeptSubstitution[];
}

type Known = KeptSubstitution & RotaSubstitution;

/** Who leads the meetings that are to come, as coordinators see it. */
@Injectable()
export class RotaQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly volunteers: VolunteerDirectory,
    private readonly accounts: Accounts,
  ) {}

  /** Who leads the meetings of a group that are to come. */
  async ofGroup(groupId: string): Promise<GroupRota> {
    await this.unitOfWork.current.load(GroupRow, groupId);
    const meetings = await this.meetings(
      sql`m.group_id = ${groupId}::uuid and m.day >= ${this.clock.today()}::date`,
    );
    const names = await this.names(meetings);
    return {
      meetings: meetings.map(({ id, day, start, minutes, state, type, ledBy, substitutions }) => ({
        ...{ id, day, start, minutes, state },
        leaders: peopleOf(ledBy, substitutions).map((leader) => personOf(leader, substitutions, names)),
        led: isMeetingLed(type, ledBy, substitutions),
      })),
    };
  }

  /** Meetings of the next weeks that somebody is away from and that have not leaders enough. */
  async unled(today: Day): Promise<{ id: string; groupId: string; name: string; day: Day }[]> {
    const last = addDays(today, ROTA_AHEAD_DAYS);
    const meetings = await this.meetings(sql`m.day between ${today}::date and ${last}::date
      and g.state in ('planned', 'enrolling', 'running')
      and m.id = any (array(select a.meeting_id from ${scoped('groups.substitution', 'a')} where a.day between ${today}::date and ${last}::date))`);
    return meetings
      .filter(({ type, ledBy, substitutions }) => !isMeetingLed(type, ledBy, substitutions))
      .map(({ id, groupId, groupName, day }) => ({ id, groupId, name: groupName.fi, day }));
  }

  private async meetings(where: Sql): Promise<(FoundMeeting & { readonly substitutions: Known[] })[]> {
    const found = await this.unitOfWork.current.rows<FoundMeeting>(sql`
      select m.id, m.group_id as "groupId", m.unit_id as "unitId", g.name as "groupName", m.type, m.day, to_char(m.start, 'HH24:MI') as start,
        m.minutes, m.state, l."ledBy", s.substitutions
      from ${scoped('groups.meeting', 'm')} join ${scoped('groups.support_group', 'g')} on g.id = m.group_id
      cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('volunteerId', l.volunteer_id,
          'accountId', l.staff_account_id, 'trained', l.trained) order by l.staff_account_id is not null, l.created_at, l.id), '[]') as "ledBy"
        from ${scoped('groups.leader', 'l')} where l.group_id = m.group_id) l
      cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'awayVolunteerId', s.away_volunteer_id,
          'awayAccountId', s.away_account_id, 'volunteerId', s.volunteer_id, 'accountId', s.staff_account_id, 'version', s.version) order by s.created_at, s.id), '[]') as substitutions
        from ${scoped('groups.substitution', 's')} where s.meeting_id = m.id and s.day = m.day) s
      where m.state in ('planned', 'moved') and ${where} order by m.day, m.start, m.id`);
    const ids = found.flatMap(({ substitutions }) => substitutions.flatMap((each) => each.volunteerId ?? []));
    const known = new Map<string, Awaited<ReturnType<VolunteerDirectory['several']>>[number]>(
      (await this.volunteers.several([...new Set(ids)])).map((row) => [row.id, row]),
    );
    const accountIds = found.flatMap(({ substitutions }) =>
      substitutions.flatMap((each) => each.accountId ?? []),
    );
    const staff = accountIds.length > 0 ? await this.accounts.rolesOf(accountIds) : null;
    const isReady = (
      { volunteerId, accountId }: KeptSubstitution,
      { unitId, day }: FoundMeeting,
    ): boolean => {
      if (accountId !== null) return leadsInUnit(staff?.get(accountId) ?? [], unitId);
      const volunteer = known.get(volunteerId ?? '');
      return volunteer !== undefined && missingToLead(volunteer.facts, day).length === 0;
    };
    return found.map((meeting) => ({
      ...meeting,
      substitutions: meeting.substitutions.map((each) => ({
        ...each,
        ready: isReady(each, meeting),
      })),
    }));
  }

  private async names(meetings: readonly FoundMeeting[]): Promise<ReadonlyMap<string, string>> {
    const volunteerIds = meetings.flatMap(({ ledBy, substitutions }) => [
      ...ledBy.map(({ volunteerId }) => volunteerId),
      ...substitutions.flatMap(({ volunteerId, awayVolunteerId }) => [volunteerId, awayVolunteerId]),
    ]);
    const accountIds = meetings.flatMap(({ ledBy, substitutions }) => [
      ...ledBy.map(({ accountId }) => accountId),
      ...substitutions.flatMap(({ accountId, awayAccountId }) => [accountId, awayAccountId]),
    ]);
    const volunteers = await this.volunteers.names([...new Set(volunteerIds)].flatMap((id) => id ?? []));
    return new Map([
      ...[...volunteers].map(([id, { firstName, lastName }]) => [id, `${firstName} ${lastName}`] as const),
      ...(await this.accounts.names([...new Set(accountIds)])),
    ]);
  }
}

/** Those who lead the group, and who was away before they left it and is stood in for still. */
function peopleOf(ledBy: readonly RotaLeader[], substitutions: readonly Known[]): RotaLeader[] {
  const away = substitutions.map(({ awayVolunteerId, awayAccountId }) => ({
    volunteerId: awayVolunteerId,
    accountId: awayAccountId,
    trained: false,
  }));
  return [...ledBy, ...away.filter((one) => !isAmong(ledBy, one))];
}

function personOf(
  { volunteerId, accountId, trained }: RotaLeader,
  substitutions: readonly Known[],
  names: ReadonlyMap<string, string>,
): RotaPerson {
  const found = substitutions.find((each) =>
    volunteerId === null ? each.awayAccountId === accountId : each.awayVolunteerId === volunteerId,
  );
  return {
    volunteerId,
    accountId,
    name: names.get(volunteerId ?? accountId ?? '') ?? null,
    trained,
    away: found
      ? {
          id: found.id,
          volunteerId: found.volunteerId,
          accountId: found.accountId,
          name: names.get(found.volunteerId ?? found.accountId ?? '') ?? null,
          ready: found.ready,
          version: found.version,
        }
      : null,
  };
}
