import { Injectable } from '@nestjs/common';
import {
  addDays,
  type Lapse,
  lapsesOf,
  type ReadinessForecast,
  readinessForecast,
  type Standing,
  standingIn,
  type TaskConditions,
  taskStanding,
  type VolunteerState,
} from '@rinnakkain/domain';
import { constant, Remembered, scoped, type Sql, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { factsOf, type FactsRow, type KnownFacts } from '../volunteers/volunteer-facts';
import { named } from '../volunteers/volunteer-list.queries';

/** Days ahead that a list looks for the end of somebody's readiness. */
export const LOOK_AHEAD_DAYS = 366;

/** How one volunteer stands with a task, without what names them. */
export interface StandingLine {
  readonly id: string;
  readonly unitIds: readonly string[];
  readonly standing: Standing;
  /** Last day of readiness within the days looked ahead; null later, or when there is none. */
  readonly until: string | null;
}

/** The last day of something a task requires of a volunteer, without what names them. */
export interface LapseLine extends Lapse {
  readonly id: string;
  readonly unitIds: readonly string[];
}

/** A volunteer's papers, without what names them. */
export interface PapersOfOne {
  readonly id: string;
  readonly unitIds: readonly string[];
  /** Code of the main theme. */
  readonly theme: string | null;
  readonly facts: KnownFacts;
}

type Row = FactsRow & {
  readonly id: string;
  readonly unitIds: string[];
  readonly theme: string | null;
  readonly state: VolunteerState;
};

/** Who is on the path or past it: everybody but those who have left. */
const PRESENT = constant(`v.state not in ('stopped', 'not_selected', 'referred', 'withdrawn')`);

/** How everybody within the actor's reach stands with a task on a day, in one question. */
@Injectable()
export class PaperStandings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly remembered: Remembered,
  ) {}

  /** Everybody by name, with where they stand; the same until somebody or something required changes. */
  of(task: TaskConditions, day: string): Promise<readonly StandingLine[]> {
    return this.remembered.ofActor(`standing|${task.id}|${day}`, async () => {
      const horizon = addDays(day, LOOK_AHEAD_DAYS);
      const rows = await this.rows(PRESENT);
      return rows.map((row): StandingLine => {
        const found = taskStanding(factsOf(row, day), task, day, horizon);
        return {
          id: row.id,
          unitIds: row.unitIds,
          standing: standingIn(found, row.state, day),
          until: found.metUntil,
        };
      });
    });
  }

  /** What ends for everybody between today and a day, by day and then by name; the same until somebody or something required changes. */
  lapses(task: TaskConditions, today: string, until: string): Promise<readonly LapseLine[]> {
    return this.remembered.ofActor(`lapses|${task.id}|${today}|${until}`, async () => {
      const rows = await this.rows(PRESENT);
      return rows
        .flatMap((row) =>
          lapsesOf(factsOf(row, today), task, today, until).map((lapse): LapseLine => ({
            ...lapse,
            id: row.id,
            unitIds: row.unitIds,
          })),
        )
        .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
    });
  }

  /** Of these, those of a unit and with words in the name; such words are asked of the database every time. */
  async narrowed<T extends { readonly id: string; readonly unitIds: readonly string[] }>(
    all: readonly T[],
    { q, unit }: { readonly q?: string; readonly unit?: string },
  ): Promise<readonly T[]> {
    const inUnit = unit ? all.filter(({ unitIds }) => unitIds.includes(unit)) : all;
    if (!q) return inUnit;
    const rows = await this.unitOfWork.current.rows<{ id: string }>(
      sql`select v.id from ${scoped('people.volunteer', 'v')} where ${named(q)}`,
    );
    const ids = new Set(rows.map(({ id }) => id));
    return inUnit.filter(({ id }) => ids.has(id));
  }

  /** Active volunteers by name, with their papers as a day counts them. */
  async active(day: string): Promise<PapersOfOne[]> {
    const rows = await this.rows(constant(`v.state = 'active'`));
    return rows.map((row) => ({
      id: row.id,
      unitIds: row.unitIds,
      theme: row.theme,
      facts: factsOf(row, day),
    }));
  }

  /** How many of the active ones stay ready in the next months, by unit and main theme. */
  async forecast(task: TaskConditions, today: string): Promise<ReadinessForecast> {
    const [found] = await this.remembered.ofActor(`forecast|${task.id}|${today}`, async () => {
      const people = (await this.active(today)).map(({ facts, unitIds, theme }) => ({
        facts,
        groups: [...unitIds.map((id) => `unit:${id}`), ...(theme ? [`theme:${theme}`] : [])],
      }));
      return [readinessForecast(people, task, today)];
    });
    return found ?? readinessForecast([], task, today);
  }

  /** First and last names of volunteers within the actor's reach. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.current.rows<{ id: string; name: string }>(sql`
      select v.id, v.first_name || ' ' || v.last_name as name
      from ${scoped('people.volunteer', 'v')} where v.id = any (${ids}::uuid[])`);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private rows(where: Sql): Promise<Row[]> {
    return this.unitOfWork.current.rows<Row>(sql`
      select v.id, v.unit_ids as "unitIds", v.themes -> 0 ->> 'theme' as theme, v.state, v.facts, v.not_available_before as "notAvailableBefore",
        v.free_places as "freePlaces"
      from ${scoped('people.volunteer', 'v')} where ${where}
      order by v.last_name collate "fi-x-icu", v.first_name collate "fi-x-icu", v.id`);
  }
}
