import type { ConversationDuration, OwnGroupType } from '@rinnakkain/domain';
import { defineScope, ofUnit } from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { GroupRow, OF_LED_GROUP } from '../groups/groups.entities';

/** How many conversations a chat had on a day, by how long they took and what about; nothing of what was said. */
@Entity({ schema: 'groups', name: 'conversation_count' })
@Unique('conversation_count_day_key', ['organisationId', 'groupId', 'day', 'duration', 'theme'])
@Check('conversation_count_duration_check', 'duration in (...)')
@Check('conversation_count_number_check', 'conversations between 0 and 1000')
@ForeignKey(
  () => GroupRow,
  ['organisationId', 'groupId', 'unitId', 'type'],
  ['organisationId', 'id', 'unitId', 'type'],
  { name: 'conversation_count_group_fkey' },
)
export class ConversationCountRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'conversation_count_pkey',
  })
  id: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  type: OwnGroupType;

  @Column({ type: 'date' })
  day: string;

  @Column({ type: 'text', default: 'short' })
  duration: ConversationDuration;

  /** Code of the theme; empty where none was told. */
  @Column({ type: 'text', default: '' })
  theme: string;

  @Column({ type: 'integer' })
  conversations: number;

  /** The account of who counted. */
  @Column({ name: 'counted_by', type: 'uuid' })
  countedBy: string;

  @Column({ name: 'counted_at', type: 'timestamptz', precision: 3 })
  countedAt: Date;
}

defineScope('groups.conversation_count', OF_LED_GROUP);

/** How many members a group on social media had on a day; never who they are. */
@Entity({ schema: 'groups', name: 'member_count' })
@Check('member_count_number_check', 'members between 0 and 1000000')
@ForeignKey(
  () => GroupRow,
  ['organisationId', 'groupId', 'unitId', 'type'],
  ['organisationId', 'id', 'unitId', 'type'],
  { name: 'member_count_group_fkey' },
)
export class MemberCountRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'member_count_pkey' })
  organisationId: string;

  @PrimaryColumn({ name: 'group_id', type: 'uuid', primaryKeyConstraintName: 'member_count_pkey' })
  groupId: string;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'member_count_pkey' })
  day: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  type: OwnGroupType;

  @Column({ type: 'integer' })
  members: number;

  /** The account of who counted. */
  @Column({ name: 'counted_by', type: 'uuid' })
  countedBy: string;

  @Column({ name: 'counted_at', type: 'timestamptz', precision: 3 })
  countedAt: Date;
}

defineScope('groups.member_count', { coordinator: ofUnit() });
