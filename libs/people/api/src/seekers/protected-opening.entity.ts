import { defineScope } from '@rinnakkain/platform-api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OF_OPEN_SEEKER } from './seeker-private.entity';
import { SeekerRow } from './seeker.entity';

/** One opening of protected details: who, when, and why, the reason sealed. */
@Entity({ schema: 'people', name: 'protected_opening' })
@Index('protected_opening_seeker_idx', { synchronize: false })
@ForeignKey(() => SeekerRow, ['organisationId', 'seekerId', 'unitId'], ['organisationId', 'id', 'unitId'], {
  name: 'protected_opening_seeker_fkey',
  onUpdate: 'CASCADE',
})
export class ProtectedOpeningRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'protected_opening_pkey',
  })
  id: string;

  @Column({ name: 'seeker_id', type: 'uuid' })
  seekerId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column({ name: 'reason_sealed', type: 'bytea' })
  reasonSealed: Buffer;
}

defineScope('people.protected_opening', OF_OPEN_SEEKER);
