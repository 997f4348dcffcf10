import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type LeaderFacts,
  leadersSuffice,
  type OwnGroupType,
  settingsCheckDue,
  settingsDueOn,
} from '@rinnakkain/domain';
import {
  scoped,
  sql,
  type TodayGroupLines,
  type TodayLine,
  TodaySources,
  type TodaySource,
  UnitOfWork,
} from '@rinnakkain/platform-api';
import type { StoredTexts } from '../groups/groups.entities';
import { RotaQueries } from '../rota/rota.queries';

interface Worry {
  readonly id: string;
  readonly groupId: string;
  readonly name: StoredTexts;
  readonly day: string;
  readonly version: number;
}

interface OpenGroup {
  readonly id: string;
  readonly type: OwnGroupType;
  readonly name: StoredTexts;
  readonly firstDay: string | null;
  readonly settingsCheckedOn: string | null;
  readonly ledBy: readonly LeaderFacts[];
  readonly enrolled: number;
  readonly since: string | null;
}

/** What groups have for a coordinator's day: worries of those who lead, enrolments to confirm, settings to look at, leaders who are missing. */
@Injectable()
export class GroupsToday implements TodaySource, OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: TodaySources,
    private readonly rota: RotaQueries,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** Lines of every group; groups are their unit's, so that both scopes have the same. */
  async groups(today: string, limit: number): Promise<TodayGroupLines[]> {
    const [worries, open] = await Promise.all([this.worries(), this.open()]);
    const unledMeetings = await this.rota.unled(today);
    const toConfirm = open
      .filter(({ enrolled }) => enrolled > 0)
      .sort((one, other) => (one.since ?? '').localeCompare(other.since ?? ''));
    const unled = open.filter(({ type, ledBy }) => !leadersSuffice(type, ledBy));
    const unchecked = open.filter((each) => settingsCheckDue(each.type, each.settingsCheckedOn, today));
    const lines = (group: TodayGroupLines['group'], all: readonly TodayLine[]): TodayGroupLines => ({
      group,
      total: all.length,
      lines: all.slice(0, limit),
    });
    return [
      lines(
        'meeting_worry',
        worries.map(({ id, groupId, name, day, version }) => ({
          kind: 'meeting',
          id,
          parentId: groupId,
          names: [name.fi],
          day,
          version,
        })),
      ),
      lines(
        'enrolment_to_confirm',
        toConfirm.map(({ id, name, since, enrolled }) => ({
          kind: 'group',
          id,
          names: [name.fi],
          ...(since ? { day: since } : {}),
          keys: { count: String(enrolled) },
        })),
      ),
      lines(
        'settings_check_due',
        unchecked.map(({ id, name, settingsCheckedOn }) => {
          const due = settingsDueOn(settingsCheckedOn);
          return { kind: 'group', id, names: [name.fi], ...(due ? { dueOn: due } : {}) };
        }),
      ),
      lines('leader_missing', [
        ...unled.map(({ id, name, firstDay, type }) => ({
          kind: 'group' as const,
          id,
          names: [name.fi],
          ...(firstDay ? { dueOn: firstDay } : {}),
          keys: { type },
        })),
        // Of a group that lacks leaders altogether one line is enough.
        ...unledMeetings
          .filter(({ groupId }) => !unled.some(({ id }) => id === groupId))
          .map(({ id, groupId, name, day }) => ({
            kind: 'meeting' as const,
            id,
            parentId: groupId,
            names: [name],
            dueOn: day,
          })),
      ]),
    ];
  }

  private worries(): Promise<Worry[]> {
    return this.unitOfWork.current.rows<Worry>(sql`
      select m.id, m.group_id as "groupId", g.name, m.day, m.version
      from ${scoped('groups.meeting_note', 'w')} join ${scoped('groups.meeting', 'm')} on m.id = w.meeting_id
      join ${scoped('groups.support_group', 'g')} on g.id = m.group_id
      where w.worry and w.acknowledged_at is null order by w.written_at, m.id`);
  }

  private open(): Promise<OpenGroup[]> {
    return this.unitOfWork.current.rows<OpenGroup>(sql`
      select g.id, g.type, g.name, g.first_day as "firstDay", g.settings_checked_on as "settingsCheckedOn", l."ledBy", p.enrolled, p.since
      from ${scoped('groups.support_group', 'g')}
      cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('trained', l.trained, 'staff', l.staff_account_id is not null)), '[]') as "ledBy"
        from ${scoped('groups.leader', 'l')} where l.group_id = g.id) l
      cross join lateral (select count(*)::integer as enrolled, min(p.created_at at time zone 'Europe/Helsinki')::date as since
        from ${scoped('groups.participant', 'p')} where p.group_id = g.id and p.state = 'enrolled') p
      where g.state in ('planned', 'enrolling', 'running')
      order by g.first_day nulls last, g.id`);
  }
}
