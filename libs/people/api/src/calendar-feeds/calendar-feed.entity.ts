import { defineScope, ofAccount, OrganisationRow } from '@rinnakkain/platform-api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** That somebody has an address from which other programs fetch their dates; the address itself is kept nowhere. */
@Entity({ schema: 'people', name: 'calendar_feed' })
@Unique('calendar_feed_account_key', ['organisationId', 'accountId'])
@Index('calendar_feed_by_hash_idx', ['tokenHash'])
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'calendar_feed_organisation_fkey' })
export class CalendarFeedRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'calendar_feed_pkey',
  })
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash: Buffer;

  @Column({ name: 'made_at', type: 'timestamptz', precision: 3 })
  madeAt: Date;
}

defineScope('people.calendar_feed', {
  coordinator: ofAccount(),
  training_reviewer: ofAccount(),
  volunteer: ofAccount(),
  group_leader: ofAccount(),
});
