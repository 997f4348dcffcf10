import { addMonths, type Day } from '../days/days';
import type { FieldError } from '../problems/rule-violation';
import type { BackgroundCheckFact, TaskConditions } from './facts.types';

/** Months an extract is valid from its issue. */
export const EXTRACT_VALID_MONTHS = 6;

/** RULE 24: only a task with all three boxes gives a right to a check; without a task there is none. */
export function needsBackgroundCheck(task: Pick<TaskConditions, 'boxes'> | null): boolean {
  return task !== null && task.boxes.regularlyWithMinor && task.boxes.personalInteraction && task.boxes.alone;
}

/** RULE 26: consent first, then asked for, issued ≤ checked ≤ issued + 6 months, and nothing in the future. */
export function backgroundCheckErrors(
  check: Pick<BackgroundCheckFact, 'consentOn' | 'issuedOn' | 'checkedOn'> & {
    /** Left out where the volunteer has an extract got for something else. */
    readonly requestedOn?: Day | null;
  },
  today: Day,
): FieldError[] {
  const errors: FieldError[] = [];
  const outside = (pointer: string, params: FieldError['params']) =>
    errors.push({ pointer, code: 'OUT_OF_RANGE', ...(params ? { params } : {}) });
  const { consentOn, requestedOn, issuedOn, checkedOn } = check;
  const lastDay = addMonths(issuedOn, EXTRACT_VALID_MONTHS);
  if (issuedOn > today) outside('/issuedOn', { max: today });
  if (consentOn > checkedOn) outside('/consentOn', { max: checkedOn });
  if (requestedOn && requestedOn < consentOn) outside('/requestedOn', { min: consentOn });
  else if (requestedOn && requestedOn > issuedOn) outside('/requestedOn', { max: issuedOn });
  if (checkedOn < issuedOn) outside('/checkedOn', { min: issuedOn });
  else if (checkedOn > lastDay) outside('/checkedOn', { max: lastDay });
  else if (checkedOn > today) outside('/checkedOn', { max: today });
  return errors;
}
