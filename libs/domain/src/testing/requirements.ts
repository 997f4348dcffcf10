import type { RequirementSet, TaskRequirement } from '../people/requirements/requirement.types';
import type { TaskConditions, VolunteerFacts } from '../people/facts.types';
import type { Day } from '../days/days';
import { aTask } from './builders';

/** A version of what a task requires, in force since the beginning of 2025 unless told. */
export const aSet = (
  requirements: readonly TaskRequirement[],
  but: Partial<RequirementSet> = {},
): RequirementSet => ({ version: 1, inForceFrom: '2025-01-01', keepMonths: 0, requirements, ...but });

/** A task with such versions; with a child, all three boxes are ticked. */
export const taskWith = (requirementSets: readonly RequirementSet[], withChild = false): TaskConditions =>
  aTask(withChild, { requirementSets });

/** An approved course of a kind. */
export const approved = (
  courseKind: VolunteerFacts['trainings'][number]['courseKind'],
  completedOn: Day,
  validityMonths: number | null = null,
): VolunteerFacts['trainings'][number] => ({ courseKind, state: 'approved', completedOn, validityMonths });
