import { limits } from '@rinnakkain/domain';
import { DayField, EmailField, IdField, ListField, TextField, WholeField } from '../messages/fields';
import { ListQuery } from '../messages/lists';

/** What somebody said about the public pages. */
export class PageFeedback {
  @IdField('The feedback')
  id: string;

  @TextField('What they said', { max: limits.pageFeedbackMaxLength })
  words: string;

  @EmailField('Where they wish for an answer; null when nowhere', { nullable: true })
  replyTo: string | null;

  @DayField('When it came')
  receivedOn: string;

  @DayField('The last day to answer')
  dueOn: string;

  @DayField('When it was answered', { nullable: true })
  answeredOn: string | null;

  @TextField('Who answered', { max: 120, nullable: true })
  answeredByName: string | null;
}

/** A page of feedback, the unanswered first. */
export class PageFeedbackList {
  @ListField('Feedback, the most pressing first', () => PageFeedback)
  items: PageFeedback[];

  @WholeField('How much there is in all', { min: 0, max: 1_000_000 })
  total: number;
}

/** Which page of it. */
export class PageFeedbackQuery extends ListQuery {}

/** That it has been answered. */
export class PageFeedbackAnswer {
  @IdField('The feedback')
  feedbackId: string;
}
