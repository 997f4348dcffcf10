import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, FIRST_CONTACT_DAYS, waitingDays, WAITING_TARGET_DAYS, type Day } from '@rinnakkain/domain';
import {
  Clock,
  scoped,
  sql,
  TodaySources,
  UnitOfWork,
  Vault,
  type Sql,
  type TodayFigures,
  type TodayGroupLines,
  type TodayLine,
  type TodayScope,
  type TodaySource,
} from '@rinnakkain/platform-api';
import { OpenPairs } from './open-pairs';
import { openContent } from './seeker-content';
import { countyOf, pairedSeekers, selectSeekers, type SeekerWithPrivate } from './seeker-rows';

/** Upper edges of the histogram of waiting times, weeks; the last bucket is beyond. */
const WEEK_EDGES = [1, 2, 3, 5, 7, 9];

/** What seekers have for a coordinator's day: new requests, and those who wait beyond the target. */
@Injectable()
export class SeekersToday implements TodaySource, OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly pairs: OpenPairs,
    private readonly sources: TodaySources,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** Requests that nobody has contacted, and waiting ones beyond the target without a proposal; the oldest first. */
  async groups(today: Day, limit: number, scope: TodayScope): Promise<readonly TodayGroupLines[]> {
    const target = addDays(today, -WAITING_TARGET_DAYS);
    const isNew = sql`s.state = 'received'`;
    const isOver = sql`s.state in ('contacted', 'waiting') and s.waiting_since < ${target}::date and not s.id = any (${await this.paired()}::uuid[])`;
    return [
      await this.group('new_request', isNew, { limit, scope }, (row) => {
        const day = this.clock.dayOf(row.arrivedAt);
        return { day, dueOn: addDays(day, FIRST_CONTACT_DAYS), days: waitingDays(day, today) };
      }),
      await this.group('over_target', isOver, { limit, scope }, (row) => ({
        day: row.waitingSince,
        dueOn: addDays(row.waitingSince, WAITING_TARGET_DAYS),
        days: waitingDays(row.waitingSince, today),
      })),
    ];
  }

  /** The queue: everybody who waits without a running relationship. */
  async figures(today: Day): Promise<TodayFigures> {
    const { paired } = pairedSeekers(await this.pairs.all());
    const rows = await this.unitOfWork.current.rows<{ since: Day; n: number }>(sql`
      select s.waiting_since as since, count(*)::integer as n from ${scoped('people.seeker', 's')}
      where s.state in ('received', 'contacted', 'waiting') and not s.id = any (${paired}::uuid[])
      group by s.waiting_since order by s.waiting_since desc`);
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

  private async paired(): Promise<string[]> {
    const { proposed, paired } = pairedSeekers(await this.pairs.all());
    return [...proposed, ...paired];
  }

  private async group(
    group: TodayGroupLines['group'],
    where: Sql,
    { limit, scope }: { limit: number; scope: TodayScope },
    facts: (row: SeekerWithPrivate) => Pick<TodayLine, 'day' | 'dueOn' | 'days'>,
  ): Promise<TodayGroupLines> {
    const work = this.unitOfWork.current;
    const me = work.actor.accountId;
    const mine = sql`(s.coordinator_id = ${me}::uuid or s.deputy_id is not distinct from ${me}::uuid)`;
    const shown = scope === 'mine' ? sql`${where} and ${mine}` : where;
    const rows = await work.rows<SeekerWithPrivate>(
      selectSeekers(shown, sql`order by s.waiting_since, s.arrived_at, s.id limit ${limit}`),
    );
    const count = await work.row<Record<TodayScope, number>>(
      sql`select count(*) filter (where ${mine})::integer as mine, count(*)::integer as unit
        from ${scoped('people.seeker', 's')} where ${where}`,
    );
    const totals = count ?? { mine: 0, unit: 0 };
    const keys = await this.vault.keysOf(rows.map(({ id }) => id));
    return {
      group,
      total: totals[scope],
      totals,
      lines: rows.map((row) => {
        const { alias, firstName } = openContent(keys.get(row.id), row);
        const name = row.protected ? alias : (firstName ?? alias);
        return {
          kind: 'seeker' as const,
          id: row.id,
          names: name === null ? [] : [name],
          protected: row.protected,
          ...facts(row),
          keys: row.protected ? {} : keysOf(row),
        };
      }),
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
