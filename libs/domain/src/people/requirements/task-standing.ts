import type { RequirementKind, Standing, VolunteerState } from '../../keys/keys';
import { addDays, addMonths, earliest, type Day } from '../../days/days';
import type { TaskConditions } from '../facts.types';
import { expiresSoon } from '../training-validity';
import type { PaperKnowledge } from './requirement-evidence';
import { setInForce } from './requirement-sets';
import { endsOf, standingOf } from './requirement-standing';
import type { RequirementSet, RequirementStanding, TaskStanding } from './requirement.types';

/** Every item of a set for a person on a day. */
const itemsOf = (
  set: RequirementSet,
  facts: PaperKnowledge,
  task: TaskConditions,
  day: Day,
): RequirementStanding[] => set.requirements.map((one) => standingOf(one, facts, task, day));

const allMet = (set: RequirementSet, facts: PaperKnowledge, task: TaskConditions, day: Day): boolean =>
  set.requirements.every((one) => standingOf(one, facts, task, day).met);

/** Whether the set in force, or one kept from before it, is met on a day. */
const isMet = (facts: PaperKnowledge, task: TaskConditions, day: Day): boolean => {
  const set = setInForce(task, day);
  return allMet(set, facts, task, day) || keptOf(set, facts, task, day) !== null;
};

/**
 * The earlier version by which a person may go on: the one in force on the eve of the new one, if the person met it
 * then and meets it still, for as many months as the new version says.
 */
function keptOf(
  set: RequirementSet,
  facts: PaperKnowledge,
  task: TaskConditions,
  day: Day,
): TaskStanding['kept'] {
  if (set.version === 0 || set.keepMonths === 0) return null;
  const until = addDays(addMonths(set.inForceFrom, set.keepMonths), -1);
  if (day > until) return null;
  const eve = addDays(set.inForceFrom, -1);
  const earlier = setInForce(task, eve);
  if (!isMet(facts, task, eve) || !allMet(earlier, facts, task, day)) return null;
  return { version: earlier.version, until };
}

/** Requirements of one kind that stand in a person's way on a day; none while an earlier version is kept. */
export function unmetItems(
  facts: PaperKnowledge,
  task: TaskConditions,
  day: Day,
  kind: RequirementKind,
): readonly RequirementStanding[] {
  const set = setInForce(task, day);
  const unmet = set.requirements
    .filter((requirement) => requirement.kind === kind)
    .map((requirement) => standingOf(requirement, facts, task, day))
    .filter(({ met }) => !met);
  return unmet.length > 0 && keptOf(set, facts, task, day) ? [] : unmet;
}

/** Days after which a person's standing may turn by time alone, from a day on. */
export function turningDays(facts: PaperKnowledge, task: TaskConditions, day: Day): Day[] {
  const set = setInForce(task, day);
  const items = itemsOf(set, facts, task, day);
  const earlier = set.version > 0 ? setInForce(task, addDays(set.inForceFrom, -1)) : null;
  const keptItems = earlier && set.keepMonths > 0 ? itemsOf(earlier, facts, task, day) : [];
  const begins = [
    ...facts.interviews.map((one) => one.day),
    ...facts.trainings.flatMap(({ completedOn, approvedOn }) => [completedOn, approvedOn ?? null]),
    ...facts.papers.map((one) => one.day),
    ...facts.backgroundChecks.map(({ checkedOn }) => checkedOn),
    ...facts.guidance,
    ...facts.exemptions.map(({ from }) => from),
    ...(task.requirementSets ?? []).map(({ inForceFrom }) => inForceFrom),
  ].flatMap((begin) => (begin !== null && begin > day ? [addDays(begin, -1)] : []));
  const kept = set.keepMonths > 0 ? [addDays(addMonths(set.inForceFrom, set.keepMonths), -1)] : [];
  const ends = [...items, ...keptItems].flatMap((item) => endsOf(item, facts, day));
  return [...begins, ...kept, ...ends].filter((one): one is Day => one !== null && one >= day);
}

/** The last day until which a person who meets a task's requirements goes on meeting them; null beyond the horizon. */
function metUntil(facts: PaperKnowledge, task: TaskConditions, day: Day, horizon: Day | null): Day | null {
  let last = earliest(turningDays(facts, task, day));
  while (last !== null && (horizon === null || last <= horizon)) {
    const next = addDays(last, 1);
    if (!isMet(facts, task, next)) return last;
    last = earliest(turningDays(facts, task, next));
  }
  return null;
}

/**
 * How a person stands with everything a task requires on a day, and why. A horizon spares looking further: what ends
 * after it counts as without an end.
 */
export function taskStanding(
  facts: PaperKnowledge,
  task: TaskConditions,
  day: Day,
  horizon: Day | null = null,
): TaskStanding {
  const set = setInForce(task, day);
  const found = itemsOf(set, facts, task, day);
  const unmet = found.some(({ met }) => !met);
  const kept = unmet ? keptOf(set, facts, task, day) : null;
  const items = kept
    ? found.map((item) =>
        item.met ? item : { ...item, reasons: [...item.reasons, { code: 'KEPT' as const, day: kept.until }] },
      )
    : found;
  const met = !unmet || kept !== null;
  const until = met ? metUntil(facts, task, day, horizon) : null;
  return { version: set.version, items, kept, met, metUntil: until };
}

/** Where a volunteer stands with a task's requirements all together; everybody is in exactly one place. */
export function standingIn(
  { items, met, metUntil: until }: Pick<TaskStanding, 'items' | 'met' | 'metUntil'>,
  state: VolunteerState,
  day: Day,
): Standing {
  if (!met && items.some((item) => !item.met && item.status === 'awaiting_approval'))
    return 'awaiting_approval';
  if (state === 'on_break') return 'on_break';
  if (state !== 'active') return 'under_way';
  if (!met) return 'missing';
  return expiresSoon(until, day) ? 'expiring' : 'ready';
}
