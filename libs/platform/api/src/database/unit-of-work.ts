import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../context/clock';
import {
  type Actor,
  contextIfAny,
  currentContext,
  type RequestContext,
  withContext,
} from '../context/request-context';
import { NotRecorded, notSignedIn } from '../problems/problem';
import { SecondWall } from './scope';
import { sql } from './sql';
import { Work } from './work';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ROLE = /^[a-z_]{1,40}$/;

/** Opens, joins, commits and rolls back the one transaction of a request or job. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly secondWall: SecondWall,
    private readonly trail: AuditTrail,
  ) {}

  /** The transaction under way; throws outside of one. */
  get current(): Work {
    const { work } = currentContext();
    if (!work) throw new Error('No unit of work is open.');
    return work;
  }

  /** Runs something in the transaction of the context, opening one when there is none. */
  async run<T>(task: (work: Work) => Promise<T>): Promise<T> {
    const context = currentContext();
    return context.work ? task(context.work) : this.transact(task);
  }

  /** Runs something as an explicit actor in a transaction of its own (jobs, scripts, denials). */
  runAs<T>(actor: Actor | null, task: (work: Work) => Promise<T>): Promise<T> {
    const outer = contextIfAny();
    const context = {
      requestId: outer?.requestId ?? randomUUID(),
      address: outer?.address ?? '',
      actor,
      work: null,
      job: true,
    };
    return withContext(context, () => this.transact(task));
  }

  /** Puts an actor into the transaction under way: sign-in and invitations learn who acts on their way. */
  async actAs(actor: Actor): Promise<void> {
    const context = currentContext();
    context.actor = actor;
    await this.current.rows(
      sql`select set_config('app.organisation_id', ${actor.organisationId}, true), set_config('app.account_id', ${actor.accountId}, true),
        set_config('app.role', ${actor.role}, true), set_config('app.unit_ids', ${`{${actor.unitIds.join(',')}}`}, true)`,
    );
  }

  private async transact<T>(task: (work: Work) => Promise<T>): Promise<T> {
    const context = currentContext();
    const runner = this.dataSource.createQueryRunner();
    // Without a connection there is nothing to roll back.
    const connection = (await runner.connect()) as Connection;
    const work = new Work(runner, this.secondWall);
    context.work = work;
    let result: T;
    try {
      await runner.query(beginAs(context.actor));
      result = await task(work);
      await this.commit(runner, work, context);
    } catch (error) {
      context.work = null;
      await rollBack(runner, connection);
      for (const call of work.afterRollbackCalls) await call();
      throw error;
    }
    context.work = null;
    await runner.release();
    for (const call of work.afterCommitCalls) await call();
    return result;
  }

  /** The audit entries go last, so that the organisation's head row is locked for the shortest time; without them nothing. */
  private async commit(
    runner: QueryRunner,
    work: Work,
    { actor, job, requestId }: RequestContext,
  ): Promise<void> {
    if (work.entries.length > 0) {
      if (actor && !job) await requireStanding(work, actor);
      try {
        await this.trail.append((query) => work.rows(query), work.entries, this.clock.now(), requestId);
      } catch (cause) {
        throw new NotRecorded(cause);
      }
    }
    await runner.query('commit');
  }
}

/** Begin and context in one round trip; the values are checked, since this statement binds no parameters. */
function beginAs(actor: Actor | null): string {
  if (!actor) return 'begin';
  const ids = [actor.organisationId, actor.accountId, ...actor.unitIds];
  if (!ids.every((id) => UUID.test(id)) || !ROLE.test(actor.role)) throw new Error('Not an actor.');
  return (
    `begin; set local app.organisation_id = '${actor.organisationId}'; set local app.account_id = '${actor.accountId}'; ` +
    `set local app.role = '${actor.role}'; set local app.unit_ids = '{${actor.unitIds.join(',')}}'`
  );
}

/**
 * Whoever was disabled or lost the role since the request began does nothing more: the two take turns, so that nothing
 * of theirs is kept once the disabling has been answered.
 */
async function requireStanding(work: Work, { membershipId }: Actor): Promise<void> {
  const standing = await work.row<{ holds: boolean }>(
    sql`select platform.still_acts(${membershipId}::uuid) as holds`,
  );
  if (!standing?.holds) throw notSignedIn();
}

/** What of the driver's connection is needed here. */
interface Connection {
  end(): Promise<void>;
}

/** A connection that cannot be rolled back is closed: whoever used it next would find the transaction, and whose it was. */
async function rollBack(runner: QueryRunner, connection: Connection): Promise<void> {
  try {
    await runner.query('rollback');
  } catch {
    connection.end().catch(() => undefined);
  } finally {
    await runner.release();
  }
}
