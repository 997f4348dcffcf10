/** States of a volunteer, in the order of the path. */
export const VOLUNTEER_STATES = [
  'received',
  'contacted',
  'interview_set',
  'interviewed',
  'in_training',
  'active',
  'on_break',
  'stopped',
  'not_selected',
  'referred',
  'withdrawn',
] as const;
export type VolunteerState = (typeof VOLUNTEER_STATES)[number];

/** What can be done to a volunteer's place on the path. */
export const VOLUNTEER_ACTIONS = [
  'contact',
  'set_interview',
  'record_interview',
  'accept_to_training',
  'approve',
  'pause',
  'resume',
  'stop',
  'reject',
  'refer',
  'withdraw',
] as const;
export type VolunteerAction = (typeof VOLUNTEER_ACTIONS)[number];

/** Why an application went no further. */
export const VOLUNTEER_EXIT_REASONS = [
  'other_task_suits_better',
  'own_situation',
  'no_suitable_task',
  'age',
  'not_reached',
  'other',
] as const;
export type VolunteerExitReason = (typeof VOLUNTEER_EXIT_REASONS)[number];

/** States of a seeker as shown; `proposed` and `in_relationship` are derived from relationships, never stored. */
export const SEEKER_STATES = [
  'received',
  'contacted',
  'waiting',
  'proposed',
  'in_relationship',
  'closed',
  'not_reached',
  'withdrawn',
  'referred',
] as const;
export type SeekerState = (typeof SEEKER_STATES)[number];

/** States of a seeker that a row can hold. */
export const STORED_SEEKER_STATES = [
  'received',
  'contacted',
  'waiting',
  'closed',
  'not_reached',
  'withdrawn',
  'referred',
] as const satisfies readonly SeekerState[];
export type StoredSeekerState = (typeof STORED_SEEKER_STATES)[number];

/** What can be done to a seeker's request. */
export const SEEKER_ACTIONS = [
  'contact',
  'queue',
  'close',
  'refer',
  'withdraw',
  'mark_not_reached',
  'reopen',
] as const;
export type SeekerAction = (typeof SEEKER_ACTIONS)[number];

/** Why a request ended. */
export const SEEKER_EXIT_REASONS = [
  'support_no_longer_needed',
  'professional_help',
  'group',
  'other_organisation',
  'no_supporter_found',
  'not_reached',
  'own_wish',
  'other',
] as const;
export type SeekerExitReason = (typeof SEEKER_EXIT_REASONS)[number];

/** How urgent a request is, least first. */
export const PRIORITIES = ['normal', 'elevated', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Forms of contact a seeker wishes and a volunteer offers. */
export const CONTACT_FORMS = ['face_to_face', 'phone', 'video', 'message'] as const;
export type ContactForm = (typeof CONTACT_FORMS)[number];

/** Genders a person may tell. */
export const GENDERS = ['woman', 'man', 'other', 'not_told'] as const;
export type Gender = (typeof GENDERS)[number];

/** How well a language is spoken, best first; each is enough for support. */
export const LANGUAGE_LEVELS = ['native', 'fluent', 'working'] as const;
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

/** What a wish of a seeker can be about. */
export const WISH_CRITERIA = ['gender', 'age', 'area', 'form', 'parenthood', 'language'] as const;
export type WishCriterion = (typeof WISH_CRITERIA)[number];

/** Parts of a day, in order; with seven days they make the 28 weekly times. */
export const DAY_PARTS = ['morning', 'day', 'evening', 'night'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** How a consent was given. */
export const CONSENT_WAYS = ['spoken', 'written', 'electronic'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** Ways by which a seeker can be reached. */
export const CONTACT_CHANNELS = ['phone', 'sms', 'email'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** For whom support is sought: oneself, or as somebody close to another. */
export const SUPPORTED = ['self', 'close_person'] as const;
export type Supported = (typeof SUPPORTED)[number];

/** What meeting takes so that one can come and take part: about the place and the way, never about a condition. */
export const ACCESS_NEEDS = [
  'step_free',
  'hearing_loop',
  'sign_language',
  'plain_language',
  'interpreter',
  'calm_place',
] as const;
export type AccessNeed = (typeof ACCESS_NEEDS)[number];

/** How somebody heard of the association: a kind of source, never who told them. */
export const HEARD_FROM = [
  'someone_close',
  'professional',
  'other_organisation',
  'internet',
  'social_media',
  'event',
  'other',
] as const;
export type HeardFrom = (typeof HEARD_FROM)[number];
