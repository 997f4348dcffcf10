/** Codes of a refused request that `states.csv` has words for. */
export const LISTED_PROBLEM_CODES = [
  'TRANSITION_NOT_ALLOWED',
  'REASON_REQUIRED',
  'CONSENT_MISSING',
  'SEEKER_NOT_WAITING',
  'RELATIONSHIP_OPEN',
  'VOLUNTEER_NOT_READY',
  'PLACE_TAKEN',
  'SESSION_IN_FUTURE',
  'SESSION_OVERLAPS',
  'NOT_OWN_REQUEST',
  'ORIGIN_REQUIRED',
  'NOT_AVAILABLE_YET',
  'CHANGED_MEANWHILE',
  'NOT_FOUND',
  'SIGN_IN_FAILED',
  'INVITATION_EXPIRED',
  'INVALID',
] as const;

/** Codes the API needs beyond them; their words are in `data/further-keys.csv`. */
export const FURTHER_PROBLEM_CODES = [
  'NOT_SIGNED_IN',
  'NOT_ACTING',
  'NOT_ALLOWED',
  'VERSION_REQUIRED',
  'IDEMPOTENCY_KEY_REQUIRED',
  'IDEMPOTENCY_KEY_REUSED',
  'TOO_MANY_ATTEMPTS',
  'PASSWORD_TOO_WEAK',
  'EMAIL_IN_USE',
  'PROTECTED_DETAILS',
  'NARROW_SEARCH',
  'ALREADY_IN_PROGRESS',
  'EXCLUDED',
  'ALREADY_ENROLLED',
  'COURSE_RETIRED',
  'RUN_NOT_OPEN',
  'RUN_NOT_BEGUN',
  'RUN_NOT_OVER',
  'LEADERS_MISSING',
  'GROUP_NOT_OPEN',
  'GROUP_CLOSED',
  'MEETING_IN_FUTURE',
  'TOO_LARGE',
  'IMPORT_INCOMPLETE',
  'IMPORT_HAS_FAULTS',
  'IMPORT_OUTDATED',
  'SERVICE_UNAVAILABLE',
  'INTERNAL',
] as const;

/** Every code a problem answer can carry, rules of matching aside. */
export const PROBLEM_CODES = [...LISTED_PROBLEM_CODES, ...FURTHER_PROBLEM_CODES] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Codes of one field of an INVALID answer. */
export const FIELD_CODES = [
  'REQUIRED',
  'TOO_LONG',
  'TOO_SHORT',
  'NOT_A_NUMBER',
  'OUT_OF_RANGE',
  'NOT_A_DAY',
  'NOT_A_TIME',
  'NOT_A_BOOLEAN',
  'NOT_A_LIST',
  'NOT_AN_EMAIL',
  'NOT_A_PHONE_NUMBER',
  'NOT_TEXT',
  'NOT_ALLOWED_VALUE',
  'NOT_FOUND_VALUE',
  'REPEATED',
  'UNKNOWN_FIELD',
  'CONSENT_NEEDED',
  'MALFORMED',
  'NOT_A_TABLE',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];
