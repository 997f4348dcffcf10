import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MessageKind, MessageSkip, MessageState } from '@rinnakkain/domain';
import { constant, sql } from '../database/sql';
import { allOf, defineScope, ofAccount, wholeOrganisation } from '../database/scope';
import { OrganisationRow } from '../organisations/organisation.entity';
import type { TextLanguage } from '../texts/written-texts';

/** A message to somebody: to whom, why and what became of it. No address, no text, no link that works. */
@Entity({ schema: 'platform', name: 'message' })
@Unique('message_once_key', ['organisationId', 'onceKey'])
@Index('message_due_idx', { synchronize: false })
@Index('message_list_idx', { synchronize: false })
@Index('message_state_idx', { synchronize: false })
@Index('message_account_idx', { synchronize: false })
@Index('message_volunteer_idx', { synchronize: false })
@Check('message_kind_check', 'kind in (...)')
@Check('message_state_check', 'state in (...)')
@Check('message_language_check', 'language in (...)')
@Check('message_skip_check', 'skip in (...)')
@Check('message_failure_check', 'length(failure) between 1 and 40')
@Check('message_outcome_check', `(state = 'skipped') = (skip is not null) and ...`)
@Check('message_receiver_check', 'num_nonnulls(account_id, volunteer_id, invitation_id, participant_id) > 0')
@Check('message_participant_check', 'participant_id is null or kind = ...')
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'message_organisation_fkey' })
export class MessageRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'message_pkey',
  })
  id: string;

  @Column({ type: 'text' })
  kind: MessageKind;

  @Column({ type: 'text', default: 'due' })
  state: MessageState;

  @Column({ type: 'text' })
  language: TextLanguage;

  /** The account it goes to, when there is one already. */
  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId: string | null;

  /** The volunteer it is about and goes to. */
  @Column({ name: 'volunteer_id', type: 'uuid', nullable: true })
  volunteerId: string | null;

  /** The invitation whose link it carries; the link is made when the message is sent. */
  @Column({ name: 'invitation_id', type: 'uuid', nullable: true })
  invitationId: string | null;

  /** The registration of somebody who takes part in a group, who is reminded of a meeting. */
  @Column({ name: 'participant_id', type: 'uuid', nullable: true })
  participantId: string | null;

  /** Ids and days of which there is one message only. */
  @Column({ name: 'once_key', type: 'text', nullable: true })
  onceKey: string | null;

  /** Of a reminder: days before the last day, 0 on the day itself; or before the first date of a run. */
  @Column({ type: 'integer', nullable: true })
  step: number | null;

  /** Of a reminder: kinds of training and papers that end. */
  @Column({ type: 'text', array: true, default: [] })
  ends: string[];

  /** Of a reminder the last day or the first date of a run, of a meeting its day, of a digest the Monday of its week. */
  @Column({ name: 'for_day', type: 'date', nullable: true })
  forDay: string | null;

  /** Of a digest: how many records await. */
  @Column({ type: 'integer', nullable: true })
  awaiting: number | null;

  /** When it is sent, or tried again. */
  @Column({ name: 'due_at', type: 'timestamptz', precision: 3 })
  dueAt: Date;

  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ name: 'delivered_at', type: 'timestamptz', precision: 3, nullable: true })
  deliveredAt: Date | null;

  @Column({ type: 'text', nullable: true })
  skip: MessageSkip | null;

  /** Code of what failed last; never what the mail server said, which can quote an address. */
  @Column({ type: 'text', nullable: true })
  failure: string | null;

  @Column({ name: 'requested_by', type: 'uuid', nullable: true })
  requestedBy: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt: Date;
}

defineScope('platform.message', {
  organisation_administrator: wholeOrganisation,
  coordinator: ofAccount('requested_by'),
  volunteer: allOf(
    ofAccount(),
    (row) => sql`${row}.kind in ${constant("('expiry_reminder', 'run_reminder')")}`,
  ),
});
