import { addDays, type Day } from '../../days/days';
import { weekdayFrom } from '../holidays';
import { minutesOfDay } from '../listings/import/read-values';
import { isPaused, type ListingFacts } from '../listings/listing.types';
import type { DirectoryMoment } from './directory.types';

/** A time of day so many minutes later, over midnight too. */
export function timeAfter(start: string, minutes: number): string {
  const at = (minutesOfDay(start) + minutes) % 1440;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
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
