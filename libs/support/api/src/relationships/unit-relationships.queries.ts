import { Injectable } from '@nestjs/common';
import {
  constant,
  inOrder,
  notFound,
  pageOf,
  Remembered,
  scoped,
  type Sql,
  sql,
  UnitOfWork,
} from '@rinnakkain/platform-api';
import { PairNames } from './pair-names';
import { Pairs } from './pairs';
import type { RelationshipEntity } from './relationship.entity';
import type { RelationshipQuery } from './relationship-requests.messages';
import type { LastSession, RelationshipList, RelationshipPage } from './relationships.messages';
import { RelationshipDetails } from './relationship-details.queries';

/** A relationship's row with what a list shows of its sessions. */
export type PairRow = Pick<
  RelationshipEntity,
  | 'id'
  | 'state'
  | 'version'
  | 'seekerId'
  | 'volunteerId'
  | 'unitId'
  | 'taskId'
  | 'coordinatorId'
  | 'expiresOn'
  | 'firstMeetingOn'
  | 'startedOn'
  | 'plannedEndOn'
  | 'endedOn'
> & {
  readonly unitName: string | null;
  readonly proposedOn: string;
  readonly lastSession: LastSession | null;
  readonly toAcknowledge: number;
};

const ORDERS: Readonly<Record<RelationshipQuery['sort'], Sql>> = {
  newest: constant('r.proposed_at desc, r.id'),
  planned_end: constant('r.sorted_day asc nulls last, r.id'),
  state: constant(
    `array_position(array['proposed', 'volunteer_agreed', 'agreed', 'first_meeting_set', 'running', 'on_break', 'ending'], r.state), r.proposed_at desc, r.id`,
  ),
  quiet: constant('r.sorted_day asc nulls last, r.id'),
};

/** The day an order goes by; where the details are closed to the actor, their place in the order tells no day either. */
function sortedDay(sort: RelationshipQuery['sort']): Sql {
  if (sort !== 'quiet' && sort !== 'planned_end') return sql`null::date`;
  const day =
    sort === 'planned_end'
      ? sql`r.planned_end_on`
      : sql`coalesce((select max(h.day) from ${scoped('support.session', 'h')} where h.relationship_id = r.id and h.outcome = 'held'), r.started_on)`;
  return sql`case when r.seeker_id not in (select unnest(people.closed_seeker_ids())) then ${day} end`;
}

/** Relationships of a coordinator's units. */
@Injectable()
export class UnitRelationships {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pairs: Pairs,
    private readonly names: PairNames,
    private readonly details: RelationshipDetails,
    private readonly remembered: Remembered,
  ) {}

  /** A page by the given filters. */
  async list(query: RelationshipQuery): Promise<RelationshipList> {
    const all = this.wanted(query);
    // Words of a name are not remembered, nor is what sessions decide.
    const found = await (query.q || query.sort === 'quiet'
      ? this.remembered.read(all)
      : this.remembered.ids(all));
    const ids = pageOf(found, query);
    const rows = inOrder(ids, await this.rows(ids));
    const items = await this.names.of(rows, this.pairs);
    this.unitOfWork.current.record({
      action: 'relationship.listed',
      objectType: 'relationship',
      details: { count: rows.length, ids: rows.map(({ id }) => id) },
    });
    return { items, total: found.length };
  }

  /** One with everything; of a protected seeker's, for others than the named coordinators, the row alone. */
  async page(id: string): Promise<RelationshipPage> {
    const [row] = await this.rows([id]);
    const [named] = await this.names.of(row ? [row] : [], this.pairs);
    if (!row || !named) throw notFound();
    this.unitOfWork.current.record({
      action: 'relationship.viewed',
      objectType: 'relationship',
      objectId: id,
    });
    if (named.closed) return named;
    return { ...named, ...(await this.details.of(id, named.seeker?.protected ?? false)) };
  }

  private where(query: RelationshipQuery): Sql {
    const { actor } = this.unitOfWork.current;
    const conditions = [
      query.state && sql`r.state = ${query.state}`,
      query.open !== undefined && sql`(r.closed_on is null) = ${query.open}`,
      query.unitId && sql`r.unit_id = ${query.unitId}::uuid`,
      query.mine !== undefined && sql`(r.coordinator_id = ${actor.accountId}::uuid) = ${query.mine}`,
      query.volunteerId && sql`r.volunteer_id = ${query.volunteerId}::uuid`,
      query.seekerId && sql`r.seeker_id = ${query.seekerId}::uuid`,
      // Whom a protected seeker is paired with is not found by asking for the volunteer either.
      (query.volunteerId || query.q) && sql`r.seeker_id not in (select unnest(people.closed_seeker_ids()))`,
      query.q && sql`r.volunteer_id = any ((select people.volunteers_named(${query.q}))::uuid[])`,
    ].filter((each): each is Sql => typeof each === 'object');
    return conditions.reduce((all, each) => sql`${all} and ${each}`, sql`true`);
  }

  /** The ids of those asked for, in order. */
  private wanted(query: RelationshipQuery): Sql {
    return sql`select r.id from (select r.*, ${sortedDay(query.sort)} as sorted_day from ${scoped('support.relationship', 'r')}) r
      where ${this.where(query)} order by ${ORDERS[query.sort]}`;
  }

  private rows(ids: readonly string[]): Promise<PairRow[]> {
    return this.unitOfWork.current.rows<PairRow>(sql`
      select r.id, r.state, r.version, r.seeker_id as "seekerId", r.volunteer_id as "volunteerId", r.unit_id as "unitId",
        u.name as "unitName", r.task_id as "taskId", r.coordinator_id as "coordinatorId", r.expires_on as "expiresOn",
        r.first_meeting_on as "firstMeetingOn", r.started_on as "startedOn", r.planned_end_on as "plannedEndOn",
        r.ended_on as "endedOn", (r.proposed_at at time zone 'Europe/Helsinki')::date as "proposedOn",
        last.session as "lastSession", waiting.n as "toAcknowledge"
      from ${scoped('support.relationship', 'r')}
      left join ${scoped('platform.unit', 'u')} on u.id = r.unit_id
      left join lateral (
        select jsonb_build_object('day', s.day, 'start', to_char(s.start, 'HH24:MI'), 'minutes', s.minutes, 'form', s.form,
          'outcome', s.outcome) as session
        from ${scoped('support.session', 's')} where s.relationship_id = r.id and s.outcome = 'held'
        order by s.day desc, s.start desc limit 1) last on true
      cross join lateral (
        select count(*)::integer as n from ${scoped('support.session', 's')} where s.relationship_id = r.id and s.state = 'sent') waiting
      where r.id = any (${ids}::uuid[])`);
  }
}
