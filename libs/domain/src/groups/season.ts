import { addDays, addMonths, type Day } from '../days/days';
import type { DateGap, Holiday } from '../keys/keys';
import { holidayOn, weekdayFrom, weekdayOf } from './holidays';

/** How the meetings of a season recur: every so many weeks, or by a weekday of the month (−1 is its last). */
export type Recurrence =
  | { readonly every: 'week'; readonly weeks: number; readonly weekday: number }
  | { readonly every: 'month'; readonly position: 1 | 2 | 3 | 4 | -1; readonly weekday: number };

/** A time without meetings: its first day, and the day of return. */
export interface Pause {
  readonly from: Day;
  readonly backOn: Day;
}

/** The plan of a season. Days are those of Europe/Helsinki. */
export interface SeasonPlan {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly recurrence: Recurrence;
  readonly pauses: readonly Pause[];
  /** Single dates that are taken off. */
  readonly without: readonly Day[];
  readonly skipHolidays: boolean;
}

/** One date of a season: when it would be, and why there is no meeting after all. */
export interface SeasonDate {
  readonly day: Day;
  readonly gap: DateGap | null;
  /** The holiday it falls on, whether it is left out for it or not. */
  readonly holiday: Holiday | null;
}

/** Longest season, days, and most meetings of one. */
export const SEASON_DAYS_MAX = 400;
export const SEASON_MEETINGS_MAX = 60;

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** The weekday of a month by its position. */
function ofMonth(first: Day, position: number, weekday: number): Day {
  if (position > 0) return addDays(weekdayFrom(first, weekday), (position - 1) * 7);
  const last = addDays(addMonths(first, 1), -1);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/** Every day on which a recurrence falls between two days, both included. */
export function recurrenceDays(recurrence: Recurrence, firstDay: Day, lastDay: Day): Day[] {
  const days: Day[] = [];
  if (recurrence.every === 'week') {
    const first = weekdayFrom(firstDay, recurrence.weekday);
    for (let day = first; day <= lastDay; day = addDays(day, recurrence.weeks * 7)) days.push(day);
    return days;
  }
  for (let month = firstOfMonth(firstDay); month <= lastDay; month = addMonths(month, 1)) {
    const day = ofMonth(month, recurrence.position, recurrence.weekday);
    if (day >= firstDay && day <= lastDay) days.push(day);
  }
  return days;
}

function gapOf(day: Day, plan: SeasonPlan, holiday: Holiday | null): DateGap | null {
  if (plan.without.includes(day)) return 'taken_off';
  if (plan.pauses.some(({ from, backOn }) => day >= from && day < backOn)) return 'pause';
  return holiday && plan.skipHolidays ? 'holiday' : null;
}

/** Every date of a season in order, those without a meeting marked. */
export const seasonDates = (plan: SeasonPlan): SeasonDate[] =>
  recurrenceDays(plan.recurrence, plan.firstDay, plan.lastDay).map((day) => {
    const holiday = holidayOn(day);
    return { day, gap: gapOf(day, plan, holiday), holiday };
  });

/** The days on which a season's meetings are held. */
export const meetingDays = (plan: SeasonPlan): Day[] =>
  seasonDates(plan)
    .filter(({ gap }) => gap === null)
    .map(({ day }) => day);
