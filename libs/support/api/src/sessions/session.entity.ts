import type { SessionForm, SessionOutcome, SessionState } from '@rinnakkain/domain';
import { allOf, defineScope, ofUnit, whereVisible } from '@rinnakkain/platform-api';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RelationshipEntity } from '../relationships/relationship.entity';
import { ofOpenSeeker } from '../relationships/release.entity';

/** A session of a pair as the volunteer logged it. */
@Entity({ schema: 'support', name: 'session' })
@Index('session_relationship_idx', { synchronize: false })
@Index('session_open_idx', { synchronize: false })
@Check('session_state_check', `state in ('sent', 'acknowledged')`)
@Check('session_form_check', 'form in (...)')
@Check('session_outcome_check', 'outcome in (...)')
@Check('session_minutes_check', 'minutes between 0 and 1440')
@Exclusion('session_overlap_excl', 'using gist (...)')
@ForeignKey(
  () => RelationshipEntity,
  ['organisationId', 'relationshipId', 'unitId', 'volunteerId', 'seekerId'],
  ['organisationId', 'id', 'unitId', 'volunteerId', 'seekerId'],
  { name: 'session_relationship_fkey', onUpdate: 'CASCADE' },
)
export class SessionEntity {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'session_pkey',
  })
  id: string;

  @Column({ name: 'relationship_id', type: 'uuid' })
  relationshipId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ name: 'volunteer_id', type: 'uuid' })
  volunteerId: string;

  @Column({ name: 'seeker_id', type: 'uuid' })
  seekerId: string;

  @Column({ type: 'text', default: 'sent' })
  state: SessionState;

  @Column({ type: 'date' })
  day: string;

  /** HH:MM:SS in Helsinki. */
  @Column({ type: 'time', precision: 0 })
  start: string;

  @Column({ type: 'integer' })
  minutes: number;

  @Column({ type: 'text' })
  form: SessionForm;

  @Column({ type: 'text' })
  outcome: SessionOutcome;

  @Column({ name: 'note_sealed', type: 'bytea', nullable: true })
  noteSealed: Buffer | null;

  @Column({ name: 'call_me', type: 'boolean', default: false })
  callMe: boolean;

  @Column({ type: 'boolean', default: false })
  worry: boolean;

  /** Earlier versions as JSON, the latest first, sealed with the seeker's key. */
  @Column({ name: 'earlier_sealed', type: 'bytea', nullable: true })
  earlierSealed: Buffer | null;

  @Column({ name: 'corrected_at', type: 'timestamptz', precision: 3, nullable: true })
  correctedAt: Date | null;

  @Column({ name: 'acknowledged_by', type: 'uuid', nullable: true })
  acknowledgedBy: string | null;

  @Column({ name: 'acknowledged_at', type: 'timestamptz', precision: 3, nullable: true })
  acknowledgedAt: Date | null;

  @Column({ name: 'logged_by', type: 'uuid' })
  loggedBy: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('support.session', {
  coordinator: allOf(ofUnit(), ofOpenSeeker),
  volunteer: whereVisible('relationship_id', 'support.relationship'),
});
