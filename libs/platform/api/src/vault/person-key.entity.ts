import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ORGANISATION_ROLES, OrganisationRow } from '../organisations/organisation.entity';
import { defineScope } from '../database/scope';

/** A person's own data key, wrapped by the organisation's; deleting it erases everything sealed with it. */
@Entity({ schema: 'platform', name: 'person_key' })
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'person_key_organisation_fkey' })
export class PersonKeyRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'person_key_pkey' })
  organisationId: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'person_key_pkey' })
  personId: string;

  @Column({ type: 'bytea' })
  wrapped: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

defineScope('platform.person_key', ORGANISATION_ROLES);
