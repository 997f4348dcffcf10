import type { CourseKind, RequirementKind } from '../../keys/keys';
import type { Day } from '../../days/days';
import { idOf } from '../../keys/ids';
import { needsBackgroundCheck } from '../background-check';
import type { TaskConditions } from '../facts.types';
import { EXPIRING_DAYS } from '../training-validity';
import type { CourseChoice, RequirementSet, TaskRequirement } from './requirement.types';

/** The beginning of days: in force since ever. */
const EVER = '0001-01-01';

/** A requirement with its usual values: before matching, as long as the record holds, no grace. */
export const requirementOf = (
  kind: RequirementKind,
  but: Partial<TaskRequirement> = {},
): TaskRequirement => ({
  kind,
  courses: [],
  stage: 'before_matching',
  withinMonths: null,
  validityMonths: null,
  renewalDays: EXPIRING_DAYS,
  graceDays: 0,
  withinDays: null,
  ...but,
});

/** A required course of a kind. */
export const courseOf = (kind: CourseKind, but: Partial<TaskRequirement> = {}): TaskRequirement =>
  requirementOf('course', { courses: [{ kind, courseId: null }], ...but });

const choiceName = ({ kind, courseId }: CourseChoice): string => courseId ?? kind ?? '';

/** What a requirement is known by in every version: its kind, of a course with its choices. */
export const requirementKey = ({ kind, courses }: TaskRequirement): string =>
  kind === 'course' ? `course:${courses.map(choiceName).toSorted().join('+')}` : kind;

const basic = courseOf('basic');

/** What nobody is matched without, whatever a set says: RULE 1 as far as it can be required. */
const FLOOR: readonly TaskRequirement[] = [
  requirementOf('interview'),
  basic,
  requirementOf('agreement'),
  requirementOf('pledge'),
];
const FLOOR_KEYS: ReadonlySet<string> = new Set([...FLOOR.map(requirementKey), 'background_check']);

/** True for what a set cannot ease: no grace, no later stage, no exemption. */
export const isFloor = (requirement: TaskRequirement): boolean => FLOOR_KEYS.has(requirementKey(requirement));

/** True where a person can be let off for a time. */
export const mayExempt = (key: string): boolean => !FLOOR_KEYS.has(key);

/** A requirement as it may count: a floor one is needed before matching and has no grace. */
const hardened = (requirement: TaskRequirement): TaskRequirement =>
  isFloor(requirement)
    ? { ...requirement, stage: 'before_matching', withinMonths: null, graceDays: 0 }
    : requirement;

/** What a set's requirements come to for a task: the floor first, each thing once. */
function withFloor(
  task: Pick<TaskConditions, 'boxes'>,
  requirements: readonly TaskRequirement[],
): TaskRequirement[] {
  const recorded = new Map(requirements.map((one) => [requirementKey(one), hardened(one)]));
  const floor = needsBackgroundCheck(task) ? [...FLOOR, requirementOf('background_check')] : FLOOR;
  const first = floor.map((one) => recorded.get(requirementKey(one)) ?? one);
  const names = new Set(first.map(requirementKey));
  return [...first, ...[...recorded.values()].filter((one) => !names.has(requirementKey(one)))];
}

/** What is asked of whoever has no task yet: the floor of every task. */
export const ASKED_OF_EVERYBODY: TaskConditions = {
  id: idOf(''),
  boxes: { regularlyWithMinor: false, personalInteraction: false, alone: false },
  requiredCourseKinds: ['basic'],
};

/** The set of a task that has none recorded: what its kinds of course and its boxes say. */
export const defaultSet = (task: Pick<TaskConditions, 'requiredCourseKinds' | 'boxes'>): RequirementSet => ({
  version: 0,
  inForceFrom: EVER,
  keepMonths: 0,
  requirements: withFloor(
    task,
    task.requiredCourseKinds.filter((kind) => kind !== 'basic').map((kind) => courseOf(kind)),
  ),
});

/** The recorded set in force on a day: of those that have begun, the latest; undefined before the first. */
export function recordedSet(
  task: Pick<TaskConditions, 'requirementSets'>,
  day: Day,
): RequirementSet | undefined {
  let found: RequirementSet | undefined;
  for (const set of task.requirementSets ?? []) {
    if (set.inForceFrom > day) continue;
    if (!found || set.version > found.version) found = set;
  }
  return found;
}

/** Sets with their floor, by what they were made of: thousands are asked for the same ones. */
const made = new WeakMap<object, RequirementSet>();

/** The set in force on a day, with the floor that no set can lower. */
export function setInForce(task: TaskConditions, day: Day): RequirementSet {
  const recorded = recordedSet(task, day);
  const known = made.get(recorded ?? task);
  if (known) return known;
  const set = recorded
    ? { ...recorded, requirements: withFloor(task, recorded.requirements) }
    : defaultSet(task);
  made.set(recorded ?? task, set);
  return set;
}

/** Kinds of course that a task needs on a day, basic training first; alternatives are all among them. */
export function courseKindsOn(task: TaskConditions | null, day: Day): CourseKind[] {
  if (!task) return ['basic'];
  const kinds = setInForce(task, day)
    .requirements.flatMap(({ courses }) => courses)
    .flatMap(({ kind }) => (kind ? [kind] : []));
  return [...new Set<CourseKind>(['basic', ...kinds])];
}
