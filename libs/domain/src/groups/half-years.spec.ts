import { addDays } from '../days/days';
import { daysOfHalf, halfOf } from './half-years';

describe('Halves of a year', () => {
  it('have every day once', () => {
    for (let day = '2026-01-01'; day < '2029-01-01'; day = addDays(day, 1)) {
      const { year, half } = halfOf(day);
      const { from, until } = daysOfHalf(year, half);
      expect(day >= from && day <= until).toBe(true);
    }
    expect(halfOf('2026-06-30')).toEqual({ year: 2026, half: 'spring' });
    expect(halfOf('2026-07-01')).toEqual({ year: 2026, half: 'autumn' });
  });
});
