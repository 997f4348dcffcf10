import type { AuditAction, AuditObjectType, AuditRole } from '@rinnakkain/domain';
import { defineScope, type RowScope, sql, wholeOrganisation } from '@rinnakkain/platform-api';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of the audit trail; only `oversight.append` writes it. */
@Entity({ schema: 'oversight', name: 'audit_entry' })
@Check(
  'audit_entry_hash_check',
  `(prev is null) = (hash is null) and octet_length(prev) = 32 and octet_length(hash) = 32`,
)
@Index('audit_entry_object_idx', ['organisationId', 'objectId', 'n'])
@Index('audit_entry_account_idx', ['organisationId', 'accountId', 'n'])
@Index('audit_entry_details_idx', { synchronize: false })
@Index('audit_entry_action_idx', ['organisationId', 'action', 'n'])
export class AuditEntryRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'audit_entry_pkey' })
  organisationId: string;

  /** Number within the organisation, without gaps; text, since it is a bigint. */
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'audit_entry_pkey' })
  n: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ type: 'text', nullable: true })
  role: AuditRole | null;

  @Column({ type: 'text' })
  action: AuditAction;

  @Column({ name: 'object_type', type: 'text' })
  objectType: AuditObjectType;

  @Column({ name: 'object_id', type: 'uuid', nullable: true })
  objectId: string | null;

  @Column({ type: 'jsonb', default: {} })
  details: Record<string, unknown>;

  @Column({ name: 'request_id', type: 'text', nullable: true })
  requestId: string | null;

  /** Hash of the entry before; null when both are from before the chain. */
  @Column({ type: 'bytea', nullable: true })
  prev: Buffer | null;

  /** Keyed hash of this entry and the one before. */
  @Column({ type: 'bytea', nullable: true })
  hash: Buffer | null;
}

/** What administrators may see of the trail: the administration, nothing about people helped or helping; what a day showed names them. */
const administration: RowScope = (row) =>
  sql`${row}.object_type in ('account', 'membership', 'unit', 'invitation', 'organisation', 'task') and ${row}.action <> 'today.viewed'`;

defineScope('oversight.audit_entry', {
  data_protection_officer: wholeOrganisation,
  organisation_administrator: administration,
  platform_administrator: administration,
});
