import { addDays, meetingDays, type Recurrence, recurrenceDays, weekdayFrom } from '@rinnakkain/domain';
import fc from 'fast-check';
import ICAL from 'ical.js';

const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const byday = (recurrence: Recurrence): string => {
  const name = NAMES[recurrence.weekday - 1] ?? '';
  return recurrence.every === 'month' ? `${recurrence.position}${name}` : name;
};

/** The same days as RFC 5545 has them, by a library that is not ours. */
function daysOfStandard(recurrence: Recurrence, firstDay: string, lastDay: string): string[] {
  const rule =
    recurrence.every === 'week'
      ? `FREQ=WEEKLY;INTERVAL=${recurrence.weeks};BYDAY=${byday(recurrence)}`
      : `FREQ=MONTHLY;BYDAY=${byday(recurrence)}`;
  // A rule's weeks are counted from the one its first date is in.
  const start = recurrence.every === 'week' ? weekdayFrom(firstDay, recurrence.weekday) : firstDay;
  const dates = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
  const days: string[] = [];
  for (let next = dates.next(); next && next.toString() <= lastDay; next = dates.next())
    if (next.toString() >= firstDay) days.push(next.toString());
  return days;
}

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2020-01-01', days));
const weekday = fc.integer({ min: 1, max: 7 });
const recurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ every: fc.constant('week' as const), weeks: fc.integer({ min: 1, max: 8 }), weekday }),
  fc.record({ every: fc.constant('month' as const), position: fc.constantFrom(1, 2, 3, 4, -1), weekday }),
);

describe('Recurrence', () => {
  it('falls on the days of RFC 5545, weekly, every so many weeks and by weekday of the month', () => {
    fc.assert(
      fc.property(recurrence, day, fc.integer({ min: 0, max: 400 }), (rule, firstDay, length) => {
        const lastDay = addDays(firstDay, length);
        expect(recurrenceDays(rule, firstDay, lastDay)).toEqual(daysOfStandard(rule, firstDay, lastDay));
      }),
      { numRuns: 400 },
    );
  });

  it('never meets in a pause, on a date that is taken off, or twice', () => {
    fc.assert(
      fc.property(recurrence, day, fc.integer({ min: 1, max: 60 }), (rule, firstDay, length) => {
        const pause = { from: addDays(firstDay, 20), backOn: addDays(firstDay, 20 + length) };
        const all = recurrenceDays(rule, firstDay, addDays(firstDay, 200));
        const without = all.slice(0, 1);
        const held = meetingDays({
          firstDay,
          lastDay: addDays(firstDay, 200),
          recurrence: rule,
          pauses: [pause],
          without,
          skipHolidays: false,
        });
        expect(held).toEqual(
          all.filter((each) => !without.includes(each) && (each < pause.from || each >= pause.backOn)),
        );
        expect(new Set(held).size).toBe(held.length);
      }),
      { numRuns: 200 },
    );
  });
});
