import {
  FELLOWSHIP_CODE_TABLES,
  LISTING_ACTIONS,
  LISTING_AUDIENCES,
  LISTING_FORMS,
  LISTING_OPEN_ON,
  LISTING_OPENNESS,
  LISTING_RHYTHMS,
  LISTING_WARNINGS,
  limits,
  type FellowshipCodeTable,
  type ListingAction,
  type ListingAudience,
  type ListingForm,
  type ListingOpenness,
  type ListingOpenOn,
  type ListingRhythm,
  type ListingState,
  type ListingWarning,
} from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  TextField,
  TextsField,
  TimeField,
  WholeField,
} from '@rinnakkain/platform-api';
import { ListingDetails } from './listing-details.messages';

/** States a listing is kept in; a removed one is not there. */
export const KEPT_STATES = [
  'current',
  'needs_verification',
  'hidden',
] as const satisfies readonly ListingState[];
export type KeptState = (typeof KEPT_STATES)[number];

/** A meeting to be listed; whoever writes it down has checked it today. */
export class NewListing extends ListingDetails {
  @IdField('The fellowship whose meeting it is')
  fellowshipId: string;

  @TextField('Name of the meeting', { max: limits.listingNameMaxLength })
  name: string;

  @KeyField('Where people meet', LISTING_FORMS, { name: 'ListingForm' })
  form: ListingForm;
}

/** The fellowship of a listing. */
export class ListedFellowship {
  @IdField('The fellowship')
  id: string;

  @TextField('Name', { max: limits.fellowshipNameMaxLength })
  name: string;

  @KeyField('Whose codes say what kind of meeting it is', FELLOWSHIP_CODE_TABLES, {
    name: 'FellowshipCodeTable',
  })
  codes: FellowshipCodeTable;

  @TextField('Its own site', { max: limits.remoteLinkMaxLength, nullable: true })
  site: string | null;

  @TextField('Its own number', { max: limits.joinPhoneMaxLength, nullable: true })
  phone: string | null;
}

/** An independent meeting as it is listed. */
export class Listing {
  @IdField('The listing')
  id: string;

  @ObjectField('Whose meeting it is', () => ListedFellowship)
  fellowship: ListedFellowship;

  @TextField('Its name in feeds, the same for ever', { max: 64 })
  slug: string;

  @TextField('Name of the meeting', { max: limits.listingNameMaxLength })
  name: string;

  @KeyField('Where people meet', LISTING_FORMS, { name: 'ListingForm' })
  form: ListingForm;

  @KeyField('Who may come; null when it is not told', LISTING_OPENNESS, {
    nullable: true,
    name: 'ListingOpenness',
  })
  openness: ListingOpenness | null;

  @KeyField(
    'Which meeting of the month is open, where not every one is; null where the notes tell',
    LISTING_OPEN_ON,
    { nullable: true, name: 'ListingOpenOn' },
  )
  openOn: ListingOpenOn | null;

  @KeyField('In which weeks it is held', LISTING_RHYTHMS, { name: 'ListingRhythm' })
  rhythm: ListingRhythm;

  @WholeField('1 is Monday; null by appointment', { min: 1, max: 7, nullable: true })
  weekday: number | null;

  @TimeField('When it begins, in its own time zone; null by appointment', { nullable: true })
  startTime: string | null;

  @WholeField('How long it lasts; null when it is not told', { min: 1, max: 1440, nullable: true })
  durationMinutes: number | null;

  @TextField('IANA name of its time zone', { max: 60, min: 1 })
  timeZone: string;

  @TextField('Code of the municipality; null online and abroad', { max: 3, nullable: true })
  municipality: string | null;

  @TextField('A town that is no municipality of ours', { max: limits.nameMaxLength, nullable: true })
  town: string | null;

  @TextField('Country, two letters', { max: 2, min: 2 })
  country: string;

  @TextField('Name of the public place', { max: limits.listingPlaceMaxLength, nullable: true })
  placeName: string | null;

  @TextField('Street address of the public place', { max: limits.listingPlaceMaxLength, nullable: true })
  street: string | null;

  @TextField('Postal code', { max: limits.postalCodeMaxLength, nullable: true })
  postalCode: string | null;

  @TextField('How to find the place', { max: limits.noteMaxLength, nullable: true })
  placeNotes: string | null;

  @TextField('Degrees north and east, as in 61.4981, 23.761', { max: 40, nullable: true })
  point: string | null;

  @TextField('Link to join by, where the fellowship itself has published it', {
    max: limits.remoteLinkMaxLength,
    nullable: true,
  })
  link: string | null;

  @TextField('Number to join by, where the fellowship itself has published it', {
    max: limits.joinPhoneMaxLength,
    nullable: true,
  })
  joinPhone: string | null;

  @TextField('How to join', { max: limits.noteMaxLength, nullable: true })
  joinNotes: string | null;

  @TextsField('Languages it is held in, ISO 639 codes', { max: limits.listingLanguagesMax, maxLength: 3 })
  languages: string[];

  @FlagField('The entrance is accessible; null when it is not told', { nullable: true })
  accessible: boolean | null;

  @KeysField('For whom in particular', LISTING_AUDIENCES, { name: 'ListingAudience' })
  audiences: ListingAudience[];

  @TextsField('Codes of the fellowship’s own table', { max: limits.listingCodesMax, maxLength: 12 })
  codes: string[];

  @TextField('Anything else about the meeting; never a name of anybody', {
    max: limits.listingNotesMaxLength,
    nullable: true,
  })
  notes: string | null;

  @TextField('The meeting’s page on the fellowship’s own site', {
    max: limits.remoteLinkMaxLength,
    nullable: true,
  })
  site: string | null;

  @FlagField('It does not meet for a time')
  paused: boolean;

  @DayField('It meets again on this day; null for a pause without an end', { nullable: true })
  resumesOn: string | null;

  @KeyField('How it stands today', KEPT_STATES, { name: 'KeptListingState' })
  state: KeptState;

  @DayField('The day it was last checked')
  verifiedOn: string;

  @DayField('The last day it is shown unless it is checked')
  shownUntil: string;

  @FlagField('It does not meet today because of a pause')
  pausedNow: boolean;

  @FlagField('It came from a source of the fellowship’s')
  imported: boolean;

  @TextField('Where it was fetched; null when it was brought or written here', {
    max: limits.remoteLinkMaxLength,
    nullable: true,
  })
  sourceUrl: string | null;

  @KeysField('What readers of the feed would not understand', LISTING_WARNINGS, { name: 'ListingWarning' })
  warnings: ListingWarning[];

  @KeysField('What the actor may do with it', LISTING_ACTIONS, { name: 'ListingAction' })
  allowed: ListingAction[];

  @FlagField('The actor may change it')
  mayChange: boolean;

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** Listings, a page of them. */
export class ListingList {
  @ListField('By fellowship and time, or those checked longest ago first', () => Listing)
  items: Listing[];

  @WholeField('How many there are in all', { min: 0, max: 1_000_000 })
  total: number;
}

/** Which listings to list. */
export class ListingQuery extends ListQuery {
  @IdField('Of this fellowship', { optional: true })
  fellowshipId?: string;

  @TextField('In this municipality, by its code', { max: 3, optional: true })
  municipality?: string;

  @WholeField('On this weekday; 1 is Monday', { min: 1, max: 7, optional: true, query: true })
  weekday?: number;

  @KeyField('In this state; all unless given', KEPT_STATES, { optional: true, name: 'KeptListingState' })
  state?: KeptState;

  @KeyField('Order', ['when', 'verified'], { optional: true, name: 'ListingSort' })
  sort?: 'when' | 'verified';
}
