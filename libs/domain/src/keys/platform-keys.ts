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

/** In which role something was done, as the audit tells it: `public` is somebody without an account. */
export const AUDIT_ROLES = [...ROLES, 'public'] as const;
export type AuditRole = (typeof AUDIT_ROLES)[number];

/** Rights named per person, beside the role. */
export const NAMED_RIGHTS = ['background_checker'] as const;
export type NamedRight = (typeof NAMED_RIGHTS)[number];

/** What a message to somebody is about; never said in the message itself. */
export const MESSAGE_KINDS = [
  'expiry_reminder',
  'run_reminder',
  'meeting_reminder',
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
  'OUTDATED',
] as const;
export type MessageSkip = (typeof MESSAGE_SKIPS)[number];

/** What public pages say in the association's own words. */
export const PUBLIC_TEXT_KINDS = ['privacy', 'consent_seeker', 'consent_volunteer', 'safe_browsing'] as const;
export type PublicTextKind = (typeof PUBLIC_TEXT_KINDS)[number];

/** What the product does by itself. */
export const JOB_NAMES = [
  'mail',
  'expiry_reminders',
  'run_reminders',
  'meeting_reminders',
  'review_digest',
  'forget_imports',
  'forget_registrations',
  'message_retention',
] as const;
export type JobName = (typeof JOB_NAMES)[number];
