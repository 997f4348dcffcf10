import type { BadgeStanding, CertificateKind, CertificatePart } from '@rinnakkain/domain';
import { defineScope, ofOwnVolunteer, whereVisible, wholeOrganisation } from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CourseRow } from '../training/training.entities';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import type { CertificateFigures, CertificateSubject } from './certificates.messages';

/** A certificate as it was issued; only what its holder shows and its revocation change afterwards. */
@Entity({ schema: 'people', name: 'certificate' })
@Unique('certificate_number_key', ['organisationId', 'number'])
@Index('certificate_volunteer_idx', { synchronize: false })
@Index('certificate_by_number_idx', ['number'])
@Check('certificate_kind_check', `kind in ('training', 'service')`)
@Check('certificate_shows_check', 'public_shows <@ array[…]')
@ForeignKey(() => VolunteerRow, ['organisationId', 'volunteerId'], ['organisationId', 'id'], {
  name: 'certificate_volunteer_fkey',
})
@ForeignKey(() => CourseRow, ['organisationId', 'courseId'], ['organisationId', 'id'], {
  name: 'certificate_course_fkey',
})
export class CertificateRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'certificate_pkey',
  })
  id: string;

  @Column({ name: 'volunteer_id', type: 'uuid' })
  volunteerId: string;

  @Column({ type: 'text' })
  kind: CertificateKind;

  @Column({ type: 'text' })
  number: string;

  /** As the volunteer was called when it was issued; null once they have been erased. */
  @Column({ name: 'holder_name', type: 'text', nullable: true })
  holderName: string | null;

  /** The course of a certificate of training; null where it was issued before this was kept. */
  @Column({ name: 'course_id', type: 'uuid', nullable: true })
  courseId: string | null;

  @Column({ type: 'jsonb' })
  what: CertificateSubject;

  @Column({ type: 'jsonb' })
  figures: CertificateFigures;

  @Column({ name: 'issued_on', type: 'date' })
  issuedOn: string;

  @Column({ name: 'issued_by', type: 'uuid' })
  issuedBy: string;

  /** Null while there is no public page. */
  @Column({ name: 'public_shows', type: 'text', array: true, nullable: true })
  publicShows: CertificatePart[] | null;

  @Column({ name: 'revoked_on', type: 'date', nullable: true })
  revokedOn: string | null;

  @Column({ name: 'revoked_by', type: 'uuid', nullable: true })
  revokedBy: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('people.certificate', {
  training_reviewer: wholeOrganisation,
  coordinator: whereVisible('volunteer_id', 'people.volunteer'),
  volunteer: ofOwnVolunteer(),
});

/** What decides whether a certificate can be taken along as a badge. */
export const standingOf = ({ kind, revokedOn, what }: CertificateRow): BadgeStanding => ({
  kind,
  revokedOn,
  validUntil: what.validUntil,
});
