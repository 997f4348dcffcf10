import type { OwnGroupType, MeetingState, SeasonPlan } from '@rinnakkain/domain';
import {
  anyOf,
  constant,
  defineScope,
  ofAccount,
  ofOwnVolunteer,
  ofUnit,
  type RowScope,
  scoped,
  sql,
  type TableScope,
  whereVisible,
} from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { GroupRow, OF_LED_GROUP } from '../groups/groups.entities';

/** A season as it was planned. */
export interface StoredSeason extends SeasonPlan {
  /** When its meetings begin, HH:MM. */
  readonly start: string;
  readonly minutes: number;
}

/** A season of a group, with the plan its meetings were made from. */
@Entity({ schema: 'groups', name: 'season' })
@Unique('season_group_key', ['organisationId', 'id', 'groupId'])
@Index('season_group_idx', ['organisationId', 'groupId'])
@ForeignKey(
  () => GroupRow,
  ['organisationId', 'groupId', 'unitId', 'type'],
  ['organisationId', 'id', 'unitId', 'type'],
  { name: 'season_group_fkey' },
)
export class SeasonRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'season_pkey',
  })
  id: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  type: OwnGroupType;

  @Column({ type: 'jsonb' })
  plan: StoredSeason;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

defineScope('groups.season', { coordinator: ofUnit() });

/** One meeting of a group; the day it was meant for is kept when it is moved. */
@Entity({ schema: 'groups', name: 'meeting' })
@Unique('meeting_group_key', ['organisationId', 'id', 'groupId', 'unitId', 'type'])
@Unique('meeting_original_key', ['organisationId', 'groupId', 'originalDay'])
@Index('meeting_day_idx', ['organisationId', 'groupId', 'day', 'id'])
@Index('meeting_coming_idx', ['organisationId', 'unitId', 'day', 'id'])
@Index('meeting_week_idx', ['organisationId', 'day', 'groupId'])
@Check('meeting_state_check', 'state in (...)')
@Check('meeting_minutes_check', 'minutes between 1 and 720')
@ForeignKey(
  () => GroupRow,
  ['organisationId', 'groupId', 'unitId', 'type'],
  ['organisationId', 'id', 'unitId', 'type'],
  { name: 'meeting_group_fkey' },
)
@ForeignKey(() => SeasonRow, ['organisationId', 'seasonId', 'groupId'], ['organisationId', 'id', 'groupId'], {
  name: 'meeting_season_fkey',
})
export class MeetingRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'meeting_pkey',
  })
  id: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  type: OwnGroupType;

  @Column({ name: 'season_id', type: 'uuid', nullable: true })
  seasonId: string | null;

  @Column({ name: 'original_day', type: 'date' })
  originalDay: string;

  @Column({ type: 'date' })
  day: string;

  /** HH:MM:SS in Helsinki. */
  @Column({ type: 'time', precision: 0 })
  start: string;

  @Column({ type: 'integer' })
  minutes: number;

  @Column({ type: 'text', default: 'planned' })
  state: MeetingState;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

/** Meetings of groups one leads, and those at which one stands in on the day it was agreed for. */
const ledOrStoodIn = (standsIn: RowScope): RowScope =>
  anyOf(
    whereVisible('group_id', 'groups.leader', 'group_id'),
    (row, actor) =>
      sql`(${row}.id, ${row}.day) in (select s.meeting_id, s.day from ${scoped('groups.substitution', 's')} where ${standsIn(constant('s'), actor)})`,
  );

defineScope('groups.meeting', {
  ...OF_LED_GROUP,
  volunteer: ledOrStoodIn(ofOwnVolunteer()),
  group_leader: ledOrStoodIn(ofAccount('staff_account_id')),
});

/** What hangs on a meeting: whoever sees the meeting, sees it. */
export const OF_LED_MEETING: TableScope = {
  ...OF_LED_GROUP,
  volunteer: whereVisible('meeting_id', 'groups.meeting'),
  group_leader: whereVisible('meeting_id', 'groups.meeting'),
};

/** How many came to a meeting: numbers alone, and no way from them to anybody who came. */
@Entity({ schema: 'groups', name: 'head_count' })
@Check('head_count_type_check', 'type in (...)')
@Check('head_count_total_check', 'total between 0 and 1000')
@ForeignKey(
  () => MeetingRow,
  ['organisationId', 'meetingId', 'groupId', 'unitId', 'type'],
  ['organisationId', 'id', 'groupId', 'unitId', 'type'],
  { name: 'head_count_meeting_fkey' },
)
export class HeadCountRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'head_count_pkey' })
  organisationId: string;

  @PrimaryColumn({ name: 'meeting_id', type: 'uuid', primaryKeyConstraintName: 'head_count_pkey' })
  meetingId: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  type: OwnGroupType;

  @Column({ type: 'integer' })
  total: number;

  @Column({ type: 'integer', nullable: true })
  newcomers: number | null;

  @Column({ type: 'integer', nullable: true })
  returners: number | null;

  /** The account of who counted. */
  @Column({ name: 'counted_by', type: 'uuid' })
  countedBy: string;

  @Column({ name: 'counted_at', type: 'timestamptz', precision: 3 })
  countedAt: Date;
}

defineScope('groups.head_count', OF_LED_MEETING);

/** What a leader wrote of a meeting, sealed with a key that lies, wrapped, in the row itself. */
@Entity({ schema: 'groups', name: 'meeting_note' })
@Unique('meeting_note_meeting_key', ['organisationId', 'meetingId'])
@Index('meeting_note_worry_idx', { synchronize: false })
@ForeignKey(
  () => MeetingRow,
  ['organisationId', 'meetingId', 'groupId', 'unitId', 'type'],
  ['organisationId', 'id', 'groupId', 'unitId', 'type'],
  { name: 'meeting_note_meeting_fkey' },
)
export class MeetingNoteRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'meeting_note_pkey',
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

  @Column({ type: 'boolean', default: false })
  worry: boolean;

  @Column({ name: 'wrapped_key', type: 'bytea' })
  wrappedKey: Buffer;

  @Column({ name: 'note_sealed', type: 'bytea', nullable: true })
  noteSealed: Buffer | null;

  @Column({ name: 'written_by', type: 'uuid' })
  writtenBy: string;

  @Column({ name: 'written_at', type: 'timestamptz', precision: 3 })
  writtenAt: Date;

  @Column({ name: 'acknowledged_by', type: 'uuid', nullable: true })
  acknowledgedBy: string | null;

  @Column({ name: 'acknowledged_at', type: 'timestamptz', precision: 3, nullable: true })
  acknowledgedAt: Date | null;
}

defineScope('groups.meeting_note', OF_LED_MEETING);
