import { FEEDBACK_MARKS, FEEDBACK_SCALES, type FeedbackScale, limits } from '@rinnakkain/domain';
import { FlagField, KeyField, ListField, ObjectField, TextField, WholeField } from '@rinnakkain/platform-api';

const MARK = { min: FEEDBACK_MARKS.least, max: FEEDBACK_MARKS.most };
const COUNT = { min: 0, max: 1000 };

/** Feedback on a run; nothing says whose it is. */
export class NewFeedback {
  @WholeField('How useful it was, 1 to 5', MARK)
  useful: number;

  @WholeField('How well the trainers did, 1 to 5', MARK)
  trainers: number;

  @WholeField('How well the pace suited, 1 to 5', MARK)
  pace: number;

  @WholeField('How gladly one recommends it, 1 to 5', MARK)
  recommend: number;

  @TextField('In one’s own words; no names', { max: limits.noteMaxLength, optional: true })
  text?: string;
}

/** How often each mark was given. */
export class MarkCounts {
  @WholeField('Mark 1', COUNT)
  one: number;

  @WholeField('Mark 2', COUNT)
  two: number;

  @WholeField('Mark 3', COUNT)
  three: number;

  @WholeField('Mark 4', COUNT)
  four: number;

  @WholeField('Mark 5', COUNT)
  five: number;
}

/** One scale of the feedback on a run. */
export class FeedbackOfScale {
  @KeyField('What was asked', FEEDBACK_SCALES, { name: 'FeedbackScale' })
  scale: FeedbackScale;

  @ObjectField('How often each mark was given', () => MarkCounts)
  counts: MarkCounts;
}

/** Something said in one’s own words; the order of several means nothing. */
export class FeedbackText {
  @TextField('The words', { max: limits.noteMaxLength })
  text: string;
}

/** What was said of a run, all together. */
export class RunFeedback {
  @WholeField('How many have answered', COUNT)
  answers: number;

  @FlagField('Enough have answered and nobody can any more: what they said is told')
  shown: boolean;

  @ListField('The scales; none before', () => FeedbackOfScale)
  scales: FeedbackOfScale[];

  @ListField('What was said in words; none before', () => FeedbackText)
  texts: FeedbackText[];
}
