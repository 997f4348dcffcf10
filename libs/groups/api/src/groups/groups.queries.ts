import { Injectable } from '@nestjs/common';
import {
  actionsFor,
  allowedActions,
  type Day,
  GROUP_LIFECYCLE,
  groupActionPermission,
  groupState,
  joiningRefusal,
  type LeaderFacts,
  leadersSuffice,
  PLACE_HOLDING_STATES,
  venueIsPublic,
} from '@rinnakkain/domain';
import { Clock, notFound, scoped, type Sql, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { GroupRow } from './groups.entities';
import type { Group, GroupLine, GroupList, GroupQuery } from './groups.messages';
import { Leaders } from './leaders';

interface ListedGroup extends GroupRow {
  readonly taken: number;
  readonly waiting: number;
  readonly held: number;
  readonly ledBy: readonly LeaderFacts[];
  readonly nextDay: Day | null;
  readonly nextStart: string | null;
  readonly venue: string | null;
  readonly joinLink: string | null;
}

/** Groups of one's own as coordinators see them. */
@Injectable()
export class GroupsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly leaders: Leaders,
  ) {}

  /** A page of groups: those that go on first, the next to meet first. */
  async list({ type, state, unit, ...query }: GroupQuery): Promise<GroupList> {
    const term = query.q ?? null;
    const { rows, total } = await this.unitOfWork.current.page<ListedGroup>(
      sql`
      select * from (${this.groups(sql`(${type ?? null}::text is null or g.type = ${type ?? null})
        and (${unit ?? null}::uuid is null or g.unit_id = ${unit ?? null}::uuid)
        and (${term}::text is null or position(lower(${term}::text) in lower(concat_ws(' ', g.name->>'fi', g.name->>'sv', g.name->>'en'))) > 0)`)}) f
      where ${state ?? null}::text is null or ${state ?? null} = case
        when f.state = 'enrolling' and f.taken >= f."capacityMax" then 'full' else f.state end
      order by f.state in ('ended', 'cancelled'), f."nextDay" nulls last, f."nextStart", f.name->>'fi' collate "fi-x-icu", f.id`,
      query,
    );
    return { items: rows.map(lineOf), total };
  }

  /** One group. */
  async one(id: string): Promise<Group> {
    const work = this.unitOfWork.current;
    const row = await work.row<ListedGroup>(this.groups(sql`g.id = ${id}::uuid`));
    if (!row) throw notFound();
    const state = groupState(row);
    return {
      ...lineOf(row),
      purpose: row.purpose,
      rules: row.rules,
      parts: row.parts,
      venue: row.venue,
      joinLink: row.joinLink,
      venuePublic: venueIsPublic(row.type, row.registers),
      accessibility: row.accessibility,
      childCare: row.childCare,
      capacityMin: row.capacityMin,
      closesAfter: row.closesAfter,
      enrolsFrom: row.enrolsFrom,
      enrolsUntil: row.enrolsUntil,
      firstDay: row.firstDay,
      lastDay: row.lastDay,
      settingsCheckedOn: row.settingsCheckedOn,
      leaders: await this.leaders.of(id),
      held: row.held,
      joinable:
        row.registers && joiningRefusal({ state, closesAfter: row.closesAfter, held: row.held }) === null,
      allowed: actionsFor(work.actor.role, allowedActions(GROUP_LIFECYCLE, state), groupActionPermission),
      version: row.version,
    };
  }

  private groups(where: Sql): Sql {
    return sql`
      select g.id, g.unit_id as "unitId", g.type, g.registers, g.state, g.published, g.name, g.purpose, g.rules, g.parts, g.themes,
        g.language, g.municipality, g.accessibility, g.child_care as "childCare", g.capacity_min as "capacityMin",
        g.capacity_max as "capacityMax", g.closes_after as "closesAfter", g.enrols_from as "enrolsFrom",
        g.enrols_until as "enrolsUntil", g.first_day as "firstDay", g.last_day as "lastDay",
        g.settings_checked_on as "settingsCheckedOn", g.version,
        p.venue, p.join_link as "joinLink", c.taken, c.waiting, h.held, l."ledBy", n.day as "nextDay", n.start as "nextStart"
      from ${scoped('groups.support_group', 'g')}
      left join ${scoped('groups.group_place', 'p')} on p.group_id = g.id
      cross join lateral (select (count(*) filter (where c.state = any (${PLACE_HOLDING_STATES}::text[])))::integer as taken,
          (count(*) filter (where c.state = 'waitlisted'))::integer as waiting
        from ${scoped('groups.participant', 'c')} where c.group_id = g.id) c
      cross join lateral (select count(*)::integer as held from ${scoped('groups.meeting', 'm')}
        where m.group_id = g.id and m.state = 'held') h
      cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('trained', l.trained, 'staff', l.staff_account_id is not null)), '[]') as "ledBy"
        from ${scoped('groups.leader', 'l')} where l.group_id = g.id) l
      left join lateral (select m.day, to_char(m.start, 'HH24:MI') as start from ${scoped('groups.meeting', 'm')}
        where m.group_id = g.id and m.state in ('planned', 'moved') and m.day >= ${this.clock.today()}::date
        order by m.day, m.start limit 1) n on true
      where ${where}`;
  }
}

const lineOf = (row: ListedGroup): GroupLine => ({
  id: row.id,
  unitId: row.unitId,
  type: row.type,
  state: groupState(row),
  registers: row.registers,
  published: row.published,
  name: row.name,
  themes: row.themes,
  language: row.language,
  municipality: row.municipality,
  capacityMax: row.capacityMax,
  taken: row.taken,
  waiting: row.waiting,
  leadersSuffice: leadersSuffice(row.type, row.ledBy),
  nextDay: row.nextDay,
  nextStart: row.nextStart,
});
