import type {
  AccessNeed,
  ContactForm,
  Gender,
  HeardFrom,
  MatchCriterion,
  SoughtTheme,
  SpokenLanguage,
  Supported,
  Wish,
} from '@rinnakkain/domain';
import {
  allOf,
  defineScope,
  ofUnit,
  type RowScope,
  scoped,
  sql,
  type TableScope,
} from '@rinnakkain/platform-api';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SeekerRow, withoutConflict } from './seeker.entity';

/** Everything about a seeker that protected details close to all but the named coordinator and deputy. */
@Entity({ schema: 'people', name: 'seeker_private' })
@ForeignKey(() => SeekerRow, ['organisationId', 'seekerId', 'unitId'], ['organisationId', 'id', 'unitId'], {
  name: 'seeker_private_seeker_fkey',
  onUpdate: 'CASCADE',
})
export class SeekerPrivateRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'seeker_private_pkey' })
  organisationId: string;

  @PrimaryColumn({ name: 'seeker_id', type: 'uuid', primaryKeyConstraintName: 'seeker_private_pkey' })
  seekerId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ name: 'first_name_sealed', type: 'bytea', nullable: true })
  firstNameSealed: Buffer | null;

  @Column({ name: 'phone_sealed', type: 'bytea', nullable: true })
  phoneSealed: Buffer | null;

  @Column({ name: 'email_sealed', type: 'bytea', nullable: true })
  emailSealed: Buffer | null;

  /** Safe-contact instructions as JSON. */
  @Column({ name: 'safe_contact_sealed', type: 'bytea', nullable: true })
  safeContactSealed: Buffer | null;

  @Column({ name: 'priority_reason_sealed', type: 'bytea', nullable: true })
  priorityReasonSealed: Buffer | null;

  @Column({ type: 'text', nullable: true })
  gender: Gender | null;

  @Column({ name: 'birth_decade', type: 'integer', nullable: true })
  birthDecade: number | null;

  @Column({ type: 'text', nullable: true })
  municipality: string | null;

  @Column({ name: 'wellbeing_county', type: 'text', nullable: true })
  wellbeingCounty: string | null;

  @Column({ type: 'jsonb', default: [] })
  languages: readonly SpokenLanguage[];

  @Column({ type: 'jsonb', default: [] })
  themes: readonly SoughtTheme[];

  @Column({ type: 'text', array: true, default: [] })
  forms: ContactForm[];

  /** Mask of 28 weekly times; 0 when not known. */
  @Column({ name: 'weekly_times', type: 'integer', default: 0 })
  weeklyTimes: number;

  @Column({ type: 'jsonb', default: [] })
  wishes: readonly Wish[];

  @Column({ name: 'travel_km', type: 'integer', nullable: true })
  travelKm: number | null;

  @Column({ name: 'first_priority', type: 'text', nullable: true })
  firstPriority: MatchCriterion | null;

  @Column({ type: 'text', nullable: true })
  supported: Supported | null;

  /** Whether a child is along when they meet; null when not known. */
  @Column({ name: 'with_children', type: 'boolean', nullable: true })
  withChildren: boolean | null;

  @Column({ name: 'access_needs', type: 'text', array: true, default: [] })
  accessNeeds: AccessNeed[];

  @Column({ name: 'heard_from', type: 'text', nullable: true })
  heardFrom: HeardFrom | null;
}

/** Not of a protected seeker, unless the actor is the named coordinator or deputy; asked of the row, not of all who are protected. */
const openToActor: RowScope = (row, actor) =>
  sql`not exists (select from ${scoped('people.seeker', 'closed')}
    where closed.id = ${row}.seeker_id and closed.protected
      and closed.coordinator_id <> ${actor.accountId}::uuid and closed.deputy_id is distinct from ${actor.accountId}::uuid)`;

/** Rows that belong to a seeker: of the actor's units, protected details aside. */
export const OF_OPEN_SEEKER: TableScope = {
  coordinator: allOf(ofUnit(), openToActor, withoutConflict('seeker_id')),
};

defineScope('people.seeker_private', OF_OPEN_SEEKER);
