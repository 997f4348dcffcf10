import { GROUP_TYPES, type GroupType } from '../keys/keys';

/** What an activity may keep of those who come: aliases of the registered, a number of heads, counters, or nothing. */
export type AttendanceKind = 'aliases' | 'head_count' | 'conversations' | 'members' | 'nothing';

/** The rules of one kind of activity (domain, chapter 3). */
export interface GroupTypeRules {
  /** Who may lead it; the listings are led by nobody here. */
  readonly runBy: readonly ('staff' | 'volunteer')[];
  /** Whether one registers. Where one never does, no row can name who came. */
  readonly registration: 'required' | 'optional' | 'never';
  readonly attendance: AttendanceKind;
  /** Encounters in the figures, a reach beside them, or neither. */
  readonly counts: 'figures' | 'reach' | 'no';
  /** How many lead it at least, one of them trained. */
  readonly leadersMin: number;
  /** How many of them are of the association's staff at least; none unless told. */
  readonly staffMin?: number;
  /** Who learns where it meets: everybody, those enrolled, or everybody unless one registers. */
  readonly venue: 'public' | 'enrolled' | 'by_registration' | 'none';
  /** It is kept here as an own activity; listings are in tables of their own. */
  readonly own: boolean;
}

const listing: GroupTypeRules = {
  runBy: [],
  registration: 'never',
  attendance: 'nothing',
  counts: 'no',
  leadersMin: 0,
  venue: 'public',
  own: false,
};

/** Every kind of activity with its rules, as data. */
export const GROUP_TYPE_RULES: Readonly<Record<GroupType, GroupTypeRules>> = {
  peer_led_group: {
    runBy: ['volunteer'],
    registration: 'optional',
    attendance: 'aliases',
    counts: 'figures',
    leadersMin: 2,
    venue: 'by_registration',
    own: true,
  },
  professionally_led_group: {
    runBy: ['staff', 'volunteer'],
    registration: 'required',
    attendance: 'aliases',
    counts: 'figures',
    leadersMin: 2,
    venue: 'enrolled',
    own: true,
  },
  open_meeting_place: {
    runBy: ['staff', 'volunteer'],
    registration: 'never',
    attendance: 'head_count',
    counts: 'figures',
    leadersMin: 1,
    venue: 'public',
    own: true,
  },
  online_group: {
    runBy: ['staff', 'volunteer'],
    registration: 'required',
    attendance: 'head_count',
    counts: 'figures',
    leadersMin: 2,
    venue: 'none',
    own: true,
  },
  chat: {
    runBy: ['staff', 'volunteer'],
    registration: 'never',
    attendance: 'conversations',
    counts: 'figures',
    leadersMin: 1,
    venue: 'none',
    own: true,
  },
  social_media_group: {
    runBy: ['staff', 'volunteer'],
    registration: 'never',
    attendance: 'members',
    counts: 'reach',
    leadersMin: 2,
    staffMin: 1,
    venue: 'none',
    own: true,
  },
  event: {
    runBy: ['staff', 'volunteer'],
    registration: 'optional',
    attendance: 'head_count',
    counts: 'figures',
    leadersMin: 1,
    venue: 'public',
    own: true,
  },
  // Attendance on the volunteers' side is a record of guidance, kept where volunteers are.
  volunteer_meeting: {
    runBy: ['staff', 'volunteer'],
    registration: 'never',
    attendance: 'nothing',
    counts: 'no',
    leadersMin: 1,
    venue: 'enrolled',
    own: false,
  },
  twelve_step_listing: listing,
  external_listing: listing,
};

/** Kinds in which one may register: only of these can there be a participant. */
export const REGISTERING_TYPES = GROUP_TYPES.filter(
  (type) => GROUP_TYPE_RULES[type].registration !== 'never',
);

/** Kinds whose meetings are counted by heads, those with aliases among them. */
export const COUNTED_TYPES = GROUP_TYPES.filter((type) =>
  ['aliases', 'head_count'].includes(GROUP_TYPE_RULES[type].attendance),
);

/** Whether a group of this kind registers, by its own choice where there is one. */
export function registersFor(type: GroupType, wished: boolean | undefined): boolean {
  const { registration } = GROUP_TYPE_RULES[type];
  return registration === 'required' || (registration === 'optional' && wished === true);
}

/** Whether heads are counted at its meetings. */
export const isCounted = (type: GroupType): boolean => COUNTED_TYPES.includes(type);

/** Kinds whose meetings have a list of aliases, as long as the group registers. */
export const ALIAS_TYPES = REGISTERING_TYPES.filter(
  (type) => GROUP_TYPE_RULES[type].attendance === 'aliases',
);

/** Whether those who have a place are ticked off at its meetings; how many came is then the number of ticks. */
export const listsAliases = (type: GroupType, registers: boolean): boolean =>
  registers && ALIAS_TYPES.includes(type);

/** What is known of somebody who leads. */
export interface LeaderFacts {
  readonly trained: boolean;
  /** Leads it by an account of the association's, and not as a volunteer. */
  readonly staff: boolean;
}

/** Whether those who lead are enough, one of them trained, and of the staff where the kind asks for it. */
export function leadersSuffice(type: GroupType, leaders: readonly LeaderFacts[]): boolean {
  const { leadersMin, staffMin = 0 } = GROUP_TYPE_RULES[type];
  if (leaders.length < leadersMin || leaders.filter(({ staff }) => staff).length < staffMin) return false;
  return leadersMin === 0 || leaders.some(({ trained }) => trained);
}
