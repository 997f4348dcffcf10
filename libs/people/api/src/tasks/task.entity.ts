import type { ContactForm, CourseKind } from '@rinnakkain/domain';
import { defineScope, ORGANISATION_ROLES, OrganisationRow } from '@rinnakkain/platform-api';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A task volunteers are placed in: readiness and the background check hang on it. */
@Entity({ schema: 'people', name: 'task' })
@Unique('task_organisation_id_key', ['organisationId', 'id'])
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'task_organisation_fkey' })
export class TaskRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()', primaryKeyConstraintName: 'task_pkey' })
  id: string;

  @Column({ name: 'name_fi', type: 'text' })
  nameFi: string;

  @Column({ name: 'name_sv', type: 'text' })
  nameSv: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  @Column({ type: 'text', array: true })
  forms: ContactForm[];

  @Column({ name: 'with_minors_regularly', type: 'boolean', default: false })
  withMinorsRegularly: boolean;

  @Column({ name: 'personal_interaction_with_minor', type: 'boolean', default: false })
  personalInteractionWithMinor: boolean;

  @Column({ name: 'alone_with_minor', type: 'boolean', default: false })
  aloneWithMinor: boolean;

  @Column({ name: 'without_guardian', type: 'boolean', default: false })
  withoutGuardian: boolean;

  @Column({ name: 'required_course_kinds', type: 'text', array: true, default: ['basic'] })
  requiredCourseKinds: CourseKind[];

  @Column({ name: 'minimum_age', type: 'integer', default: 18 })
  minimumAge: number;

  @Column({ name: 'length_months', type: 'integer', default: 12 })
  lengthMonths: number;

  @Column({ name: 'times_per_month', type: 'integer', default: 2 })
  timesPerMonth: number;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

defineScope('people.task', ORGANISATION_ROLES);
