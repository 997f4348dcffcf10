import { addDays, addMonths, earliest, type Day } from '../days/days';
import type { FieldError } from '../problems/rule-violation';

/** Fields of a seeker that can be released to the volunteer of the pair. */
export const RELEASABLE_FIELDS = ['firstName', 'phone', 'email', 'municipality'] as const;
export type ReleasableField = (typeof RELEASABLE_FIELDS)[number];

/** Months a release lasts at most. */
export const RELEASE_MAX_MONTHS = 12;

/** Days before its end in which a release shows in today. */
export const RELEASE_WARNING_DAYS = 14;

/** Fields that may be released: a protected seeker's municipality never. */
export const releasableFields = (isProtected: boolean): ReleasableField[] =>
  RELEASABLE_FIELDS.filter((field) => field !== 'municipality' || !isProtected);

/** The last day a release made today may reach: the planned end, 12 months at most. */
export const releaseLimit = (plannedEnd: Day | null, today: Day): Day =>
  earliest([plannedEnd, addMonths(today, RELEASE_MAX_MONTHS)]) ?? today;

/** What a coordinator releases. */
export interface ReleaseRequest {
  readonly fields: readonly string[];
  readonly until: Day;
  readonly protected: boolean;
  readonly plannedEnd: Day | null;
}

/** What is wrong with a release; nothing when it can be made today. */
export function releaseErrors(request: ReleaseRequest, today: Day): FieldError[] {
  const errors: FieldError[] = [];
  const allowed = releasableFields(request.protected);
  if (request.fields.length === 0) errors.push({ pointer: '/fields', code: 'REQUIRED' });
  request.fields.forEach((field, index) => {
    if (!allowed.some((name) => name === field)) {
      errors.push({ pointer: `/fields/${index}`, code: 'NOT_ALLOWED_VALUE', params: { allowed } });
    }
  });
  const max = releaseLimit(request.plannedEnd, today);
  if (request.until < today || request.until > max) {
    errors.push({ pointer: '/until', code: 'OUT_OF_RANGE', params: { min: today, max } });
  }
  return errors;
}

/** True while the volunteer may see a release. */
export const releaseHolds = (until: Day, withdrawn: boolean, today: Day): boolean =>
  !withdrawn && today <= until;

/** True in the last days of a release. */
export const releaseEndsSoon = (until: Day, today: Day): boolean =>
  today <= until && until <= addDays(today, RELEASE_WARNING_DAYS);
