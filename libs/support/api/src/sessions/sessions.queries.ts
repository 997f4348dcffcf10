import { Injectable } from '@nestjs/common';
import {
  actionsFor,
  allowedActions,
  mayCorrect,
  SESSION_LIFECYCLE,
  sessionActionPermission,
  sessionWarnings,
  type SessionAction,
} from '@rinnakkain/domain';
import { Accounts, Clock, type PersonKey, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { Pairs } from '../relationships/pairs';
import { contentOf, earlierOf } from './session-content';
import { SessionEntity } from './session.entity';
import type { SessionAnswer, SessionList, SessionQuery } from './sessions.messages';

/** Sessions of a pair, as the acting role sees them. */
@Injectable()
export class SessionQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly accounts: Accounts,
    private readonly pairs: Pairs,
  ) {}

  /** A page of a relationship's sessions, the newest first. */
  async list(relationshipId: string, query: SessionQuery): Promise<SessionList> {
    const work = this.unitOfWork.current;
    const pair = await this.pairs.load(relationshipId);
    const state = query.state ?? null;
    const [{ rows, total }, key] = await Promise.all([
      work.page<SessionEntity>(
        work.queryFor(
          SessionEntity,
          sql`t.relationship_id = ${relationshipId}::uuid and (${state}::text is null or t.state = ${state})`,
          { order: sql`t.day desc, t.start desc, t.id` },
        ),
        query,
      ),
      this.vault.keyOf(pair.seekerId),
    ]);
    work.record({
      action: 'session.listed',
      objectType: 'relationship',
      objectId: relationshipId,
      details: { ids: rows.map(({ id }) => id) },
    });
    return { items: await this.shown(rows, key), total };
  }

  /** One session, after something was done to it. */
  async one(id: string): Promise<SessionAnswer> {
    const row = await this.unitOfWork.current.load(SessionEntity, id);
    const [shown] = await this.shown([row], await this.vault.keyOf(row.seekerId));
    return shown as SessionAnswer;
  }

  /** What the acting role can do with a session. */
  allowed(row: SessionEntity): SessionAction[] {
    const { role, accountId } = this.unitOfWork.current.actor;
    const open = mayCorrect(this.clock.dayOf(row.createdAt), this.clock.today());
    return actionsFor(role, allowedActions(SESSION_LIFECYCLE, row.state), sessionActionPermission).filter(
      (action) => (action === 'correct' ? open : row.loggedBy !== accountId),
    );
  }

  private async shown(rows: readonly SessionEntity[], key: PersonKey | undefined): Promise<SessionAnswer[]> {
    const staff = this.unitOfWork.current.actor.role !== 'volunteer';
    const names = await this.accounts.names(rows.map(({ acknowledgedBy }) => acknowledgedBy));
    const today = this.clock.today();
    return rows.map((row): SessionAnswer => {
      const content = contentOf(row, key);
      const open = mayCorrect(this.clock.dayOf(row.createdAt), today);
      return {
        id: row.id,
        relationshipId: row.relationshipId,
        state: row.state,
        ...content,
        note: staff || open ? content.note : null,
        warnings: sessionWarnings(row, today),
        loggedAt: row.createdAt.toISOString(),
        acknowledged:
          row.acknowledgedBy && row.acknowledgedAt
            ? {
                id: row.acknowledgedBy,
                name: names.get(row.acknowledgedBy) ?? null,
                at: row.acknowledgedAt.toISOString(),
              }
            : null,
        corrected: row.correctedAt !== null,
        earlier: staff ? earlierOf(row, key) : [],
        allowed: this.allowed(row),
        version: row.version,
      };
    });
  }
}
