import { Injectable } from '@nestjs/common';
import {
  addDays,
  ANSWER_REMINDER_DAYS,
  OPENING_MEETING_WITHIN_DAYS,
  RELEASE_WARNING_DAYS,
  type TodayGroup,
} from '@rinnakkain/domain';
import { Remembered, scoped, type Sql, sql, type TodayScope, UnitOfWork } from '@rinnakkain/platform-api';

/** A group of *today* that pairs and sessions fill. */
export type Group = Extract<
  TodayGroup,
  | 'exclusion_hit'
  | 'worry'
  | 'call_me'
  | 'session_to_acknowledge'
  | 'proposal_expiring'
  | 'release_ending'
  | 'no_opening_meeting'
>;

/** A line of a group, without names. */
export interface FoundLine {
  readonly group: Group;
  readonly id: string;
  readonly relationshipId: string;
  readonly seekerId: string;
  readonly volunteerId: string;
  readonly state: string;
  readonly day: string;
  readonly dueOn: string | null;
  readonly version: number;
  readonly mine: number;
  readonly unit: number;
  /** Belongs to the scope asked for; a line that does not only carries its group's totals. */
  readonly shown: boolean;
}

// The actor is the seeker's coordinator or deputy; rows have the alias `s`.
const NAMED = sql`s.seeker_id in (select unnest(people.named_seeker_ids()))`;
const shownIn = (scope: TodayScope): Sql => (scope === 'mine' ? NAMED : sql`true`);
const TOTALS = sql`count(*) filter (where s.named) over (partition by s."group")::integer as mine,
  count(*) over (partition by s."group")::integer as unit`;

/** Reads what pairs and sessions have for a coordinator's day. */
@Injectable()
export class SupportTodayQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly remembered: Remembered,
  ) {}

  /** Sessions nobody has acknowledged: worries, wishes to be called, and the rest; each in one group. */
  sessions(limit: number, scope: TodayScope): Promise<FoundLine[]> {
    return this.unitOfWork.current.rows<FoundLine>(sql`
      with sent as (
        select s.*, ${shownIn(scope)} as shown, ${NAMED} as named, case when s.worry then 'worry' when s.call_me then 'call_me' else 'session_to_acknowledge' end as "group"
        from ${scoped('support.session', 's')} where s.state = 'sent'),
      numbered as (
        select s.*, row_number() over (partition by s."group" order by s.shown desc, s.created_at, s.id) as n,
          ${TOTALS} from sent s)
      select "group", id, relationship_id as "relationshipId", seeker_id as "seekerId", volunteer_id as "volunteerId", outcome as state,
        day, null::date as "dueOn", version, mine, unit, shown
      from numbered where n <= ${limit} order by "group", n`);
  }

  /** What the pairs themselves have; remembered until something of them changes. */
  ofPairs(today: string, limit: number, scope: TodayScope): Promise<readonly FoundLine[]> {
    return this.remembered.ofActor(`pairs today|${today}|${limit}|${scope}`, () =>
      this.readPairs(today, limit, scope),
    );
  }

  /** Proposals near their end, releases about to lapse, agreed pairs that have not met; whom a protected seeker is paired with is told to the named ones only. */
  private readPairs(today: string, limit: number, scope: TodayScope): Promise<FoundLine[]> {
    return this.unitOfWork.current.rows<FoundLine>(sql`
      with pair as (
        select s.*, ${shownIn(scope)} as shown, ${NAMED} as named from ${scoped('support.relationship', 's')}
        where s.closed_on is null and s.seeker_id not in (select unnest(people.closed_seeker_ids()))),
      lapsing as (
        select e.relationship_id, min(e.until) as until from ${scoped('support.release', 'e')}
        where e.withdrawn_at is null and e.until between ${today}::date and ${addDays(today, RELEASE_WARNING_DAYS)}::date
        group by e.relationship_id),
      line as (
        select 'proposal_expiring' as "group", p.*, p.asked_on as day, p.expires_on as due_on from pair p
        where p.state in ('proposed', 'volunteer_agreed') and p.asked_on <= ${addDays(today, -ANSWER_REMINDER_DAYS)}::date
        union all
        select 'exclusion_hit', p.*, p.asked_on, null from pair p
        join people.exclusion_pairs(array(select named.seeker_id from pair named where named.named)) hit
          on hit.seeker_id = p.seeker_id and hit.volunteer_id = p.volunteer_id
        union all
        select 'release_ending', p.*, l.until, l.until from pair p join lapsing l on l.relationship_id = p.id
        union all
        select 'no_opening_meeting', p.*, p.agreed_on, null from pair p
        where p.state in ('agreed', 'first_meeting_set') and p.agreed_on <= ${addDays(today, -OPENING_MEETING_WITHIN_DAYS)}::date
          and (p.first_meeting_on is null or p.first_meeting_on < ${today}::date)),
      numbered as (
        select s.*, row_number() over (partition by s."group" order by s.shown desc, coalesce(s.due_on, s.day), s.id) as n,
          ${TOTALS} from line s)
      select "group", id, id as "relationshipId", seeker_id as "seekerId", volunteer_id as "volunteerId", state, day, due_on as "dueOn",
        version, mine, unit, shown
      from numbered where n <= ${limit} order by "group", n`);
  }
}
