import {
  LISTING_AUDIENCES,
  LISTING_FORMS,
  LISTING_OPEN_ON,
  LISTING_OPENNESS,
  LISTING_RHYTHMS,
  limits,
  type ListingAudience,
  type ListingForm,
  type ListingOpenness,
  type ListingOpenOn,
  type ListingRhythm,
} from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  KeyField,
  KeysField,
  TextField,
  TextsField,
  TimeField,
  WholeField,
} from '@rinnakkain/platform-api';

/** What can be told of a listed meeting; what is left out is not told. */
export class ListingDetails {
  @KeyField('Who may come; null when it is not told', LISTING_OPENNESS, {
    optional: true,
    nullable: true,
    name: 'ListingOpenness',
  })
  openness?: ListingOpenness | null;

  @KeyField(
    'Which meeting of the month is open, where not every one is; null where the notes tell',
    LISTING_OPEN_ON,
    { optional: true, nullable: true, name: 'ListingOpenOn' },
  )
  openOn?: ListingOpenOn | null;

  @KeyField('In which weeks it is held; every week unless told', LISTING_RHYTHMS, {
    optional: true,
    name: 'ListingRhythm',
  })
  rhythm?: ListingRhythm;

  @WholeField('1 is Monday; null by appointment', { min: 1, max: 7, optional: true, nullable: true })
  weekday?: number | null;

  @TimeField('When it begins, in its own time zone; null by appointment', { optional: true, nullable: true })
  startTime?: string | null;

  @WholeField('How long it lasts; null when it is not told', {
    min: 1,
    max: 1440,
    optional: true,
    nullable: true,
  })
  durationMinutes?: number | null;

  @TextField('IANA name of its time zone', { max: 60, optional: true, min: 1 })
  timeZone?: string;

  @TextField('Code of the municipality; null online and abroad', { max: 3, optional: true, nullable: true })
  municipality?: string | null;

  @TextField('A town that is no municipality of ours', {
    max: limits.nameMaxLength,
    optional: true,
    nullable: true,
  })
  town?: string | null;

  @TextField('Country, two letters', { max: 2, min: 2, optional: true })
  country?: string;

  @TextField('Name of the public place', {
    max: limits.listingPlaceMaxLength,
    optional: true,
    nullable: true,
  })
  placeName?: string | null;

  @TextField('Street address of the public place', {
    max: limits.listingPlaceMaxLength,
    optional: true,
    nullable: true,
  })
  street?: string | null;

  @TextField('Postal code', { max: limits.postalCodeMaxLength, optional: true, nullable: true })
  postalCode?: string | null;

  @TextField('How to find the place', { max: limits.noteMaxLength, optional: true, nullable: true })
  placeNotes?: string | null;

  @TextField('Degrees north and east, as in 61.4981, 23.761', { max: 40, optional: true, nullable: true })
  point?: string | null;

  @TextField('Link to join by, where the fellowship itself has published it', {
    max: limits.remoteLinkMaxLength,
    optional: true,
    nullable: true,
  })
  link?: string | null;

  @TextField('Number to join by, where the fellowship itself has published it', {
    max: limits.joinPhoneMaxLength,
    optional: true,
    nullable: true,
  })
  joinPhone?: string | null;

  @TextField('How to join', { max: limits.noteMaxLength, optional: true, nullable: true })
  joinNotes?: string | null;

  @TextsField('Languages it is held in, ISO 639 codes', {
    max: limits.listingLanguagesMax,
    maxLength: 3,
    optional: true,
  })
  languages?: string[];

  @FlagField('The entrance is accessible; null when it is not told', { optional: true, nullable: true })
  accessible?: boolean | null;

  @KeysField('For whom in particular', LISTING_AUDIENCES, { optional: true, name: 'ListingAudience' })
  audiences?: ListingAudience[];

  @TextsField('Codes of the fellowship’s own table', {
    max: limits.listingCodesMax,
    maxLength: 12,
    optional: true,
  })
  codes?: string[];

  @TextField('Anything else about the meeting; never a name of anybody', {
    max: limits.listingNotesMaxLength,
    optional: true,
    nullable: true,
  })
  notes?: string | null;

  @TextField('The meeting’s page on the fellowship’s own site', {
    max: limits.remoteLinkMaxLength,
    optional: true,
    nullable: true,
  })
  site?: string | null;

  @FlagField('It does not meet for a time', { optional: true })
  paused?: boolean;

  @DayField('It meets again on this day; null for a pause without an end', { optional: true, nullable: true })
  resumesOn?: string | null;
}

/** Changes of a listing; what is left out stays. */
export class ListingChanges extends ListingDetails {
  @TextField('Name of the meeting', { max: limits.listingNameMaxLength, optional: true, min: 1 })
  name?: string;

  @KeyField('Where people meet', LISTING_FORMS, { optional: true, name: 'ListingForm' })
  form?: ListingForm;
}
