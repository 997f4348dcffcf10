import type { OwnGroupType } from '@rinnakkain/domain';
import { anyOf, defineScope, ofAccount, ofOwnVolunteer, ofUnit } from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { MeetingRow } from '../meetings/meetings.entities';

/** Somebody who leads is away from a meeting on its day, and who stands in; of a meeting moved to another day it says nothing. */
@Entity({ schema: 'groups', name: 'substitution' })
@Unique('substitution_away_volunteer_key', ['organisationId', 'meetingId', 'day', 'awayVolunteerId'])
@Unique('substitution_away_account_key', ['organisationId', 'meetingId', 'day', 'awayAccountId'])
@Unique('substitution_volunteer_key', ['organisationId', 'meetingId', 'day', 'volunteerId'])
@Unique('substitution_staff_key', ['organisationId', 'meetingId', 'day', 'staffAccountId'])
@Index('substitution_staff_idx', { synchronize: false })
@Index('substitution_volunteer_idx', { synchronize: false })
@Index('substitution_away_idx', { synchronize: false })
@Index('substitution_open_idx', { synchronize: false })
@Check('substitution_away_check', 'num_nonnulls(away_volunteer_id, away_account_id) = 1')
@Check('substitution_other_check', 'volunteer_id <> away_volunteer_id')
@Check('substitution_one_check', 'num_nonnulls(volunteer_id, staff_account_id) <= 1')
@Check('substitution_other_staff_check', 'staff_account_id <> away_account_id')
@ForeignKey(
  () => MeetingRow,
  ['organisationId', 'meetingId', 'groupId', 'unitId', 'type'],
  ['organisationId', 'id', 'groupId', 'unitId', 'type'],
  { name: 'substitution_meeting_fkey' },
)
@ForeignKey('volunteer', ['organisationId', 'awayVolunteerId'], ['organisationId', 'id'], {
  name: 'substitution_away_volunteer_fkey',
})
@ForeignKey('volunteer', ['organisationId', 'volunteerId'], ['organisationId', 'id'], {
  name: 'substitution_volunteer_fkey',
})
export class SubstitutionRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'substitution_pkey',
  })
  id: string;

  @Column({ name: 'meeting_id', type: 'uuid' })
  meetingId: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  type: OwnGroupType;

  /** The day it was agreed for. */
  @Column({ type: 'date' })
  day: string;

  /** Who is away: a volunteer, or somebody of the staff. */
  @Column({ name: 'away_volunteer_id', type: 'uuid', nullable: true })
  awayVolunteerId: string | null;

  @Column({ name: 'away_account_id', type: 'uuid', nullable: true })
  awayAccountId: string | null;

  /** Who stands in: a volunteer, or somebody of the staff; both null while nobody does. */
  @Column({ name: 'volunteer_id', type: 'uuid', nullable: true })
  volunteerId: string | null;

  @Column({ name: 'staff_account_id', type: 'uuid', nullable: true })
  staffAccountId: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('groups.substitution', {
  coordinator: ofUnit(),
  volunteer: anyOf(ofOwnVolunteer(), ofOwnVolunteer('away_volunteer_id')),
  group_leader: anyOf(ofAccount('staff_account_id'), ofAccount('away_account_id')),
});
