import type { CourseKind, TrainingRecordOrigin, TrainingRecordState } from '@rinnakkain/domain';
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

/** A course of the association. */
@Entity({ schema: 'people', name: 'course' })
@Unique('course_organisation_id_key', ['organisationId', 'id'])
@Check('course_kind_check', `kind in ('basic', 'further', 'leader', 'refresher')`)
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
}

defineScope('people.course', ORGANISATION_ROLES);

/** One volunteer's record of one course. */
@Entity({ schema: 'people', name: 'training_record' })
@Index('training_record_volunteer_idx', ['organisationId', 'volunteerId'])
@Index('training_record_state_idx', ['organisationId', 'state', 'completedOn'])
@Check('training_record_origin_check', `origin in ('course', 'equivalent')`)
@Check('training_record_state_check', 'state in (...)')
@ForeignKey(() => VolunteerRow, ['organisationId', 'volunteerId'], ['organisationId', 'id'], {
  name: 'training_record_volunteer_fkey',
})
@ForeignKey(() => CourseRow, ['organisationId', 'courseId'], ['organisationId', 'id'], {
  name: 'training_record_course_fkey',
})
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
