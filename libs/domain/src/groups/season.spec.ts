import { easterOf, holidayOn, holidaysOf, weekdayOf } from './holidays';
import { meetingDays, recurrenceDays, seasonDates, type SeasonPlan } from './season';

const WEDNESDAY = 3;
const plan = (more: Partial<SeasonPlan> = {}): SeasonPlan => ({
  firstDay: '2026-11-25',
  lastDay: '2027-01-31',
  recurrence: { every: 'week', weeks: 1, weekday: WEDNESDAY },
  pauses: [],
  without: [],
  skipHolidays: true,
  ...more,
});

describe('The holidays of Finland', () => {
  it('have Easter where the churches have it', () => {
    const known = [
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2035-03-25',
      '2038-04-25',
    ];
    expect(known.map((day) => easterOf(Number(day.slice(0, 4))))).toEqual(known);
  });

  it('move Midsummer and All Saints to their Saturdays', () => {
    expect(holidayOn('2026-06-20')).toBe('midsummer_day');
    expect(holidayOn('2026-06-19')).toBe('midsummer_eve');
    expect(holidayOn('2026-10-31')).toBe('all_saints');
    expect(holidayOn('2027-11-06')).toBe('all_saints');
    for (const day of ['2026-05-14', '2026-12-06', '2026-04-03']) expect(holidayOn(day)).not.toBeNull();
    expect(holidayOn('2026-11-25')).toBeNull();
  });

  it('are fifteen days of a year, Sundays and Saturdays where they belong', () => {
    for (let year = 2020; year < 2060; year += 1) {
      const days = new Map([...holidaysOf(year)].map(([day, holiday]) => [holiday, weekdayOf(day)]));
      // Ascension Day and May Day can be one day.
      expect(holidaysOf(year).size).toBeGreaterThanOrEqual(14);
      expect(['easter_sunday', 'whit_sunday'].map((name) => days.get(name as 'easter_sunday'))).toEqual([
        7, 7,
      ]);
      expect(days.get('midsummer_day')).toBe(6);
    }
  });
});

describe('A season', () => {
  it('meets every week, and not on holidays: Christmas week is left out', () => {
    expect(meetingDays(plan({ recurrence: { every: 'week', weeks: 1, weekday: 5 } }))).toEqual([
      '2026-11-27',
      '2026-12-04',
      '2026-12-11',
      '2026-12-18',
      '2027-01-08',
      '2027-01-15',
      '2027-01-22',
      '2027-01-29',
    ]);
  });

  it('marks what is left out and why', () => {
    const dates = seasonDates(
      plan({ pauses: [{ from: '2026-12-20', backOn: '2027-01-13' }], without: ['2026-12-02'] }),
    );
    expect(dates.filter(({ gap }) => gap !== null)).toEqual([
      { day: '2026-12-02', gap: 'taken_off', holiday: null },
      { day: '2026-12-23', gap: 'pause', holiday: null },
      { day: '2026-12-30', gap: 'pause', holiday: null },
      { day: '2027-01-06', gap: 'pause', holiday: 'epiphany' },
    ]);
    expect(dates.some(({ day, gap }) => day === '2027-01-13' && gap === null)).toBe(true);
  });

  it('can meet on a holiday when that is wished, and says which it is', () => {
    const dates = seasonDates(plan({ skipHolidays: false }));
    expect(dates.find(({ day }) => day === '2027-01-06')).toEqual({
      day: '2027-01-06',
      gap: null,
      holiday: 'epiphany',
    });
  });

  it('meets on the last weekday of a month, in months of four and of five', () => {
    expect(recurrenceDays({ every: 'month', position: -1, weekday: 1 }, '2026-08-01', '2026-12-31')).toEqual([
      '2026-08-31',
      '2026-09-28',
      '2026-10-26',
      '2026-11-30',
      '2026-12-28',
    ]);
    expect(recurrenceDays({ every: 'month', position: 1, weekday: 2 }, '2026-09-02', '2026-11-30')).toEqual([
      '2026-10-06',
      '2026-11-03',
    ]);
  });

  it('of one day may have one meeting or none', () => {
    const one = { firstDay: '2026-11-25', lastDay: '2026-11-25' };
    expect(meetingDays(plan(one))).toEqual(['2026-11-25']);
    expect(meetingDays(plan({ ...one, recurrence: { every: 'week', weeks: 1, weekday: 4 } }))).toEqual([]);
  });
});
