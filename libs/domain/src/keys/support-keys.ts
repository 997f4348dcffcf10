/** States of a support relationship, from the proposal to its end. */
export const RELATIONSHIP_STATES = [
  'proposed',
  'volunteer_agreed',
  'agreed',
  'first_meeting_set',
  'running',
  'on_break',
  'ending',
  'ended',
  'declined',
  'expired',
  'withdrawn',
  'discontinued',
] as const;
export type RelationshipState = (typeof RELATIONSHIP_STATES)[number];

/** What can be done to a support relationship. */
export const RELATIONSHIP_ACTIONS = [
  'volunteer_agrees',
  'volunteer_declines',
  'seeker_agrees',
  'seeker_declines',
  'withdraw',
  'expire',
  'set_first_meeting',
  'start',
  'pause',
  'resume',
  'begin_ending',
  'end',
  'discontinue',
] as const;
export type RelationshipAction = (typeof RELATIONSHIP_ACTIONS)[number];

/** Why a relationship ended. */
export const ENDING_REASONS = [
  'goal_reached',
  'agreed_length_reached',
  'seekers_wish',
  'volunteers_situation',
  'no_trust',
  'contact_lost',
  'moved',
  'needs_professional_help',
  'safety',
  'rules_broken',
  'other',
] as const;
export type EndingReason = (typeof ENDING_REASONS)[number];

/** States of a logged session. */
export const SESSION_STATES = ['sent', 'acknowledged'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** What can be done to a logged session. */
export const SESSION_ACTIONS = ['acknowledge', 'correct'] as const;
export type SessionAction = (typeof SESSION_ACTIONS)[number];

/** How a session was held. */
export const SESSION_FORMS = ['face_to_face', 'phone', 'video', 'message', 'accompanying'] as const;
export type SessionForm = (typeof SESSION_FORMS)[number];

/** What became of a session. */
export const SESSION_OUTCOMES = ['held', 'cancelled_by_volunteer', 'cancelled_by_seeker', 'no_show'] as const;
export type SessionOutcome = (typeof SESSION_OUTCOMES)[number];

/** Reasons why a volunteer cannot be proposed that `data/states.csv` lists. */
export const LISTED_REFUSAL_CODES = [
  'NOT_ACTIVE',
  'INTERVIEW_MISSING',
  'OWN_CRISIS_UNCONFIRMED',
  'TRAINING_MISSING',
  'TRAINING_EXPIRED',
  'AGREEMENT_MISSING',
  'PLEDGE_MISSING',
  'CHECK_MISSING',
  'GUARDIAN_CONSENT_MISSING',
  'FULL',
  'NOT_AVAILABLE_BEFORE',
  'OTHER',
  'THEME',
  'THEME_REFUSED',
  'LANGUAGE',
  'GENDER',
  'VOLUNTEER_LIMIT',
  'AGE_BAND',
  'AGE_RULE',
  'FORM',
  'TOO_FAR',
  'SAME_AREA',
  'NO_TIME',
  'NOT_CLEARED',
  'ACCESSIBILITY',
  'LANGUAGE_UNKNOWN',
  'FORM_UNKNOWN',
  'AREA_UNKNOWN',
  'TOO_RECENT',
  'ENDS_TOO_SOON',
] as const;

/** The reasons beyond that list. */
export const FURTHER_REFUSAL_CODES = ['GUIDANCE_MISSING'] as const;

/** Every reason why a volunteer cannot be proposed; `support/matching/requirements.ts` has those in use, in order. */
export const REFUSAL_CODES = [...LISTED_REFUSAL_CODES, ...FURTHER_REFUSAL_CODES] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What a fit consists of, in the order it is explained. */
export const MATCH_CRITERIA = ['theme', 'language', 'gender', 'age', 'form', 'distance', 'time'] as const;
export type MatchCriterion = (typeof MATCH_CRITERIA)[number];
