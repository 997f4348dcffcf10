import type { Day } from '../days/days';
import type { HalfYear } from '../keys/groups-keys';

/** The first and the last day of a half. */
export const daysOfHalf = (year: number, half: HalfYear): { readonly from: Day; readonly until: Day } =>
  half === 'spring'
    ? { from: `${year}-01-01`, until: `${year}-06-30` }
    : { from: `${year}-07-01`, until: `${year}-12-31` };

/** The half that a day is in. */
export const halfOf = (day: Day): { readonly year: number; readonly half: HalfYear } => ({
  year: Number(day.slice(0, 4)),
  half: day.slice(5) < '07' ? 'spring' : 'autumn',
});
