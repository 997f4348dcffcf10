import type { StoredSeekerState } from '../keys/keys';
import { daysBetween, type Day } from '../days/days';

/** Days within which a seeker should have a supporter. */
export const WAITING_TARGET_DAYS = 21;

/** Days within which a new request should have been contacted (RULE 7). */
export const FIRST_CONTACT_DAYS = 7;

/** Days within which feedback on the public pages is answered: the law on digital services says so. */
export const FEEDBACK_ANSWER_DAYS = 14;

/** Days a request has waited since it arrived; the clock starts at arrival, not at the queue (RULE 7). */
export const waitingDays = (waitingSince: Day, today: Day): number =>
  Math.max(0, daysBetween(waitingSince, today));

/** True when the target is exceeded. */
export const overTarget = (waitingSince: Day, today: Day): boolean =>
  waitingDays(waitingSince, today) > WAITING_TARGET_DAYS;

/** True when nobody has contacted a new request in time. */
export const contactOverdue = (state: StoredSeekerState, arrivedOn: Day, today: Day): boolean =>
  state === 'received' && waitingDays(arrivedOn, today) >= FIRST_CONTACT_DAYS;
