import type { Priority, SeekerExitReason, StoredSeekerState } from '@rinnakkain/domain';
import { allOf, constant, defineScope, ofUnit, type RowScope, sql, UnitRow } from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { TaskRow } from '../tasks/task.entity';

/** A request for support: what every coordinator of the unit may know, the alias sealed. */
@Entity({ schema: 'people', name: 'seeker' })
@Unique('seeker_organisation_id_key', ['organisationId', 'id'])
@Unique('seeker_unit_key', ['organisationId', 'id', 'unitId'])
@Index('seeker_waiting_idx', ['organisationId', 'unitId', 'state', 'waitingSince', 'id'])
@Index('seeker_protected_idx', { synchronize: false })
@Index('seeker_coordinator_idx', ['organisationId', 'coordinatorId', 'id'])
@Index('seeker_deputy_idx', ['organisationId', 'deputyId', 'id'])
@Check('seeker_state_check', 'state in (...)')
@Check('seeker_priority_check', `priority in ('normal', 'elevated', 'urgent')`)
@ForeignKey(() => UnitRow, ['organisationId', 'unitId'], ['organisationId', 'id'], {
  name: 'seeker_unit_fkey',
})
@ForeignKey(() => TaskRow, ['organisationId', 'taskId'], ['organisationId', 'id'], {
  name: 'seeker_task_fkey',
})
export class SeekerRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'seeker_pkey',
  })
  id: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ name: 'coordinator_id', type: 'uuid' })
  coordinatorId: string;

  @Column({ name: 'deputy_id', type: 'uuid', nullable: true })
  deputyId: string | null;

  @Column({ type: 'text', default: 'received' })
  state: StoredSeekerState;

  @Column({ name: 'alias_sealed', type: 'bytea' })
  aliasSealed: Buffer;

  @Column({ type: 'boolean', default: false })
  protected: boolean;

  @Column({ type: 'text', default: 'normal' })
  priority: Priority;

  @Column({ name: 'task_id', type: 'uuid', nullable: true })
  taskId: string | null;

  @Column({ type: 'boolean', default: false })
  consented: boolean;

  @Column({ name: 'arrived_at', type: 'timestamptz', precision: 3 })
  arrivedAt: Date;

  @Column({ name: 'waiting_since', type: 'date' })
  waitingSince: string;

  @Column({ name: 'contacted_on', type: 'date', nullable: true })
  contactedOn: string | null;

  @Column({ name: 'exit_reason', type: 'text', nullable: true })
  exitReason: SeekerExitReason | null;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

/** Whoever is on a seeker's exclusion list never meets them here either, as coordinator or in any other role. */
export const withoutConflict =
  (column: string): RowScope =>
  (row) =>
    sql`${row}.${constant(column)} <> all ((select people.conflicting_seeker_ids())::uuid[])`;

defineScope('people.seeker', { coordinator: allOf(ofUnit(), withoutConflict('id')) });
