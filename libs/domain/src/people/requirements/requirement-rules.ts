import { limits } from '../../limits';
import type { FieldError } from '../../problems/rule-violation';
import { addMonths, type Day } from '../../days/days';
import { needsBackgroundCheck } from '../background-check';
import type { TaskConditions } from '../facts.types';
import { isFloor, requirementKey } from './requirement-sets';
import type { PaperKnowledge } from './requirement-evidence';
import type { RequirementSet, TaskRequirement } from './requirement.types';
import { taskStanding } from './task-standing';

/** What cannot be taken of one requirement, as field errors under its pointer. */
function errorsOf(one: TaskRequirement, task: Pick<TaskConditions, 'boxes'>, pointer: string): FieldError[] {
  const errors: FieldError[] = [];
  const wrong = (field: string, code: FieldError['code']) => errors.push({ pointer: pointer + field, code });
  const only = (kept: boolean, value: unknown, field: string) => {
    if (kept && value === null) wrong(field, 'REQUIRED');
    if (!kept && value !== null) wrong(field, 'NOT_ALLOWED_VALUE');
  };
  if (one.kind === 'course' && one.courses.length === 0) wrong('/courses', 'REQUIRED');
  if (one.kind !== 'course' && one.courses.length > 0) wrong('/courses', 'NOT_ALLOWED_VALUE');
  one.courses.forEach(({ kind, courseId }, index) => {
    if ((kind === null) === (courseId === null)) wrong(`/courses/${index}`, 'NOT_ALLOWED_VALUE');
  });
  only(one.stage === 'within_months', one.withinMonths, '/withinMonths');
  only(one.kind === 'guidance', one.withinDays, '/withinDays');
  // A pledge never ends, a check is never renewed, and guidance counts its days.
  if (!['course', 'interview', 'agreement'].includes(one.kind) && one.validityMonths !== null)
    wrong('/validityMonths', 'NOT_ALLOWED_VALUE');
  if (one.kind === 'background_check' && !needsBackgroundCheck(task)) wrong('/kind', 'NOT_ALLOWED_VALUE');
  if (isFloor(one) && one.stage !== 'before_matching') wrong('/stage', 'NOT_ALLOWED_VALUE');
  if (isFloor(one) && one.graceDays > 0) wrong('/graceDays', 'NOT_ALLOWED_VALUE');
  return errors;
}

/** What cannot be taken of a new version's requirements: RULE 24 and the floor hold for them too. */
export function requirementErrors(
  requirements: readonly TaskRequirement[],
  task: Pick<TaskConditions, 'boxes'>,
): FieldError[] {
  const seen = new Set<string>();
  return requirements.flatMap((one, index) => {
    const pointer = `/requirements/${index}`;
    const key = requirementKey(one);
    const repeated: FieldError[] = seen.has(key) ? [{ pointer, code: 'REPEATED' }] : [];
    seen.add(key);
    return [...repeated, ...errorsOf(one, task, pointer)];
  });
}

/** A new version never changes the past, and is not in force before the one it follows. */
export function inForceErrors(
  inForceFrom: Day,
  recorded: readonly Pick<RequirementSet, 'inForceFrom'>[],
  today: Day,
): FieldError[] {
  const min = [today, ...recorded.map((set) => set.inForceFrom)].toSorted().at(-1) ?? today;
  return inForceFrom < min ? [{ pointer: '/inForceFrom', code: 'OUT_OF_RANGE', params: { min } }] : [];
}

/** A task as it would be with one more version. */
export const withVersion = (
  task: TaskConditions,
  next: Omit<RequirementSet, 'version'>,
): TaskConditions & { readonly requirementSets: readonly RequirementSet[] } => {
  const recorded = task.requirementSets ?? [];
  const version = Math.max(0, ...recorded.map((set) => set.version)) + 1;
  return { ...task, requirementSets: [...recorded, { ...next, version }] };
};

/** What a new version does to a person on a day: `keeps` goes on by the earlier one for a time. */
export type ReadinessChange = 'gains' | 'loses' | 'keeps' | 'same';

/** What becomes of a person when a task changes, by their papers alone. */
export function readinessChange(
  facts: PaperKnowledge,
  before: TaskConditions,
  after: TaskConditions,
  day: Day,
): ReadinessChange {
  const had = taskStanding(facts, before, day, day).met;
  const has = taskStanding(facts, after, day, day);
  if (had && !has.met) return 'loses';
  if (!had && has.met) return 'gains';
  return had && has.kept ? 'keeps' : 'same';
}

/** An exemption has a last day, from its first on and no further than two years ahead. */
export function exemptionErrors({
  requirement,
  from,
  until,
}: {
  requirement: TaskRequirement | undefined;
  from: Day;
  until: Day;
}): FieldError[] {
  const errors: FieldError[] = [];
  const farthest = addMonths(from, limits.exemptionMonthsMax);
  if (!requirement) errors.push({ pointer: '/requirement', code: 'NOT_FOUND_VALUE' });
  else if (isFloor(requirement)) errors.push({ pointer: '/requirement', code: 'NOT_ALLOWED_VALUE' });
  if (until < from) errors.push({ pointer: '/until', code: 'OUT_OF_RANGE', params: { min: from } });
  if (until > farthest) errors.push({ pointer: '/until', code: 'OUT_OF_RANGE', params: { max: farthest } });
  return errors;
}
