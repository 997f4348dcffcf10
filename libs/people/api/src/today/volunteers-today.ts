import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import {
  addDays,
  daysBetween,
  EXPIRING_DAYS,
  GUIDANCE_ALERT_DAYS,
  guidanceMissingSince,
  trainingValidity,
} from '@rinnakkain/domain';
import {
  Clock,
  Remembered,
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
import { VolunteerDirectory } from '../volunteers/volunteer-directory';
import { factsOf } from '../volunteers/volunteer-facts';
import { isReady, takenOf } from '../volunteers/volunteer-list.queries';
import type { VolunteerRow } from '../volunteers/volunteer.entity';

/** Days without a relationship after which a ready volunteer counts as idle. */
export const IDLE_AFTER_DAYS = 60;

type ApplicationLine = Pick<VolunteerRow, 'id' | 'firstName' | 'lastName' | 'arrivedAt' | 'themes'> & {
  readonly total: number;
};
type ActiveLine = Pick<VolunteerRow, 'id' | 'state' | 'facts' | 'notAvailableBefore' | 'freePlaces'>;

/** What volunteers bring to a coordinator's today. */
@Injectable()
export class VolunteersToday implements TodaySource, OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sources: TodaySources,
    private readonly remembered: Remembered,
    private readonly directory: VolunteerDirectory,
    @Optional() private readonly places: OccupiedPlaces = NO_PLACES_TAKEN,
    @Optional() private readonly placements: LastPlacements = NO_PLACEMENTS,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async groups(today: string, limit: number): Promise<readonly TodayGroupLines[]> {
    return [
      await this.applications(today, limit),
      await this.expiringTrainings(today, limit),
      await this.withoutGuidance(today, limit),
    ];
  }

  /** Volunteers ready today, their free places, and those idle for longer than 60 days; the same until somebody changes. */
  async figures(today: string): Promise<TodayFigures> {
    const [ready] = await this.remembered.ofActor(`ready|${today}`, () => this.ready(today));
    return ready ? { ready } : {};
  }

  private ready(today: string): Promise<NonNullable<TodayFigures['ready']>[]> {
    return this.unitOfWork.current.rows(sql`
      select count(*)::integer as volunteers, coalesce(sum(v.free_places - v.taken), 0)::integer as places,
        (count(*) filter (where v.taken = 0 and coalesce(v.ended_on, (v.arrived_at at time zone 'Europe/Helsinki')::date)
          < ${addDays(today, -IDLE_AFTER_DAYS)}::date))::integer as idle
      from (select v.*, ${takenOf(this.places)} as taken, (${this.placements.byVolunteer} ->> v.id::text)::date as ended_on
        from ${scoped('people.volunteer', 'v')} where ${isReady(today, this.places)}) v`);
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

  /** Active volunteers whose basic training runs out soon; who they are is remembered, their names are not. */
  private async expiringTrainings(today: string, limit: number): Promise<TodayGroupLines> {
    const expiring = await this.remembered.ofActor(`expiring|${today}`, () => this.expiring(today));
    const first = expiring.slice(0, limit);
    const names = await this.directory.names(first.map(({ id }) => id));
    return {
      group: 'training_expiring',
      total: expiring.length,
      lines: first.map(({ id, until }) => {
        const name = names.get(id);
        return {
          kind: 'volunteer',
          id,
          names: name ? [`${name.firstName} ${name.lastName}`] : [],
          dueOn: until,
          days: daysBetween(today, until),
          keys: { courseKind: 'basic' },
        };
      }),
    };
  }

  /** Active volunteers who have had no guidance for long, the longest first; who they are is remembered, their names are not. */
  private async withoutGuidance(today: string, limit: number): Promise<TodayGroupLines> {
    const missing = await this.remembered.ofActor(`guidance|${today}`, () => this.unguided(today));
    const first = missing.slice(0, limit);
    const names = await this.directory.names(first.map(({ id }) => id));
    return {
      group: 'guidance_missing',
      total: missing.length,
      lines: first.map(({ id, since }) => {
        const name = names.get(id);
        return {
          kind: 'volunteer',
          id,
          names: name ? [`${name.firstName} ${name.lastName}`] : [],
          day: since,
          days: daysBetween(since, today),
        };
      }),
    };
  }

  /** The rule says since when; the query leaves out those of whom there is a contact of late, and those who came of late. */
  private async unguided(today: string): Promise<{ id: string; since: string }[]> {
    const first = addDays(today, -GUIDANCE_ALERT_DAYS);
    const rows = await this.unitOfWork.current.rows<ActiveLine & { readonly arrivedOn: string }>(sql`
      select v.id, v.state, v.facts, v.not_available_before as "notAvailableBefore", v.free_places as "freePlaces",
        (v.arrived_at at time zone 'Europe/Helsinki')::date as "arrivedOn"
      from ${scoped('people.volunteer', 'v')} where v.state = 'active'
        and (v.arrived_at at time zone 'Europe/Helsinki')::date < ${first}::date
        and not exists (select 1 from jsonb_array_elements_text(coalesce(v.facts -> 'guidance', '[]')) g (day)
          where g.day::date between ${first}::date and ${today}::date)`);
    return rows
      .flatMap((row) => {
        const since = guidanceMissingSince(factsOf(row, today).guidance, row.arrivedOn, today);
        return since ? [{ id: row.id, since }] : [];
      })
      .sort((a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id));
  }

  /** The rules say until when; the query only looks for whom to ask. */
  private async expiring(today: string): Promise<{ id: string; until: string }[]> {
    const last = addDays(today, EXPIRING_DAYS);
    const rows = await this.unitOfWork.current.rows<ActiveLine>(sql`
      select v.id, v.state, v.facts, v.not_available_before as "notAvailableBefore", v.free_places as "freePlaces"
      from ${scoped('people.volunteer', 'v')} where v.state = 'active' and exists (
        select 1 from jsonb_array_elements(v.facts -> 'trainings') f (record)
        where f.record ->> 'state' = 'approved' and ((f.record ->> 'completedOn')::date
          + make_interval(months => (f.record ->> 'validityMonths')::integer))::date between ${today}::date and ${last}::date)`);
    return rows
      .flatMap((row) => {
        const basic = trainingValidity(factsOf(row, today).trainings, 'basic', today);
        if (!basic.approved || basic.until === null || basic.until < today || basic.until > last) return [];
        return [{ id: row.id, until: basic.until }];
      })
      .sort((a, b) => a.until.localeCompare(b.until) || a.id.localeCompare(b.id));
  }
}
