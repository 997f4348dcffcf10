import type { FellowshipCodeTable } from '@rinnakkain/domain';
import {
  defineScope,
  ORGANISATION_ROLES,
  OrganisationRow,
  type TableScope,
  wholeOrganisation,
} from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Those who keep the list. */
export const LISTING_KEEPERS: TableScope = {
  coordinator: wholeOrganisation,
  organisation_administrator: wholeOrganisation,
};

/** A fellowship whose meetings the association lists; nothing of anybody in it. */
@Entity({ schema: 'groups', name: 'fellowship' })
@Unique('fellowship_organisation_id_key', ['organisationId', 'id'])
@Unique('fellowship_program_key', ['organisationId', 'program'])
@Check('fellowship_codes_check', `codes in ('aa', 'na', 'ga', 'al_anon', 'none')`)
@Check('fellowship_export_check', '(export_asked_on is null) = (export_asked_how is null)')
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'fellowship_organisation_fkey' })
export class FellowshipRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'fellowship_pkey',
  })
  id: string;

  /** Its name in the address of the feed. */
  @Column({ type: 'text' })
  program: string;

  @Column({ type: 'text' })
  name: string;

  /** Whose codes say what kind of meeting it is. */
  @Column({ type: 'text', default: 'none' })
  codes: FellowshipCodeTable;

  @Column({ type: 'text', nullable: true })
  site: string | null;

  @Column({ type: 'text', nullable: true })
  phone: string | null;

  /** Since when it has asked for the feed; nothing is exported before. */
  @Column({ name: 'export_asked_on', type: 'date', nullable: true })
  exportAskedOn: string | null;

  @Column({ name: 'export_asked_how', type: 'text', nullable: true })
  exportAskedHow: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('groups.fellowship', ORGANISATION_ROLES);
