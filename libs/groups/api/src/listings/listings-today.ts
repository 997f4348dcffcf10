import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  scoped,
  sql,
  type TodayGroupLines,
  type TodaySource,
  TodaySources,
  UnitOfWork,
} from '@rinnakkain/platform-api';
import { inState } from './listings.queries';

/** What listings bring to a coordinator's today: one line with how many are due for a check. */
@Injectable()
export class ListingsToday implements TodaySource, OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: TodaySources,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async groups(today: string): Promise<readonly TodayGroupLines[]> {
    const row = await this.unitOfWork.current.row<{
      id: string | null;
      due: number;
      until: string | null;
    }>(sql`
      select (array_agg(l.id order by l.verified_on, l.id))[1] as id, count(*)::integer as due,
        min((l.verified_on + interval '6 months')::date) as until
      from ${scoped('groups.listing', 'l')} where ${inState('needs_verification', today)}`);
    if (!row?.id) return [];
    return [
      {
        group: 'listing_to_verify',
        total: 1,
        lines: [
          {
            kind: 'listing',
            id: row.id,
            names: [],
            count: row.due,
            ...(row.until ? { dueOn: row.until } : {}),
          },
        ],
      },
    ];
  }
}
