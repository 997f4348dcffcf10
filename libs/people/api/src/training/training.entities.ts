import type { CourseKind, RunDate, TrainingRecordOrigin, TrainingRecordState } from '@rinnakkain/domain';
import {
  defineScope,
  ofOwnVolunteer,
  ORGANISATION_ROLES,
  OrganisationRow,
  whereVisible,
  wholeOrganisation,
} from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { VolunteerRow } from '../volunteers/volunteer.entity';

/** A module of a course as it is stored: its name in three languages, and how long it takes. */
export interface StoredModule {
  readonly id: string;
  readonly name: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly minutes: number;
}

/** A course of the association. */
@Entity({ schema: 'people', name: 'course' })
@Unique('course_organisation_id_key', ['organisationId', 'id'])
@Check('course_kind_check', `kind in ('basic', 'further', 'leader', 'refresher')`)
@Check('course_minimum_check', 'minimum_attendance between 1 and 100')
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'course_organisation_fkey' })
export class CourseRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'course_pkey',
  })
  id: string;

  @Column({ name: 'name_fi', type: 'text' })
  nameFi: string;

  @Column({ name: 'name_sv', type: 'text' })
  nameSv: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  @Column({ type: 'text' })
  kind: CourseKind;

  @Column({ type: 'text', nullable: true })
  theme: string | null;

  @Column({ name: 'contact_hours', type: 'integer' })
  contactHours: number;

  @Column({ name: 'self_study_hours', type: 'integer', default: 0 })
  selfStudyHours: number;

  @Column({ name: 'validity_months', type: 'integer', nullable: true })
  validityMonths: number | null;

  @Column({ type: 'jsonb', default: [] })
  modules: StoredModule[];

  /** Share of the contact hours that is needed for an approval, per cent. */
  @Column({ name: 'minimum_attendance', type: 'integer', default: 80 })
  minimumAttendance: number;

  @Column({ type: 'text', default: 'fi' })
  language: string;

  @Column({ type: 'text', nullable: true })
  place: string | null;

  @Column({ type: 'text', array: true, default: [] })
  trainers: string[];

  /** Since when no new run is held. */
  @Column({ name: 'retired_at', type: 'timestamptz', precision: 3, nullable: true })
  retiredAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('people.course', ORGANISATION_ROLES);

/** One holding of a course, with the plan it began with. */
@Entity({ schema: 'people', name: 'course_run' })
@Unique('course_run_course_key', ['organisationId', 'id', 'courseId'])
@Index('course_run_course_idx', { synchronize: false })
@Index('course_run_day_idx', ['organisationId', 'firstDay', 'id'])
@Check('course_run_days_check', 'first_day <= last_day')
@Check('course_run_capacity_check', 'capacity between 1 and 100')
@Check('course_run_minimum_check', 'minimum_attendance between 1 and 100')
@ForeignKey(() => CourseRow, ['organisationId', 'courseId'], ['organisationId', 'id'], {
  name: 'course_run_course_fkey',
})
export class CourseRunRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'course_run_pkey',
  })
  id: string;

  @Column({ name: 'course_id', type: 'uuid' })
  courseId: string;

  @Column({ type: 'jsonb' })
  dates: RunDate[];

  @Column({ name: 'first_day', type: 'date' })
  firstDay: string;

  @Column({ name: 'last_day', type: 'date' })
  lastDay: string;

  @Column({ name: 'opens_on', type: 'date' })
  opensOn: string;

  @Column({ name: 'closes_on', type: 'date' })
  closesOn: string;

  @Column({ type: 'text' })
  language: string;

  @Column({ type: 'text', nullable: true })
  place: string | null;

  @Column({ name: 'remote_link', type: 'text', nullable: true })
  remoteLink: string | null;

  @Column({ type: 'text', array: true, default: [] })
  trainers: string[];

  @Column({ type: 'integer' })
  capacity: number;

  @Column({ type: 'jsonb', default: [] })
  modules: StoredModule[];

  @Column({ name: 'self_study_minutes', type: 'integer', default: 0 })
  selfStudyMinutes: number;

  @Column({ name: 'minimum_attendance', type: 'integer' })
  minimumAttendance: number;

  @Column({ name: 'cancelled_at', type: 'timestamptz', precision: 3, nullable: true })
  cancelledAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('people.course_run', ORGANISATION_ROLES);

/** One volunteer's record of one course. */
@Entity({ schema: 'people', name: 'training_record' })
@Unique('training_record_organisation_id_key', ['organisationId', 'id'])
@Index('training_record_volunteer_idx', ['organisationId', 'volunteerId'])
@Index('training_record_state_idx', ['organisationId', 'state', 'completedOn'])
@Index('training_record_run_key', { synchronize: false })
@Index('training_record_line_idx', { synchronize: false })
@Check('training_record_origin_check', `origin in ('course', 'equivalent')`)
@Check('training_record_state_check', 'state in (...)')
@ForeignKey(() => VolunteerRow, ['organisationId', 'volunteerId'], ['organisationId', 'id'], {
  name: 'training_record_volunteer_fkey',
})
@ForeignKey(() => CourseRow, ['organisationId', 'courseId'], ['organisationId', 'id'], {
  name: 'training_record_course_fkey',
})
@ForeignKey(
  () => CourseRunRow,
  ['organisationId', 'runId', 'courseId'],
  ['organisationId', 'id', 'courseId'],
  { name: 'training_record_run_fkey' },
)
export class TrainingRecordRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'training_record_pkey',
  })
  id: string;

  @Column({ name: 'volunteer_id', type: 'uuid' })
  volunteerId: string;

  @Column({ name: 'course_id', type: 'uuid' })
  courseId: string;

  @Column({ type: 'text', default: 'enrolled' })
  state: TrainingRecordState;

  @Column({ type: 'text', default: 'course' })
  origin: TrainingRecordOrigin;

  @Column({ name: 'completed_on', type: 'date', nullable: true })
  completedOn: string | null;

  @Column({ name: 'reviewed_by', type: 'uuid', nullable: true })
  reviewedBy: string | null;

  @Column({ name: 'reviewed_at', type: 'timestamptz', precision: 3, nullable: true })
  reviewedAt: Date | null;

  @Column({ name: 'note_sealed', type: 'bytea', nullable: true })
  noteSealed: Buffer | null;

  /** The run it is the enrolment of; null for what was recorded by hand. */
  @Column({ name: 'run_id', type: 'uuid', nullable: true })
  runId: string | null;

  /** Minutes present, by module. */
  @Column({ type: 'jsonb', default: {} })
  attended: Record<string, number>;

  @Column({ name: 'self_study_minutes', type: 'integer', default: 0 })
  selfStudyMinutes: number;

  /** What an equivalent earlier training was: where, when, how long. */
  @Column({ name: 'earlier_sealed', type: 'bytea', nullable: true })
  earlierSealed: Buffer | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('people.training_record', {
  training_reviewer: wholeOrganisation,
  organisation_administrator: wholeOrganisation,
  coordinator: whereVisible('volunteer_id', 'people.volunteer'),
  volunteer: ofOwnVolunteer(),
});
