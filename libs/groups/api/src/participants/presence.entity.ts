import type { OwnGroupType } from '@rinnakkain/domain';
import { defineScope } from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MeetingRow, OF_LED_MEETING } from '../meetings/meetings.entities';
import { ParticipantRow } from './participant.entity';

/** Somebody who registered was at a meeting; the keys hold that the group is of a kind with a list, and registers. */
@Entity({ schema: 'groups', name: 'presence' })
@Index('presence_participant_idx', ['organisationId', 'participantId'])
@Check('presence_list_check', 'registers and type in (...)')
@ForeignKey(
  () => MeetingRow,
  ['organisationId', 'meetingId', 'groupId', 'unitId', 'type'],
  ['organisationId', 'id', 'groupId', 'unitId', 'type'],
  { name: 'presence_meeting_fkey' },
)
@ForeignKey(
  () => ParticipantRow,
  ['organisationId', 'participantId', 'groupId', 'unitId', 'type', 'registers'],
  ['organisationId', 'id', 'groupId', 'unitId', 'type', 'registers'],
  { name: 'presence_participant_fkey', onDelete: 'CASCADE' },
)
export class PresenceRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'presence_pkey' })
  organisationId: string;

  @PrimaryColumn({ name: 'meeting_id', type: 'uuid', primaryKeyConstraintName: 'presence_pkey' })
  meetingId: string;

  @PrimaryColumn({ name: 'participant_id', type: 'uuid', primaryKeyConstraintName: 'presence_pkey' })
  participantId: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  type: OwnGroupType;

  @Column({ type: 'boolean', default: true })
  registers: boolean;
}

defineScope('groups.presence', OF_LED_MEETING);
