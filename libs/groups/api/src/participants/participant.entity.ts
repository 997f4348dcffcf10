import type { OwnGroupType, ParticipantState } from '@rinnakkain/domain';
import { defineScope, ofUnit } from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { GroupRow } from '../groups/groups.entities';

/** Somebody who registered to a group; the key holds that the group is of a kind that registers, and does. */
@Entity({ schema: 'groups', name: 'participant' })
@Unique('participant_registered_key', ['organisationId', 'id', 'groupId', 'unitId', 'type', 'registers'])
@Index('participant_group_idx', ['organisationId', 'groupId', 'state', 'createdAt', 'id'])
@Index('participant_unit_idx', ['organisationId', 'unitId', 'state', 'createdAt'])
@Check('participant_registers_check', 'registers and type in (...)')
@Check('participant_state_check', 'state in (...)')
@ForeignKey(
  () => GroupRow,
  ['organisationId', 'groupId', 'unitId', 'type', 'registers'],
  ['organisationId', 'id', 'unitId', 'type', 'registers'],
  { name: 'participant_group_fkey' },
)
export class ParticipantRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'participant_pkey',
  })
  id: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  type: OwnGroupType;

  @Column({ type: 'boolean', default: true })
  registers: boolean;

  @Column({ type: 'text', default: 'enrolled' })
  state: ParticipantState;

  /** By what name one wishes to be called. */
  @Column({ name: 'alias_sealed', type: 'bytea' })
  aliasSealed: Buffer;

  /** Phone number and e-mail address, as JSON. */
  @Column({ name: 'contact_sealed', type: 'bytea', nullable: true })
  contactSealed: Buffer | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('groups.participant', { coordinator: ofUnit() });
