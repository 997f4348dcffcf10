import * as fc from 'fast-check';
import { addDays, addMonths, daysBetween, earliest, isDay } from './days';
import { ALL_WEEKLY_TIMES, commonTimes, maskToWeeklyTimes, weeklyTimesToMask } from './weekly-times';

describe('Days', () => {
  it('knows which days exist', () => {
    expect(['2026-02-28', '2028-02-29'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-01-01T00:00', 20260101].some(isDay)).toBe(
      false,
    );
  });

  it('adds months to the same day, or to the last day of a shorter month', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2026-01-15', 12)).toBe('2027-01-15');
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  });

  it('counts days over a change of clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2026-05-02', '2026-05-01')).toBe(-1);
  });

  it('finds the earliest, where none means never', () => {
    expect(earliest([null, '2026-02-01', '2026-01-01'])).toBe('2026-01-01');
    expect(earliest([null])).toBeNull();
  });
});

describe('Weekly times', () => {
  it('come back from their mask as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: ALL_WEEKLY_TIMES }), (mask) => {
        expect(weeklyTimesToMask(maskToWeeklyTimes(mask))).toBe(mask);
      }),
    );
  });

  it('begin with Monday morning and end with Sunday night', () => {
    expect(weeklyTimesToMask([{ day: 1, part: 'morning' }])).toBe(1);
    expect(weeklyTimesToMask([{ day: 7, part: 'night' }])).toBe(2 ** 27);
  });

  it('are counted where both have them', () => {
    expect(commonTimes(0b1011, 0b1110)).toBe(2);
    expect(commonTimes(ALL_WEEKLY_TIMES, ALL_WEEKLY_TIMES)).toBe(28);
  });
});
