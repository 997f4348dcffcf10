import { endOfMeeting } from './directory/directory-days';
import type { OwnGroupType } from '../keys/keys';
import type { Day } from '../days/days';

/** Whose part of an event it is. */
export const PART_LEADERS = ['professional', 'peer'] as const;

/** Whose part of an event it is. */
export type PartLeader = (typeof PART_LEADERS)[number];

/** Whether an activity of this kind is told in parts, of professionals and of peers. */
export const hasParts = (type: OwnGroupType): boolean => type === 'event';

/** When each part begins and ends, one after the other from the beginning of the event; HH:MM. */
export function timesOfParts(
  day: Day,
  start: string,
  parts: readonly { readonly minutes: number }[],
): { readonly start: string; readonly end: string }[] {
  let from = { day, time: start };
  return parts.map(({ minutes }) => {
    const begins = from.time;
    from = endOfMeeting(from.day, begins, minutes);
    return { start: begins, end: from.time };
  });
}
