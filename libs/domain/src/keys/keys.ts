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

/** States of one volunteer's record of one course. */
export const TRAINING_RECORD_STATES = [
  'enrolled',
  'attended',
  'approved',
  'to_be_completed',
  'interrupted',
  'cancelled',
  'no_show',
  'waitlisted',
] as const;
export type TrainingRecordState = (typeof TRAINING_RECORD_STATES)[number];

/** What can be done to a training record. */
export const TRAINING_RECORD_ACTIONS = [
  'approve',
  'return',
  'enrol',
  'promote',
  'attend',
  'resubmit',
  'undo_approval',
  'interrupt',
  'cancel',
  'mark_no_show',
] as const;
export type TrainingRecordAction = (typeof TRAINING_RECORD_ACTIONS)[number];

/** Where a training record comes from. */
export const TRAINING_RECORD_ORIGINS = ['course', 'equivalent'] as const;
export type TrainingRecordOrigin = (typeof TRAINING_RECORD_ORIGINS)[number];

/** How a volunteer stands with one required kind of course today. */
export const TRAINING_STATUSES = [
  'not_started',
  'under_way',
  'awaiting_approval',
  'approved',
  'expiring',
  'expired',
  'exempt',
] as const;
export type TrainingStatus = (typeof TRAINING_STATUSES)[number];

/** What a task can require. */
export const REQUIREMENT_KINDS = [
  'course',
  'interview',
  'agreement',
  'pledge',
  'background_check',
  'guidance',
] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** When a requirement has to be met. */
export const REQUIREMENT_STAGES = ['before_matching', 'within_months'] as const;
export type RequirementStage = (typeof REQUIREMENT_STAGES)[number];

/** How a volunteer stands with one requirement of a task on a day. */
export const REQUIREMENT_STATUSES = [...TRAINING_STATUSES, 'not_applicable'] as const;
export type RequirementStatus = (typeof REQUIREMENT_STATUSES)[number];

/** Why a requirement stands as it does. */
export const REQUIREMENT_REASONS = [
  'FULFILLED',
  'ENDS',
  'NOTHING_RECORDED',
  'UNDER_WAY',
  'AWAITS_APPROVAL',
  'NOT_RECOMMENDED',
  'LAPSED',
  'IN_GRACE',
  'EXEMPT',
  'NOT_FOR_THIS_TASK',
  'NOT_BEGUN',
  'DUE_BY',
  'OVERDUE',
  'KEPT',
] as const;
export type RequirementReasonCode = (typeof REQUIREMENT_REASONS)[number];

/** Where a volunteer stands with all requirements of a task together; each is in exactly one. */
export const STANDINGS = [
  'awaiting_approval',
  'expiring',
  'missing',
  'under_way',
  'ready',
  'on_break',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Kinds of contact in which a volunteer gets guidance. */
export const GUIDANCE_KINDS = ['supervision', 'group', 'individual', 'evening'] as const;
export type GuidanceKind = (typeof GUIDANCE_KINDS)[number];

/** Kinds of course. */
export const COURSE_KINDS = ['basic', 'further', 'leader', 'refresher'] as const;
export type CourseKind = (typeof COURSE_KINDS)[number];

/** How a run of a course stands; computed, but for a cancellation. */
export const COURSE_RUN_STATES = ['planned', 'enrolling', 'full', 'running', 'ended', 'cancelled'] as const;
export type CourseRunState = (typeof COURSE_RUN_STATES)[number];

/** What can be done with a run of a course. */
export const COURSE_RUN_ACTIONS = [
  'edit',
  'cancel',
  'enrol',
  'enrol_self',
  'leave',
  'record_attendance',
  'conclude',
  'give_feedback',
] as const;
export type CourseRunAction = (typeof COURSE_RUN_ACTIONS)[number];

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

/** Roles a membership can carry. */
export const ROLES = [
  'platform_administrator',
  'organisation_administrator',
  'coordinator',
  'training_reviewer',
  'volunteer',
  'group_leader',
  'data_protection_officer',
] as const;
export type Role = (typeof ROLES)[number];

/** Rights named per person, beside the role. */
export const NAMED_RIGHTS = ['background_checker'] as const;
export type NamedRight = (typeof NAMED_RIGHTS)[number];

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

/** What a fit consists of, in the order it is explained. */
export const MATCH_CRITERIA = ['theme', 'language', 'gender', 'age', 'form', 'distance', 'time'] as const;
export type MatchCriterion = (typeof MATCH_CRITERIA)[number];

/** Papers a volunteer signs. */
export const PAPER_KINDS = ['agreement', 'pledge'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Languages a paper is written and signed in. */
export const PAPER_LANGUAGES = ['fi', 'sv', 'en'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

/** What a certificate is of. */
export const CERTIFICATE_KINDS = ['training', 'service'] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

/** What the holder may let the public page of a certificate show, besides that it is genuine. */
export const CERTIFICATE_PARTS = ['name', 'what', 'figures'] as const;
export type CertificatePart = (typeof CERTIFICATE_PARTS)[number];

/** How a consent was given. */
export const CONSENT_WAYS = ['spoken', 'written', 'electronic'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** Ways by which a seeker can be reached. */
export const CONTACT_CHANNELS = ['phone', 'sms', 'email'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** What a message to somebody is about; never said in the message itself. */
export const MESSAGE_KINDS = [
  'expiry_reminder',
  'run_reminder',
  'review_digest',
  'invitation',
  'new_password',
  'forgotten_password',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** States of a message. */
export const MESSAGE_STATES = ['due', 'delivered', 'skipped', 'failed'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Why a message was not sent. */
export const MESSAGE_SKIPS = [
  'ON_BREAK',
  'STOPPED',
  'NO_EMAIL',
  'NO_ACCESS',
  'NO_MAIL_SERVER',
  'LINK_OVER',
  'TOO_LATE',
] as const;
export type MessageSkip = (typeof MESSAGE_SKIPS)[number];

/** What the product does by itself. */
export const JOB_NAMES = [
  'mail',
  'expiry_reminders',
  'run_reminders',
  'review_digest',
  'forget_imports',
  'message_retention',
] as const;
export type JobName = (typeof JOB_NAMES)[number];
