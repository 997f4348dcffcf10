import type { ImportedListing, ListingImportState, ListingSourceKind, Noticed } from '@rinnakkain/domain';
import { defineScope } from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { FellowshipRow, LISTING_KEEPERS } from '../fellowship.entity';

/** An address of a fellowship's own from which its meetings are fetched. */
@Entity({ schema: 'groups', name: 'listing_source' })
@Unique('listing_source_url_key', ['organisationId', 'fellowshipId', 'url'])
@Check('listing_source_kind_check', `kind in ('bmlt', 'na_finland', 'meeting_guide')`)
@ForeignKey(() => FellowshipRow, ['organisationId', 'fellowshipId'], ['organisationId', 'id'], {
  name: 'listing_source_fellowship_fkey',
})
export class ListingSourceRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'listing_source_pkey',
  })
  id: string;

  @Column({ name: 'fellowship_id', type: 'uuid' })
  fellowshipId: string;

  @Column({ type: 'text' })
  kind: ListingSourceKind;

  @Column({ type: 'text' })
  url: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

defineScope('groups.listing_source', LISTING_KEEPERS);

/** What was noticed in a row, as it is kept. */
export interface StoredFinding extends Noticed {
  readonly row: number;
  readonly name: string;
  readonly leftOut: boolean;
}

/** What a source told, as it is kept for a day. */
export interface StoredRows {
  readonly listings: readonly ImportedListing[];
  readonly findings: readonly StoredFinding[];
}

/** What an import has done. */
export interface DoneImport {
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** A list of meetings that somebody is taking in. */
@Entity({ schema: 'groups', name: 'listing_import' })
@Index('listing_import_age_idx', ['organisationId', 'createdAt'])
@Check('listing_import_kind_check', `kind in ('bmlt', 'na_finland', 'meeting_guide')`)
@Check('listing_import_state_check', `state in ('checked', 'confirmed')`)
@Check('listing_import_done_check', `(state = 'confirmed') = (done is not null)`)
@ForeignKey(() => FellowshipRow, ['organisationId', 'fellowshipId'], ['organisationId', 'id'], {
  name: 'listing_import_fellowship_fkey',
})
export class ListingImportRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'listing_import_pkey',
  })
  id: string;

  @Column({ name: 'fellowship_id', type: 'uuid' })
  fellowshipId: string;

  @Column({ type: 'text' })
  kind: ListingSourceKind;

  @Column({ type: 'text', default: 'checked' })
  state: ListingImportState;

  /** Where it was fetched; null for what was brought. */
  @Column({ name: 'source_url', type: 'text', nullable: true })
  sourceUrl: string | null;

  @Column({ type: 'jsonb' })
  rows: StoredRows;

  /** Of what was shown: nothing else is written. */
  @Column({ type: 'text' })
  digest: string;

  @Column({ type: 'jsonb', nullable: true })
  done: DoneImport | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('groups.listing_import', LISTING_KEEPERS);
