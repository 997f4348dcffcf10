import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { addDays, daysBetween, EXPIRING_DAYS, trainingValidity } from '@rinnakkain/domain';
import {
  Clock,
  scoped,
  sql,
  type TodayFigures,
  type TodayGroupLines,
  type TodaySource,
  TodaySources,
  UnitOfWork,
} from '@rinnakkain/platform-api';
import { LastPlacements, NO_PLACEMENTS } from '../ports/last-placements';
import { NO_PLACES_TAKEN, OccupiedPlaces } from '../ports/occupied-places';
import { factsOf } from '../volunteers/volunteer-facts';
import { isReady, takenPlaces } from '../volunteers/volunteer-list.queries';
import type { VolunteerRow } from '../volunteers/volunteer.entity';

/** Days without a relationship after which a ready volunteer counts as idle. */
export const IDLE_AFTER_DAYS = 60;

type ApplicationLine = Pick<VolunteerRow, 'id' | 'firstName' | 'lastName' | 'arrivedAt' | 'themes'> & {
  readonly total: number;
};
type ActiveLine = Pick<
  VolunteerRow,
  'id' | 'firstName' | 'lastName' | 'state' | 'facts' | 'notAvailableBefore' | 'freePlaces'
>;

/** What volunteers bring to a coordinator's today. */
@Injectable()
export class VolunteersToday implements TodaySource, OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sources: TodaySources,
    @Optional() private readonly places: OccupiedPlaces = NO_PLACES_TAKEN,
    @Optional() private readonly placements: LastPlacements = NO_PLACEMENTS,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async groups(today: string, limit: number): Promise<readonly TodayGroupLines[]> {
    return [await this.applications(today, limit), await this.expiringTrainings(today, limit)];
  }

  /** Volunteers ready today, their free places, and those idle for longer than 60 days. */
  async figures(today: string): Promise<TodayFigures> {
    const taken = await this.places.all();
    const ready = await this.unitOfWork.current.rows<{ id: string; free: number; arrivedAt: Date }>(sql`
      select v.id, v.free_places - coalesce(taken.places, 0) as free, v.arrived_at as "arrivedAt"
      from ${scoped('people.volunteer', 'v')} ${takenPlaces(taken)} where ${isReady(today)}`);
    const unpaired = ready.filter(({ id }) => !taken.has(id));
    const ended = await this.placements.endedOn(unpaired.map(({ id }) => id));
    const since = addDays(today, -IDLE_AFTER_DAYS);
    const idle = unpaired.filter(
      ({ id, arrivedAt }) => (ended.get(id) ?? this.clock.dayOf(arrivedAt)) < since,
    );
    return {
      ready: {
        volunteers: ready.length,
        places: ready.reduce((sum, { free }) => sum + free, 0),
        idle: idle.length,
      },
    };
  }

  private async applications(today: string, limit: number): Promise<TodayGroupLines> {
    const rows = await this.unitOfWork.current.rows<ApplicationLine>(sql`
      select v.id, v.first_name as "firstName", v.last_name as "lastName", v.arrived_at as "arrivedAt", v.themes,
        count(*) over ()::integer as total
      from ${scoped('people.volunteer', 'v')} where v.state = 'received' order by v.arrived_at, v.id limit ${limit}`);
    return {
      group: 'new_application',
      total: rows[0]?.total ?? 0,
      lines: rows.map((row) => {
        const day = this.clock.dayOf(row.arrivedAt);
        const theme = row.themes[0]?.theme;
        return {
          kind: 'volunteer',
          id: row.id,
          names: [`${row.firstName} ${row.lastName}`],
          day,
          days: daysBetween(day, today),
          ...(theme ? { keys: { theme } } : {}),
        };
      }),
    };
  }

  /** Active volunteers whose basic training runs out soon; the rules say until when, the query only looks for whom to ask. */
  private async expiringTrainings(today: string, limit: number): Promise<TodayGroupLines> {
    const last = addDays(today, EXPIRING_DAYS);
    const rows = await this.unitOfWork.current.rows<ActiveLine>(sql`
      select v.id, v.first_name as "firstName", v.last_name as "lastName", v.state, v.facts,
        v.not_available_before as "notAvailableBefore", v.free_places as "freePlaces"
      from ${scoped('people.volunteer', 'v')} where v.state = 'active' and exists (
        select 1 from jsonb_array_elements(v.facts -> 'trainings') f (record)
        where f.record ->> 'state' = 'approved' and ((f.record ->> 'completedOn')::date
          + make_interval(months => (f.record ->> 'validityMonths')::integer))::date between ${today}::date and ${last}::date)`);
    const lines = rows
      .flatMap((row) => {
        const basic = trainingValidity(factsOf(row, today).trainings, 'basic', today);
        if (!basic.approved || basic.until === null || basic.until < today || basic.until > last) return [];
        return [{ row, until: basic.until }];
      })
      .sort((a, b) => a.until.localeCompare(b.until) || a.row.id.localeCompare(b.row.id));
    return {
      group: 'training_expiring',
      total: lines.length,
      lines: lines.slice(0, limit).map(({ row, until }) => ({
        kind: 'volunteer',
        id: row.id,
        names: [`${row.firstName} ${row.lastName}`],
        dueOn: until,
        days: daysBetween(today, until),
        keys: { courseKind: 'basic' },
      })),
    };
  }
}
