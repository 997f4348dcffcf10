import type { GuidanceKind, TaskRequirement } from '@rinnakkain/domain';
import { defineScope, ORGANISATION_ROLES, whereVisible, wholeOrganisation } from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { TaskRow } from '../tasks/task.entity';
import { VolunteerRow } from '../volunteers/volunteer.entity';

const ofVisibleVolunteer = {
  training_reviewer: wholeOrganisation,
  organisation_administrator: wholeOrganisation,
  coordinator: whereVisible('volunteer_id', 'people.volunteer'),
};

/** One version of what a task requires; it is made and never changed. */
@Entity({ schema: 'people', name: 'requirement_set' })
@Unique('requirement_set_version_key', ['organisationId', 'taskId', 'version'])
@Check('requirement_set_version_check', 'version > 0')
@Check('requirement_set_keep_check', 'keep_months between 0 and 60')
@Check('requirement_set_requirements_check', `jsonb_typeof(requirements) = 'array'`)
@ForeignKey(() => TaskRow, ['organisationId', 'taskId'], ['organisationId', 'id'], {
  name: 'requirement_set_task_fkey',
})
export class RequirementSetRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'requirement_set_pkey',
  })
  id: string;

  @Column({ name: 'task_id', type: 'uuid' })
  taskId: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'in_force_from', type: 'date' })
  inForceFrom: string;

  @Column({ name: 'keep_months', type: 'integer', default: 0 })
  keepMonths: number;

  @Column({ type: 'jsonb' })
  requirements: TaskRequirement[];

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

defineScope('people.requirement_set', ORGANISATION_ROLES);

/** A volunteer is let off one requirement of one task until a day; why is sealed. */
@Entity({ schema: 'people', name: 'exemption' })
@Index('exemption_volunteer_idx', { synchronize: false })
@Check('exemption_days_check', 'until_day >= from_day - 1')
@ForeignKey(() => VolunteerRow, ['organisationId', 'volunteerId'], ['organisationId', 'id'], {
  name: 'exemption_volunteer_fkey',
})
@ForeignKey(() => TaskRow, ['organisationId', 'taskId'], ['organisationId', 'id'], {
  name: 'exemption_task_fkey',
})
export class ExemptionRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'exemption_pkey',
  })
  id: string;

  @Column({ name: 'volunteer_id', type: 'uuid' })
  volunteerId: string;

  @Column({ name: 'task_id', type: 'uuid' })
  taskId: string;

  /** The requirement's key. */
  @Column({ type: 'text' })
  requirement: string;

  @Column({ name: 'reason_sealed', type: 'bytea' })
  reasonSealed: Buffer;

  @Column({ name: 'from_day', type: 'date' })
  fromDay: string;

  /** The last day; the eve of the first when it was ended at once. */
  @Column({ name: 'until_day', type: 'date' })
  untilDay: string;

  @Column({ name: 'approved_by', type: 'uuid' })
  approvedBy: string;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('people.exemption', ofVisibleVolunteer);

/** One contact in which a volunteer got guidance. */
@Entity({ schema: 'people', name: 'guidance_contact' })
@Index('guidance_contact_volunteer_idx', { synchronize: false })
@Index('guidance_contact_meeting_idx', ['organisationId', 'meetingId', 'volunteerId'])
@Check('guidance_contact_kind_check', 'kind in (...)')
@Check('guidance_contact_minutes_check', 'minutes between 1 and 1440')
@ForeignKey(() => VolunteerRow, ['organisationId', 'volunteerId'], ['organisationId', 'id'], {
  name: 'guidance_contact_volunteer_fkey',
})
@ForeignKey(
  'volunteer_attendance',
  ['organisationId', 'meetingId', 'volunteerId'],
  ['organisationId', 'meetingId', 'volunteerId'],
  { name: 'guidance_contact_meeting_fkey', onDelete: 'CASCADE' },
)
export class GuidanceContactRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'guidance_contact_pkey',
  })
  id: string;

  @Column({ name: 'volunteer_id', type: 'uuid' })
  volunteerId: string;

  @Column({ type: 'date' })
  day: string;

  @Column({ type: 'text' })
  kind: GuidanceKind;

  @Column({ type: 'integer' })
  minutes: number;

  /** The meeting of volunteers at which it was had. */
  @Column({ name: 'meeting_id', type: 'uuid', nullable: true })
  meetingId: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

defineScope('people.guidance_contact', ofVisibleVolunteer);
