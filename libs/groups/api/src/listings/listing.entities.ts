import type {
  ListingAudience,
  ListingForm,
  ListingOpenness,
  ListingOpenOn,
  ListingRhythm,
} from '@rinnakkain/domain';
import { defineScope, ORGANISATION_ROLES } from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { FellowshipRow, LISTING_KEEPERS } from './fellowship.entity';

/** An independent meeting as it is listed. */
@Entity({ schema: 'groups', name: 'listing' })
@Unique('listing_slug_key', ['organisationId', 'slug'])
@Index('listing_source_key', { synchronize: false })
@Index('listing_check_idx', ['organisationId', 'verifiedOn', 'id'])
@Index('listing_order_idx', ['organisationId', 'fellowshipId', 'weekday', 'startTime', 'id'])
@Check('listing_slug_check', '...')
@Check('listing_openness_check', '...')
@Check('listing_open_on_check', '...')
@Check('listing_rhythm_check', '...')
@Check('listing_time_check', '...')
@Check('listing_duration_check', '...')
@Check('listing_form_check', `form in ('in_person', 'online', 'hybrid')`)
@Check('listing_point_check', '(latitude is null) = (longitude is null)')
@Check('listing_pause_check', 'paused or resumes_on is null')
@ForeignKey(() => FellowshipRow, ['organisationId', 'fellowshipId'], ['organisationId', 'id'], {
  name: 'listing_fellowship_fkey',
})
export class ListingRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'listing_pkey',
  })
  id: string;

  @Column({ name: 'fellowship_id', type: 'uuid' })
  fellowshipId: string;

  /** Its name in feeds, made once. */
  @Column({ type: 'text' })
  slug: string;

  /** What its source calls it; null for one written here. */
  @Column({ name: 'source_key', type: 'text', nullable: true })
  sourceKey: string | null;

  @Column({ name: 'source_url', type: 'text', nullable: true })
  sourceUrl: string | null;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  openness: ListingOpenness | null;

  @Column({ name: 'open_on', type: 'text', nullable: true })
  openOn: ListingOpenOn | null;

  @Column({ type: 'text', default: 'every_week' })
  rhythm: ListingRhythm;

  @Column({ type: 'integer', nullable: true })
  weekday: number | null;

  @Column({ name: 'start_time', type: 'text', nullable: true })
  startTime: string | null;

  @Column({ name: 'duration_minutes', type: 'integer', nullable: true })
  durationMinutes: number | null;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone: string;

  @Column({ type: 'text' })
  form: ListingForm;

  @Column({ type: 'text', nullable: true })
  municipality: string | null;

  @Column({ type: 'text', nullable: true })
  town: string | null;

  @Column({ type: 'text' })
  country: string;

  @Column({ name: 'place_name', type: 'text', nullable: true })
  placeName: string | null;

  @Column({ type: 'text', nullable: true })
  street: string | null;

  @Column({ name: 'postal_code', type: 'text', nullable: true })
  postalCode: string | null;

  @Column({ name: 'place_notes', type: 'text', nullable: true })
  placeNotes: string | null;

  @Column({ type: 'double precision', nullable: true })
  latitude: number | null;

  @Column({ type: 'double precision', nullable: true })
  longitude: number | null;

  @Column({ type: 'text', nullable: true })
  link: string | null;

  @Column({ name: 'join_phone', type: 'text', nullable: true })
  joinPhone: string | null;

  @Column({ name: 'join_notes', type: 'text', nullable: true })
  joinNotes: string | null;

  @Column({ type: 'text', array: true, default: [] })
  languages: string[];

  @Column({ type: 'boolean', nullable: true })
  accessible: boolean | null;

  @Column({ type: 'text', array: true, default: [] })
  audiences: ListingAudience[];

  @Column({ type: 'text', array: true, default: [] })
  codes: string[];

  @Column({ type: 'text', nullable: true })
  notes: string | null;

  @Column({ type: 'text', nullable: true })
  site: string | null;

  @Column({ type: 'boolean', default: false })
  paused: boolean;

  @Column({ name: 'resumes_on', type: 'date', nullable: true })
  resumesOn: string | null;

  /** The day what is told here was last known to be right. */
  @Column({ name: 'verified_on', type: 'date' })
  verifiedOn: string;

  @Column({ name: 'hidden_on', type: 'date', nullable: true })
  hiddenOn: string | null;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('groups.listing', ORGANISATION_ROLES);

/** What is left of a listing that was removed at the wish of its group: enough not to take it in again. */
@Entity({ schema: 'groups', name: 'removed_listing' })
@Unique('removed_listing_slug_key', ['organisationId', 'slug'])
@Index('removed_listing_source_idx', ['organisationId', 'fellowshipId', 'sourceKey'])
@ForeignKey(() => FellowshipRow, ['organisationId', 'fellowshipId'], ['organisationId', 'id'], {
  name: 'removed_listing_fellowship_fkey',
})
export class RemovedListingRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'removed_listing_pkey',
  })
  id: string;

  @Column({ name: 'fellowship_id', type: 'uuid' })
  fellowshipId: string;

  @Column({ type: 'text' })
  slug: string;

  @Column({ name: 'source_key', type: 'text', nullable: true })
  sourceKey: string | null;

  @Column({ name: 'removed_on', type: 'date' })
  removedOn: string;
}

defineScope('groups.removed_listing', LISTING_KEEPERS);
