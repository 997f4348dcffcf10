import { addDays, LISTING_RHYTHMS, type ListingRhythm, rhythmDayFrom } from '@rinnakkain/domain';
import fc from 'fast-check';
import ICAL from 'ical.js';

const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const BYDAY: Readonly<Partial<Record<ListingRhythm, readonly number[]>>> = {
  first: [1],
  second: [2],
  third: [3],
  fourth: [4],
  last: [-1],
  first_and_third: [1, 3],
  second_and_fourth: [2, 4],
};

/** The same day as RFC 5545 and another library’s week numbers have it. */
function byOthers(rhythm: ListingRhythm, weekday: number, from: string): string {
  const name = NAMES[weekday - 1] ?? '';
  const positions = BYDAY[rhythm];
  const rule = positions
    ? `FREQ=MONTHLY;BYDAY=${positions.map((position) => `${position}${name}`).join(',')}`
    : `FREQ=WEEKLY;BYDAY=${name}`;
  const dates = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(from));
  const rest = { even_weeks: 0, odd_weeks: 1 }[rhythm as string];
  for (let next = dates.next(); next; next = dates.next())
    if (rest === undefined || next.weekNumber(ICAL.Time.MONDAY) % 2 === rest) return next.toString();
  throw new Error('Never.');
}

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2020-01-01', days));
const known = LISTING_RHYTHMS.filter((rhythm) => rhythm !== 'every_second_week');

describe('The rhythm of an independent meeting', () => {
  it('has the days that RFC 5545 has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.integer({ min: 1, max: 7 }), day, (rhythm, weekday, from) => {
        expect(rhythmDayFrom({ rhythm, weekday }, from)).toBe(byOthers(rhythm, weekday, from));
      }),
      { numRuns: 600 },
    );
  });
});
