import { Injectable } from '@nestjs/common';
import { Clock } from '../context/clock';
import type { Actor } from '../context/request-context';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { failureCode } from '../jobs/failure-code';
import { LetterWriter } from './letter-writer';
import { MessageRow } from './message.entities';
import { type Letter, Smtp } from './smtp';

const MINUTE = 60_000;
const BATCH = 20;
/** While a message is being sent nobody else takes it; a process that ends meanwhile leaves it to the next. */
const HELD_FOR = 5 * MINUTE;
/** Waits after each failure; after the last of them the message has failed. */
const WAITS = [1, 5, 30, 120, 480].map((minutes) => minutes * MINUTE);

interface Taken {
  readonly letters: readonly (Letter & { readonly attempts: number })[];
  readonly more: boolean;
}

/** Sends what is due, each message once: taken in one transaction, sent in none, its outcome kept in another. */
@Injectable()
export class MailDelivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly writer: LetterWriter,
    private readonly smtp: Smtp,
  ) {}

  /** Sends everything of one association that is due now. */
  async deliver(actor: Actor): Promise<void> {
    for (let more = true; more;) {
      const taken = await this.take(actor);
      for (const letter of taken.letters) await this.send(actor, letter);
      more = taken.more;
    }
  }

  private take(actor: Actor): Promise<Taken> {
    const now = this.clock.now();
    return this.unitOfWork.runAs(actor, async (work) => {
      const due = await work.find(MessageRow, sql`t.state = 'due' and t.due_at <= ${now}::timestamptz`, {
        lock: true,
        order: sql`t.due_at, t.id`,
        limit: BATCH,
      });
      const written = await this.writer.write(due);
      const letters: (Letter & { attempts: number })[] = [];
      for (const { id, attempts } of due) {
        const each = written.get(id);
        if (!each || each.skip !== undefined) {
          const skip = each?.skip ?? 'NO_ACCESS';
          await work.update(MessageRow, id, null, { state: 'skipped', skip });
          work.record({ action: 'message.skipped', objectType: 'message', objectId: id, details: { skip } });
          continue;
        }
        const { letter, invitationId } = each;
        const dueAt = new Date(now.getTime() + HELD_FOR);
        await work.update(MessageRow, id, null, { attempts: attempts + 1, dueAt, invitationId });
        letters.push({ ...letter, attempts: attempts + 1 });
      }
      if (letters.length > 0)
        work.record({
          action: 'message.attempted',
          objectType: 'message',
          details: { ids: letters.map(({ id }) => id) },
        });
      return { letters, more: due.length === BATCH };
    });
  }

  private async send(actor: Actor, { attempts, ...letter }: Taken['letters'][number]): Promise<void> {
    let refused: unknown = null;
    try {
      await this.smtp.send(letter);
    } catch (error) {
      refused = error;
    }
    await this.unitOfWork.runAs(actor, async (work) => {
      const now = this.clock.now();
      if (refused === null) {
        await work.update(MessageRow, letter.id, null, {
          state: 'delivered',
          deliveredAt: now,
          failure: null,
        });
        work.record({ action: 'message.delivered', objectType: 'message', objectId: letter.id });
        return;
      }
      const failure = failureCode(refused);
      const wait = forGood(refused) ? undefined : WAITS[attempts - 1];
      await work.update(
        MessageRow,
        letter.id,
        null,
        wait === undefined
          ? { state: 'failed', failure }
          : { failure, dueAt: new Date(now.getTime() + wait) },
      );
      work.record({
        action: 'message.failed',
        objectType: 'message',
        objectId: letter.id,
        details: { failure, again: wait !== undefined },
      });
    });
  }
}

/** The server will not take it another time either: a refusal of the message or its receiver, not of the connection or sign-in. */
function forGood(error: unknown): boolean {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && Number(responseCode) >= 500;
}
