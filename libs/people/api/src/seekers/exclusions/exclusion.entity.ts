import { defineScope } from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OF_OPEN_SEEKER } from '../seeker-private.entity';
import { SeekerRow } from '../seeker.entity';

/** Somebody whom a seeker must never meet: an id or keyed fingerprints; no name, no reason. */
@Entity({ schema: 'people', name: 'exclusion' })
@Index('exclusion_seeker_idx', ['organisationId', 'seekerId'])
@Index('exclusion_account_idx', { synchronize: false })
@Index('exclusion_volunteer_idx', { synchronize: false })
@Check(
  'exclusion_names_check',
  'num_nonnulls(volunteer_id, account_id, name_print, phone_print, email_print) > 0',
)
@ForeignKey(() => SeekerRow, ['organisationId', 'seekerId', 'unitId'], ['organisationId', 'id', 'unitId'], {
  name: 'exclusion_seeker_fkey',
  onUpdate: 'CASCADE',
})
export class ExclusionRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'exclusion_pkey',
  })
  id: string;

  @Column({ name: 'seeker_id', type: 'uuid' })
  seekerId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ name: 'volunteer_id', type: 'uuid', nullable: true })
  volunteerId: string | null;

  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ name: 'name_print', type: 'bytea', nullable: true })
  namePrint: Buffer | null;

  @Column({ name: 'phone_print', type: 'bytea', nullable: true })
  phonePrint: Buffer | null;

  @Column({ name: 'email_print', type: 'bytea', nullable: true })
  emailPrint: Buffer | null;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

defineScope('people.exclusion', OF_OPEN_SEEKER);
