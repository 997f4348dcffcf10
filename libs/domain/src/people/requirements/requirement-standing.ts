import { addDays, addMonths, type Day } from '../../days/days';
import type { ExemptionFact, TaskConditions } from '../facts.types';
import { expiresSoon, holds, trainingProgress, type TrainingProgress } from '../training-validity';
import {
  begunOn,
  concerns,
  type Evidence,
  evidenceFor,
  latestInterview,
  type PaperKnowledge,
} from './requirement-evidence';
import { isFloor, requirementKey } from './requirement-sets';
import type { RequirementReason, RequirementStanding, TaskRequirement } from './requirement.types';

type Asked = Pick<TaskConditions, 'id' | 'boxes'>;

/** The exemption from a requirement that holds longest on a day; a floor one has none. */
function exemptionOf(
  requirement: TaskRequirement,
  facts: PaperKnowledge,
  task: Asked,
  day: Day,
): ExemptionFact | null {
  if (isFloor(requirement)) return null;
  const key = requirementKey(requirement);
  let best: ExemptionFact | null = null;
  for (const one of facts.exemptions) {
    if (one.taskId !== task.id || one.requirement !== key || one.from > day || one.until < day) continue;
    if (!best || one.until > best.until) best = one;
  }
  return best;
}

const FURTHEST: readonly TrainingProgress[] = ['awaiting_approval', 'under_way', 'not_started'];

/** How far a requirement is that nothing meets yet. */
function progressOf(requirement: TaskRequirement, facts: PaperKnowledge, day: Day): TrainingProgress {
  const reached = requirement.courses.map((choice) => trainingProgress(facts.trainings, choice, day));
  return FURTHEST.find((progress) => reached.includes(progress)) ?? 'not_started';
}

const PROGRESS_REASONS = {
  awaiting_approval: 'AWAITS_APPROVAL',
  under_way: 'UNDER_WAY',
  not_started: 'NOTHING_RECORDED',
} as const;

/** Until when a requirement of a later stage may wait: null when it has to be met at once; a day, or `begins`. */
function dueOf(requirement: TaskRequirement, facts: PaperKnowledge, day: Day): Day | 'not_begun' | null {
  if (requirement.stage === 'before_matching') return null;
  const begun = begunOn(facts, day);
  return begun === null ? 'not_begun' : addMonths(begun, requirement.withinMonths ?? 0);
}

function dueReason(due: Day | 'not_begun' | null, day: Day): RequirementReason[] {
  if (due === null) return [];
  if (due === 'not_begun') return [{ code: 'NOT_BEGUN' }];
  return [{ code: due >= day ? 'DUE_BY' : 'OVERDUE', day: due }];
}

/** How a person stands with one requirement of a task on a day, and why. */
export function standingOf(
  requirement: TaskRequirement,
  facts: PaperKnowledge,
  task: Asked,
  day: Day,
): RequirementStanding {
  const base = { key: requirementKey(requirement), requirement, until: null, since: null };
  if (!concerns(requirement, task)) {
    return { ...base, status: 'not_applicable', met: true, reasons: [{ code: 'NOT_FOR_THIS_TASK' }] };
  }
  const evidence = evidenceFor(requirement, facts, task, day);
  if (evidence && holds(evidence.until, day)) return fulfilled(base, evidence, day);
  const exemption = exemptionOf(requirement, facts, task, day);
  const renewal = progressOf(requirement, facts, day);
  if (exemption) {
    const reasons: RequirementReason[] = [{ code: 'EXEMPT', day: exemption.until }];
    return { ...base, status: 'exempt', met: true, until: exemption.until, since: exemption.from, reasons };
  }
  const due = dueOf(requirement, facts, day);
  const mayWait = due === 'not_begun' || (due !== null && due >= day);
  if (evidence) return lapsed(base, evidence, renewal, dueReason(due, day), mayWait, day);
  const interviewed = requirement.kind === 'interview' && latestInterview(facts, day) !== null;
  return {
    ...base,
    status: renewal,
    met: mayWait,
    reasons: [{ code: interviewed ? 'NOT_RECOMMENDED' : PROGRESS_REASONS[renewal] }, ...dueReason(due, day)],
  };
}

type Base = Pick<RequirementStanding, 'key' | 'requirement'>;

function fulfilled(base: Base, { since, until }: Evidence, day: Day): RequirementStanding {
  const soon = expiresSoon(until, day, base.requirement.renewalDays);
  return {
    ...base,
    status: soon ? 'expiring' : 'approved',
    met: true,
    until,
    since,
    reasons: [
      { code: 'FULFILLED', day: since },
      ...(until === null ? [] : [{ code: 'ENDS' as const, day: until }]),
    ],
  };
}

/** Its time has run out: it may still count for the days of grace, and what awaits approval shows first. */
function lapsed(
  base: Base,
  { since, until }: Evidence,
  renewal: TrainingProgress,
  due: readonly RequirementReason[],
  mayWait: boolean,
  day: Day,
): RequirementStanding {
  const ended = until ?? day;
  const grace = addDays(ended, base.requirement.graceDays);
  const inGrace = grace >= day;
  return {
    ...base,
    status: renewal === 'awaiting_approval' ? renewal : 'expired',
    met: inGrace || mayWait,
    until,
    since,
    reasons: [
      { code: 'LAPSED', day: ended },
      ...(renewal === 'not_started' ? [] : [{ code: PROGRESS_REASONS[renewal] }]),
      ...(inGrace ? [{ code: 'IN_GRACE' as const, day: grace }] : []),
      ...due,
    ],
  };
}

/** Days after which what was found of a requirement may turn by time alone. */
export function endsOf(standing: RequirementStanding, facts: PaperKnowledge, day: Day): (Day | null)[] {
  const { requirement, until, status } = standing;
  const due = dueOf(requirement, facts, day);
  const grace = until !== null && status !== 'exempt' ? addDays(until, requirement.graceDays) : null;
  return [until, grace, due === 'not_begun' ? null : due];
}
