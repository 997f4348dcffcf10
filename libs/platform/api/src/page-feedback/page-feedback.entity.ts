import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { defineScope, wholeOrganisation } from '../database/scope';
import { OrganisationRow } from '../organisations/organisation.entity';

/** What somebody says about the public pages; its words are sealed with a key that goes with the row. */
@Entity({ schema: 'platform', name: 'page_feedback' })
@Unique('page_feedback_organisation_id_key', ['organisationId', 'id'])
@Index('page_feedback_due_idx', { synchronize: false })
@Check('page_feedback_answered_check', '(answered_on is null) = (answered_by is null)')
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'page_feedback_organisation_fkey' })
export class PageFeedbackRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'page_feedback_pkey',
  })
  id: string;

  @Column({ name: 'wrapped_key', type: 'bytea' })
  wrappedKey: Buffer;

  @Column({ name: 'text_sealed', type: 'bytea' })
  textSealed: Buffer;

  /** Where an answer is wished for. */
  @Column({ name: 'reply_to_sealed', type: 'bytea', nullable: true })
  replyToSealed: Buffer | null;

  @Column({ name: 'received_on', type: 'date' })
  receivedOn: string;

  /** The last day to answer. */
  @Column({ name: 'due_on', type: 'date' })
  dueOn: string;

  @Column({ name: 'answered_on', type: 'date', nullable: true })
  answeredOn: string | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('platform.page_feedback', {
  organisation_administrator: wholeOrganisation,
  coordinator: wholeOrganisation,
});
