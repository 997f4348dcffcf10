import type { FeedbackScale } from '@rinnakkain/domain';

/** What is asked of a run, in words. */
export const feedbackWords: Record<FeedbackScale, string> = {
  useful: $localize`:@@people.feedback.useful:Was the training useful?`,
  trainers: $localize`:@@people.feedback.trainers:How did the trainers do?`,
  pace: $localize`:@@people.feedback.pace:Did the pace suit you?`,
  recommend: $localize`:@@people.feedback.recommend:Would you recommend it?`,
};
