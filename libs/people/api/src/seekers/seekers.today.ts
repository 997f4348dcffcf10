import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, FIRST_CONTACT_DAYS, waitingDays, WAITING_TARGET_DAYS, type Day } from '@rinnakkain/domain';
import {
  Clock,
  inOrder,
  type PersonKey,
  Remembered,
  scoped,
  sql,
  TodaySources,
  UnitOfWork,
  Vault,
  type TodayFigures,
  type TodayGroupLines,
  type TodayLine,
  type TodayScope,
  type TodaySource,
} from '@rinnakkain/platform-api';
import { OpenPairs } from './open-pairs';
import { openContent } from './seeker-content';
import { isOpen, isPaired, isPlaced } from './seeker-list';
import { countyOf, fromSeekers, selectSeekers, type SeekerWithPrivate } from './seeker-rows';

/** Upper edges of the histogram of waiting times, weeks; the last bucket is beyond. */
const WEEK_EDGES = [1, 2, 3, 5, 7, 9];

const GROUPS = ['new_request', 'over_target'] as const;

interface FoundSeeker {
  readonly id: string;
  readonly group: (typeof GROUPS)[number];
  readonly mine: number;
  readonly unit: number;
  readonly shown: boolean;
}

/** What seekers have for a coordinator's day: new requests, and those who wait beyond the target. */
@Injectable()
export class SeekersToday implements TodaySource, OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly pairs: OpenPairs,
    private readonly sources: TodaySources,
    private readonly remembered: Remembered,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** Requests that nobody has contacted, and waiting ones beyond the target without a proposal; the oldest first. */
  async groups(today: Day, limit: number, scope: TodayScope): Promise<readonly TodayGroupLines[]> {
    const found = await this.remembered.ofActor(`waiting|${today}|${limit}|${scope}`, () =>
      this.found(addDays(today, -WAITING_TARGET_DAYS), limit, scope),
    );
    const ids = found.filter(({ shown }) => shown).map(({ id }) => id);
    const rows =
      ids.length === 0
        ? []
        : await this.unitOfWork.current.rows<SeekerWithPrivate>(
            selectSeekers(sql`s.id = any (${ids}::uuid[])`, sql``),
          );
    const keys = ids.length === 0 ? new Map<string, PersonKey>() : await this.vault.keysOf(ids);
    return GROUPS.map((group): TodayGroupLines => {
      const own = found.filter((each) => each.group === group);
      const totals = { mine: own[0]?.mine ?? 0, unit: own[0]?.unit ?? 0 };
      const shown = own.filter((each) => each.shown).map(({ id }) => id);
      const lines = inOrder(
        shown,
        rows.filter(({ id }) => shown.includes(id)),
      );
      return {
        group,
        total: totals[scope],
        totals,
        lines: lines.map((row) => this.line(row, keys.get(row.id), group, today)),
      };
    });
  }

  /** The queue: everybody who waits without a running relationship. */
  async figures(today: Day): Promise<TodayFigures> {
    const rows = await this.remembered.ofActor('queue', () =>
      this.unitOfWork.current.rows<{ since: Day; n: number }>(sql`
      select s.waiting_since as since, count(*)::integer as n from ${scoped('people.seeker', 's')}
      where ${isOpen} and not (${isPaired(this.pairs)})
      group by s.waiting_since order by s.waiting_since desc`),
    );
    const days = rows.map(({ since, n }) => ({ days: waitingDays(since, today), n }));
    const sum = (of: typeof days): number => of.reduce((total, { n }) => total + n, 0);
    const between = (from: number, to: number): number =>
      sum(days.filter((each) => each.days >= from * 7 && each.days < to * 7));
    const waiting = sum(days);
    return {
      queue: {
        waiting,
        overTarget: sum(days.filter((each) => each.days > WAITING_TARGET_DAYS)),
        medianDays: medianOf(days, waiting),
        weeks: [0, ...WEEK_EDGES].map((from, i) => between(from, WEEK_EDGES[i] ?? Number.POSITIVE_INFINITY)),
      },
    };
  }

  /** The first of both groups by id, with the totals of either scope; one that is not shown carries the totals alone. */
  private found(target: Day, limit: number, scope: TodayScope): Promise<FoundSeeker[]> {
    const me = this.unitOfWork.current.actor.accountId;
    return this.unitOfWork.current.rows<FoundSeeker>(sql`
      with line as (
        select s.id, case when s.state = 'received' then 'new_request' else 'over_target' end as "group", s.waiting_since, s.arrived_at,
          s.coordinator_id = ${me}::uuid or s.deputy_id is not distinct from ${me}::uuid as named
        ${fromSeekers(sql`s.state = 'received' or (s.state in ('contacted', 'waiting') and s.waiting_since < ${target}::date
          and not (${isPlaced(this.pairs)}))`)}),
      numbered as (
        select l.*, ${scope === 'mine' ? sql`l.named` : sql`true`} as shown, count(*) filter (where l.named) over (partition by l."group")::integer as mine,
          count(*) over (partition by l."group")::integer as unit from line l),
      ordered as (
        select n.*, row_number() over (partition by n."group" order by n.shown desc, n.waiting_since, n.arrived_at, n.id) as place from numbered n)
      select id, "group", mine, unit, shown from ordered where place <= ${limit} order by place`);
  }

  private line(
    row: SeekerWithPrivate,
    key: PersonKey | undefined,
    group: FoundSeeker['group'],
    today: Day,
  ): TodayLine {
    const { alias, firstName } = openContent(key, row);
    const name = row.protected ? alias : (firstName ?? alias);
    const [day, within] =
      group === 'new_request'
        ? [this.clock.dayOf(row.arrivedAt), FIRST_CONTACT_DAYS]
        : [row.waitingSince, WAITING_TARGET_DAYS];
    return {
      kind: 'seeker',
      id: row.id,
      names: name === null ? [] : [name],
      protected: row.protected,
      day,
      dueOn: addDays(day, within),
      days: waitingDays(day, today),
      keys: row.protected ? {} : keysOf(row),
    };
  }
}

function medianOf(days: readonly { days: number; n: number }[], count: number): number | null {
  if (count === 0) return null;
  const at = (position: number): number => {
    let passed = 0;
    return days.find(({ n }) => (passed += n) > position)?.days ?? 0;
  };
  return Math.round((at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2);
}

/** Keys that the dashboard has words for; never of a protected seeker. */
function keysOf(row: SeekerWithPrivate): Record<string, string> {
  const keys: Record<string, string | null | undefined> = {
    theme: row.themes[0]?.theme,
    language: row.languages[0]?.code,
    county: countyOf(row),
    form: row.forms[0],
  };
  return Object.fromEntries(
    Object.entries(keys).filter((each): each is [string, string] => typeof each[1] === 'string'),
  );
}
