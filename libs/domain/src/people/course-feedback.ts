import { addDays, type Day } from '../days/days';
import type { TrainingRecordState } from '../keys/keys';

/** What feedback on a run asks for, each from 1 to 5. */
export const FEEDBACK_SCALES = ['useful', 'trainers', 'pace', 'recommend'] as const;
export type FeedbackScale = (typeof FEEDBACK_SCALES)[number];

/** The least and the most that can be marked. */
export const FEEDBACK_MARKS = { least: 1, most: 5 } as const;

/** Answers it takes before anybody sees what they say: fewer would tell of one. */
export const FEEDBACK_ANSWERS_NEEDED = 5;

/** Days after the last date of a run in which feedback can be given. */
export const FEEDBACK_DAYS = 21;

const ATTENDED: readonly TrainingRecordState[] = ['attended', 'approved', 'to_be_completed'];

interface RunOver {
  readonly lastDay: Day;
  readonly cancelled: boolean;
}

/** True while somebody who was there may give feedback on a run. */
export const feedbackIsOpen = (run: RunOver, state: TrainingRecordState, today: Day): boolean =>
  !run.cancelled &&
  ATTENDED.includes(state) &&
  today > run.lastDay &&
  today <= addDays(run.lastDay, FEEDBACK_DAYS);

/**
 * True once what was said may be seen: enough have answered, and nobody can any more. While answers still come, two
 * looks at the counts would show what the person between them said.
 */
export const feedbackIsShown = (run: RunOver, answers: number, today: Day): boolean =>
  answers >= FEEDBACK_ANSWERS_NEEDED && today > addDays(run.lastDay, FEEDBACK_DAYS);

/** The mean of counted marks, from 1 to 5; null when nobody marked. */
export function meanMark(counts: readonly number[]): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  return counts.reduce((sum, count, i) => sum + count * (i + FEEDBACK_MARKS.least), 0) / all;
}
