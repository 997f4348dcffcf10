import { RuleViolation, type Details, type Refusal } from '../problems/rule-violation';
import type { CourseKind, PaperKind, RequirementKind, TrainingStatus } from '../keys/keys';
import { addDays, earliest, type Day } from '../days/days';
import type { TaskConditions, VolunteerFacts } from './facts.types';
import { needsBackgroundCheck } from './background-check';
import { latestInterview } from './requirements/requirement-evidence';
import { courseKindsOn } from './requirements/requirement-sets';
import type { RequirementStanding } from './requirements/requirement.types';
import { taskStanding, turningDays, unmetItems } from './requirements/task-standing';
import { holds, trainingStatus, trainingValidity } from './training-validity';

/** What readiness can say is missing, in the order it is said. */
export const READINESS_CODES = [
  'NOT_ACTIVE',
  'INTERVIEW_MISSING',
  'OWN_CRISIS_UNCONFIRMED',
  'TRAINING_MISSING',
  'TRAINING_EXPIRED',
  'AGREEMENT_MISSING',
  'PLEDGE_MISSING',
  'CHECK_MISSING',
  'GUIDANCE_MISSING',
  'FULL',
  'NOT_AVAILABLE_BEFORE',
] as const;
export type ReadinessCode = (typeof READINESS_CODES)[number];

/** One condition of readiness: the details of what is missing, or null when it is met. */
export interface ReadinessRule {
  readonly code: ReadinessCode;
  readonly missing: (facts: VolunteerFacts, task: TaskConditions | null, today: Day) => Details | null;
}

const nothing: Details = {};
const unless = (met: boolean, args: Details = nothing): Details | null => (met ? null : args);

/** The kinds of course a task needs; basic training always. */
export function requiredCourseKinds(task: Pick<TaskConditions, 'requiredCourseKinds'> | null): CourseKind[] {
  return [...new Set<CourseKind>(['basic', ...(task?.requiredCourseKinds ?? [])])];
}

/** A task that asks, or will ask, for more than what is asked of everybody. */
const asksMore = (task: TaskConditions): boolean =>
  (task.requirementSets ?? []).length > 0 || task.requiredCourseKinds.some((kind) => kind !== 'basic');

/** What a task's requirements of one kind lack on a day. */
const lacking = (
  facts: VolunteerFacts,
  task: TaskConditions | null,
  today: Day,
  kind: RequirementKind,
): readonly RequirementStanding[] => (task && asksMore(task) ? unmetItems(facts, task, today, kind) : []);

const lacksNone = (facts: VolunteerFacts, task: TaskConditions | null, today: Day, kind: RequirementKind) =>
  lacking(facts, task, today, kind).length === 0;

const coursesWhere = (
  facts: VolunteerFacts,
  task: TaskConditions | null,
  today: Day,
  missing: 'never' | 'past',
): Details | null => {
  const basic = trainingValidity(facts.trainings, 'basic', today);
  const lacksBasic = missing === 'never' ? !basic.approved : basic.approved && !holds(basic.until, today);
  const choices = lacking(facts, task, today, 'course')
    .filter(({ since }) => (since !== null) === (missing === 'past'))
    .flatMap(({ requirement }) => requirement.courses);
  const kinds = [
    ...new Set<CourseKind>([
      ...(lacksBasic ? ['basic' as const] : []),
      ...choices.flatMap(({ kind }) => (kind ? [kind] : [])),
    ]),
  ];
  const courses = choices.flatMap(({ courseId }) => (courseId ? [courseId] : []));
  return unless(kinds.length + courses.length === 0, courses.length > 0 ? { kinds, courses } : { kinds });
};

/** The paper in force today, with its last day; undefined when there is none. */
function paperInForce(facts: VolunteerFacts, kind: PaperKind, today: Day) {
  const inForce = facts.papers.filter(
    (paper) => paper.kind === kind && paper.day <= today && holds(paper.until, today),
  );
  return inForce.find((paper) => paper.until === null) ?? inForce.toSorted(latestEndFirst)[0];
}

const latestEndFirst = (a: { until: Day | null }, b: { until: Day | null }): number =>
  (a.until ?? '') < (b.until ?? '') ? 1 : -1;

const checkedFor = (facts: VolunteerFacts, task: TaskConditions, today: Day): boolean =>
  facts.backgroundChecks.some((check) => check.taskId === task.id && check.checkedOn <= today);

/** RULE 1, one entry a condition, in the order of READINESS_CODES; nothing else decides readiness. */
export const READINESS_RULES: readonly ReadinessRule[] = [
  { code: 'NOT_ACTIVE', missing: (facts) => unless(facts.state === 'active', { state: facts.state }) },
  {
    code: 'INTERVIEW_MISSING',
    missing: (facts, task, today) =>
      unless(
        latestInterview(facts, today)?.recommended === true &&
          (latestInterview(facts, today)?.ownCrisisProcessed !== true ||
            lacksNone(facts, task, today, 'interview')),
      ),
  },
  {
    code: 'OWN_CRISIS_UNCONFIRMED',
    missing: (facts, _task, today) => unless(latestInterview(facts, today)?.ownCrisisProcessed === true),
  },
  { code: 'TRAINING_MISSING', missing: (facts, task, today) => coursesWhere(facts, task, today, 'never') },
  { code: 'TRAINING_EXPIRED', missing: (facts, task, today) => coursesWhere(facts, task, today, 'past') },
  {
    code: 'AGREEMENT_MISSING',
    missing: (facts, task, today) =>
      unless(
        paperInForce(facts, 'agreement', today) !== undefined && lacksNone(facts, task, today, 'agreement'),
      ),
  },
  {
    code: 'PLEDGE_MISSING',
    missing: (facts, task, today) =>
      unless(paperInForce(facts, 'pledge', today) !== undefined && lacksNone(facts, task, today, 'pledge')),
  },
  {
    code: 'CHECK_MISSING',
    missing: (facts, task, today) =>
      unless(task === null || !needsBackgroundCheck(task) || checkedFor(facts, task, today)),
  },
  {
    code: 'GUIDANCE_MISSING',
    missing: (facts, task, today) => unless(lacksNone(facts, task, today, 'guidance')),
  },
  {
    code: 'FULL',
    missing: ({ occupied, freePlaces }) => unless(occupied < freePlaces, { occupied, freePlaces }),
  },
  {
    code: 'NOT_AVAILABLE_BEFORE',
    missing: ({ notAvailableBefore: day }, _task, today) => unless(day === null || day <= today, { day }),
  },
];

/** One paper of a volunteer as their page shows it. */
export interface PaperStanding {
  readonly inForce: boolean;
  readonly day: Day | null;
  readonly until: Day | null;
}

/** Everything that decides readiness, item by item. */
export interface ReadinessPapers {
  readonly interviewOn: Day | null;
  readonly agreement: PaperStanding;
  readonly pledge: PaperStanding;
  readonly trainings: readonly { kind: CourseKind; status: TrainingStatus; until: Day | null }[];
  readonly backgroundCheck: 'not_needed' | 'in_order' | 'missing';
}

/** What readiness is without the places taken: it can be stored and read by a list until `holdsUntil`. */
export interface PaperFacts {
  readonly missing: ReadinessCode[];
  /** The last day nothing is missing; null when something is, or when it never ends. */
  readonly readyUntil: Day | null;
  /** The last day this very answer holds if nothing is recorded; null for ever. */
  readonly holdsUntil: Day | null;
}

/** Whether a volunteer may be proposed today, and if not, what is missing, by name. */
export interface Readiness {
  readonly ready: boolean;
  readonly missing: Refusal<ReadinessCode>[];
  readonly readyUntil: Day | null;
  readonly papers: ReadinessPapers;
}

function refusals(facts: VolunteerFacts, task: TaskConditions | null, today: Day): Refusal<ReadinessCode>[] {
  const missing: Refusal<ReadinessCode>[] = [];
  for (const rule of READINESS_RULES) {
    const args = rule.missing(facts, task, today);
    if (args) missing.push(Object.keys(args).length > 0 ? { code: rule.code, args } : { code: rule.code });
  }
  return missing;
}

/** Every last day after which some condition may turn, in either direction. */
function lastDays(facts: VolunteerFacts, task: TaskConditions | null, today: Day): (Day | null)[] {
  const begins = [
    ...facts.interviews.map(({ day }) => day),
    ...facts.trainings.map(({ completedOn }) => completedOn),
    ...facts.papers.map(({ day }) => day),
    ...facts.backgroundChecks.map(({ checkedOn }) => checkedOn),
    facts.notAvailableBefore,
  ].map((day) => (day === null ? null : addDays(day, -1)));
  const basic = trainingValidity(facts.trainings, 'basic', today);
  const ends = [
    basic.approved ? basic.until : null,
    paperInForce(facts, 'agreement', today)?.until ?? null,
    paperInForce(facts, 'pledge', today)?.until ?? null,
  ];
  const required = task && asksMore(task) ? turningDays(facts, task, today) : [];
  return [...begins, ...ends, ...required].filter((day) => day !== null && day >= today);
}

/** The stored part of readiness: the same rules without FULL, and until when the answer holds. */
export function paperFacts(
  facts: Omit<VolunteerFacts, 'occupied'>,
  today: Day,
  task: TaskConditions | null = null,
): PaperFacts {
  const known = { ...facts, occupied: 0 };
  const missing = refusals(known, task, today)
    .map(({ code }) => code)
    .filter((code) => code !== 'FULL');
  const holdsUntil = earliest(lastDays(known, task, today));
  return { missing, readyUntil: missing.length === 0 ? holdsUntil : null, holdsUntil };
}

const standing = (facts: VolunteerFacts, kind: PaperKind, today: Day): PaperStanding => {
  const paper = paperInForce(facts, kind, today);
  return { inForce: paper !== undefined, day: paper?.day ?? null, until: paper?.until ?? null };
};

/** The last day nothing is missing of who is ready; what a task's versions require is looked at day by day. */
function readyUntil(facts: VolunteerFacts, task: TaskConditions | null, today: Day): Day | null {
  if (!task || !asksMore(task)) return earliest(lastDays(facts, task, today));
  return earliest([...lastDays(facts, null, today), taskStanding(facts, task, today).metUntil]);
}

/** RULE 1: readiness is computed, never ticked by hand. */
export function readiness(facts: VolunteerFacts, task: TaskConditions | null, today: Day): Readiness {
  const missing = refusals(facts, task, today);
  const checkNeeded = needsBackgroundCheck(task);
  return {
    ready: missing.length === 0,
    missing,
    readyUntil: missing.length === 0 ? readyUntil(facts, task, today) : null,
    papers: {
      interviewOn: latestInterview(facts, today)?.day ?? null,
      agreement: standing(facts, 'agreement', today),
      pledge: standing(facts, 'pledge', today),
      trainings: courseKindsOn(task, today).map((kind) => {
        const validity = trainingValidity(facts.trainings, kind, today);
        return {
          kind,
          status: trainingStatus(facts.trainings, kind, today),
          until: validity.approved ? validity.until : null,
        };
      }),
      backgroundCheck: !checkNeeded
        ? 'not_needed'
        : missing.some(({ code }) => code === 'CHECK_MISSING')
          ? 'missing'
          : 'in_order',
    },
  };
}

const approvalNeeds: readonly ReadinessCode[] = [
  'INTERVIEW_MISSING',
  'OWN_CRISIS_UNCONFIRMED',
  'TRAINING_MISSING',
  'TRAINING_EXPIRED',
  'AGREEMENT_MISSING',
  'PLEDGE_MISSING',
];

/** What still stands before a volunteer's approval; an identity not seen is named with the interview. */
export function approvalMissing(facts: VolunteerFacts, today: Day): Refusal<ReadinessCode>[] {
  const missing = refusals(facts, null, today).filter(({ code }) => approvalNeeds.includes(code));
  const interview = latestInterview(facts, today);
  if (interview?.recommended && !interview.identitySeen) {
    missing.unshift({ code: 'INTERVIEW_MISSING', args: { identitySeen: false } });
  }
  return missing;
}

/** The gate of volunteer approval; throws VOLUNTEER_NOT_READY {missing}. */
export function mayApprove(facts: VolunteerFacts, today: Day): void {
  const missing = approvalMissing(facts, today);
  if (missing.length > 0) throw new RuleViolation('VOLUNTEER_NOT_READY', { missing });
}
