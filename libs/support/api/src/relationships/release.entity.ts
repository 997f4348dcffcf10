import type { ReleasableField } from '@rinnakkain/domain';
import { allOf, defineScope, ofUnit, type RowScope, scoped, sql } from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RelationshipEntity } from './relationship.entity';

/** Not of a protected seeker, unless the actor is the named coordinator or deputy. */
export const ofOpenSeeker: RowScope = (row) =>
  sql`${row}.seeker_id not in (select unnest(people.closed_seeker_ids()))`;

/** A contact value released to the volunteer of a pair, sealed with the seeker's key. */
@Entity({ schema: 'support', name: 'release' })
@Index('release_open_key', { synchronize: false })
@Index('release_until_idx', { synchronize: false })
@Check('release_field_check', `field in ('firstName', 'phone', 'email', 'municipality')`)
@ForeignKey(
  () => RelationshipEntity,
  ['organisationId', 'relationshipId', 'unitId', 'volunteerId', 'seekerId'],
  ['organisationId', 'id', 'unitId', 'volunteerId', 'seekerId'],
  { name: 'release_relationship_fkey', onUpdate: 'CASCADE' },
)
export class ReleaseEntity {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'release_pkey',
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

  @Column({ type: 'text' })
  field: ReleasableField;

  @Column({ name: 'value_sealed', type: 'bytea' })
  valueSealed: Buffer;

  @Column({ type: 'date' })
  until: string;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt: Date | null;

  @Column({ name: 'released_by', type: 'uuid' })
  releasedBy: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}

/** Rows of relationships in which the volunteer sees what has been released, today. */
const seen: RowScope = (row) =>
  sql`${row}.withdrawn_at is null and ${row}.until >= platform.today() and ${row}.relationship_id = any (array(
    select r.id from ${scoped('support.relationship', 'r')} where r.state in ('agreed', 'first_meeting_set', 'running', 'ending')))`;

defineScope('support.release', { coordinator: allOf(ofUnit(), ofOpenSeeker), volunteer: seen });
