import type { PaperKind } from '@rinnakkain/domain';
import {
  constant,
  defineScope,
  OrganisationRow,
  sql,
  type RowScope,
  wholeOrganisation,
} from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A version of the agreement's or the pledge's text in three languages; unchangeable once published. */
@Entity({ schema: 'people', name: 'paper_text' })
@Unique('paper_text_organisation_id_key', ['organisationId', 'id'])
@Unique('paper_text_number_key', ['organisationId', 'kind', 'number'])
@Check('paper_text_kind_check', `kind in ('agreement', 'pledge')`)
@Check('paper_text_published_check', '(published_at is null) = (number is null) …')
@Check('paper_text_days_check', 'renewal_on >= applies_from')
@Check('paper_text_bodies_check', 'published_at is null or …')
@ForeignKey(() => OrganisationRow, ['organisationId'], ['id'], { name: 'paper_text_organisation_fkey' })
export class PaperTextRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'paper_text_pkey',
  })
  id: string;

  @Column({ type: 'text' })
  kind: PaperKind;

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

  /** Papers of earlier texts count through this day; null demands no renewal. */
  @Column({ name: 'renewal_on', type: 'date', nullable: true })
  renewBy: string | null;

  @Column({ name: 'published_by', type: 'uuid', nullable: true })
  publishedBy: string | null;

  @Column({ name: 'published_at', type: 'timestamptz', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

const published: RowScope = (row) => sql`${row}.${constant('published_at')} is not null`;

defineScope('people.paper_text', {
  organisation_administrator: wholeOrganisation,
  coordinator: published,
  volunteer: published,
});
