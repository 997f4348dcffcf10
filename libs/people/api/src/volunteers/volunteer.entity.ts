import type {
  ContactForm,
  Gender,
  HeardFrom,
  OfferedTheme,
  ReadinessCode,
  SpokenLanguage,
  VolunteerExitReason,
  VolunteerState,
} from '@rinnakkain/domain';
import {
  defineScope,
  ofAccount,
  OrganisationRow,
  ofUnits,
  wholeOrganisation,
} from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { StoredFacts } from './volunteer-facts';

/** A volunteer. Names are in the clear for the search, contact data is sealed. */
@Entity({ schema: 'people', name: 'volunteer' })
@Unique('volunteer_organisation_id_key', ['organisationId', 'id'])
@Index('volunteer_state_idx', ['organisationId', 'state'])
@Index('volunteer_account_idx', ['organisationId', 'accountId'])
@Index('volunteer_email_print_idx', { synchronize: false })
@Index('volunteer_name_idx', { synchronize: false })
@Index('volunteer_name_search_idx', { synchronize: false })
@Check('volunteer_state_check', 'state in (...)')
@Check('volunteer_units_check', 'cardinality(unit_ids) > 0')
@Check('volunteer_places_check', 'free_places between 0 and 20')
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'volunteer_organisation_fkey' })
export class VolunteerRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'volunteer_pkey',
  })
  id: string;

  @Column({ name: 'unit_ids', type: 'uuid', array: true })
  unitIds: string[];

  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ type: 'text', default: 'received' })
  state: VolunteerState;

  @Column({ name: 'first_name', type: 'text' })
  firstName: string;

  @Column({ name: 'last_name', type: 'text' })
  lastName: string;

  @Column({ type: 'text', nullable: true })
  alias: string | null;

  @Column({ name: 'birth_year', type: 'integer', nullable: true })
  birthYear: number | null;

  @Column({ type: 'text', nullable: true })
  gender: Gender | null;

  @Column({ type: 'text', nullable: true })
  municipality: string | null;

  @Column({ type: 'jsonb', default: [] })
  languages: SpokenLanguage[];

  @Column({ type: 'jsonb', default: [] })
  themes: OfferedTheme[];

  @Column({ name: 'refused_themes', type: 'text', array: true, default: [] })
  refusedThemes: string[];

  @Column({ type: 'text', array: true, default: [] })
  forms: ContactForm[];

  /** Mask of 28 weekly times, 0 when not known. */
  @Column({ name: 'weekly_times', type: 'integer', default: 0 })
  weeklyTimes: number;

  @Column({ name: 'travel_km', type: 'integer', nullable: true })
  travelKm: number | null;

  /** Places agreed in all, taken ones included. */
  @Column({ name: 'free_places', type: 'integer', default: 1 })
  freePlaces: number;

  @Column({ name: 'not_available_before', type: 'date', nullable: true })
  notAvailableBefore: string | null;

  @Column({ name: 'intended_end', type: 'date', nullable: true })
  intendedEnd: string | null;

  @Column({ name: 'seeker_genders', type: 'text', array: true, default: [] })
  seekerGenders: Gender[];

  @Column({ name: 'cleared_for_protected', type: 'boolean', default: false })
  clearedForProtected: boolean;

  @Column({ name: 'heard_from', type: 'text', nullable: true })
  heardFrom: HeardFrom | null;

  @Column({ name: 'phone_sealed', type: 'bytea', nullable: true })
  phoneSealed: Buffer | null;

  @Column({ name: 'email_sealed', type: 'bytea', nullable: true })
  emailSealed: Buffer | null;

  /** Keyed fingerprint of name and birth year, for exclusions. */
  @Column({ name: 'name_print', type: 'bytea', nullable: true })
  namePrint: Buffer | null;

  @Column({ name: 'phone_print', type: 'bytea', nullable: true })
  phonePrint: Buffer | null;

  @Column({ name: 'email_print', type: 'bytea', nullable: true })
  emailPrint: Buffer | null;

  @Column({ name: 'exit_reason', type: 'text', nullable: true })
  exitReason: VolunteerExitReason | null;

  /** What interviews, trainings, papers and checks say, kept by `VolunteerFacts`. */
  @Column({ type: 'jsonb', default: {} })
  facts: Partial<StoredFacts>;

  /** What is missing by papers alone, places and availability aside. */
  @Column({ type: 'text', array: true, default: [] })
  missing: ReadinessCode[];

  /** Last day nothing is missing by papers; null without an end, or when something is. */
  @Column({ name: 'ready_until', type: 'date', nullable: true })
  readyUntil: string | null;

  @Column({ name: 'arrived_at', type: 'timestamptz', precision: 3 })
  arrivedAt: Date;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('people.volunteer', {
  training_reviewer: wholeOrganisation,
  organisation_administrator: wholeOrganisation,
  data_protection_officer: wholeOrganisation,
  coordinator: ofUnits(),
  volunteer: ofAccount(),
});
