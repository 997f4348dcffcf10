import { addDays } from '../days/days';
import { TODAY } from '../testing/builders';
import { FEEDBACK_DAYS, feedbackIsOpen, feedbackIsShown, meanMark } from './course-feedback';

const ended = (days: number, cancelled = false) => ({ lastDay: addDays(TODAY, -days), cancelled });

describe('Feedback on a run', () => {
  it('can be given from the day after its last date for three weeks', () => {
    const days = [-1, 0, 1, FEEDBACK_DAYS, FEEDBACK_DAYS + 1];
    expect(days.map((day) => feedbackIsOpen(ended(day), 'attended', TODAY))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('is for those who were there, and of no run that was not held', () => {
    const states = ['approved', 'to_be_completed', 'enrolled', 'waitlisted', 'no_show', 'cancelled'] as const;
    expect(states.filter((state) => feedbackIsOpen(ended(1), state, TODAY))).toEqual([
      'approved',
      'to_be_completed',
    ]);
    expect(feedbackIsOpen(ended(1, true), 'attended', TODAY)).toBe(false);
  });

  it('is seen once five have answered and nobody can any more', () => {
    const over = ended(FEEDBACK_DAYS + 1);
    expect([4, 5].map((answers) => feedbackIsShown(over, answers, TODAY))).toEqual([false, true]);
    expect(feedbackIsShown(ended(FEEDBACK_DAYS), 50, TODAY)).toBe(false);
  });

  it('has a mean of its marks, and none of no marks', () => {
    expect(meanMark([0, 0, 0, 0, 0])).toBeNull();
    expect(meanMark([1, 0, 0, 0, 1])).toBe(3);
    expect(meanMark([0, 1, 0, 3, 0])).toBe(3.5);
  });
});
