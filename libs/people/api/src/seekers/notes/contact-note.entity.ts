import { defineScope } from '@rinnakkain/platform-api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OF_OPEN_SEEKER } from '../seeker-private.entity';
import { SeekerRow } from '../seeker.entity';
import type { ContactNoteKind } from './notes.messages';

/** One attempt to reach a seeker, or something the seeker told. */
@Entity({ schema: 'people', name: 'contact_note' })
@Index('contact_note_seeker_idx', { synchronize: false })
@Check('contact_note_kind_check', 'kind in (...)')
@ForeignKey(() => SeekerRow, ['organisationId', 'seekerId', 'unitId'], ['organisationId', 'id', 'unitId'], {
  name: 'contact_note_seeker_fkey',
  onUpdate: 'CASCADE',
})
export class ContactNoteRow {
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn({
    type: 'uuid',
    default: () => 'gen_random_uuid()',
    primaryKeyConstraintName: 'contact_note_pkey',
  })
  id: string;

  @Column({ name: 'seeker_id', type: 'uuid' })
  seekerId: string;

  @Column({ name: 'unit_id', type: 'uuid' })
  unitId: string;

  @Column({ name: 'author_id', type: 'uuid' })
  authorId: string;

  @Column({ type: 'text' })
  kind: ContactNoteKind;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column({ name: 'text_sealed', type: 'bytea', nullable: true })
  textSealed: Buffer | null;
}

defineScope('people.contact_note', OF_OPEN_SEEKER);
