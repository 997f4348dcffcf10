/** Kinds of activity in which peer support happens in groups; the listings are nobody's here. */
export const GROUP_TYPES = [
  'peer_led_group',
  'professionally_led_group',
  'open_meeting_place',
  'online_group',
  'chat',
  'social_media_group',
  'event',
  'volunteer_meeting',
  'twelve_step_listing',
  'external_listing',
] as const;
export type GroupType = (typeof GROUP_TYPES)[number];

/** Those of them that are kept as groups of one's own. */
export const OWN_GROUP_TYPES = [
  'peer_led_group',
  'professionally_led_group',
  'open_meeting_place',
  'online_group',
  'chat',
  'social_media_group',
  'event',
] as const satisfies readonly GroupType[];
export type OwnGroupType = (typeof OWN_GROUP_TYPES)[number];

/** States of a group; that it is full is seen from its places and never stored. */
export const GROUP_STATES = ['planned', 'enrolling', 'full', 'running', 'ended', 'cancelled'] as const;
export type GroupState = (typeof GROUP_STATES)[number];
export type StoredGroupState = Exclude<GroupState, 'full'>;

/** What takes a group along its path. */
export const GROUP_ACTIONS = ['open_enrolment', 'start', 'end', 'cancel'] as const;
export type GroupAction = (typeof GROUP_ACTIONS)[number];

/** States of somebody who takes part in a group with registration. */
export const PARTICIPANT_STATES = [
  'enrolled',
  'waitlisted',
  'confirmed',
  'taking_part',
  'finished',
  'interrupted',
] as const;
export type ParticipantState = (typeof PARTICIPANT_STATES)[number];

/** What can be done to an enrolment. */
export const PARTICIPANT_ACTIONS = ['confirm', 'begin', 'finish', 'interrupt'] as const;
export type ParticipantAction = (typeof PARTICIPANT_ACTIONS)[number];

/** States of one meeting of a group. */
export const MEETING_STATES = ['planned', 'held', 'cancelled', 'moved'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** What can be done with one meeting. */
export const MEETING_ACTIONS = ['hold', 'move', 'cancel', 'restore'] as const;
export type MeetingAction = (typeof MEETING_ACTIONS)[number];

/** How long a conversation in a chat took. */
export const CONVERSATION_DURATIONS = ['short', 'quarter', 'half', 'hour'] as const;
export type ConversationDuration = (typeof CONVERSATION_DURATIONS)[number];

/** Why a date of a season has no meeting. */
export const DATE_GAPS = ['pause', 'holiday', 'taken_off'] as const;
export type DateGap = (typeof DATE_GAPS)[number];

/** Finnish public holidays, and the eves on which nobody meets either. */
export const HOLIDAYS = [
  'new_year',
  'epiphany',
  'good_friday',
  'easter_sunday',
  'easter_monday',
  'may_day',
  'ascension_day',
  'whit_sunday',
  'midsummer_eve',
  'midsummer_day',
  'all_saints',
  'independence_day',
  'christmas_eve',
  'christmas_day',
  'boxing_day',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

/** Halves of a year: they never overlap, so that no file can be taken from another. */
export const HALF_YEARS = ['spring', 'autumn'] as const;
export type HalfYear = (typeof HALF_YEARS)[number];
