import type { ConsentWay, PaperKind, PaperLanguage } from '@rinnakkain/domain';
import {
  constant,
  defineScope,
  ofOwnVolunteer,
  type RowScope,
  whereVisible,
  wholeOrganisation,
} from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PaperTextRow } from '../papers/paper-text.entity';
import { TaskRow } from '../tasks/task.entity';
import { VolunteerRow } from './volunteer.entity';

const ofVisibleVolunteer = whereVisible('volunteer_id', 'people.volunteer');

/** An interview of a volunteer; the note is sealed. */
@Entity({ schema: 'people', name: 'interview' })
@Index('interview_volunteer_idx', { synchronize: false })
@ForeignKey(() => VolunteerRow, ['organisationId', 'volunteerId'], ['organisationId', 'id'], {
  name: 'interview_volunteer_fkey',
})
export class InterviewRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'interview_pkey',
  })
  id: string;

  @Column({ name: 'volunteer_id', type: 'uuid' })
  volunteerId: string;

  @Column({ type: 'date' })
  day: string;

  @Column({ type: 'boolean' })
  recommended: boolean;

  @Column({ name: 'own_crisis_processed', type: 'boolean' })
  ownCrisisProcessed: boolean;

  @Column({ name: 'identity_seen', type: 'boolean' })
  identitySeen: boolean;

  @Column({ name: 'interviewer_id', type: 'uuid' })
  interviewerId: string;

  @Column({ name: 'note_sealed', type: 'bytea', nullable: true })
  noteSealed: Buffer | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

defineScope('people.interview', {
  organisation_administrator: wholeOrganisation,
  coordinator: ofVisibleVolunteer,
});

/** A signed agreement or pledge. */
@Entity({ schema: 'people', name: 'paper' })
@Index('paper_volunteer_idx', { synchronize: false })
@Index('paper_renewal_idx', ['organisationId', 'kind'])
@Check('paper_kind_check', `kind in ('agreement', 'pledge')`)
@Check('paper_language_check', `language in ('fi', 'sv', 'en')`)
@Check('paper_signed_check', '(signed_at is null) = (language is null) …')
@ForeignKey(() => PaperTextRow, ['organisationId', 'textId'], ['organisationId', 'id'], {
  name: 'paper_text_fkey',
})
@ForeignKey(() => VolunteerRow, ['organisationId', 'volunteerId'], ['organisationId', 'id'], {
  name: 'paper_volunteer_fkey',
})
export class PaperRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()', primaryKeyConstraintName: 'paper_pkey' })
  id: string;

  @Column({ name: 'volunteer_id', type: 'uuid' })
  volunteerId: string;

  @Column({ type: 'text' })
  kind: PaperKind;

  @Column({ name: 'text_version', type: 'text' })
  textVersion: string;

  @Column({ type: 'date' })
  day: string;

  @Column({ name: 'ended_on', type: 'date', nullable: true })
  endedOn: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  /** The published text; null for a paper of a text from before the product. */
  @Column({ name: 'text_id', type: 'uuid', nullable: true })
  textId: string | null;

  /** In which language it was signed in the product; null where it was signed otherwise, as the next three. */
  @Column({ type: 'text', nullable: true })
  language: PaperLanguage | null;

  /** SHA-256 of the text that was signed. */
  @Column({ name: 'text_digest', type: 'bytea', nullable: true })
  textDigest: Buffer | null;

  @Column({ name: 'signer_name_sealed', type: 'bytea', nullable: true })
  signerNameSealed: Buffer | null;

  @Column({ name: 'signed_at', type: 'timestamptz', precision: 3, nullable: true })
  signedAt: Date | null;

  /** Last day it counts because a later text demands renewal. */
  @Column({ name: 'renewal_on', type: 'date', nullable: true })
  renewBy: string | null;
}

defineScope('people.paper', {
  organisation_administrator: wholeOrganisation,
  coordinator: ofVisibleVolunteer,
  volunteer: ofOwnVolunteer(),
});

/** A volunteer's consent to be registered. */
@Entity({ schema: 'people', name: 'volunteer_consent' })
@Index('volunteer_consent_volunteer_idx', { synchronize: false })
@ForeignKey(() => VolunteerRow, ['organisationId', 'volunteerId'], ['organisationId', 'id'], {
  name: 'volunteer_consent_volunteer_fkey',
})
export class VolunteerConsentRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'volunteer_consent_pkey',
  })
  id: string;

  @Column({ name: 'volunteer_id', type: 'uuid' })
  volunteerId: string;

  @Column({ name: 'text_version', type: 'text' })
  textVersion: string;

  @Column({ type: 'date' })
  day: string;

  @Column({ type: 'text' })
  how: ConsentWay;

  @Column({ name: 'withdrawn_on', type: 'date', nullable: true })
  withdrawnOn: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

defineScope('people.volunteer_consent', {
  organisation_administrator: wholeOrganisation,
  coordinator: ofVisibleVolunteer,
  volunteer: ofOwnVolunteer(),
});

/** Days of a background check, nothing else: no result, no copy, no free text. */
@Entity({ schema: 'people', name: 'background_check' })
@Index('background_check_volunteer_idx', ['organisationId', 'volunteerId'])
@ForeignKey(() => VolunteerRow, ['organisationId', 'volunteerId'], ['organisationId', 'id'], {
  name: 'background_check_volunteer_fkey',
})
@ForeignKey(() => TaskRow, ['organisationId', 'taskId'], ['organisationId', 'id'], {
  name: 'background_check_task_fkey',
})
export class BackgroundCheckRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'background_check_pkey',
  })
  id: string;

  @Column({ name: 'volunteer_id', type: 'uuid' })
  volunteerId: string;

  @Column({ name: 'task_id', type: 'uuid' })
  taskId: string;

  @Column({ name: 'consent_on', type: 'date' })
  consentOn: string;

  @Column({ name: 'issued_on', type: 'date' })
  issuedOn: string;

  @Column({ name: 'checked_on', type: 'date' })
  checkedOn: string;

  @Column({ name: 'checked_by', type: 'uuid' })
  checkedBy: string;

  /** Null where the volunteer showed an extract got for something else. */
  @Column({ name: 'requested_on', type: 'date', nullable: true })
  requestedOn: string | null;
}

const byNamedChecker =
  (scope: RowScope): RowScope =>
  (row, actor) =>
    actor.backgroundChecker ? scope(row, actor) : constant('false');

defineScope('people.background_check', {
  organisation_administrator: byNamedChecker(wholeOrganisation),
  coordinator: byNamedChecker(ofVisibleVolunteer),
});
