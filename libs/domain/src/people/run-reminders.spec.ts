import { addDays } from '../days/days';
import { TODAY } from '../testing/builders';
import { dueRunReminder, type PlaceOnRun } from './run-reminders';

const place = (days: number, more: Partial<PlaceOnRun> = {}): PlaceOnRun => ({
  firstDay: addDays(TODAY, days),
  enrolledOn: addDays(TODAY, -30),
  state: 'active',
  ...more,
});
const stepIn = (days: number, more?: Partial<PlaceOnRun>) => dueRunReminder(place(days, more), TODAY)?.step;

describe('The reminder of a run', () => {
  it.each([
    [8, undefined],
    [7, 7],
    [6, 7],
    [2, 7],
    [1, 1],
    [0, undefined],
    [-1, undefined],
  ])('is, %i days before its first date, the one of step %s', (days, step) => {
    expect(stepIn(days)).toBe(step);
  });

  it('is not sent for a step that was over when the place was taken', () => {
    expect(stepIn(6, { enrolledOn: addDays(TODAY, -1) })).toBe(7);
    expect(stepIn(5, { enrolledOn: addDays(TODAY, -1) })).toBeUndefined();
    expect(stepIn(1, { enrolledOn: addDays(TODAY, -1) })).toBe(1);
    expect(stepIn(1, { enrolledOn: TODAY })).toBe(1);
  });

  it('is sent on a break, and not after one has stopped', () => {
    expect(dueRunReminder(place(7, { state: 'on_break' }), TODAY)).toEqual({ step: 7, skip: null });
    expect(dueRunReminder(place(7, { state: 'stopped' }), TODAY)).toEqual({ step: 7, skip: 'STOPPED' });
  });
});
