import { Injectable } from '@nestjs/common';
import {
  addDays,
  addMonths,
  FORECAST_MONTHS,
  requirementKey,
  type RequirementSet,
  setInForce,
  type TaskConditions,
  type TaskRequirement,
} from '@rinnakkain/domain';
import { Clock, invalid, UnitOfWork } from '@rinnakkain/platform-api';
import { AskedTasks } from './asked-tasks';
import { type LapseLine, PaperStandings } from './paper-standings';
import { RequirementsQueries } from './requirements.queries';
import type {
  LapsesOfDay,
  LapsesOfMonth,
  TrainingExpiries,
  TrainingExpiriesQuery,
} from './expiry-calendar.messages';
import { columnsOf } from './training-status.queries';

/** What ends in the next months, for everybody within the actor's reach. */
@Injectable()
export class ExpiryCalendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly asked: AskedTasks,
    private readonly standings: PaperStandings,
    private readonly requirements: RequirementsQueries,
  ) {}

  /** The months in figures and one of them by day and person; recorded as one entry. */
  async look(query: TrainingExpiriesQuery): Promise<TrainingExpiries> {
    const today = this.clock.today();
    const months = monthsFrom(today);
    const until = addDays(addMonths(months[0] ?? today, FORECAST_MONTHS), -1);
    const task = await this.asked.conditions(query.task);
    const all = await this.standings.narrowed(await this.standings.lapses(task, today, until), query);
    const month = opened(query, months, all);
    const ofMonth = all.filter(({ day }) => monthOf(day) === month);
    const found = query.day ? ofMonth.filter(({ day }) => day === query.day) : ofMonth;
    const sets = setsUntil(task, today, until);
    const items = await this.named(
      found.slice((query.page - 1) * query.pageSize, query.page * query.pageSize),
    );
    this.unitOfWork.current.record({
      action: 'training.status_viewed',
      objectType: 'volunteer',
      details: {
        count: items.length,
        ids: [...new Set(items.map(({ id }) => id))],
        day: query.day ?? month,
        taskId: query.task ?? null,
      },
    });
    return {
      taskId: query.task ?? null,
      month,
      columns: columnsOf(distinct(sets)),
      courses: await this.requirements.coursesOf(sets),
      months: months.map((one) => countsOf(one, all)),
      days: daysOf(ofMonth),
      items,
      total: found.length,
    };
  }

  private async named(lines: readonly LapseLine[]): Promise<TrainingExpiries['items']> {
    const names = await this.standings.names([...new Set(lines.map(({ id }) => id))]);
    return lines.map(({ id, day, key, unitIds, endsReadiness }) => ({
      day,
      id,
      name: names.get(id) ?? '',
      units: [...unitIds],
      key,
      endsReadiness,
    }));
  }
}

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

const monthsFrom = (today: string): string[] =>
  Array.from({ length: FORECAST_MONTHS }, (_, at) => addMonths(monthOf(today), at));

/** The month that is asked for, of those looked at; the first in which something ends unless told. */
function opened(
  { month, day }: TrainingExpiriesQuery,
  months: readonly string[],
  all: readonly LapseLine[],
): string {
  const asked = day ?? month ?? all[0]?.day;
  const found = asked ? monthOf(asked) : (months[0] ?? '');
  if (!months.includes(found)) throw invalid([{ pointer: day ? '/day' : '/month', code: 'NOT_FOUND_VALUE' }]);
  return found;
}

function setsUntil(task: TaskConditions, today: string, until: string) {
  const coming = (task.requirementSets ?? []).filter(
    ({ inForceFrom }) => inForceFrom > today && inForceFrom <= addDays(until, 1),
  );
  return [today, ...coming.map(({ inForceFrom }) => inForceFrom)].map((day) => setInForce(task, day));
}

/** Each requirement once, as it stands the earliest. */
const distinct = (sets: readonly RequirementSet[]): TaskRequirement[] => [
  ...new Map(
    sets
      .flatMap(({ requirements }) => requirements)
      .toReversed()
      .map((one) => [requirementKey(one), one]),
  ).values(),
];

function countsOf(month: string, all: readonly LapseLine[]): LapsesOfMonth {
  const lines = all.filter(({ day }) => monthOf(day) === month);
  const units = new Map<string, number>();
  for (const unit of lines.flatMap(({ unitIds }) => unitIds)) units.set(unit, (units.get(unit) ?? 0) + 1);
  return {
    month,
    lapses: lines.length,
    endings: endingsOf(lines),
    units: [...units].map(([unit, lapses]) => ({ unit, lapses })).sort((a, b) => (a.unit < b.unit ? -1 : 1)),
  };
}

function daysOf(lines: readonly LapseLine[]): LapsesOfDay[] {
  const days = [...new Set(lines.map(({ day }) => day))];
  return days.map((day) => {
    const those = lines.filter((line) => line.day === day);
    return { day, lapses: those.length, endings: endingsOf(those) };
  });
}

/** How many people's readiness ends: each once, whatever they lack. */
const endingsOf = (lines: readonly LapseLine[]): number =>
  new Set(lines.filter(({ endsReadiness }) => endsReadiness).map(({ id }) => id)).size;
