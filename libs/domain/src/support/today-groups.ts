/** Groups of a coordinator's today, most pressing first. */
export const TODAY_GROUPS = [
  'exclusion_hit',
  'worry',
  'meeting_worry',
  'call_me',
  'new_request',
  'new_application',
  'over_target',
  'proposal_expiring',
  'session_to_acknowledge',
  'enrolment_to_confirm',
  'settings_check_due',
  'leader_missing',
  'release_ending',
  'guidance_missing',
  'training_expiring',
  'listing_to_verify',
  'no_opening_meeting',
  'page_feedback',
] as const;
export type TodayGroup = (typeof TODAY_GROUPS)[number];

/** Days both may have agreed without an opening meeting before it shows in today. */
export const OPENING_MEETING_WITHIN_DAYS = 14;
