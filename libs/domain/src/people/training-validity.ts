import type { CourseKind, TrainingStatus } from '../keys/keys';
import { addDays, addMonths, type Day } from '../days/days';
import type { TrainingFact } from './facts.types';

/** Days before its end in which an approval is shown as expiring. */
export const EXPIRING_DAYS = 60;

/** How the required training of one kind stands: none approved, or approved until a day (null: for ever). */
export type TrainingValidity =
  { readonly approved: false } | { readonly approved: true; readonly until: Day | null; readonly since: Day };

/** What is asked of the records: a kind of course, or one certain course. */
export interface CourseAsked {
  readonly kind?: CourseKind | null;
  readonly courseId?: string | null;
  /** Months an approval holds at most; null leaves it to the course. */
  readonly validityMonths?: number | null;
}

interface Approval {
  readonly completedOn: Day;
  /** Last day it counts, null for ever. */
  readonly until: Day | null;
}

const isAsked = ({ kind, courseId }: CourseAsked, record: TrainingFact): boolean =>
  courseId ? record.courseId === courseId : record.courseKind === kind;

const shorter = (one: number | null, other: number | null | undefined): number | null =>
  one === null ? (other ?? null) : Math.min(one, other ?? one);

function approvals(records: readonly TrainingFact[], asked: CourseAsked, today: Day): Approval[] {
  const found: Approval[] = [];
  for (const record of records) {
    const { state, completedOn, validityMonths, approvedOn } = record;
    if (!isAsked(asked, record) || state !== 'approved' || completedOn === null || completedOn > today)
      continue;
    if (approvedOn && approvedOn > today) continue;
    const months = shorter(validityMonths, asked.validityMonths);
    found.push({ completedOn, until: months === null ? null : addMonths(completedOn, months) });
  }
  return found;
}

/**
 * Which records count for a required kind, and until when: approved records of that kind, and approved refreshers
 * completed after the first of them, even when there was a gap between. A certain course counts by itself alone.
 */
export function courseValidity(
  records: readonly TrainingFact[],
  asked: CourseAsked,
  today: Day,
): TrainingValidity {
  const own = approvals(records, asked, today);
  if (own.length === 0) return { approved: false };
  const first = own.map((approval) => approval.completedOn).reduce((a, b) => (a < b ? a : b));
  const renewed = !asked.courseId && asked.kind !== 'refresher';
  const renewals = renewed ? approvals(records, { ...asked, kind: 'refresher' }, today) : [];
  let best: Approval | undefined;
  for (const approval of [...own, ...renewals.filter((renewal) => renewal.completedOn >= first)]) {
    if (!best || isLater(approval.until, best.until)) best = approval;
  }
  return best ? { approved: true, until: best.until, since: best.completedOn } : { approved: false };
}

const isLater = (one: Day | null, other: Day | null): boolean =>
  other !== null && (one === null || one > other);

/** The same for any course of a kind. */
export const trainingValidity = (
  records: readonly TrainingFact[],
  kind: CourseKind,
  today: Day,
): TrainingValidity => courseValidity(records, { kind }, today);

/** True while today is no later than the last day. */
export const holds = (until: Day | null, today: Day): boolean => until === null || today <= until;

/** True in the last days of an approval, 60 unless told. */
export const expiresSoon = (until: Day | null, today: Day, days = EXPIRING_DAYS): boolean =>
  until !== null && today <= until && until <= addDays(today, days);

/** How far the training is that is not approved yet. */
export type TrainingProgress = 'awaiting_approval' | 'under_way' | 'not_started';

/** How far training was on a day by records that were not approved then. */
export function trainingProgress(
  records: readonly TrainingFact[],
  asked: CourseAsked,
  today: Day,
): TrainingProgress {
  let underWay = false;
  for (const record of records) {
    if (!isAsked(asked, record) || (record.recordedOn ?? record.completedOn ?? today) > today) continue;
    const { state, completedOn, approvedOn } = record;
    const decided = state === 'attended' || (state === 'approved' && (approvedOn ?? today) > today);
    if (decided && (completedOn ?? today) <= today) return 'awaiting_approval';
    underWay ||=
      state === 'enrolled' ||
      state === 'to_be_completed' ||
      state === 'interrupted' ||
      state === 'attended' ||
      (state === 'approved' && (completedOn ?? today) > today);
  }
  return underWay ? 'under_way' : 'not_started';
}

/** The status to show for one required kind (RULE 5). */
export function trainingStatus(
  records: readonly TrainingFact[],
  kind: CourseKind,
  today: Day,
): TrainingStatus {
  const validity = trainingValidity(records, kind, today);
  if (!validity.approved) return trainingProgress(records, { kind }, today);
  if (!holds(validity.until, today)) return 'expired';
  return expiresSoon(validity.until, today) ? 'expiring' : 'approved';
}
