/** How an independent meeting stands on the list; hidden and due for a check by the day it was last checked. */
export const LISTING_STATES = ['current', 'needs_verification', 'hidden', 'removed'] as const;
export type ListingState = (typeof LISTING_STATES)[number];

/** What can be done to a listing. */
export const LISTING_ACTIONS = ['verify', 'hide', 'remove'] as const;
export type ListingAction = (typeof LISTING_ACTIONS)[number];

/** Who may come; conditional is open only sometimes. */
export const LISTING_OPENNESS = ['open', 'closed', 'conditional'] as const;
export type ListingOpenness = (typeof LISTING_OPENNESS)[number];

/** Which meeting of a month is open where not every one is. */
export const LISTING_OPEN_ON = ['first', 'second', 'third', 'fourth', 'last'] as const;
export type ListingOpenOn = (typeof LISTING_OPEN_ON)[number];

/** In which weeks an independent meeting is held: in every one, in every other, or by its weekday of the month. */
export const LISTING_RHYTHMS = [
  'every_week',
  'every_second_week',
  'even_weeks',
  'odd_weeks',
  'first',
  'second',
  'third',
  'fourth',
  'last',
  'first_and_third',
  'second_and_fourth',
] as const;
export type ListingRhythm = (typeof LISTING_RHYTHMS)[number];

/** Where people meet. */
export const LISTING_FORMS = ['in_person', 'online', 'hybrid'] as const;
export type ListingForm = (typeof LISTING_FORMS)[number];

/** For whom in particular. */
export const LISTING_AUDIENCES = ['women', 'men', 'young', 'lgbtq', 'beginners'] as const;
export type ListingAudience = (typeof LISTING_AUDIENCES)[number];

/** Whose codes say what kind of meeting it is; a fellowship without a published table has none. */
export const FELLOWSHIP_CODE_TABLES = ['aa', 'na', 'ga', 'al_anon', 'none'] as const;
export type FellowshipCodeTable = (typeof FELLOWSHIP_CODE_TABLES)[number];

/** Shapes of data that listings are taken in from. */
export const LISTING_SOURCE_KINDS = ['bmlt', 'na_finland', 'meeting_guide'] as const;
export type ListingSourceKind = (typeof LISTING_SOURCE_KINDS)[number];

/** How far an import of listings is. */
export const LISTING_IMPORT_STATES = ['checked', 'confirmed'] as const;
export type ListingImportState = (typeof LISTING_IMPORT_STATES)[number];

/** What an import would do to a meeting. */
export const LISTING_IMPORT_PARTS = ['new', 'changed', 'unchanged', 'missing', 'kept_out'] as const;
export type ListingImportPart = (typeof LISTING_IMPORT_PARTS)[number];

/** What was noticed in a row of an import; the first ones leave the row out. */
export const LISTING_FINDINGS = [
  'NOT_A_MEETING',
  'NAME_MISSING',
  'KEY_MISSING',
  'KEY_REPEATED',
  'COUNTRY_UNKNOWN',
  'ZONE_UNKNOWN',
  'PLACE_MISSING',
  'TOO_LONG',
  'DAY_UNKNOWN',
  'TIME_UNKNOWN',
  'FORMAT_UNKNOWN',
  'LANGUAGE_UNKNOWN',
  'LINK_LEFT_OUT',
  'CONDITION_IN_NOTES',
] as const;
export type ListingFinding = (typeof LISTING_FINDINGS)[number];
