import { addDays, type Day, daysBetween } from '../../days/days';
import type { ListingRhythm } from '../../keys/listing-keys';
import { weekdayFrom } from '../holidays';
import { recurrenceDays } from '../season';
import type { ListingFacts } from './listing.types';

/** Which weekdays of a month a rhythm has; −1 is the last one. */
const POSITIONS: Readonly<Partial<Record<ListingRhythm, readonly (1 | 2 | 3 | 4 | -1)[]>>> = {
  first: [1],
  second: [2],
  third: [3],
  fourth: [4],
  last: [-1],
  first_and_third: [1, 3],
  second_and_fourth: [2, 4],
};
/** The next one is within so many days: of a month that has just passed its own, the next month’s. */
const FAR_ENOUGH = 62;

/** The number of a week as calendars in Finland have it (ISO 8601). */
export function weekNumberOf(day: Day): number {
  const thursday = addDays(weekdayFrom(addDays(day, -6), 1), 3);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

function inWeeks(rhythm: ListingRhythm, first: Day): Day | null {
  if (rhythm === 'every_week') return first;
  // Of every second week nobody has told which.
  if (rhythm === 'every_second_week') return null;
  const rest = rhythm === 'even_weeks' ? 0 : 1;
  // Week 53 and week 1 are both odd, and follow each other.
  return [0, 7, 14].map((days) => addDays(first, days)).find((day) => weekNumberOf(day) % 2 === rest) ?? null;
}

/** The first day on or after a day on which a meeting is held; null by appointment, and where it cannot be told. */
export function rhythmDayFrom(
  { rhythm, weekday }: Pick<ListingFacts, 'rhythm' | 'weekday'>,
  from: Day,
): Day | null {
  if (weekday === null) return null;
  const positions = POSITIONS[rhythm];
  if (!positions) return inWeeks(rhythm, weekdayFrom(from, weekday));
  const until = addDays(from, FAR_ENOUGH);
  const days = positions.flatMap((position) =>
    recurrenceDays({ every: 'month', position, weekday }, from, until),
  );
  return days.sort()[0] ?? null;
}
