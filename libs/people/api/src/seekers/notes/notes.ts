import { Injectable } from '@nestjs/common';
import { notFound } from '@rinnakkain/platform-api';
import type { ContactNote, ContactNoteList, ContactNoteQuery, NewContactNote } from './notes.messages';

@Injectable()
export class ContactNotes {
  async list(_id: string, _query: ContactNoteQuery): Promise<ContactNoteList> {
    throw notFound();
  }
  async add(_id: string, _body: NewContactNote): Promise<ContactNote> {
    throw notFound();
  }
}
