import { Injectable } from '@nestjs/common';
import { Clock, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { type MeetingRow, MeetingNoteRow } from './meetings.entities';

const NOTE = 'groups.meeting_note.note';
const KEY = 'groups.meeting_note.wrapped_key';

/** What whoever led a meeting says of it. */
export interface WrittenNote {
  readonly note: string | null;
  readonly worried: boolean;
}

/** Notes of meetings, each sealed with a key that lies in its own row. */
@Injectable()
export class MeetingNotes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** What was written of a meeting. */
  async of(meetingId: string): Promise<WrittenNote> {
    const row = await this.row(meetingId);
    if (!row) return { note: null, worried: false };
    const key = this.vault.keyOfRow(KEY, row.id, row.wrappedKey);
    return { note: key.open(NOTE, row.id, row.noteSealed), worried: row.worry };
  }

  /** Keeps what is said anew; a worry that comes up again is to be acknowledged again. */
  async keep(
    meeting: Pick<MeetingRow, 'id' | 'groupId' | 'unitId' | 'type'>,
    told: { readonly note?: string | null; readonly worry?: boolean },
  ): Promise<void> {
    if (told.note === undefined && told.worry === undefined) return;
    const work = this.unitOfWork.current;
    const by = { writtenBy: work.actor.accountId, writtenAt: this.clock.now() };
    const row = await this.row(meeting.id);
    if (!row) {
      if (!told.note && !told.worry) return;
      const id = randomUUID();
      const { key, wrapped } = this.vault.keyForRow(KEY, id);
      await work.insert(MeetingNoteRow, {
        id,
        meetingId: meeting.id,
        groupId: meeting.groupId,
        unitId: meeting.unitId,
        type: meeting.type,
        worry: told.worry ?? false,
        wrappedKey: wrapped,
        noteSealed: key.seal(NOTE, id, told.note),
        ...by,
      });
      return;
    }
    const key = this.vault.keyOfRow(KEY, row.id, row.wrappedKey);
    await work.update(MeetingNoteRow, row.id, null, {
      ...by,
      ...(told.note === undefined ? {} : { noteSealed: key.seal(NOTE, row.id, told.note) }),
      ...(told.worry === undefined ? {} : { worry: told.worry }),
      ...(told.worry ? { acknowledgedBy: null, acknowledgedAt: null } : {}),
    });
  }

  /** The coordinator has seen the worry; false when there is none to see. */
  async acknowledge(meetingId: string): Promise<boolean> {
    const work = this.unitOfWork.current;
    const changed = await work.updateWhere(
      MeetingNoteRow,
      sql`t.meeting_id = ${meetingId}::uuid and t.worry and t.acknowledged_at is null`,
      null,
      { acknowledgedBy: work.actor.accountId, acknowledgedAt: this.clock.now() },
    );
    return changed > 0;
  }

  private async row(meetingId: string): Promise<MeetingNoteRow | undefined> {
    const rows = await this.unitOfWork.current.find(MeetingNoteRow, sql`t.meeting_id = ${meetingId}::uuid`, {
      limit: 1,
    });
    return rows[0];
  }
}
