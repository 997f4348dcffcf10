import type { OwnGroupType, PartLeader, StoredGroupState } from '@rinnakkain/domain';
import {
  anyOf,
  defineScope,
  ofAccount,
  ofOwnVolunteer,
  ofUnit,
  type TableScope,
  UnitRow,
  whereVisible,
} from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A text in the three languages. */
export interface StoredTexts {
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
}

/** A part of an event: whose it is, what it is, and how long it takes. */
export interface StoredPart {
  readonly by: PartLeader;
  readonly name: StoredTexts;
  readonly minutes: number;
}

/** A group of one's own: what it is for, for whom, and how one joins. */
@Entity({ schema: 'groups', name: 'support_group' })
@Unique('support_group_kind_key', ['organisationId', 'id', 'unitId', 'type'])
@Unique('support_group_registers_key', ['organisationId', 'id', 'unitId', 'type', 'registers'])
@Index('support_group_unit_idx', ['organisationId', 'unitId', 'state', 'firstDay', 'id'])
@Index('support_group_season_idx', { synchronize: false })
@Check('support_group_type_check', 'type in (...)')
@Check('support_group_registers_check', 'case ...')
@Check('support_group_state_check', 'state in (...)')
@Check('support_group_capacity_check', 'capacity_min between 1 and 500')
@Check('support_group_closes_check', 'closes_after in (2, 3)')
@Check('support_group_days_check', 'first_day <= last_day')
@Check('support_group_parts_check', 'type = ... or parts = ...')
@Check('support_group_settings_check', 'settings_checked_on is null or type = ...')
@ForeignKey(() => UnitRow, ['organisationId', 'unitId'], ['organisationId', 'id'], {
  name: 'support_group_unit_fkey',
})
export class GroupRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'support_group_pkey',
  })
  id: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  type: OwnGroupType;

  /** Whether one registers; what has participants cannot stop to. */
  @Column({ type: 'boolean' })
  registers: boolean;

  @Column({ type: 'text', default: 'planned' })
  state: StoredGroupState;

  @Column({ type: 'boolean', default: false })
  published: boolean;

  @Column({ type: 'jsonb' })
  name: StoredTexts;

  @Column({ type: 'jsonb', nullable: true })
  purpose: StoredTexts | null;

  @Column({ type: 'jsonb', nullable: true })
  rules: StoredTexts | null;

  /** Of an event, in order. */
  @Column({ type: 'jsonb', default: [] })
  parts: StoredPart[];

  @Column({ type: 'text', array: true, default: [] })
  themes: string[];

  @Column({ type: 'text', default: 'fi' })
  language: string;

  @Column({ type: 'text', nullable: true })
  municipality: string | null;

  @Column({ type: 'text', nullable: true })
  accessibility: string | null;

  @Column({ name: 'child_care', type: 'boolean', default: false })
  childCare: boolean;

  @Column({ name: 'capacity_min', type: 'integer', nullable: true })
  capacityMin: number | null;

  @Column({ name: 'capacity_max', type: 'integer', nullable: true })
  capacityMax: number | null;

  /** After how many meetings nobody more joins; null for an open group. */
  @Column({ name: 'closes_after', type: 'integer', nullable: true })
  closesAfter: number | null;

  @Column({ name: 'enrols_from', type: 'date', nullable: true })
  enrolsFrom: string | null;

  @Column({ name: 'enrols_until', type: 'date', nullable: true })
  enrolsUntil: string | null;

  /** First and last day of the season that was planned. */
  @Column({ name: 'first_day', type: 'date', nullable: true })
  firstDay: string | null;

  @Column({ name: 'last_day', type: 'date', nullable: true })
  lastDay: string | null;

  /** When the settings of a group on social media were last looked at. */
  @Column({ name: 'settings_checked_on', type: 'date', nullable: true })
  settingsCheckedOn: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

/** What hangs on a group: coordinators of its unit, and those who lead it. */
export const OF_LED_GROUP: TableScope = {
  coordinator: ofUnit(),
  volunteer: whereVisible('group_id', 'groups.leader', 'group_id'),
  group_leader: whereVisible('group_id', 'groups.leader', 'group_id'),
};

/** The same, and of a group one stands in for at one of its meetings. */
const ofKnownGroup = (column: string): TableScope => {
  const known = anyOf(
    whereVisible(column, 'groups.leader', 'group_id'),
    whereVisible(column, 'groups.meeting', 'group_id'),
  );
  return { coordinator: ofUnit(), volunteer: known, group_leader: known };
};

defineScope('groups.support_group', ofKnownGroup('id'));

/** Somebody who leads a group: a volunteer, or somebody of the staff. */
@Entity({ schema: 'groups', name: 'leader' })
@Unique('leader_volunteer_key', ['organisationId', 'groupId', 'volunteerId'])
@Unique('leader_staff_key', ['organisationId', 'groupId', 'staffAccountId'])
@Index('leader_of_volunteer_idx', { synchronize: false })
@Index('leader_of_staff_idx', { synchronize: false })
@Check('leader_who_check', 'num_nonnulls(volunteer_id, staff_account_id) = 1')
@ForeignKey(
  () => GroupRow,
  ['organisationId', 'groupId', 'unitId', 'type'],
  ['organisationId', 'id', 'unitId', 'type'],
  { name: 'leader_group_fkey' },
)
@ForeignKey('volunteer', ['organisationId', 'volunteerId'], ['organisationId', 'id'], {
  name: 'leader_volunteer_fkey',
})
export class LeaderRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'leader_pkey',
  })
  id: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  type: OwnGroupType;

  @Column({ name: 'volunteer_id', type: 'uuid', nullable: true })
  volunteerId: string | null;

  @Column({ name: 'staff_account_id', type: 'uuid', nullable: true })
  staffAccountId: string | null;

  /** Was ready and trained when they were named. */
  @Column({ type: 'boolean', default: false })
  trained: boolean;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

defineScope('groups.leader', {
  coordinator: ofUnit(),
  volunteer: ofOwnVolunteer(),
  group_leader: ofAccount('staff_account_id'),
});

/** Where a group meets, in a table of its own. */
@Entity({ schema: 'groups', name: 'group_place' })
@ForeignKey(
  () => GroupRow,
  ['organisationId', 'groupId', 'unitId', 'type'],
  ['organisationId', 'id', 'unitId', 'type'],
  { name: 'group_place_group_fkey' },
)
export class GroupPlaceRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'group_place_pkey' })
  organisationId: string;

  @PrimaryColumn({ name: 'group_id', type: 'uuid', primaryKeyConstraintName: 'group_place_pkey' })
  groupId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  type: OwnGroupType;

  @Column({ type: 'text', nullable: true })
  venue: string | null;

  @Column({ name: 'join_link', type: 'text', nullable: true })
  joinLink: string | null;
}

defineScope('groups.group_place', ofKnownGroup('group_id'));
