import { daysBetween, type Day } from '../days/days';
import type { MessageSkip, VolunteerState } from '../keys/keys';

/** Days before the first date of a run on which those who have a place are reminded. */
export const RUN_REMINDER_STEPS = [7, 1] as const;
export type RunReminderStep = (typeof RUN_REMINDER_STEPS)[number];

/** A place on a run, as far as a reminder depends on it. */
export interface PlaceOnRun {
  readonly firstDay: Day;
  /** The day the enrolment was made. */
  readonly enrolledOn: Day;
  readonly state: VolunteerState;
}

/** A reminder of a run that is due today, or the reason why it is not sent. */
export interface DueRunReminder {
  readonly step: RunReminderStep;
  readonly skip: MessageSkip | null;
}

/**
 * The reminder that is due: the nearest step whose day has come, so that a day that was missed is made up for; null
 * before the first and from the first date on. Whoever enrolled after the day of a step needs no word of it. A break is
 * no reason to stay silent about a run one has enrolled on; whoever has stopped is not written to.
 */
export function dueRunReminder(place: PlaceOnRun, today: Day): DueRunReminder | null {
  const left = daysBetween(today, place.firstDay);
  if (left < 1) return null;
  const step = RUN_REMINDER_STEPS.findLast((each) => left <= each);
  if (step === undefined || daysBetween(place.enrolledOn, place.firstDay) < step) return null;
  return { step, skip: place.state === 'stopped' ? 'STOPPED' : null };
}
