import type { ListingRhythm } from '../../keys/listing-keys';
import { endOfMeeting, isOver, listingMomentInWeek, nextListingMoment } from './directory-days';

// Tuesday 24 November 2026.
const TODAY = '2026-11-24';
const tuesdays = {
  rhythm: 'every_week' as ListingRhythm,
  weekday: 2,
  startTime: '18:00',
  durationMinutes: 60,
  paused: false,
  resumesOn: null as string | null,
};
const next = (more: Partial<typeof tuesdays> = {}, now = '12:00') =>
  nextListingMoment({ ...tuesdays, ...more }, TODAY, now)?.day ?? null;

describe('The next time of an independent group', () => {
  it('is today until it has ended, and a week later afterwards', () => {
    expect(next()).toBe(TODAY);
    expect(next({}, '18:59')).toBe(TODAY);
    expect(next({}, '19:00')).toBe('2026-12-01');
  });

  it('is the coming day of its week', () => {
    expect(next({ weekday: 1 })).toBe('2026-11-30');
    expect(next({ weekday: 7 })).toBe('2026-11-29');
  });

  it('is after its pause, and unknown when nobody knows the end of it', () => {
    expect(next({ paused: true, resumesOn: '2026-12-09' })).toBe('2026-12-15');
    expect(next({ paused: true, resumesOn: TODAY })).toBe(TODAY);
    expect(next({ paused: true })).toBeNull();
  });

  it('is in its weeks, or on its weekday of the month', () => {
    // Tuesday 24 November 2026 is in week 48.
    expect(next({ rhythm: 'even_weeks' })).toBe(TODAY);
    expect(next({ rhythm: 'even_weeks' }, '19:30')).toBe('2026-12-08');
    expect(next({ rhythm: 'odd_weeks' })).toBe('2026-12-01');
    expect(next({ rhythm: 'last' }, '19:30')).toBe('2026-12-29');
    expect(next({ rhythm: 'first_and_third', paused: true, resumesOn: '2026-12-02' })).toBe('2026-12-15');
  });

  it('is not told where nobody told in which weeks', () => {
    expect(next({ rhythm: 'every_second_week' })).toBeNull();
  });

  it('is in a week when it is held in that week, and not before the next time', () => {
    const found = nextListingMoment({ ...tuesdays, rhythm: 'even_weeks' }, TODAY, '12:00');
    const weeks = ['2026-11-09', '2026-11-23', '2026-11-30', '2026-12-07'];
    const days = weeks.map(
      (monday) => found && listingMomentInWeek({ rhythm: 'even_weeks', weekday: 2 }, found, monday)?.day,
    );
    expect(days).toEqual([undefined, TODAY, undefined, '2026-12-08']);
  });

  it('is none by appointment', () => {
    expect(
      nextListingMoment(
        { ...tuesdays, weekday: null, startTime: null, durationMinutes: null },
        TODAY,
        '12:00',
      ),
    ).toBeNull();
  });
});

describe('Times', () => {
  it('go on over midnight', () => {
    expect(endOfMeeting(TODAY, '18:30', 90)).toEqual({ day: TODAY, time: '20:00' });
    expect(endOfMeeting(TODAY, '23:30', 60)).toEqual({ day: '2026-11-25', time: '00:30' });
  });

  it('are over when they have ended; without an end an hour after they began', () => {
    const at = { day: TODAY, start: '10:00', minutes: null };
    expect([isOver(at, TODAY, '10:59'), isOver(at, TODAY, '11:00')]).toEqual([false, true]);
    expect([isOver(at, '2026-11-25', '00:00'), isOver(at, '2026-11-23', '23:59')]).toEqual([true, false]);
  });
});
