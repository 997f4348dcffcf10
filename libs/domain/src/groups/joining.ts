import { addDays, type Day } from '../days/days';
import type { GroupState } from '../keys/keys';
import { RuleViolation } from '../problems/rule-violation';

/** After which meeting a closed group takes nobody more, at the earliest and at the latest. */
export const CLOSES_AFTER = { min: 2, max: 3 } as const;

/** What decides whether somebody may still join. */
export interface JoiningFacts {
  readonly state: GroupState;
  /** After how many meetings the group closes; null when it stays open. */
  readonly closesAfter: number | null;
  /** Meetings that have been held. */
  readonly held: number;
}

/** Why nobody may join now; null when one may, a full group's waiting list included. */
export function joiningRefusal({
  state,
  closesAfter,
  held,
}: JoiningFacts): 'GROUP_NOT_OPEN' | 'GROUP_CLOSED' | null {
  if (state !== 'enrolling' && state !== 'full' && state !== 'running') return 'GROUP_NOT_OPEN';
  return closesAfter !== null && held >= closesAfter ? 'GROUP_CLOSED' : null;
}

/** Throws GROUP_NOT_OPEN or GROUP_CLOSED unless one may join. */
export function refuseJoining(facts: JoiningFacts): void {
  const refusal = joiningRefusal(facts);
  if (refusal) throw new RuleViolation(refusal, { state: facts.state });
}

/** A free place is taken at once; where there is none the enrolment waits. Places that are not counted are free. */
export const joinsAs = (freePlaces: number | null): 'enrolled' | 'waitlisted' =>
  freePlaces === null || freePlaces > 0 ? 'enrolled' : 'waitlisted';

/** Days after the last one of the season on which registrations are deleted. */
export const REGISTRATION_KEPT_DAYS = 30;

/** The last season day of groups whose registrations are deleted today; those of all before it are gone by then. */
export const registrationsOverBy = (today: Day): Day => addDays(today, -REGISTRATION_KEPT_DAYS);
