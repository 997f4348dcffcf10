import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { defineScope, type TableScope, wholeOrganisation } from '../database/scope';

/** An association, or the platform itself. */
@Entity({ schema: 'platform', name: 'organisation' })
@Check('organisation_kind_check', `kind in ('association', 'platform')`)
@Check('organisation_name_check', `length(name) between 1 and 120`)
export class OrganisationRow {
  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'organisation_pkey',
  })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', default: 'association' })
  kind: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  /** Where the quick exit leads; our own calendar when null. */
  @Column({ name: 'exit_url', type: 'text', nullable: true })
  exitAddress: string | null;
}

/** Every role reaches every row of its organisation. */
export const ORGANISATION_ROLES: TableScope = {
  platform_administrator: wholeOrganisation,
  organisation_administrator: wholeOrganisation,
  coordinator: wholeOrganisation,
  training_reviewer: wholeOrganisation,
  volunteer: wholeOrganisation,
  group_leader: wholeOrganisation,
  data_protection_officer: wholeOrganisation,
};

/** A unit of an association: where seekers and relationships belong. */
@Entity({ schema: 'platform', name: 'unit' })
@Unique('unit_organisation_id_key', ['organisationId', 'id'])
@Unique('unit_name_key', ['organisationId', 'name'])
@Check('unit_name_check', `length(name) between 1 and 80`)
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'unit_organisation_fkey' })
export class UnitRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()', primaryKeyConstraintName: 'unit_pkey' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  municipality: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  /** The coordinator who receives what people without an account send. */
  @Column({ name: 'receiver_id', type: 'uuid', nullable: true })
  receiverId: string | null;

  /** Takes requests for support from public pages. */
  @Column({ name: 'takes_seekers', type: 'boolean', default: false })
  takesSeekers: boolean;

  /** Takes applications of volunteers from public pages. */
  @Column({ name: 'takes_volunteers', type: 'boolean', default: false })
  takesVolunteers: boolean;
}

defineScope('platform.unit', ORGANISATION_ROLES);
