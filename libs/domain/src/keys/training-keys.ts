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

/** Kinds of meeting that volunteers have among themselves. */
export const VOLUNTEER_MEETING_KINDS = [
  'peers_evening',
  'supervision',
  'group_guidance',
  'recreation',
  'further_training',
  'thanks',
] as const;
export type VolunteerMeetingKind = (typeof VOLUNTEER_MEETING_KINDS)[number];

/** States of such a meeting. */
export const VOLUNTEER_MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export type VolunteerMeetingState = (typeof VOLUNTEER_MEETING_STATES)[number];

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
