import { limits } from '@rinnakkain/domain';
import {
  IdField,
  InstantField,
  KeyField,
  ListField,
  ListQuery,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';

/** What a contact note tells of. */
export const CONTACT_NOTE_KINDS = [
  'reached',
  'not_reached',
  'message_sent',
  'message_received',
  'meeting',
  'wish_changed',
  'other',
] as const;
export type ContactNoteKind = (typeof CONTACT_NOTE_KINDS)[number];

/** A contact note: the kind is enough. */
export class NewContactNote {
  @KeyField('What happened', CONTACT_NOTE_KINDS, { name: 'ContactNoteKind' })
  kind: ContactNoteKind;

  @TextField('In a few words; needs consent', { max: limits.noteMaxLength, optional: true })
  text?: string;

  @InstantField('When; now unless given', { optional: true })
  at?: string;
}

/** A recorded contact note. */
export class ContactNote {
  @IdField('The note')
  id: string;

  @KeyField('What happened', CONTACT_NOTE_KINDS, { name: 'ContactNoteKind' })
  kind: ContactNoteKind;

  @InstantField('When')
  at: string;

  @TextField('In a few words', { max: limits.noteMaxLength, nullable: true })
  text: string | null;

  @TextField('Who wrote it', { max: 120, nullable: true })
  author: string | null;
}

/** A page of contact notes. */
export class ContactNoteList {
  @ListField('Notes, the latest first', () => ContactNote)
  items: ContactNote[];

  @WholeField('How many there are in all', { min: 0, max: 1_000_000 })
  total: number;
}

/** Which contact notes to list. */
export class ContactNoteQuery extends ListQuery {
  @KeyField('Only this kind', CONTACT_NOTE_KINDS, { name: 'ContactNoteKind', optional: true })
  kind?: ContactNoteKind;
}
