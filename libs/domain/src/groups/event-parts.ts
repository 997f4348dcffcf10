import { endOfMeeting } from './directory/directory-days';
import type { OwnGroupType } from '../keys/keys';
import type { Day } from '../days/days';

/** Whose part of an event it is. */
export const PART_LEADERS = ['professional', 'peer'] as const;

/** Whose part of an event it is. */
export type PartLeader = (typeof PART_LEADERS)[number];

/** Whether an activity of this kind is told in parts, of professionals and of peers. */
export const hasParts = (type: OwnGroupType): boolean => type === 'event';

/** When each part begins, one after the other from the beginning of the event; HH:MM. */
export function startsOfParts(
  day: Day,
  start: string,
  parts: readonly { readonly minutes: number }[],
): string[] {
  let next = { day, time: start };
  return parts.map(({ minutes }) => {
    const { time } = next;
    next = endOfMeeting(next.day, time, minutes);
    return time;
  });
}
