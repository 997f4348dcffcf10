import { addMonths, type Day } from '../../days/days';
import type { TaskConditions } from '../facts.types';
import type { PaperKnowledge } from './requirement-evidence';
import { taskStanding } from './task-standing';

/** Months a forecast looks ahead. */
export const FORECAST_MONTHS = 12;

/** An active volunteer, and what the forecast counts them under. */
export interface Foreseen {
  readonly facts: PaperKnowledge;
  readonly groups: readonly string[];
}

/** How many are ready on each day, all together and by group. */
export interface ReadinessForecast {
  readonly days: readonly Day[];
  readonly all: readonly number[];
  readonly groups: ReadonlyMap<string, readonly number[]>;
}

/** On which of the days somebody is ready if nothing is recorded: what has ended comes back by a new version alone. */
function readyOn(facts: PaperKnowledge, task: TaskConditions, days: readonly Day[]): boolean[] {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const now = taskStanding(facts, task, first, last);
  const changes = (task.requirementSets ?? []).some((set) => set.inForceFrom > first);
  return days.map((day) => {
    if (now.met && (now.metUntil === null || day <= now.metUntil)) return true;
    return changes && taskStanding(facts, task, day, day).met;
  });
}

/** Who is ready on the same day of the next months if nothing is renewed, by their papers alone. */
export function readinessForecast(
  people: readonly Foreseen[],
  task: TaskConditions,
  from: Day,
): ReadinessForecast {
  const days = Array.from({ length: FORECAST_MONTHS + 1 }, (_, month) => addMonths(from, month));
  const all = days.map(() => 0);
  const groups = new Map<string, number[]>();
  for (const { facts, groups: names } of people) {
    const rows = [all, ...names.map((name) => rowOf(groups, name, days.length))];
    readyOn(facts, task, days).forEach((ready, at) => {
      if (ready) for (const row of rows) row[at] = (row[at] ?? 0) + 1;
    });
  }
  return { days, all, groups };
}

function rowOf(groups: Map<string, number[]>, name: string, length: number): number[] {
  const known = groups.get(name) ?? Array.from({ length }, () => 0);
  groups.set(name, known);
  return known;
}
