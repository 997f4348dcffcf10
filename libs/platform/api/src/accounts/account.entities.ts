import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '@rinnakkain/domain';
import type { Actor } from '../context/request-context';
import { constant, sql } from '../database/sql';
import { defineScope, ofAccount, type RowScope, wholeOrganisation } from '../database/scope';
import { ORGANISATION_ROLES, OrganisationRow } from '../organisations/organisation.entity';
import type { TextLanguage } from '../texts/written-texts';

/** A person who signs in; the runtime login reaches it through functions only. */
@Entity({ schema: 'platform', name: 'account' })
@Unique('account_email_key', ['emailIndex'])
@Check('account_name_check', `length(name) between 1 and 120`)
@Check('account_language_check', 'language in (...)')
export class AccountRow {
  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'account_pkey',
  })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'email_index', type: 'bytea' })
  emailIndex: Buffer;

  @Column({ name: 'email_sealed', type: 'bytea' })
  emailSealed: Buffer;

  @Column({ name: 'wrapped_key', type: 'bytea' })
  wrappedKey: Buffer;

  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash: string | null;

  /** In which language it is written to: the one it last signed in with. */
  @Column({ type: 'text', default: 'fi' })
  language: TextLanguage;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

/** A role of an account in an organisation. */
@Entity({ schema: 'platform', name: 'membership' })
@Unique('membership_organisation_id_key', ['organisationId', 'id'])
@Index('membership_account_role_key', { synchronize: false })
@Index('membership_account_idx', ['accountId'])
@Check('membership_role_check', 'role in (...)')
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'membership_organisation_fkey' })
@ForeignKey(() => AccountRow, ['accountId'], ['id'], { name: 'membership_account_fkey' })
export class MembershipRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'membership_pkey',
  })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ name: 'unit_ids', type: 'uuid', array: true, default: [] })
  unitIds: string[];

  @Column({ name: 'volunteer_id', type: 'uuid', nullable: true })
  volunteerId: string | null;

  @Column({ name: 'background_checker', type: 'boolean', default: false })
  backgroundChecker: boolean;

  /** Disabled by an administrator of the organisation: closed until enabled. */
  @Column({ name: 'disabled_at', type: 'timestamptz', precision: 3, nullable: true })
  disabledAt: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true })
  endedAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

/** The staff of one's own units, the association's administrators and group leaders, and oneself. */
const colleagues: RowScope = (row, actor) =>
  sql`${row}.unit_ids && ${actor.unitIds}::uuid[] or ${row}.role in ('organisation_administrator', 'group_leader') or ${row}.account_id = ${actor.accountId}::uuid`;

defineScope('platform.membership', {
  organisation_administrator: wholeOrganisation,
  data_protection_officer: wholeOrganisation,
  platform_administrator: wholeOrganisation,
  coordinator: colleagues,
  training_reviewer: ofAccount(),
  volunteer: ofAccount(),
  group_leader: ofAccount(),
});

/** A one-time link: joins an organisation, or sets a forgotten password anew. */
@Entity({ schema: 'platform', name: 'invitation' })
@Unique('invitation_token_key', ['tokenHash'])
@Index('invitation_organisation_idx', { synchronize: false })
@Check('invitation_role_check', 'role in (...)')
@Check('invitation_kind_check', `kind in ('membership', 'password')`)
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'invitation_organisation_fkey' })
export class InvitationRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'invitation_pkey',
  })
  id: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash: Buffer;

  @Column({ type: 'text' })
  kind: 'membership' | 'password';

  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'email_index', type: 'bytea' })
  emailIndex: Buffer;

  @Column({ name: 'email_sealed', type: 'bytea' })
  emailSealed: Buffer;

  @Column({ name: 'wrapped_key', type: 'bytea' })
  wrappedKey: Buffer;

  @Column({ type: 'text', nullable: true })
  role: Role | null;

  @Column({ name: 'unit_ids', type: 'uuid', array: true, default: [] })
  unitIds: string[];

  @Column({ name: 'volunteer_id', type: 'uuid', nullable: true })
  volunteerId: string | null;

  @Column({ name: 'background_checker', type: 'boolean', default: false })
  backgroundChecker: boolean;

  @Column({ name: 'invited_by', type: 'uuid', nullable: true })
  invitedBy: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt: Date;

  @Column({ name: 'used_at', type: 'timestamptz', precision: 3, nullable: true })
  usedAt: Date | null;
}

defineScope('platform.invitation', {
  organisation_administrator: wholeOrganisation,
  platform_administrator: wholeOrganisation,
  coordinator: (row, actor) =>
    sql`${row}.invited_by = ${actor.accountId}::uuid and (${row}.role is null or ${row}.role = ${constant("'volunteer'")})`,
});

/** An event between contexts that must not be lost: written in the transaction of the change it tells of. */
@Entity({ schema: 'platform', name: 'outbox' })
@Index('outbox_open_idx', { synchronize: false })
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'outbox_organisation_fkey' })
export class OutboxRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'outbox_pkey',
  })
  id: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'jsonb' })
  payload: Record<string, string | null>;

  /** Who published it, and as whom it is handled. */
  @Column({ type: 'jsonb' })
  actor: Actor;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ name: 'done_at', type: 'timestamptz', precision: 3, nullable: true })
  doneAt: Date | null;
}

defineScope('platform.outbox', ORGANISATION_ROLES);

/** What a caller's own key of a repeated request led to. */
@Entity({ schema: 'platform', name: 'idempotency_key' })
export class IdempotencyKeyRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'idempotency_key_pkey' })
  organisationId: string;

  @PrimaryColumn({ name: 'account_id', type: 'uuid', primaryKeyConstraintName: 'idempotency_key_pkey' })
  accountId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'idempotency_key_pkey' })
  key: string;

  @Column({ type: 'bytea' })
  fingerprint: Buffer;

  @Column({ name: 'object_id', type: 'uuid' })
  objectId: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

defineScope('platform.idempotency_key', {
  organisation_administrator: ofAccount(),
  coordinator: ofAccount(),
  training_reviewer: ofAccount(),
  volunteer: ofAccount(),
  group_leader: ofAccount(),
  data_protection_officer: ofAccount(),
  platform_administrator: ofAccount(),
});
