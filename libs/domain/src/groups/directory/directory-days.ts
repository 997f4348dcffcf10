import { addDays, type Day } from '../../days/days';
import { weekdayFrom } from '../holidays';
import { minutesOfDay } from '../listings/import/read-values';
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

/** The next weekly time of an independent group; null by appointment, and in a pause without an end. */
export function nextListingMoment(
  facts: Pick<ListingFacts, 'weekday' | 'startTime' | 'durationMinutes' | 'paused' | 'resumesOn'>,
  today: Day,
  now: string,
): DirectoryMoment | null {
  const { weekday, startTime: start, durationMinutes: minutes, resumesOn } = facts;
  if (weekday === null || start === null) return null;
  const paused = isPaused(facts, today);
  if (paused && resumesOn === null) return null;
  const first = { day: weekdayFrom(paused && resumesOn ? resumesOn : today, weekday), start, minutes };
  return isOver(first, today, now) ? { ...first, day: addDays(first.day, 7) } : first;
}
