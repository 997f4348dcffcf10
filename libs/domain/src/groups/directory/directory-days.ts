import { addDays, type Day } from '../../days/days';
import { minutesOfDay } from '../listings/import/read-values';
import { rhythmDayFrom } from '../listings/listing-rhythm';
import { isPaused, type ListingFacts } from '../listings/listing.types';
import type { DirectoryMoment } from './directory.types';

/** When something ends that begins on a day and takes so many minutes, over midnight too. */
export function endOfMeeting(day: Day, start: string, minutes: number): { day: Day; time: string } {
  const at = minutesOfDay(start) + minutes;
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    day: addDays(day, Math.floor(at / 1440)),
    time: `${two(Math.floor((at % 1440) / 60))}:${two(at % 60)}`,
  };
}

/** What has ended is over; what nobody knows the end of is over an hour after it began. */
export function isOver({ day, start, minutes }: DirectoryMoment, today: Day, now: string): boolean {
  if (day !== today) return day < today;
  return minutesOfDay(start) + (minutes ?? 60) <= minutesOfDay(now);
}

/** The next time of an independent group; null by appointment, in a pause without an end, and where nobody told the weeks. */
export function nextListingMoment(
  facts: Pick<ListingFacts, 'rhythm' | 'weekday' | 'startTime' | 'durationMinutes' | 'paused' | 'resumesOn'>,
  today: Day,
  now: string,
): DirectoryMoment | null {
  const { startTime: start, durationMinutes: minutes, resumesOn } = facts;
  const paused = isPaused(facts, today);
  if (start === null || (paused && resumesOn === null)) return null;
  const first = rhythmDayFrom(facts, paused && resumesOn ? resumesOn : today);
  if (first === null) return null;
  const moment = { day: first, start, minutes };
  if (!isOver(moment, today, now)) return moment;
  const second = rhythmDayFrom(facts, addDays(first, 1));
  return second === null ? null : { ...moment, day: second };
}

/** The times of an independent group on the days of a week, none before its next one; `monday` is its first day. */
export function listingMomentInWeek(
  facts: Pick<ListingFacts, 'rhythm' | 'weekday'>,
  next: DirectoryMoment,
  monday: Day,
): DirectoryMoment | null {
  const day = rhythmDayFrom(facts, monday);
  return day === null || day > addDays(monday, 6) || day < next.day ? null : { ...next, day };
}
