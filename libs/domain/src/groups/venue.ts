import type { GroupType } from '../keys/keys';
import { GROUP_TYPE_RULES } from './group-types';

/** Hours before a meeting from which its place is told to those who come. */
export const VENUE_TOLD_HOURS = 24;
/** Minutes before an online meeting from which its link is told. */
export const LINK_TOLD_MINUTES = 30;

/** Who wants to know where a group meets. */
export type PlaceViewer = 'anyone' | 'enrolled' | 'leader' | 'coordinator';

/** A meeting's beginning and end, as instants in milliseconds. */
export interface MeetingSpan {
  readonly begins: number;
  readonly ends: number;
}

/** Whether everybody may know where a group meets. */
export function venueIsPublic(type: GroupType, registers: boolean): boolean {
  const { venue } = GROUP_TYPE_RULES[type];
  return venue === 'public' || (venue === 'by_registration' && !registers);
}

const within = ({ begins, ends }: MeetingSpan, now: number, before: number): boolean =>
  now >= begins - before && now <= ends;

/** Whether the place of a meeting is told to somebody now. */
export function venueTold(
  viewer: PlaceViewer,
  group: { readonly type: GroupType; readonly registers: boolean },
  meeting: MeetingSpan,
  now: number,
): boolean {
  if (viewer === 'coordinator' || venueIsPublic(group.type, group.registers)) return true;
  return viewer !== 'anyone' && within(meeting, now, VENUE_TOLD_HOURS * 3_600_000);
}

/** Whether the link of a meeting is told to somebody now; never to everybody. */
export function linkTold(viewer: PlaceViewer, meeting: MeetingSpan, now: number): boolean {
  if (viewer === 'coordinator') return true;
  return viewer !== 'anyone' && within(meeting, now, LINK_TOLD_MINUTES * 60_000);
}
