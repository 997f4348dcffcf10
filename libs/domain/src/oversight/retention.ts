/** How long each class of personal data is kept after the day that starts its clock, months; the controller confirms. */
export const RETENTION_MONTHS = {
  /** A request that never became a relationship, from its closing. */
  requestWithoutRelationship: 6,
  /** A seeker's personal data, from the end of the relationship. */
  seekerAfterRelationship: 12,
  /** A session's free text, from the session. */
  sessionNote: 12,
  /** Safe-contact instructions and protection, from the end of the relationship. */
  safeContact: 1,
  /** Interview notes, from becoming active. */
  interviewNoteOfActive: 3,
  /** Interview notes, from not being selected. */
  interviewNoteOfNotSelected: 6,
  /** A volunteer's basic data, training and hours, from the end of volunteering. */
  volunteer: 24,
  /** Days of a background check, from the end of the task. */
  backgroundCheck: 6,
  /** Registrations to a group, from the last day of its season: thirty days. */
  groupRegistration: 1,
  /** What is known of a message to somebody, sent or not, from its writing. */
  message: 24,
  /** Agreement and pledge, from the end of volunteering. */
  papers: 60,
  /** The audit, from the entry. */
  audit: 60,
} as const;
export type RetentionClass = keyof typeof RETENTION_MONTHS;
