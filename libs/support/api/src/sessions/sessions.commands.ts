import { Injectable } from '@nestjs/common';
import {
  checkSession,
  daysToCompare,
  mayRole,
  nextState,
  RuleViolation,
  SESSION_LIFECYCLE,
  SESSION_LOGGING_STATES,
  sessionActionPermission,
} from '@rinnakkain/domain';
import {
  Clock,
  Idempotency,
  invalid,
  notAllowed,
  notFound,
  type PersonKey,
  sql,
  staleVersion,
  UnitOfWork,
  Vault,
} from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { RelationshipEntity } from '../relationships/relationship.entity';
import {
  columnsOf,
  contentOf,
  earlierOf,
  sealEarlier,
  type SessionContent,
  shortTime,
} from './session-content';
import { SessionEntity } from './session.entity';
import type { NewSession, SessionAnswer, SessionTransition } from './sessions.messages';
import { SessionQueries } from './sessions.queries';

/** What volunteers log, and what is done with it. */
@Injectable()
export class SessionCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly idempotency: Idempotency,
    private readonly queries: SessionQueries,
  ) {}

  /** Logs a session of the volunteer's own pair; the same key sent again makes no second one. */
  async log(relationshipId: string, key: string, body: NewSession): Promise<SessionAnswer> {
    const pair = await this.unitOfWork.current.load(RelationshipEntity, relationshipId);
    const content: SessionContent = {
      day: body.day,
      start: body.start,
      minutes: body.minutes,
      form: body.form,
      outcome: body.outcome,
      note: body.note || null,
      callMe: body.callMe ?? false,
      worry: body.worry ?? false,
    };
    const id = await this.idempotency.once(key, { relationshipId, ...content }, () =>
      this.create(pair, content),
    );
    return this.queries.one(id);
  }

  /** Acknowledges a session, or corrects it. */
  async transition(id: string, version: number, body: SessionTransition): Promise<SessionAnswer> {
    const work = this.unitOfWork.current;
    if (!mayRole(work.actor.role, sessionActionPermission(body.action))) throw notAllowed();
    const row = await work.load(SessionEntity, id, { lock: true });
    if (row.version !== version) throw staleVersion();
    const state = nextState(SESSION_LIFECYCLE, row.state, body.action);
    if (body.action === 'acknowledge') await this.acknowledge(row, state);
    else await this.correct(row, state, body);
    return this.queries.one(id);
  }

  private async create(pair: RelationshipEntity, content: SessionContent): Promise<string> {
    const work = this.unitOfWork.current;
    await this.check(pair, content, null);
    const id = randomUUID();
    await work.insert(SessionEntity, {
      id,
      relationshipId: pair.id,
      unitId: pair.unitId,
      volunteerId: pair.volunteerId,
      seekerId: pair.seekerId,
      ...columnsOf(content, id, await this.keyOf(pair.seekerId)),
      loggedBy: work.actor.accountId,
      createdAt: this.clock.now(),
    });
    work.record({
      action: 'session.created',
      objectType: 'session',
      objectId: id,
      details: {
        relationshipId: pair.id,
        outcome: content.outcome,
        callMe: content.callMe,
        worry: content.worry,
      },
    });
    return id;
  }

  private async acknowledge(row: SessionEntity, state: SessionEntity['state']): Promise<void> {
    const work = this.unitOfWork.current;
    if (row.loggedBy === work.actor.accountId) throw new RuleViolation('NOT_OWN_REQUEST');
    await work.update(SessionEntity, row.id, row.version, {
      state,
      acknowledgedBy: work.actor.accountId,
      acknowledgedAt: this.clock.now(),
    });
    work.record({
      action: 'session.acknowledged',
      objectType: 'session',
      objectId: row.id,
      details: { relationshipId: row.relationshipId },
    });
  }

  /** The earlier version is kept, sealed; the coordinator acknowledges the new one. */
  private async correct(
    row: SessionEntity,
    state: SessionEntity['state'],
    body: SessionTransition,
  ): Promise<void> {
    const work = this.unitOfWork.current;
    if (!this.queries.allowed(row).includes('correct')) {
      throw new RuleViolation('TRANSITION_NOT_ALLOWED', { state: row.state, action: 'correct', allowed: [] });
    }
    const pair = await work.load(RelationshipEntity, row.relationshipId);
    const key = await this.keyOf(row.seekerId);
    const before = contentOf(row, key);
    const after: SessionContent = {
      day: body.day ?? before.day,
      start: body.start ?? before.start,
      minutes: body.minutes ?? before.minutes,
      form: body.form ?? before.form,
      outcome: body.outcome ?? before.outcome,
      note: body.note === undefined ? before.note : body.note || null,
      callMe: body.callMe ?? before.callMe,
      worry: body.worry ?? before.worry,
    };
    await this.check(pair, after, row.id);
    const now = this.clock.now();
    const earlier = [{ correctedAt: now.toISOString(), ...before }, ...earlierOf(row, key)];
    await work.update(SessionEntity, row.id, row.version, {
      state,
      ...columnsOf(after, row.id, key),
      earlierSealed: sealEarlier(earlier, row.id, key),
      correctedAt: now,
      acknowledgedBy: null,
      acknowledgedAt: null,
    });
    work.record({
      action: 'session.corrected',
      objectType: 'session',
      objectId: row.id,
      details: { relationshipId: row.relationshipId },
    });
  }

  /** RULE 13 and what belongs to the pair: its state, and not before it began. */
  private async check(
    pair: RelationshipEntity,
    content: SessionContent,
    except: string | null,
  ): Promise<void> {
    if (except === null && !SESSION_LOGGING_STATES.some((state) => state === pair.state)) {
      throw new RuleViolation('TRANSITION_NOT_ALLOWED', {
        state: pair.state,
        action: 'log_session',
        allowed: [],
      });
    }
    if (content.outcome === 'held' && content.minutes < 1) {
      throw invalid([{ pointer: '/minutes', code: 'OUT_OF_RANGE', params: { min: 1 } }]);
    }
    if (pair.startedOn && content.day < pair.startedOn) {
      throw invalid([{ pointer: '/day', code: 'OUT_OF_RANGE', params: { min: pair.startedOn } }]);
    }
    const others = content.outcome === 'held' ? await this.heldAround(pair.id, content.day, except) : [];
    checkSession(
      content,
      others.map(({ day, start, minutes }) => ({ day, start: shortTime(start), minutes })),
      this.clock.today(),
    );
  }

  /**
   * Sessions of a pair that one of this day may overlap. Whoever logs for the pair takes turns: two of the same hour at
   * once would wait for each other at the exclusion constraint, and be stopped with a deadlock instead of an answer.
   */
  private async heldAround(pairId: string, day: string, except: string | null): Promise<SessionEntity[]> {
    const work = this.unitOfWork.current;
    await work.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`support.session|${pairId}`}, 0))`);
    const { from, to } = daysToCompare(day);
    return work.find(
      SessionEntity,
      sql`t.relationship_id = ${pairId}::uuid and t.outcome = 'held' and t.day between ${from}::date and ${to}::date
        and t.id is distinct from ${except}::uuid`,
    );
  }

  private async keyOf(seekerId: string): Promise<PersonKey> {
    const key = await this.vault.keyOf(seekerId);
    if (!key) throw notFound();
    return key;
  }
}
