import type { PublicTextKind } from '@rinnakkain/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { defineScope, wholeOrganisation } from '../database/scope';
import { OrganisationRow } from '../organisations/organisation.entity';

/** A version of what public pages say in the association's own words; unchangeable once published. */
@Entity({ schema: 'platform', name: 'public_text' })
@Unique('public_text_organisation_id_key', ['organisationId', 'id'])
@Unique('public_text_number_key', ['organisationId', 'kind', 'number'])
@Check('public_text_kind_check', 'kind in (...)')
@Check('public_text_published_check', '(published_at is null) = (number is null) …')
@Check('public_text_bodies_check', 'published_at is null or …')
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'public_text_organisation_fkey' })
export class PublicTextRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'public_text_pkey',
  })
  id: string;

  @Column({ type: 'text' })
  kind: PublicTextKind;

  /** Counts up by kind from the first publication; null while it is a draft. */
  @Column({ type: 'integer', nullable: true })
  number: number | null;

  @Column({ name: 'body_fi', type: 'text', default: '' })
  bodyFi: string;

  @Column({ name: 'body_sv', type: 'text', default: '' })
  bodySv: string;

  @Column({ name: 'body_en', type: 'text', default: '' })
  bodyEn: string;

  @Column({ name: 'applies_from', type: 'date', nullable: true })
  appliesFrom: string | null;

  @Column({ name: 'published_by', type: 'uuid', nullable: true })
  publishedBy: string | null;

  @Column({ name: 'published_at', type: 'timestamptz', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

defineScope('platform.public_text', { organisation_administrator: wholeOrganisation });
