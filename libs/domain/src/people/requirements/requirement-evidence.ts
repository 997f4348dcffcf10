import type { PaperKind } from '../../keys/keys';
import { addDays, addMonths, earliest, type Day } from '../../days/days';
import { needsBackgroundCheck } from '../background-check';
import type { InterviewFact, TaskConditions, VolunteerFacts } from '../facts.types';
import { courseValidity } from '../training-validity';
import type { TaskRequirement } from './requirement.types';

/** What of a person's papers decides; places, state and availability aside. */
export type PaperKnowledge = Pick<
  VolunteerFacts,
  'interviews' | 'trainings' | 'papers' | 'backgroundChecks' | 'exemptions' | 'guidance'
>;

/** What meets a requirement: its day, and the last day it counts (null for ever). */
export interface Evidence {
  readonly since: Day;
  readonly until: Day | null;
}

const isBetter = (one: Evidence, other: Evidence | null): boolean =>
  other === null || (other.until !== null && (one.until === null || one.until > other.until));

/** What holds longest. */
function longest(found: readonly Evidence[]): Evidence | null {
  let best: Evidence | null = null;
  for (const one of found) if (isBetter(one, best)) best = one;
  return best;
}

/** The latest interview held by a day; of one day's, the last one recorded. */
export function latestInterview(facts: Pick<VolunteerFacts, 'interviews'>, today: Day): InterviewFact | null {
  let latest: InterviewFact | null = null;
  for (const interview of facts.interviews) {
    if (interview.day <= today && (latest === null || interview.day >= latest.day)) latest = interview;
  }
  return latest;
}

/** True when the latest interview speaks for the task. */
export const passes = (interview: InterviewFact | null): boolean =>
  interview !== null && interview.recommended && interview.ownCrisisProcessed;

const shortened = (since: Day, until: Day | null, months: number | null): Evidence => ({
  since,
  until: earliest([until, months === null ? null : addMonths(since, months)]),
});

const papersOf = (facts: PaperKnowledge, kind: PaperKind, months: number | null, day: Day): Evidence[] =>
  facts.papers
    .filter((paper) => paper.kind === kind && paper.day <= day)
    .map((paper) => shortened(paper.day, paper.until, months));

function coursesOf(facts: PaperKnowledge, requirement: TaskRequirement, day: Day): Evidence[] {
  const found: Evidence[] = [];
  for (const choice of requirement.courses) {
    const asked = { ...choice, validityMonths: requirement.validityMonths };
    const validity = courseValidity(facts.trainings, asked, day);
    if (validity.approved) found.push(validity);
  }
  return found;
}

/** What meets a requirement on a day, even if its time has run out by then; null when nothing does. */
export function evidenceFor(
  requirement: TaskRequirement,
  facts: PaperKnowledge,
  task: Pick<TaskConditions, 'id'>,
  day: Day,
): Evidence | null {
  const { kind, validityMonths } = requirement;
  switch (kind) {
    case 'course':
      return longest(coursesOf(facts, requirement, day));
    case 'interview': {
      const latest = latestInterview(facts, day);
      return latest && passes(latest) ? shortened(latest.day, null, validityMonths) : null;
    }
    case 'agreement':
    case 'pledge':
      return longest(papersOf(facts, kind, validityMonths, day));
    case 'background_check': {
      const checks = facts.backgroundChecks.filter(
        (check) => check.taskId === task.id && check.checkedOn <= day,
      );
      return longest(checks.map(({ checkedOn }) => ({ since: checkedOn, until: null })));
    }
    case 'guidance':
      return longest(
        facts.guidance
          .filter((contact) => contact <= day)
          .map((contact) => ({ since: contact, until: addDays(contact, requirement.withinDays ?? 0) })),
      );
  }
}

/** The day a person began: of the first agreement signed by a day. Null before it. */
export const begunOn = (facts: PaperKnowledge, day: Day): Day | null =>
  earliest(
    facts.papers.filter((paper) => paper.kind === 'agreement' && paper.day <= day).map((paper) => paper.day),
  );

/** True for a requirement that concerns a task at all: a check needs all three boxes. */
export const concerns = (requirement: TaskRequirement, task: Pick<TaskConditions, 'boxes'>): boolean =>
  requirement.kind !== 'background_check' || needsBackgroundCheck(task);
