import {
  DATE_GAPS,
  HOLIDAYS,
  limits,
  MEETING_ACTIONS,
  MEETING_STATES,
  OWN_GROUP_TYPES,
} from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  IdsField,
  InstantField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  TextField,
  TimeField,
  WholeField,
} from '@rinnakkain/platform-api';
import { GroupName } from '../groups/groups.messages';

/** Which weekday of a month. */
export const POSITIONS = ['first', 'second', 'third', 'fourth', 'last'] as const;

const MINUTES = { min: 1, max: limits.meetingMinutesMax } as const;
const HEADS = { min: 0, max: limits.headCountMax } as const;
const MANY = { min: 0, max: 1_000_000 } as const;

/** A time without meetings. */
export class SeasonPause {
  @DayField('Its first day')
  from: string;

  @DayField('The day of return')
  backOn: string;
}

/** A date that is taken off. */
export class DateOff {
  @DayField('The day')
  day: string;
}

/** A season: when a group meets, and when it does not. */
export class SeasonBody {
  @DayField('First day')
  firstDay: string;

  @DayField('Last day')
  lastDay: string;

  @KeyField('Every so many weeks, or by a weekday of the month', ['week', 'month'], { name: 'SeasonEvery' })
  every: 'week' | 'month';

  @WholeField('Weeks from one meeting to the next; one unless given', {
    min: 1,
    max: limits.seasonWeeksMax,
    optional: true,
  })
  weeks?: number;

  @KeyField('Which weekday of the month; the first unless given', POSITIONS, {
    name: 'SeasonPosition',
    optional: true,
  })
  position?: (typeof POSITIONS)[number];

  @WholeField('Weekday; 1 is Monday', { min: 1, max: 7 })
  weekday: number;

  @TimeField('When meetings begin')
  start: string;

  @WholeField('How long one takes, minutes', MINUTES)
  minutes: number;

  @ListField('Times without meetings', () => SeasonPause, { max: limits.seasonPausesMax, optional: true })
  pauses?: SeasonPause[];

  @ListField('Single dates that are taken off', () => DateOff, {
    max: limits.seasonDatesOffMax,
    optional: true,
  })
  without?: DateOff[];

  @FlagField('Nobody meets on public holidays; so unless told otherwise', { optional: true })
  skipHolidays?: boolean;
}

/** One date of a season. */
export class SeasonDateAnswer {
  @DayField('The day')
  day: string;

  @KeyField('Why there is no meeting; null when there is one', DATE_GAPS, { name: 'DateGap', nullable: true })
  gap: (typeof DATE_GAPS)[number] | null;

  @KeyField('The holiday it falls on', HOLIDAYS, { name: 'Holiday', nullable: true })
  holiday: (typeof HOLIDAYS)[number] | null;

  @FlagField('The group has a meeting that was meant for this day already')
  planned: boolean;
}

/** The dates of a season before they are made. */
export class SeasonPreview {
  @ListField('Every date, those without a meeting marked', () => SeasonDateAnswer)
  dates: SeasonDateAnswer[];

  @WholeField('Meetings that will be made', MANY)
  meetings: number;
}

/** How many came to a meeting. */
export class HeadCount {
  @WholeField('All who came', HEADS)
  total: number;

  @WholeField('Those who came for the first time', { ...HEADS, nullable: true })
  newcomers: number | null;

  @WholeField('Those who had been before', { ...HEADS, nullable: true })
  returners: number | null;

  @InstantField('When they were counted')
  countedAt: string;
}

/** Somebody on the list of a meeting, by the name they wish to be called. */
export class ListedParticipant {
  @IdField('The registration')
  id: string;

  @TextField('What they wish to be called; null once it has been erased', {
    max: limits.aliasMaxLength,
    nullable: true,
  })
  alias: string | null;

  @FlagField('Was at the meeting')
  present: boolean;
}

/** A meeting in a list. */
export class GroupMeetingLine {
  @IdField('The meeting')
  id: string;

  @IdField('Its group')
  groupId: string;

  @ObjectField('Name of the group', () => GroupName)
  groupName: GroupName;

  @KeyField('What kind of activity it is', OWN_GROUP_TYPES, { name: 'OwnGroupType' })
  type: (typeof OWN_GROUP_TYPES)[number];

  @KeyField('How it stands', MEETING_STATES, { name: 'MeetingState' })
  state: (typeof MEETING_STATES)[number];

  @DayField('The day')
  day: string;

  @DayField('The day it was meant for')
  originalDay: string;

  @TimeField('When it begins')
  start: string;

  @WholeField('How long it takes, minutes', MINUTES)
  minutes: number;

  @ObjectField('How many came; null until they are counted', () => HeadCount, { nullable: true })
  count: HeadCount | null;

  @FlagField('Something of it worries whoever led it, and nobody has acknowledged that')
  worry: boolean;

  @KeysField('What the actor may do with it', MEETING_ACTIONS, { name: 'MeetingAction' })
  allowed: (typeof MEETING_ACTIONS)[number][];

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** A meeting. */
export class GroupMeeting extends GroupMeetingLine {
  @FlagField('Heads are counted at it')
  counted: boolean;

  @FlagField('Those who have a place are ticked off at it instead: their number is the count')
  listed: boolean;

  @ListField(
    'Those who have a place, and who was there; empty where there is no list',
    () => ListedParticipant,
  )
  list: ListedParticipant[];

  @TextField('Where it is held, as far as the actor may know now', {
    max: limits.groupPlaceMaxLength,
    nullable: true,
  })
  venue: string | null;

  @TextField('Link by which one joins, as far as the actor may know now', {
    max: limits.remoteLinkMaxLength,
    nullable: true,
  })
  joinLink: string | null;

  @TextField('What whoever led it wrote', { max: limits.noteMaxLength, nullable: true })
  note: string | null;

  @FlagField('Whoever led it was worried')
  worried: boolean;
}

/** Meetings of a group, a page of them. */
export class GroupMeetingList {
  @ListField('In the order of their days', () => GroupMeetingLine)
  items: GroupMeetingLine[];

  @WholeField('How many there are in all', MANY)
  total: number;
}

/** Which meetings to list. */
export class GroupMeetingQuery extends ListQuery {
  @KeyField('Those to come, or those that have been', ['coming', 'past'], { optional: true })
  which?: 'coming' | 'past';
}

/** What is done with a meeting; a day and a time go with a move. */
export class MeetingTransition {
  @KeyField('The action', MEETING_ACTIONS, { name: 'MeetingAction' })
  action: (typeof MEETING_ACTIONS)[number];

  @DayField('The new day', { optional: true })
  day?: string;

  @TimeField('When it begins then', { optional: true })
  start?: string;
}

/** How many came to a meeting, or who of the list, and what whoever led it has to say. */
export class NewAttendanceCount {
  @IdsField('Who of the list came; only where there is one', { max: limits.groupCapacityMax, optional: true })
  participantIds?: string[];

  @WholeField('All who came; only where heads are counted', { ...HEADS, optional: true })
  total?: number;

  @WholeField('Those who came for the first time', { ...HEADS, optional: true, nullable: true })
  newcomers?: number | null;

  @WholeField('Those who had been before', { ...HEADS, optional: true, nullable: true })
  returners?: number | null;

  @TextField('What whoever led it has to say, without names', {
    max: limits.noteMaxLength,
    optional: true,
    nullable: true,
  })
  note?: string | null;

  @FlagField('Something of it worries them: the coordinator is told', { optional: true })
  worry?: boolean;
}
