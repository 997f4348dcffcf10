import { Injectable } from '@nestjs/common';
import { daysOfHalf, FEWEST_TOLD, withoutSmallCells } from '@rinnakkain/domain';
import { Clock, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { CountedGroup, CountedUnit, SeasonCounts, SeasonCountsQuery } from './season-counts.messages';

/** A group with what was counted of it. */
type CountedLine = Omit<CountedGroup, 'attendances'> & {
  readonly unitId: string;
  readonly unit: string;
  readonly attendances: number;
  /** Heads of its fullest meeting: so many different people there were at least. */
  readonly fullest: number;
};

/** Counts of groups as they leave the product. */
@Injectable()
export class SeasonCountsExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * What was counted in a half year, recorded as one entry. Each unit is a table of its own, the same for everybody who
   * reaches it: tables of other groups could be taken from one another.
   */
  async of({ year, half }: SeasonCountsQuery): Promise<SeasonCounts> {
    const { from, until } = daysOfHalf(year, half);
    const work = this.unitOfWork.current;
    const lines = await work.rows<CountedLine>(sql`
      select g.id, g.name, g.type, g.unit_id as "unitId", u.name as unit,
        count(m.id) filter (where m.state = 'held' or c.meeting_id is not null)::integer as meetings,
        coalesce(sum(c.total), 0)::integer as attendances, coalesce(max(c.total), 0)::integer as fullest
      from ${scoped('groups.support_group', 'g')}
      join ${scoped('platform.unit', 'u')} on u.id = g.unit_id
      join ${scoped('groups.meeting', 'm')} on m.group_id = g.id and m.day between ${from}::date and ${until}::date
      left join ${scoped('groups.head_count', 'c')} on c.meeting_id = m.id
      group by g.id, g.name, g.type, g.unit_id, u.name
      having bool_or(m.state = 'held' or c.meeting_id is not null)
      order by u.name collate "fi-x-icu", g.unit_id, g.name->>'fi' collate "fi-x-icu", g.id`);
    const units = [...Map.groupBy(lines, ({ unitId }) => unitId).values()].map(told);
    work.record({
      action: 'group.counts_exported',
      objectType: 'group',
      details: { from, until, ids: lines.map(({ id }) => id) },
    });
    return { from, until, asOf: this.clock.today(), units };
  }
}

/** The table of a unit without its small cells. */
function told(lines: readonly CountedLine[]): CountedUnit {
  const [first] = lines;
  const { values, total } = withoutSmallCells(
    lines.map(({ attendances, fullest }) => ({ value: attendances, few: fullest < FEWEST_TOLD })),
  );
  return {
    id: first?.unitId ?? '',
    name: first?.unit ?? '',
    groups: lines.map(({ id, name, type, meetings }, i) => ({
      id,
      name,
      type,
      meetings,
      attendances: values[i] ?? null,
    })),
    attendances: total,
  };
}
