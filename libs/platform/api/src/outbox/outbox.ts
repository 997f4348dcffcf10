import { Injectable } from '@nestjs/common';
import { OutboxRow } from '../accounts/account.entities';
import { Clock } from '../context/clock';
import { type Actor, contextIfAny } from '../context/request-context';
import { scoped } from '../database/scope';
import { sql } from '../database/sql';
import { UnitOfWork } from '../database/unit-of-work';
import { Log } from '../logging/log';

/** What an event carries: ids and keys, never content. */
export type EventPayload = Readonly<Record<string, string | null>>;

type Handler = (payload: EventPayload) => Promise<void>;

interface StoredEvent {
  readonly id: string;
  readonly kind: string;
  readonly payload: EventPayload;
  readonly actor: Actor;
}

/**
 * Events between contexts that must not be lost: written in the transaction of the change, handled after its commit
 * as the same actor in a transaction of their own, and again at the next start until that has succeeded.
 */
@Injectable()
export class Outbox {
  private readonly handlers = new Map<string, Handler>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Says what an event leads to; one handler for each kind, registered when the modules start. */
  on(kind: string, handler: Handler): void {
    if (this.handlers.has(kind)) throw new Error(`${kind} already has a handler.`);
    this.handlers.set(kind, handler);
  }

  /** Writes an event in the transaction under way and handles it once that has been committed. */
  async publish(kind: string, payload: EventPayload): Promise<void> {
    const work = this.unitOfWork.current;
    const { actor } = work;
    const id = await work.insert(OutboxRow, {
      kind,
      payload,
      actor: { ...actor, unitIds: [...actor.unitIds] },
    });
    work.afterCommit(() => this.tryHandle({ id, kind, payload, actor }));
  }

  /** Handles what an earlier process left behind. */
  async handlePending(): Promise<void> {
    const pending = await this.unitOfWork.runAs(null, (work) =>
      work.rows<StoredEvent>(sql`select id, kind, payload, actor from platform.pending_events()`),
    );
    for (const event of pending) await this.tryHandle(event);
  }

  private async tryHandle(event: StoredEvent): Promise<void> {
    try {
      await this.handle(event);
    } catch (error) {
      if (contextIfAny()) this.log.failure(error);
      else this.log.event('outbox event failed', { kind: event.kind });
    }
  }

  private async handle({ id, kind, actor }: StoredEvent): Promise<void> {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`Nothing handles ${kind}.`);
    await this.unitOfWork.runAs(actor, async (work) => {
      const open = await work.row<{ payload: EventPayload }>(
        sql`select o.payload from ${scoped('platform.outbox', 'o')} where o.id = ${id}::uuid and o.done_at is null for update`,
      );
      if (!open) return;
      await handler(open.payload);
      await work.updateWhere(OutboxRow, sql`t.id = ${id}::uuid`, null, { doneAt: this.clock.now() });
      if (work.entries.length === 0) throw new Error(`${kind} was handled without a record.`);
    });
  }
}
