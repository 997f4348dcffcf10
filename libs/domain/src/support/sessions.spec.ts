import * as fc from 'fast-check';
import { addDays } from '../days/days';
import {
  checkSession,
  countsInStatistics,
  daysToCompare,
  isTimeOfDay,
  mayCorrect,
  overlap,
} from './sessions';

const TODAY = '2026-03-12';
const session = (day: string, start: string, minutes: number) => ({ day, start, minutes });

describe('A session', () => {
  it('of today is taken without a word', () => {
    expect(checkSession(session(TODAY, '17:00', 120), [], TODAY)).toEqual([]);
  });

  it('in the future is refused', () => {
    expect(() => checkSession(session('2026-03-13', '09:00', 60), [], TODAY)).toThrow('SESSION_IN_FUTURE');
  });

  it('that overlaps another of the same relationship is refused, over midnight too', () => {
    const others = [session('2026-03-10', '23:30', 60)];
    expect(() => checkSession(session('2026-03-11', '00:15', 30), others, TODAY)).toThrow('SESSION_OVERLAPS');
    expect(() => checkSession(session('2026-03-10', '23:00', 31), others, TODAY)).toThrow('SESSION_OVERLAPS');
    expect(checkSession(session('2026-03-11', '00:30', 30), others, TODAY)).toEqual([]);
    expect(checkSession(session('2026-03-10', '22:30', 60), others, TODAY)).toEqual([]);
  });

  it('of over six hours or over sixty days ago is asked about, not refused', () => {
    expect(checkSession(session(TODAY, '09:00', 360), [], TODAY)).toEqual([]);
    expect(checkSession(session(TODAY, '09:00', 361), [], TODAY)).toEqual(['OVER_SIX_HOURS']);
    expect(checkSession(session(addDays(TODAY, -60), '09:00', 60), [], TODAY)).toEqual([]);
    expect(checkSession(session(addDays(TODAY, -61), '09:00', 60), [], TODAY)).toEqual([
      'OVER_SIXTY_DAYS_OLD',
    ]);
  });

  it('counts in statistics only when it was sent and held', () => {
    expect(countsInStatistics({ state: 'sent', outcome: 'held' })).toBe(true);
    expect(countsInStatistics({ state: 'acknowledged', outcome: 'held' })).toBe(true);
    expect(countsInStatistics({ state: null, outcome: 'held' })).toBe(false);
    for (const outcome of ['cancelled_by_volunteer', 'cancelled_by_seeker', 'no_show'] as const) {
      expect(countsInStatistics({ state: 'acknowledged', outcome })).toBe(false);
    }
  });

  it('can be corrected by the volunteer for fourteen days', () => {
    expect(mayCorrect('2026-02-26', TODAY)).toBe(true);
    expect(mayCorrect('2026-02-25', TODAY)).toBe(false);
  });

  it('begins at a time of day', () => {
    expect(['00:00', '23:59', '09:05'].every(isTimeOfDay)).toBe(true);
    expect(['24:00', '9:00', '12:60', '', '12:00:00'].some(isTimeOfDay)).toBe(false);
  });
});

describe('Overlap', () => {
  const times = fc.record({
    day: fc.integer({ min: 0, max: 3 }).map((days) => addDays(TODAY, days)),
    start: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
    minutes: fc.integer({ min: 1, max: 1440 }),
  });

  it('is the same from both sides, and never reaches beyond the days compared', () => {
    fc.assert(
      fc.property(times, times, (one, other) => {
        expect(overlap(one, other)).toBe(overlap(other, one));
        const { from, to } = daysToCompare(one.day);
        if (other.day < from || other.day > to) expect(overlap(one, other)).toBe(false);
      }),
    );
  });
});
