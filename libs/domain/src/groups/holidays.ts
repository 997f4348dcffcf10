import { addDays, type Day, daysBetween } from '../days/days';
import type { Holiday } from '../keys/keys';

/** A Monday, to count weekdays from. */
const A_MONDAY: Day = '1970-01-05';

/** The weekday of a day; 1 is Monday. */
export const weekdayOf = (day: Day): number => (((daysBetween(A_MONDAY, day) % 7) + 7) % 7) + 1;

const two = (number: number): string => String(number).padStart(2, '0');
const dayOf = (year: number, month: number, date: number): Day => `${year}-${two(month)}-${two(date)}`;

/** Easter Sunday of a year, by the calendar of Meeus, Jones and Butcher. */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const number = epact + toSunday - 7 * correction + 114;
  return dayOf(year, Math.floor(number / 31), (number % 31) + 1);
}

/** The first such weekday on or after a day. */
export const weekdayFrom = (day: Day, weekday: number): Day =>
  addDays(day, (weekday - weekdayOf(day) + 7) % 7);

const SATURDAY = 6;

/** The holidays of a year in Finland by day; where two fall together the later one of the list is told. */
export function holidaysOf(year: number): ReadonlyMap<Day, Holiday> {
  const easter = easterOf(year);
  const midsummer = weekdayFrom(dayOf(year, 6, 20), SATURDAY);
  return new Map<Day, Holiday>([
    [dayOf(year, 1, 1), 'new_year'],
    [dayOf(year, 1, 6), 'epiphany'],
    [addDays(easter, -2), 'good_friday'],
    [easter, 'easter_sunday'],
    [addDays(easter, 1), 'easter_monday'],
    [addDays(easter, 39), 'ascension_day'],
    [addDays(easter, 49), 'whit_sunday'],
    [dayOf(year, 5, 1), 'may_day'],
    [addDays(midsummer, -1), 'midsummer_eve'],
    [midsummer, 'midsummer_day'],
    [weekdayFrom(dayOf(year, 10, 31), SATURDAY), 'all_saints'],
    [dayOf(year, 12, 6), 'independence_day'],
    [dayOf(year, 12, 24), 'christmas_eve'],
    [dayOf(year, 12, 25), 'christmas_day'],
    [dayOf(year, 12, 26), 'boxing_day'],
  ]);
}

/** Which holiday a day is; null when it is none. */
export const holidayOn = (day: Day): Holiday | null => holidaysOf(Number(day.slice(0, 4))).get(day) ?? null;
