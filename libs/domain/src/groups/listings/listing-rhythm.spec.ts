import fc from 'fast-check';
import { addDays } from '../../days/days';
import { LISTING_RHYTHMS } from '../../keys/listing-keys';
import { weekdayOf } from '../holidays';
import { rhythmDayFrom, weekNumberOf } from './listing-rhythm';

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2020-01-01', days));
const known = LISTING_RHYTHMS.filter((rhythm) => rhythm !== 'every_second_week');

describe('The rhythm of an independent meeting', () => {
  it('is on its weekday, on or after the day that is asked, and the first such day again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.integer({ min: 1, max: 7 }), day, (rhythm, weekday, from) => {
        const next = rhythmDayFrom({ rhythm, weekday }, from) ?? '';
        expect(weekdayOf(next)).toBe(weekday);
        expect(next >= from).toBe(true);
        expect(rhythmDayFrom({ rhythm, weekday }, next)).toBe(next);
      }),
    );
  });

  it('tells no day where nobody has told which weeks, and by appointment', () => {
    expect(rhythmDayFrom({ rhythm: 'every_second_week', weekday: 2 }, '2026-11-24')).toBeNull();
    expect(rhythmDayFrom({ rhythm: 'every_week', weekday: null }, '2026-11-24')).toBeNull();
  });

  it('counts weeks as calendars in Finland do, over the turn of a year with 53 of them', () => {
    expect(['2026-12-28', '2027-01-03', '2027-01-04', '2026-11-24'].map(weekNumberOf)).toEqual([
      53, 53, 1, 48,
    ]);
    expect(rhythmDayFrom({ rhythm: 'odd_weeks', weekday: 1 }, '2026-12-29')).toBe('2027-01-04');
    expect(rhythmDayFrom({ rhythm: 'even_weeks', weekday: 1 }, '2026-12-22')).toBe('2027-01-11');
  });
});
