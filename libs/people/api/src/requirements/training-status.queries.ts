import { Injectable } from '@nestjs/common';
import {
  addDays,
  limits,
  mayRole,
  requirementKey,
  setInForce,
  STANDINGS,
  standingIn,
  type TaskConditions,
  type TaskRequirement,
  type TaskStanding,
  taskStanding,
  type VolunteerState,
} from '@rinnakkain/domain';
import { Clock, inOrder, pageOf, scoped, sql, UnitOfWork } from '@rinnakkain/platform-api';
import { factsOf, type FactsRow } from '../volunteers/volunteer-facts';
import { AskedTasks } from './asked-tasks';
import { LOOK_AHEAD_DAYS, PaperStandings, type StandingLine } from './paper-standings';
import { RequirementsQueries } from './requirements.queries';
import type {
  ReadinessForecastAnswer,
  ReadinessForecastQuery,
  StandingCounts,
  TrainingStatusExportQuery,
  TrainingStatusLine,
  TrainingStatusPage,
  TrainingStatusQuery,
} from './training-status.messages';

type Filters = Pick<TrainingStatusQuery, 'q' | 'unit' | 'status' | 'expiringWithin' | 'sort'>;
type Row = FactsRow & {
  readonly id: string;
  readonly name: string;
  readonly units: string[];
  readonly state: VolunteerState;
};

/** The training status of everybody within the actor's reach, for a task on a day. */
@Injectable()
export class TrainingStatusQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly asked: AskedTasks,
    private readonly standings: PaperStandings,
    private readonly requirements: RequirementsQueries,
  ) {}

  /** One page; recorded as one entry. */
  async page(query: TrainingStatusQuery): Promise<TrainingStatusPage> {
    const page = await this.read(query, query);
    this.record('training.status_viewed', page);
    return page;
  }

  /** One part of an export; recorded as one entry. */
  async part({ part, ...query }: TrainingStatusExportQuery): Promise<TrainingStatusPage> {
    const page = await this.read(
      { ...query, sort: 'name' },
      { page: part, pageSize: limits.statusExportPart },
    );
    this.record('training.status_exported', page);
    return page;
  }

  private record(
    action: 'training.status_viewed' | 'training.status_exported',
    { items, day, taskId }: TrainingStatusPage,
  ): void {
    this.unitOfWork.current.record({
      action,
      objectType: 'volunteer',
      details: { count: items.length, ids: items.map(({ id }) => id), day, taskId },
    });
  }

  private async read(
    query: Filters & Pick<TrainingStatusQuery, 'task' | 'day'>,
    rows: { readonly page: number; readonly pageSize: number },
  ): Promise<TrainingStatusPage> {
    const day = query.day ?? this.clock.today();
    const task = await this.asked.conditions(query.task);
    const asked = await this.standings.narrowed(await this.standings.of(task, day), query);
    const found = inAskedOrder(asked.filter(isAsked(query, day)), query.sort ?? 'attention');
    const set = setInForce(task, day);
    return {
      day,
      taskId: query.task ?? null,
      version: set.version,
      columns: columnsOf(set.requirements),
      courses: await this.requirements.coursesOf([set]),
      counts: countsOf(asked),
      items: await this.lines(
        pageOf(
          found.map(({ id }) => id),
          rows,
        ),
        task,
        day,
      ),
      total: found.length,
    };
  }

  /** How many stay ready in the next months if nothing is renewed; the same until somebody or something required changes. */
  async forecast({ task: taskId }: ReadinessForecastQuery): Promise<ReadinessForecastAnswer> {
    const task = await this.asked.conditions(taskId);
    const { role } = this.unitOfWork.current.actor;
    const { days, all, groups } = await this.standings.forecast(task, this.clock.today());
    const rowsOf = (kind: string) =>
      [...groups]
        .filter(([name]) => name.startsWith(kind))
        .map(([name, counts]) => ({ key: name.slice(kind.length), counts: [...counts] }))
        .sort((a, b) => compare(a.key, b.key));
    return {
      taskId: taskId ?? null,
      days: [...days],
      all: [...all],
      units: rowsOf('unit:'),
      themes: mayRole(role, 'volunteer.list') ? rowsOf('theme:') : [],
    };
  }

  private async lines(
    ids: readonly string[],
    task: TaskConditions,
    day: string,
  ): Promise<TrainingStatusLine[]> {
    const rows = await this.unitOfWork.current.rows<Row>(sql`
      select v.id, v.first_name || ' ' || v.last_name as name, v.unit_ids as units, v.state, v.facts,
        v.not_available_before as "notAvailableBefore", v.free_places as "freePlaces"
      from ${scoped('people.volunteer', 'v')} where v.id = any (${ids}::uuid[])`);
    return inOrder(ids, rows).map((row) =>
      lineOf(row, taskStanding(factsOf(row, day), task, day, addDays(day, LOOK_AHEAD_DAYS)), day),
    );
  }
}

const isAsked =
  ({ status, expiringWithin }: Filters, day: string) =>
  ({ standing, until }: StandingLine): boolean =>
    (status === undefined || standing === status) &&
    (expiringWithin === undefined || (until !== null && until <= addDays(day, expiringWithin)));

/** Everybody comes by name; what needs attention first, or what ends first, keeps names in order. */
function inAskedOrder(
  lines: readonly StandingLine[],
  sort: NonNullable<TrainingStatusQuery['sort']>,
): readonly StandingLine[] {
  if (sort === 'name') return lines;
  const byEnd = (a: StandingLine, b: StandingLine) => compare(a.until ?? '9', b.until ?? '9');
  const byStanding = (a: StandingLine, b: StandingLine) =>
    STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing);
  return lines.toSorted(
    sort === 'until' ? byEnd : (a, b) => byStanding(a, b) || (a.standing === 'expiring' ? byEnd(a, b) : 0),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function countsOf(lines: readonly StandingLine[]): StandingCounts {
  const counts: StandingCounts = {
    all: lines.length,
    awaiting_approval: 0,
    expiring: 0,
    missing: 0,
    under_way: 0,
    ready: 0,
    on_break: 0,
  };
  for (const { standing } of lines) counts[standing] += 1;
  return counts;
}

const lineOf = (row: Row, found: TaskStanding, day: string): TrainingStatusLine => ({
  id: row.id,
  name: row.name,
  units: row.units,
  state: row.state,
  standing: standingIn(found, row.state, day),
  until: found.metUntil,
  kept: found.kept,
  cells: cellsOf(found.items),
});

/** Requirements as columns of a matrix. */
export const columnsOf = (requirements: readonly TaskRequirement[]): TrainingStatusPage['columns'] =>
  requirements.map((requirement) => ({
    key: requirementKey(requirement),
    requirement: { ...requirement, courses: requirement.courses.map((choice) => ({ ...choice })) },
  }));

/** Standings as they are answered. */
export const cellsOf = (items: TaskStanding['items']): TrainingStatusLine['cells'] =>
  items.map(({ key, status, met, since, until, reasons }) => ({
    key,
    status,
    met,
    since,
    until,
    reasons: reasons.map(({ code, day }) => ({ code, day: day ?? null })),
  }));
