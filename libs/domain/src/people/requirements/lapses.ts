import { addDays, type Day } from '../../days/days';
import type { RequirementStatus } from '../../keys/keys';
import type { TaskConditions } from '../facts.types';
import type { PaperKnowledge } from './requirement-evidence';
import { taskStanding } from './task-standing';

/** The last day of something a task requires of a person. */
export interface Lapse {
  readonly day: Day;
  /** Key of the requirement. */
  readonly key: string;
  /** From the next day on the person is not ready, for want of it. */
  readonly endsReadiness: boolean;
}

const HELD: ReadonlySet<RequirementStatus> = new Set(['approved', 'expiring', 'exempt']);

/**
 * What ends between two days if nothing is recorded: what holds today by its last day, and readiness by what it then
 * lacks, be it by days of grace, a time of transition or a version to come.
 */
export function lapsesOf(facts: PaperKnowledge, task: TaskConditions, from: Day, to: Day): Lapse[] {
  const { items, metUntil } = taskStanding(facts, task, from, to);
  const ends = items.flatMap(({ key, status, until }): Lapse[] =>
    HELD.has(status) && until !== null && until <= to ? [{ day: until, key, endsReadiness: false }] : [],
  );
  if (metUntil === null || metUntil > to) return ends;
  const next = addDays(metUntil, 1);
  const wanting = taskStanding(facts, task, next, next).items.filter(({ met }) => !met);
  const last = wanting.map(({ key }): Lapse => ({ day: metUntil, key, endsReadiness: true }));
  const told = new Set(last.map(({ key }) => key));
  return [...ends.filter(({ day, key }) => day !== metUntil || !told.has(key)), ...last];
}
