import type { CourseKind, TrainingStatus } from '../keys/keys';
import { addDays, addMonths, type Day } from '../days/days';
import type { TrainingFact } from './facts.types';

/** Days before its end in which an approval is shown as expiring. */
export const EXPIRING_DAYS = 60;

/** How the required training of one kind stands: none approved, or approved until a day (null: for ever). */
export type TrainingValidity =
  { readonly approved: false } | { readonly approved: true; readonly until: Day | null };

interface Approval {
  readonly completedOn: Day;
  /** Last day it counts, null for ever. */
  readonly until: Day | null;
}

function approvals(records: readonly TrainingFact[], kind: CourseKind, today: Day): Approval[] {
  const found: Approval[] = [];
  for (const { courseKind, state, completedOn, validityMonths } of records) {
    if (courseKind !== kind || state !== 'approved' || completedOn === null || completedOn > today) continue;
    found.push({
      completedOn,
      until: validityMonths === null ? null : addMonths(completedOn, validityMonths),
    });
  }
  return found;
}

/**
 * Which records count for a required kind, and until when: approved records of that kind, and approved refreshers
 * completed after the first of them, even when there was a gap between.
 */
export function trainingValidity(
  records: readonly TrainingFact[],
  kind: CourseKind,
  today: Day,
): TrainingValidity {
  const own = approvals(records, kind, today);
  if (own.length === 0) return { approved: false };
  const first = own.map((approval) => approval.completedOn).reduce((a, b) => (a < b ? a : b));
  const renewals = kind === 'refresher' ? [] : approvals(records, 'refresher', today);
  const counting = [...own, ...renewals.filter((renewal) => renewal.completedOn >= first)];
  let until: Day = first;
  for (const approval of counting) {
    if (approval.until === null) return { approved: true, until: null };
    if (approval.until > until) until = approval.until;
  }
  return { approved: true, until };
}

/** True while today is no later than the last day. */
export const holds = (until: Day | null, today: Day): boolean => until === null || today <= until;

/** True in the last 60 days of an approval. */
export const expiresSoon = (until: Day | null, today: Day): boolean =>
  until !== null && today <= until && until <= addDays(today, EXPIRING_DAYS);

/** The status to show for one required kind (RULE 5). */
export function trainingStatus(
  records: readonly TrainingFact[],
  kind: CourseKind,
  today: Day,
): TrainingStatus {
  const validity = trainingValidity(records, kind, today);
  if (validity.approved) {
    if (!holds(validity.until, today)) return 'expired';
    return expiresSoon(validity.until, today) ? 'expiring' : 'approved';
  }
  const states = records.filter((record) => record.courseKind === kind).map((record) => record.state);
  if (states.includes('attended')) return 'awaiting_approval';
  const underWay = states.some(
    (state) => state === 'enrolled' || state === 'to_be_completed' || state === 'interrupted',
  );
  return underWay ? 'under_way' : 'not_started';
}
