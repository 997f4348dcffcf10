import type { ConsentWay } from '@rinnakkain/domain';
import { defineScope } from '@rinnakkain/platform-api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OF_OPEN_SEEKER } from '../seeker-private.entity';
import { SeekerRow } from '../seeker.entity';

/** A consent of a seeker: which text, when, how; and the day it was withdrawn. */
@Entity({ schema: 'people', name: 'seeker_consent' })
@Index('seeker_consent_seeker_idx', { synchronize: false })
@ForeignKey(() => SeekerRow, ['organisationId', 'seekerId', 'unitId'], ['organisationId', 'id', 'unitId'], {
  name: 'seeker_consent_seeker_fkey',
  onUpdate: 'CASCADE',
})
export class SeekerConsentRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'seeker_consent_pkey',
  })
  id: string;

  @Column({ name: 'seeker_id', type: 'uuid' })
  seekerId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ name: 'text_version', type: 'text' })
  textVersion: string;

  @Column({ type: 'date' })
  day: string;

  @Column({ type: 'text' })
  how: ConsentWay;

  @Column({ name: 'withdrawn_on', type: 'date', nullable: true })
  withdrawnOn: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

defineScope('people.seeker_consent', OF_OPEN_SEEKER);
