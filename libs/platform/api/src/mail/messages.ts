import { Injectable } from '@nestjs/common';
import type { MessageKind, MessageSkip } from '@rinnakkain/domain';
import { Clock } from '../context/clock';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { Jobs } from '../jobs/jobs';
import type { TextLanguage } from '../texts/written-texts';
import { MessageRow } from './message.entities';

/** A message to be sent: to whom, and why, in keys. */
export interface NewMessage {
  readonly kind: MessageKind;
  readonly language: TextLanguage;
  readonly accountId?: string | null;
  readonly volunteerId?: string | null;
  readonly invitationId?: string | null;
  readonly participantId?: string | null;
  /** Ids and days of which there is to be one message only. */
  readonly onceKey?: string;
  /** Of which there may be another after so many minutes. */
  readonly apartMinutes?: number;
  readonly step?: number;
  readonly ends?: readonly string[];
  readonly forDay?: string;
  readonly awaiting?: number;
  /** Nobody is woken by it: one written at night goes in the morning. */
  readonly byDay?: boolean;
  /** Why it is not to be sent; the row is kept all the same. */
  readonly skip?: MessageSkip | null;
}

/** Reasons that can pass: a message skipped for one of them is sent after all when it is asked for again. */
const PASSING: readonly MessageSkip[] = ['ON_BREAK', 'STOPPED'];

const HOUR = 60 * 60_000;
/** Hours of the clock in Helsinki between which a message may come that nobody waits for. */
const MORNING = 7;
const EVENING = 21;

/** Writes messages down in the transaction of what they tell of; they are sent after its commit. */
@Injectable()
export class Messages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Writes messages down; returns how many are new. What is there already by its key of once is left alone. */
  async queue(asked: readonly NewMessage[]): Promise<number> {
    const work = this.unitOfWork.current;
    const messages = asked.map((each) => this.inItsTime(each));
    const known = await this.known(messages);
    const ids: string[] = [];
    for (const message of messages) {
      const { onceKey = null, skip = null } = message;
      const earlier = onceKey === null ? undefined : known.get(onceKey);
      if (earlier === undefined) ids.push(await this.insert(message));
      else if (skip === null && earlier.skip !== null && PASSING.includes(earlier.skip)) {
        await this.revive(earlier.id, message.byDay ?? false);
        ids.push(earlier.id);
      }
    }
    if (ids.length === 0) return 0;
    work.record({
      action: 'message.queued',
      objectType: 'message',
      ...(ids.length === 1 ? { objectId: ids[0] } : {}),
      details: { kind: messages[0]?.kind ?? null, ids },
    });
    work.afterCommit(() => this.jobs.wake('mail'));
    return ids.length;
  }

  private inItsTime({ apartMinutes, ...message }: NewMessage): NewMessage {
    if (!apartMinutes || !message.onceKey) return message;
    const slot = Math.floor(this.clock.now().getTime() / (apartMinutes * 60_000));
    return { ...message, onceKey: `${message.onceKey}|${slot}` };
  }

  private async known(messages: readonly NewMessage[]): Promise<Map<string, MessageRow>> {
    const keys = messages.flatMap(({ onceKey }) => onceKey ?? []);
    if (keys.length === 0) return new Map();
    const rows = await this.unitOfWork.current.find(MessageRow, sql`t.once_key = any (${keys}::text[])`);
    return new Map(rows.map((row) => [row.onceKey ?? '', row]));
  }

  private insert({ skip = null, ends = [], byDay = false, ...message }: NewMessage): Promise<string> {
    const work = this.unitOfWork.current;
    const now = this.clock.now();
    return work.insert(MessageRow, {
      ...message,
      ends: [...ends],
      skip,
      state: skip === null ? 'due' : 'skipped',
      dueAt: byDay ? this.byDay(now) : now,
      requestedBy: work.actor.accountId,
      createdAt: now,
    });
  }

  /** The same moment by day; of the night the morning after, to the hour but when the clocks change. */
  private byDay(now: Date): Date {
    const hour = Number(this.clock.timeOfDay().slice(0, 2));
    const later = hour < MORNING ? MORNING - hour : hour >= EVENING ? 24 - hour + MORNING : 0;
    return later === 0 ? now : new Date(Math.floor(now.getTime() / HOUR) * HOUR + later * HOUR);
  }

  private async revive(id: string, byDay: boolean): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.current.update(MessageRow, id, null, {
      state: 'due',
      skip: null,
      dueAt: byDay ? this.byDay(now) : now,
    });
  }
}
