import type { Day } from '../../days/days';
import type { CourseKind, PaperKind, RequirementStatus, TrainingRecordState } from '../../keys/keys';
import type { RequirementReason, TaskRequirement } from './requirement.types';

/** A requirement as a path shows it: what it is, and how the person stands with it. */
export interface PathItem {
  readonly key: string;
  readonly requirement: Pick<TaskRequirement, 'kind' | 'courses'>;
  readonly status: RequirementStatus;
  readonly met: boolean;
  readonly until: Day | null;
  readonly reasons: readonly { readonly code: RequirementReason['code']; readonly day?: Day | null }[];
}

/** Something a person still needs, or needs again. */
export interface PathNeed {
  readonly item: PathItem;
  /** It stands in the way of a relationship today. */
  readonly now: boolean;
  /** Last day on which it does not yet stand in the way; null when it does already, or when nothing presses. */
  readonly by: Day | null;
}

/** What the person can do about it, or whom it waits for. */
export type PathMeans = 'sign' | 'enrol' | 'attend' | 'complete' | 'wait' | 'place' | 'ask';

/** A need with the way to meet it. */
export interface PathStep extends PathNeed {
  readonly means: PathMeans;
  /** The run of a course it is met by. */
  readonly runId: string | null;
}

/** A run of a course as a path reads it. */
export interface PathRun {
  readonly id: string;
  readonly courseId: string;
  readonly courseKind: CourseKind;
  /** One's own enrolment. */
  readonly own: TrainingRecordState | null;
  readonly mayEnrol: boolean;
}

/** What a person could do today. */
export interface PathChances {
  /** Papers whose text waits for a signature. */
  readonly papers: readonly PaperKind[];
  /** The earliest first. */
  readonly runs: readonly PathRun[];
}

const OPEN: ReadonlySet<RequirementStatus> = new Set([
  'not_started',
  'under_way',
  'awaiting_approval',
  'expired',
  'expiring',
]);
const OWN_ACTS: ReadonlySet<PathMeans> = new Set(['sign', 'enrol', 'attend', 'complete']);

const dayOf = ({ reasons }: PathItem, code: RequirementReason['code']): Day | null =>
  reasons.find((reason) => reason.code === code)?.day ?? null;

function needOf(item: PathItem): PathNeed {
  const kept = dayOf(item, 'KEPT');
  if (!item.met && kept === null) return { item, now: true, by: null };
  const wait = kept ?? dayOf(item, 'IN_GRACE') ?? dayOf(item, 'DUE_BY');
  return { item, now: false, by: wait ?? (item.status === 'expiring' ? item.until : null) };
}

/** What a person needs, the pressing first: what stands in the way, then by the day on which it will. */
export const needsOf = (items: readonly PathItem[]): PathNeed[] =>
  items
    .filter(({ status }) => OPEN.has(status))
    .map(needOf)
    .toSorted((a, b) => Number(b.now) - Number(a.now) || (a.by ?? '9').localeCompare(b.by ?? '9'));

/** Courses that count, a refresher also for what was approved before. */
function isAbout({ status, requirement }: PathItem, { courseId, courseKind }: PathRun): boolean {
  const renews = courseKind === 'refresher' && (status === 'expiring' || status === 'expired');
  return requirement.courses.some((choice) =>
    choice.courseId ? choice.courseId === courseId : renews || choice.kind === courseKind,
  );
}

const BY_OWN: readonly (readonly [TrainingRecordState, PathMeans])[] = [
  ['to_be_completed', 'complete'],
  ['enrolled', 'attend'],
  ['waitlisted', 'place'],
];

function stepOf(need: PathNeed, { papers, runs }: PathChances): PathStep {
  const { kind } = need.item.requirement;
  const step = (means: PathMeans, runId: string | null = null): PathStep => ({ ...need, means, runId });
  if (kind === 'agreement' || kind === 'pledge') return step(papers.includes(kind) ? 'sign' : 'ask');
  if (kind !== 'course') return step('ask');
  if (need.item.status === 'awaiting_approval') return step('wait');
  const fitting = runs.filter((run) => isAbout(need.item, run));
  for (const [state, means] of BY_OWN) {
    const run = fitting.find(({ own }) => own === state);
    if (run) return step(means, run.id);
  }
  const open = fitting.find(({ own, mayEnrol }) => own === null && mayEnrol);
  return open ? step('enrol', open.id) : step('ask');
}

/** What a person needs with the way to meet each, the pressing first. */
export const stepsOf = (items: readonly PathItem[], chances: PathChances): PathStep[] =>
  needsOf(items).map((need) => stepOf(need, chances));

/** The one step that comes next: the first that one can take oneself, or else what is waited for; null when nothing is. */
export const nextStepOf = (steps: readonly PathStep[]): PathStep | null =>
  steps.find(({ means }) => OWN_ACTS.has(means)) ?? steps[0] ?? null;

/** The task to show first of several: one that is met, or else the one that lacks least; the earlier of equal ones. */
export function nearestTask<T extends { readonly met: boolean; readonly lacking: number }>(
  tasks: readonly T[],
): T | undefined {
  return tasks.find(({ met }) => met) ?? tasks.toSorted((a, b) => a.lacking - b.lacking)[0];
}
