import type {
  Group,
  GroupLine,
  GroupMeetingLine,
  GroupName,
  OwnGroupType,
  SeasonDateAnswer,
} from '@rinnakkain/api-client';
import type { GroupState, MeetingState, ParticipantState, PartLeader } from '@rinnakkain/domain';
import { type Formats, groupWords, capital } from '@rinnakkain/platform-dashboard';
import type { StatusKind } from '@rinnakkain/ui';

const GROUP_KINDS: Readonly<Record<GroupState, StatusKind>> = {
  planned: 'not_started',
  enrolling: 'fine',
  full: 'ended',
  running: 'under_way',
  ended: 'ended',
  cancelled: 'expired',
};
const MEETING_KINDS: Readonly<Record<MeetingState, StatusKind>> = {
  planned: 'not_started',
  held: 'fine',
  cancelled: 'expired',
  moved: 'attention',
};
const PARTICIPANT_KINDS: Readonly<Record<ParticipantState, StatusKind>> = {
  enrolled: 'waits',
  waitlisted: 'not_started',
  confirmed: 'fine',
  taking_part: 'under_way',
  finished: 'ended',
  interrupted: 'ended',
};

/** A shape and a word. */
export interface StatusWords {
  readonly kind: StatusKind;
  readonly word: string;
}

/** The shape and word of a group. */
export const statusOfGroup = ({ state }: Pick<Group, 'state'>): StatusWords => ({
  kind: GROUP_KINDS[state],
  word: groupWords.group.state[state],
});

/** The shape and word of a meeting. */
export const statusOfMeeting = ({ state }: Pick<GroupMeetingLine, 'state'>): StatusWords => ({
  kind: MEETING_KINDS[state],
  word: groupWords.meeting.state[state],
});

/** The shape of an enrolment's state, and its word. */
export const statusOfParticipant = (state: ParticipantState): StatusWords => ({
  kind: PARTICIPANT_KINDS[state],
  word: groupWords.participant.state[state],
});

/** Whose part of an event it is. */
export const leaderOfPart = (by: PartLeader): string =>
  by === 'professional'
    ? $localize`:@@groups.part.professional:Professionals`
    : $localize`:@@groups.part.peer:Peers`;

/** A text of a group in the reader's language, the Finnish one where there is none. */
export const textOfGroup = (text: GroupName, language: 'fi' | 'sv' | 'en'): string =>
  text[language] || text.fi;

/** What kind of activity it is. */
export const typeOfGroup = (type: OwnGroupType): string => capital(groupWords.group_type.key[type]);

/** "5 / 8 paikkaa, 2 varasijalla"; how many there are where places are not counted. */
export function placesOfGroup({
  registers,
  capacityMax,
  taken,
  waiting,
}: Pick<GroupLine, 'registers' | 'capacityMax' | 'taken' | 'waiting'>): string {
  if (!registers) return $localize`:@@groups.no_registration:No registration`;
  if (capacityMax === null) return $localize`:@@groups.enrolled:${taken}:taken: enrolled`;
  return waiting
    ? $localize`:@@groups.places_waiting:${taken}:taken: of ${capacityMax}:capacity: places taken, ${waiting}:waiting: on the waiting list`
    : $localize`:@@groups.places:${taken}:taken: of ${capacityMax}:capacity: places taken`;
}

/** "ke 25.11. klo 18"; empty when there is none to come. */
export const nextOfGroup = ({ nextDay, nextStart }: GroupLine, formats: Formats): string =>
  nextDay && nextStart ? formats.dayAndTime(nextDay, nextStart) : '';

/** "ke 25.11. klo 18, 2 h". */
export const whenOfMeeting = (
  { day, start, minutes }: Pick<GroupMeetingLine, 'day' | 'start' | 'minutes'>,
  formats: Formats,
): string => `${formats.dayAndTime(day, start)}, ${formats.minutes(minutes)}`;

/** "7 henkilöä, 2 uutta ja 5 palannutta". */
export function countOfMeeting({ count }: Pick<GroupMeetingLine, 'count'>): string {
  if (!count) return '';
  const { total, newcomers, returners } = count;
  if (newcomers === null && returners === null) return $localize`:@@groups.count:${total}:total: people`;
  return $localize`:@@groups.count_parts:${total}:total: people, ${newcomers ?? 0}:newcomers: new and ${returners ?? 0}:returners: returning`;
}

/** Why a date has no meeting, or which holiday it falls on. */
export function noteOfDate({ gap, holiday, planned }: SeasonDateAnswer): string {
  if (planned) return $localize`:@@groups.season.there:has a meeting already`;
  if (holiday && (gap === 'holiday' || gap === null)) return groupWords.holiday.key[holiday];
  return gap ? groupWords.date.gap[gap] : '';
}
