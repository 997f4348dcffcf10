import type { AnswerWay, Present } from './relationships.messages';
import type { EndingReason, RelationshipState, SeekerAfterEnding } from '@rinnakkain/domain';
import {
  allOf,
  constant,
  defineScope,
  ofOwnVolunteer,
  ofUnit,
  type RowScope,
  sql,
} from '@rinnakkain/platform-api';
import { withoutConflict } from '@rinnakkain/people-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A support-person relationship, from the proposal to the end. */
@Entity({ schema: 'support', name: 'relationship' })
@Unique('relationship_organisation_id_key', ['organisationId', 'id'])
@Unique('relationship_pair_key', ['id', 'organisationId', 'unitId', 'volunteerId', 'seekerId'])
@Index('relationship_open_seeker_key', { synchronize: false })
@Index('relationship_volunteer_idx', ['organisationId', 'volunteerId', 'state'])
@Index('relationship_unit_idx', { synchronize: false })
@Index('relationship_seeker_idx', ['organisationId', 'seekerId'])
@Index('relationship_expiry_idx', { synchronize: false })
@Check('relationship_state_check', 'state in (...)')
@Check('relationship_outcome_check', `seeker_outcome in ('close', 'queue')`)
@Check('relationship_ended_check', `(ended_on is not null) = (state in ('ended', 'discontinued'))`)
@ForeignKey('seeker', ['organisationId', 'seekerId', 'unitId'], ['organisationId', 'id', 'unitId'], {
  name: 'relationship_seeker_fkey',
  onUpdate: 'CASCADE',
})
@ForeignKey('volunteer', ['organisationId', 'volunteerId'], ['organisationId', 'id'], {
  name: 'relationship_volunteer_fkey',
})
@ForeignKey('task', ['organisationId', 'taskId'], ['organisationId', 'id'], {
  name: 'relationship_task_fkey',
})
export class RelationshipEntity {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'relationship_pkey',
  })
  id: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ name: 'seeker_id', type: 'uuid' })
  seekerId: string;

  @Column({ name: 'volunteer_id', type: 'uuid' })
  volunteerId: string;

  @Column({ name: 'task_id', type: 'uuid' })
  taskId: string;

  @Column({ name: 'coordinator_id', type: 'uuid' })
  coordinatorId: string;

  @Column({ type: 'text', default: 'proposed' })
  state: RelationshipState;

  /** The seeker's anonymous card as JSON, sealed with the seeker's key. */
  @Column({ name: 'card_sealed', type: 'bytea' })
  cardSealed: Buffer;

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy: string;

  @Column({ name: 'proposed_at', type: 'timestamptz', precision: 3 })
  proposedAt: Date;

  /** The day the side whose turn it is was asked. */
  @Column({ name: 'asked_on', type: 'date' })
  askedOn: string;

  /** The last day of the answer that is or was awaited. */
  @Column({ name: 'expires_on', type: 'date', nullable: true })
  expiresOn: string | null;

  @Column({ name: 'volunteer_answered_on', type: 'date', nullable: true })
  volunteerAnsweredOn: string | null;

  @Column({ name: 'volunteer_answer_how', type: 'text', nullable: true })
  volunteerAnswerHow: AnswerWay | null;

  @Column({ name: 'seeker_answered_on', type: 'date', nullable: true })
  seekerAnsweredOn: string | null;

  @Column({ name: 'seeker_answer_how', type: 'text', nullable: true })
  seekerAnswerHow: AnswerWay | null;

  @Column({ name: 'agreed_on', type: 'date', nullable: true })
  agreedOn: string | null;

  @Column({ name: 'first_meeting_on', type: 'date', nullable: true })
  firstMeetingOn: string | null;

  @Column({ name: 'first_meeting_present', type: 'text', array: true, default: [] })
  firstMeetingPresent: Present[];

  @Column({ name: 'started_on', type: 'date', nullable: true })
  startedOn: string | null;

  @Column({ name: 'planned_end_on', type: 'date', nullable: true })
  plannedEndOn: string | null;

  @Column({ name: 'paused_on', type: 'date', nullable: true })
  pausedOn: string | null;

  /** The day an agreed pair ended or was discontinued. */
  @Column({ name: 'ended_on', type: 'date', nullable: true })
  endedOn: string | null;

  /** The day it left the open states, whichever way. */
  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn: string | null;

  @Column({ name: 'ending_reason', type: 'text', nullable: true })
  endingReason: EndingReason | null;

  @Column({ name: 'seeker_outcome', type: 'text', nullable: true })
  seekerOutcome: SeekerAfterEnding | null;

  @Column({ name: 'length_months', type: 'integer' })
  lengthMonths: number;

  @Column({ name: 'times_per_month', type: 'integer' })
  timesPerMonth: number;

  @Column({ name: 'chosen_rank', type: 'integer', nullable: true })
  chosenRank: number | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

const OPEN = constant(
  `('proposed', 'volunteer_agreed', 'agreed', 'first_meeting_set', 'running', 'on_break', 'ending')`,
);

/** Rows in which a volunteer has a part. */
const open: RowScope = (row) => sql`${row}.state in ${OPEN}`;

defineScope('support.relationship', {
  coordinator: allOf(ofUnit(), withoutConflict('seeker_id')),
  volunteer: allOf(ofOwnVolunteer(), open),
});
