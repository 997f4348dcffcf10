import type { Day } from '../../days/days';
import type {
  ListingAudience,
  ListingForm,
  ListingOpenness,
  ListingOpenOn,
  ListingRhythm,
} from '../../keys/listing-keys';

/** What is told of an independent meeting: when, where and for whom. There is no field for a person or a number of people. */
export interface ListingFacts {
  readonly name: string;
  /** Null when it is not told; missing is not closed. */
  readonly openness: ListingOpenness | null;
  /** Which meeting of the month is open; null where the condition is told in the notes. */
  readonly openOn: ListingOpenOn | null;
  /** In which weeks, where a weekday is told. */
  readonly rhythm: ListingRhythm;
  /** 1 is Monday; null with the time when it is by appointment. */
  readonly weekday: number | null;
  readonly startTime: string | null;
  /** Null when it is not told; never zero. */
  readonly durationMinutes: number | null;
  readonly timeZone: string;
  readonly form: ListingForm;
  /** Code of the municipality; null online and abroad. */
  readonly municipality: string | null;
  /** A town that is no municipality of ours. */
  readonly town: string | null;
  /** Two letters. */
  readonly country: string;
  readonly placeName: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly placeNotes: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly link: string | null;
  readonly joinPhone: string | null;
  readonly joinNotes: string | null;
  readonly languages: readonly string[];
  /** Null when it is not told. */
  readonly accessible: boolean | null;
  readonly audiences: readonly ListingAudience[];
  /** Codes of the fellowship's own table beyond what the other fields say. */
  readonly codes: readonly string[];
  readonly notes: string | null;
  /** The meeting's page on the fellowship's own site. */
  readonly site: string | null;
  readonly paused: boolean;
  /** It meets again on this day; null for a pause without an end. */
  readonly resumesOn: Day | null;
}

/** Where a listing begins that says nothing yet. */
export const EMPTY_LISTING: ListingFacts = {
  name: '',
  openness: null,
  openOn: null,
  rhythm: 'every_week',
  weekday: null,
  startTime: null,
  durationMinutes: null,
  timeZone: 'Europe/Helsinki',
  form: 'in_person',
  municipality: null,
  town: null,
  country: 'FI',
  placeName: null,
  street: null,
  postalCode: null,
  placeNotes: null,
  latitude: null,
  longitude: null,
  link: null,
  joinPhone: null,
  joinNotes: null,
  languages: [],
  accessible: null,
  audiences: [],
  codes: [],
  notes: null,
  site: null,
  paused: false,
  resumesOn: null,
};

/** The fields of a listing, in the order they are shown. */
export const LISTING_FIELDS = Object.keys(EMPTY_LISTING) as readonly (keyof ListingFacts)[];
export type ListingField = keyof ListingFacts;

/** Whether it does not meet on a day: until the day of return, which is a meeting again. */
export const isPaused = (
  { paused, resumesOn }: Pick<ListingFacts, 'paused' | 'resumesOn'>,
  today: Day,
): boolean => paused && (resumesOn === null || today < resumesOn);
