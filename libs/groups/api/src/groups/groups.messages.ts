import { GROUP_ACTIONS, GROUP_STATES, limits, OWN_GROUP_TYPES, PART_LEADERS } from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  TextField,
  TextsField,
  TimeField,
  WholeField,
} from '@rinnakkain/platform-api';

const PLACES = { min: 1, max: limits.groupCapacityMax } as const;
const CLOSES = { min: 2, max: 3 } as const;
const PLACE = { max: limits.groupPlaceMaxLength } as const;
const THEMES = { max: limits.themesMax, maxLength: 80 } as const;
const MAYBE = { optional: true, nullable: true } as const;
const MANY = { min: 0, max: 1_000_000 } as const;

/** The name of a group; where a language has none, the Finnish one stands. */
export class GroupName {
  @TextField('In Finnish', { max: limits.groupNameMaxLength })
  fi: string;

  @TextField('In Swedish', { max: limits.groupNameMaxLength, optional: true })
  sv?: string;

  @TextField('In English', { max: limits.groupNameMaxLength, optional: true })
  en?: string;
}

/** A text of a group; where a language has none, the Finnish one stands. */
export class GroupText {
  @TextField('In Finnish', { max: limits.groupTextMaxLength })
  fi: string;

  @TextField('In Swedish', { max: limits.groupTextMaxLength, optional: true })
  sv?: string;

  @TextField('In English', { max: limits.groupTextMaxLength, optional: true })
  en?: string;
}

/** A part of an event. */
export class EventPart {
  @KeyField('Whose part it is', PART_LEADERS, { name: 'PartLeader' })
  by: (typeof PART_LEADERS)[number];

  @ObjectField('What it is', () => GroupName)
  name: GroupName;

  @WholeField('How long it takes, minutes', { min: 1, max: limits.meetingMinutesMax })
  minutes: number;
}

/** Who leads: a volunteer, or somebody of the staff by the account. */
export class NewLeader {
  @IdField('The volunteer', { optional: true })
  volunteerId?: string;

  @IdField('The account of somebody of the staff', { optional: true })
  accountId?: string;
}

/** What can be told of a group. */
class GroupFields {
  @FlagField('One registers, where the kind leaves that open', { optional: true })
  registers?: boolean;

  @FlagField('Everybody finds it on the public pages', { optional: true })
  published?: boolean;

  @ObjectField('What it is for', () => GroupText, MAYBE)
  purpose?: GroupText | null;

  @ObjectField('Its rules', () => GroupText, MAYBE)
  rules?: GroupText | null;

  @ListField('Parts of an event, in order', () => EventPart, { max: limits.eventPartsMax, optional: true })
  parts?: EventPart[];

  @TextsField('Codes of its themes', { ...THEMES, optional: true })
  themes?: string[];

  @TextField('Language, ISO 639 code', { min: 2, max: 3, optional: true })
  language?: string;

  @TextField('Code of the municipality', { max: 3, ...MAYBE })
  municipality?: string | null;

  @TextField('Where it meets', { ...PLACE, ...MAYBE })
  venue?: string | null;

  @TextField('Link by which one joins online', { max: limits.remoteLinkMaxLength, ...MAYBE })
  joinLink?: string | null;

  @TextField('How accessible the place is', { ...PLACE, ...MAYBE })
  accessibility?: string | null;

  @FlagField('There is child care', { optional: true })
  childCare?: boolean;

  @WholeField('Fewest it is held for', { ...PLACES, ...MAYBE })
  capacityMin?: number | null;

  @WholeField('Most who fit', { ...PLACES, ...MAYBE })
  capacityMax?: number | null;

  @WholeField('After how many meetings nobody more joins; null for an open group', { ...CLOSES, ...MAYBE })
  closesAfter?: number | null;

  @DayField('First day of enrolment', MAYBE)
  enrolsFrom?: string | null;

  @DayField('Last day of enrolment', MAYBE)
  enrolsUntil?: string | null;

  @ListField('Who leads it, all of them', () => NewLeader, { max: limits.groupLeadersMax, optional: true })
  leaders?: NewLeader[];
}

/** Changes of a group; what is left out stays as it is. */
export class GroupChanges extends GroupFields {
  @ObjectField('Name', () => GroupName, { optional: true })
  name?: GroupName;
}

/** A new event. */
export class NewEvent extends GroupFields {
  @IdField('Its unit; one’s own when there is but one', { optional: true })
  unitId?: string;

  @ObjectField('Name', () => GroupName)
  name: GroupName;
}

/** A new group. */
export class NewGroup extends NewEvent {
  @KeyField('What kind of activity it is', OWN_GROUP_TYPES, { name: 'OwnGroupType' })
  type: (typeof OWN_GROUP_TYPES)[number];
}

/** Who leads a group. */
export class GroupLeader {
  @IdField('The volunteer', { nullable: true })
  volunteerId: string | null;

  @IdField('The account of somebody of the staff', { nullable: true })
  accountId: string | null;

  @TextField('Name', { max: 200, nullable: true })
  name: string | null;

  @FlagField('Has the training for leaders, or is of the staff')
  trained: boolean;
}

/** A group in a list. */
export class GroupLine {
  @IdField('The group')
  id: string;

  @IdField('Its unit')
  unitId: string;

  @KeyField('What kind of activity it is', OWN_GROUP_TYPES, { name: 'OwnGroupType' })
  type: (typeof OWN_GROUP_TYPES)[number];

  @KeyField('How it stands', GROUP_STATES, { name: 'GroupState' })
  state: (typeof GROUP_STATES)[number];

  @FlagField('One registers')
  registers: boolean;

  @FlagField('Everybody finds it on the public pages')
  published: boolean;

  @ObjectField('Name', () => GroupName)
  name: GroupName;

  @TextsField('Codes of its themes', THEMES)
  themes: string[];

  @TextField('Language, ISO 639 code', { min: 2, max: 3 })
  language: string;

  @TextField('Code of the municipality', { max: 3, nullable: true })
  municipality: string | null;

  @WholeField('Most who fit', { ...PLACES, nullable: true })
  capacityMax: number | null;

  @WholeField('Places taken', MANY)
  taken: number;

  @WholeField('How many wait for a place', MANY)
  waiting: number;

  @FlagField('Leaders are enough, one of them trained')
  leadersSuffice: boolean;

  @DayField('The next meeting', { nullable: true })
  nextDay: string | null;

  @TimeField('When it begins', { nullable: true })
  nextStart: string | null;
}

/** A group. */
export class Group extends GroupLine {
  @ObjectField('What it is for', () => GroupText, { nullable: true })
  purpose: GroupText | null;

  @ObjectField('Its rules', () => GroupText, { nullable: true })
  rules: GroupText | null;

  @ListField('Parts of an event, in order', () => EventPart)
  parts: EventPart[];

  @TextField('Where it meets', { ...PLACE, nullable: true })
  venue: string | null;

  @TextField('Link by which one joins online', { max: limits.remoteLinkMaxLength, nullable: true })
  joinLink: string | null;

  @FlagField('Everybody may know where it meets')
  venuePublic: boolean;

  @TextField('How accessible the place is', { ...PLACE, nullable: true })
  accessibility: string | null;

  @FlagField('There is child care')
  childCare: boolean;

  @WholeField('Fewest it is held for', { ...PLACES, nullable: true })
  capacityMin: number | null;

  @WholeField('After how many meetings nobody more joins', { ...CLOSES, nullable: true })
  closesAfter: number | null;

  @DayField('First day of enrolment', { nullable: true })
  enrolsFrom: string | null;

  @DayField('Last day of enrolment', { nullable: true })
  enrolsUntil: string | null;

  @DayField('First day of its season', { nullable: true })
  firstDay: string | null;

  @DayField('Last day of its season', { nullable: true })
  lastDay: string | null;

  @DayField('When its settings were last looked at; of groups on social media', { nullable: true })
  settingsCheckedOn: string | null;

  @ListField('Who leads it', () => GroupLeader)
  leaders: GroupLeader[];

  @WholeField('Meetings that were held', MANY)
  held: number;

  @FlagField('One may join now, be it on the waiting list')
  joinable: boolean;

  @KeysField('What the actor may do with it', GROUP_ACTIONS, { name: 'GroupAction' })
  allowed: (typeof GROUP_ACTIONS)[number][];

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** Groups, a page of them. */
export class GroupList {
  @ListField('Those that go on first, the next to meet first', () => GroupLine)
  items: GroupLine[];

  @WholeField('How many there are in all', MANY)
  total: number;
}

/** Which events to list. */
export class EventQuery extends ListQuery {
  @KeyField('In one state', GROUP_STATES, { optional: true, name: 'GroupState' })
  state?: (typeof GROUP_STATES)[number];

  @IdField('Of one unit', { optional: true })
  unit?: string;
}

/** Which groups to list. */
export class GroupQuery extends EventQuery {
  @KeyField('Of one kind', OWN_GROUP_TYPES, { optional: true, name: 'OwnGroupType' })
  type?: (typeof OWN_GROUP_TYPES)[number];
}

/** What is done with a group. */
export class GroupTransition {
  @KeyField('The action', GROUP_ACTIONS, { name: 'GroupAction' })
  action: (typeof GROUP_ACTIONS)[number];
}
