import { Injectable } from '@nestjs/common';
import { Invitations } from '../accounts/invitations';
import { Clock } from '../context/clock';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { writtenText } from '../texts/written-texts';
import { carriesLink, letterText } from './letter-texts';
import { MessageRow } from './message.entities';
import {
  OWN_MESSAGE_KINDS,
  type OutgoingMessage,
  type OutgoingMessageList,
  type OutgoingMessageQuery,
  type OwnMessageList,
} from './outbox.messages';
import { Receivers } from './receivers';
import { Smtp } from './smtp';

const DAY = 24 * 60 * 60 * 1000;
/** How long one's own reminders are shown. */
const SHOWN_DAYS = 90;
const OWN_AT_MOST = 20;

/** The messages of the association for its administrator, and a volunteer's own. */
@Injectable()
export class OutboxQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly receivers: Receivers,
    private readonly invitations: Invitations,
    private readonly smtp: Smtp,
    private readonly clock: Clock,
  ) {}

  /** A page of messages, newest first, with what they say; a link that works once is replaced by its name. */
  async list(query: OutgoingMessageQuery): Promise<OutgoingMessageList> {
    const work = this.unitOfWork.current;
    const { rows, total } = await work.page<MessageRow>(
      work.queryFor(
        MessageRow,
        sql`${query.state ?? null}::text is null or t.state = ${query.state ?? null}`,
        { order: sql`t.created_at desc, t.id` },
      ),
      query,
    );
    const receivers = await this.receivers.of(rows);
    work.record({ action: 'message.listed', objectType: 'message', details: { count: rows.length } });
    return {
      items: rows.map((row) => this.shown(row, receivers.get(row.id)?.name ?? null)),
      total,
      mail: this.smtp.available,
    };
  }

  /** What the actor was reminded of lately. */
  async own(): Promise<OwnMessageList> {
    const work = this.unitOfWork.current;
    const since = new Date(this.clock.now().getTime() - SHOWN_DAYS * DAY);
    const rows = await work.find(
      MessageRow,
      sql`t.kind = any (${[...OWN_MESSAGE_KINDS]}::text[]) and t.for_day is not null and (t.kind <> 'run_reminder' or t.for_day >= ${this.clock.today()}::date) and t.created_at >= ${since}::timestamptz and t.skip is distinct from 'ON_BREAK' and t.skip is distinct from 'STOPPED'`,
      { order: sql`t.created_at desc, t.id`, limit: OWN_AT_MOST },
    );
    work.record({ action: 'message.listed', objectType: 'message', details: { count: rows.length } });
    const items = rows.map(({ id, kind, ends, forDay, createdAt }) => ({
      id,
      kind: kind === 'run_reminder' ? kind : ('expiry_reminder' as const),
      ends,
      until: forDay ?? '',
      createdAt,
    }));
    return { items, total: items.length };
  }

  private shown(row: MessageRow, receiver: string | null): OutgoingMessage {
    const { kind, language } = row;
    const link = carriesLink(kind)
      ? writtenText('one_time_link', language, {})
      : this.invitations.startPage(language);
    return { ...row, receiver, ...letterText(row, link) };
  }
}
