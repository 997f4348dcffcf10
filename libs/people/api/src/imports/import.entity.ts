import type { ImportColumns, ImportKind, ImportState } from '@rinnakkain/domain';
import { allOf, defineScope, ofAccount, OrganisationRow, type RowScope, sql } from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A table that somebody is taking in: sealed until it is confirmed, and deleted a day later at the latest. */
@Entity({ schema: 'people', name: 'import' })
@Index('import_age_idx', ['organisationId', 'createdAt'])
@Check('import_kind_check', `kind in ('volunteers', 'training_records')`)
@Check('import_state_check', `state in ('checked', 'confirmed', 'failed')`)
@Check('import_confirmed_check', '...')
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'import_organisation_fkey' })
export class ImportRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'import_pkey',
  })
  id: string;

  @Column({ type: 'text' })
  kind: ImportKind;

  @Column({ type: 'text', default: 'checked' })
  state: ImportState;

  /** Who uploaded it. */
  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  /** What each column means. */
  @Column({ type: 'jsonb' })
  columns: ImportColumns;

  /** The key of what is sealed here, wrapped by the organisation's. */
  @Column({ name: 'wrapped_key', type: 'bytea', nullable: true })
  wrappedKey: Buffer | null;

  @Column({ name: 'file_name_sealed', type: 'bytea', nullable: true })
  fileNameSealed: Buffer | null;

  /** Headings and rows. */
  @Column({ name: 'content_sealed', type: 'bytea', nullable: true })
  contentSealed: Buffer | null;

  /** What the trial run found wrong, row by row. */
  @Column({ name: 'findings_sealed', type: 'bytea', nullable: true })
  findingsSealed: Buffer | null;

  @Column({ name: 'row_count', type: 'integer', default: 0 })
  rowCount: number;

  @Column({ name: 'fresh_count', type: 'integer', default: 0 })
  freshCount: number;

  @Column({ name: 'known_count', type: 'integer', default: 0 })
  knownCount: number;

  @Column({ name: 'failed_count', type: 'integer', default: 0 })
  failedCount: number;

  @Column({ name: 'confirmed_at', type: 'timestamptz', precision: 3, nullable: true })
  confirmedAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

const ofKind =
  (kind: ImportKind): RowScope =>
  (row) =>
    sql`${row}.kind = ${kind}`;

defineScope('people.import', {
  coordinator: allOf(ofAccount(), ofKind('volunteers')),
  training_reviewer: allOf(ofAccount(), ofKind('training_records')),
});
