import { Injectable } from '@nestjs/common';
import {
  Accounts,
  Clock,
  invalid,
  offsetOf,
  scoped,
  sql,
  UnitOfWork,
  Vault,
  type PersonKey,
} from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { loadOpenSeeker, present } from '../open-seeker';
import { SeekerRow } from '../seeker.entity';
import { ContactNoteRow } from './contact-note.entity';
import type {
  ContactNote,
  ContactNoteKind,
  ContactNoteList,
  ContactNoteQuery,
  NewContactNote,
} from './notes.messages';

const TEXT = 'people.contact_note.text';

/** Notes after which the seeker has been in touch with a coordinator. */
const IN_TOUCH: readonly ContactNoteKind[] = ['reached', 'meeting'];

interface NoteRow {
  readonly id: string;
  readonly kind: ContactNoteKind;
  readonly at: Date;
  readonly authorId: string;
  readonly textSealed: Buffer | null;
}

/** Contact notes of seekers. */
@Injectable()
export class ContactNotes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** A page of a seeker's notes, the latest first. */
  async list(id: string, query: ContactNoteQuery): Promise<ContactNoteList> {
    const work = this.unitOfWork.current;
    await loadOpenSeeker(work, id);
    const where = sql`n.seeker_id = ${id}::uuid and (${query.kind ?? null}::text is null or n.kind = ${query.kind ?? null})`;
    const rows = await work.rows<NoteRow>(sql`
      select n.id, n.kind, n.at, n.author_id as "authorId", n.text_sealed as "textSealed"
      from ${scoped('people.contact_note', 'n')} where ${where}
      order by n.at desc, n.id limit ${query.pageSize} offset ${offsetOf(query)}`);
    const count = await work.row<{ total: number }>(
      sql`select count(*)::integer as total from ${scoped('people.contact_note', 'n')} where ${where}`,
    );
    const key = await this.vault.keyOf(id);
    const names = await this.accounts.names(rows.map((row) => row.authorId));
    work.record({
      action: 'seeker.notes_viewed',
      objectType: 'seeker',
      objectId: id,
      details: { count: rows.length },
    });
    return { items: rows.map((row) => answer(row, key, names)), total: count?.total ?? 0 };
  }

  /** Adds a note; having been in touch moves a new request on. Text needs consent, the kind alone does not. */
  async add(id: string, { kind, text, at }: NewContactNote): Promise<ContactNote> {
    const work = this.unitOfWork.current;
    const seeker = await loadOpenSeeker(work, id, { lock: true });
    const now = this.clock.now();
    const when = at === undefined ? now : new Date(at);
    if (when > now)
      throw invalid([{ pointer: '/at', code: 'OUT_OF_RANGE', params: { max: now.toISOString() } }]);
    if (text && !seeker.consented) throw invalid([{ pointer: '/text', code: 'CONSENT_NEEDED' }]);
    const key = present(await this.vault.keyOf(id));
    const row: NoteRow & { id: string } = {
      id: randomUUID(),
      kind,
      at: when,
      authorId: work.actor.accountId,
      textSealed: null,
    };
    const textSealed = key.seal(TEXT, row.id, text);
    await work.insert(ContactNoteRow, { ...row, textSealed, seekerId: id, unitId: seeker.unitId });
    if (IN_TOUCH.includes(kind)) await this.noteContact(seeker, this.clock.dayOf(when));
    work.record({
      action: 'seeker.note_added',
      objectType: 'seeker',
      objectId: id,
      details: { noteId: row.id, kind },
    });
    return answer({ ...row, textSealed }, key, await this.accounts.names([row.authorId]));
  }

  private async noteContact(seeker: SeekerRow, day: string): Promise<void> {
    const isNew = seeker.state === 'received';
    if (!isNew && seeker.contactedOn !== null) return;
    await this.unitOfWork.current.update(SeekerRow, seeker.id, null, {
      contactedOn: seeker.contactedOn ?? day,
      ...(isNew ? { state: 'contacted' as const } : {}),
    });
    if (isNew)
      this.unitOfWork.current.record({
        action: 'seeker.transitioned',
        objectType: 'seeker',
        objectId: seeker.id,
        details: { action: 'contact', from: 'received', to: 'contacted' },
      });
  }
}

const answer = (
  row: NoteRow,
  key: PersonKey | undefined,
  names: ReadonlyMap<string, string>,
): ContactNote => ({
  id: row.id,
  kind: row.kind,
  at: row.at.toISOString(),
  text: key?.open(TEXT, row.id, row.textSealed) ?? null,
  author: names.get(row.authorId) ?? null,
});
