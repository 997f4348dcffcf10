import type { CourseRunState, TrainingRecordState } from '../keys/keys';
import { RuleViolation } from '../problems/rule-violation';
import { addDays, type Day } from '../days/days';

/** What decides the state of a run of a course. */
export interface CourseRunFacts {
  readonly cancelled: boolean;
  readonly capacity: number;
  /** Places taken; those on the waiting list have none. */
  readonly taken: number;
  /** First and last day of enrolment. */
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** The state of a run today; only that it was cancelled is ever stored. */
export function courseRunState(run: CourseRunFacts, today: Day): CourseRunState {
  if (run.cancelled) return 'cancelled';
  if (today > run.lastDay) return 'ended';
  if (today >= run.firstDay) return 'running';
  if (today < run.opensOn || today > run.closesOn) return 'planned';
  return run.taken < run.capacity ? 'enrolling' : 'full';
}

/** Who enrols: a volunteer oneself, or staff on their behalf. */
export type Enroller = 'oneself' | 'staff';

/** Oneself while enrolment is open, a full run's waiting list included; staff until the run has ended. */
export const mayEnrol = (state: CourseRunState, by: Enroller): boolean =>
  by === 'oneself' ? state === 'enrolling' || state === 'full' : state !== 'ended' && state !== 'cancelled';

/** Throws RUN_NOT_OPEN unless one may enrol. */
export function refuseClosedRun(state: CourseRunState, by: Enroller): void {
  if (!mayEnrol(state, by)) throw new RuleViolation('RUN_NOT_OPEN', { state });
}

/** A free place is taken at once; otherwise the enrolment waits for one. */
export const enrolsAs = (freePlaces: number): 'enrolled' | 'waitlisted' =>
  freePlaces > 0 ? 'enrolled' : 'waitlisted';

/** A place that comes free is given to the next in line, as long as the run has not begun. */
export const givesFreePlaces = (state: CourseRunState): boolean =>
  state === 'planned' || state === 'enrolling' || state === 'full';

/** Records that hold a place of their run. */
export const holdsPlace = (state: TrainingRecordState): boolean =>
  state !== 'waitlisted' && state !== 'cancelled';

/** Throws RUN_NOT_BEGUN before the first day: nobody has been present at what has not been. */
export function refuseBeforeRun(run: Pick<CourseRunFacts, 'cancelled' | 'firstDay'>, today: Day): void {
  if (run.cancelled || today < run.firstDay) throw new RuleViolation('RUN_NOT_BEGUN');
}

/** Throws RUN_NOT_OVER before the last day. */
export function refuseBeforeEnd(run: Pick<CourseRunFacts, 'cancelled' | 'lastDay'>, today: Day): void {
  if (run.cancelled || today < run.lastDay) throw new RuleViolation('RUN_NOT_OVER');
}

/** Enrolment is open from today until the day before the run begins, unless told otherwise. */
export const usualWindow = (firstDay: Day, today: Day): { opensOn: Day; closesOn: Day } => {
  const closesOn = addDays(firstDay, -1);
  return { opensOn: today < closesOn ? today : closesOn, closesOn };
};

/** One meeting of a run, times of day in Europe/Helsinki. */
export interface RunDate {
  readonly day: Day;
  readonly start: string;
  readonly end: string;
  /** The module it is for; null when it is for the whole course. */
  readonly moduleId: string | null;
}

/** The first and the last day of a run; there is always one date at least. */
export function daysOfRun(dates: readonly Pick<RunDate, 'day'>[]): { firstDay: Day; lastDay: Day } {
  const days = dates.map(({ day }) => day).sort();
  return { firstDay: days[0] ?? '', lastDay: days.at(-1) ?? '' };
}
