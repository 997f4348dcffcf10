import type { Listing, ListingChanges } from '@rinnakkain/api-client';
import type {
  ListingAudience,
  ListingForm,
  ListingOpenness,
  ListingOpenOn,
  ListingRhythm,
} from '@rinnakkain/domain';

/** A listing as it stands in the form: everything as it is typed. */
export interface ListingDraft {
  fellowshipId: string;
  name: string;
  openness: ListingOpenness | 'untold';
  openOn: ListingOpenOn | '';
  time: 'weekly' | 'by_appointment';
  rhythm: ListingRhythm;
  weekday: string;
  startTime: string;
  durationMinutes: string;
  timeZone: string;
  form: ListingForm;
  municipality: string;
  town: string;
  country: string;
  placeName: string;
  street: string;
  postalCode: string;
  placeNotes: string;
  point: string;
  link: string;
  joinPhone: string;
  joinNotes: string;
  languages: string[];
  accessible: 'yes' | 'no' | 'untold';
  audiences: ListingAudience[];
  codes: string[];
  notes: string;
  site: string;
  paused: 'no' | 'yes';
  resumesOn: string | null;
}

/** Where a new listing begins. */
export const emptyListing = (fellowshipId: string): ListingDraft => ({
  fellowshipId,
  name: '',
  openness: 'untold',
  openOn: '',
  time: 'weekly',
  rhythm: 'every_week',
  weekday: '1',
  startTime: '',
  durationMinutes: '',
  timeZone: 'Europe/Helsinki',
  form: 'in_person',
  municipality: '',
  town: '',
  country: 'FI',
  placeName: '',
  street: '',
  postalCode: '',
  placeNotes: '',
  point: '',
  link: '',
  joinPhone: '',
  joinNotes: '',
  languages: ['fi'],
  accessible: 'untold',
  audiences: [],
  codes: [],
  notes: '',
  site: '',
  paused: 'no',
  resumesOn: null,
});

/** A listing to edit. */
export const draftOfListing = (listing: Listing): ListingDraft => ({
  fellowshipId: listing.fellowship.id,
  name: listing.name,
  openness: listing.openness ?? 'untold',
  openOn: listing.openOn ?? '',
  time: listing.weekday === null ? 'by_appointment' : 'weekly',
  rhythm: listing.rhythm,
  weekday: String(listing.weekday ?? 1),
  startTime: listing.startTime ?? '',
  durationMinutes: listing.durationMinutes === null ? '' : String(listing.durationMinutes),
  timeZone: listing.timeZone,
  form: listing.form,
  municipality: listing.municipality ?? '',
  town: listing.town ?? '',
  country: listing.country,
  placeName: listing.placeName ?? '',
  street: listing.street ?? '',
  postalCode: listing.postalCode ?? '',
  placeNotes: listing.placeNotes ?? '',
  point: listing.point ?? '',
  link: listing.link ?? '',
  joinPhone: listing.joinPhone ?? '',
  joinNotes: listing.joinNotes ?? '',
  languages: [...listing.languages],
  accessible: listing.accessible === null ? 'untold' : listing.accessible ? 'yes' : 'no',
  audiences: [...listing.audiences],
  codes: [...listing.codes],
  notes: listing.notes ?? '',
  site: listing.site ?? '',
  paused: listing.paused ? 'yes' : 'no',
  resumesOn: listing.resumesOn,
});

const text = (typed: string): string | null => typed.trim() || null;

/** What the form says, as the API takes it; what does not belong to the chosen form of meeting is left out. */
export function listingOf(draft: ListingDraft): ListingChanges & { name: string; form: ListingForm } {
  const [there, joined] = [draft.form !== 'online', draft.form !== 'in_person'];
  const weekly = draft.time === 'weekly';
  return {
    name: draft.name.trim(),
    openness: draft.openness === 'untold' ? null : draft.openness,
    openOn: draft.openness === 'conditional' ? draft.openOn || null : null,
    rhythm: weekly ? draft.rhythm : 'every_week',
    weekday: weekly ? Number(draft.weekday) : null,
    startTime: weekly ? draft.startTime || null : null,
    durationMinutes: weekly && draft.durationMinutes.trim() ? Number(draft.durationMinutes) : null,
    timeZone: draft.timeZone.trim(),
    form: draft.form,
    municipality: text(draft.municipality),
    town: draft.municipality ? null : text(draft.town),
    country: draft.country.trim().toUpperCase(),
    placeName: there ? text(draft.placeName) : null,
    street: there ? text(draft.street) : null,
    postalCode: there ? text(draft.postalCode) : null,
    placeNotes: there ? text(draft.placeNotes) : null,
    point: there ? text(draft.point) : null,
    link: joined ? text(draft.link) : null,
    joinPhone: joined ? text(draft.joinPhone) : null,
    joinNotes: joined ? text(draft.joinNotes) : null,
    languages: draft.languages,
    accessible: draft.accessible === 'untold' ? null : draft.accessible === 'yes',
    audiences: draft.audiences,
    codes: draft.codes,
    notes: text(draft.notes),
    site: text(draft.site),
    paused: draft.paused === 'yes',
    resumesOn: draft.paused === 'yes' ? draft.resumesOn : null,
  };
}
