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
import { SecondWall } from './scope';
import { type Sql, sql } from './sql';
import { NotRecorded, Problem } from '../problems/problem';
import { type Connection, Statements } from './statements';
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
    const begin = beginAs(context.actor);
    const runner = this.dataSource.createQueryRunner();
    // Without a connection there is nothing to roll back.
    const connection = (await runner.connect()) as Connection;
    const statements = new Statements(connection);
    const work = new Work(statements, this.dataSource, this.secondWall);
    context.work = work;
    let result: T;
    try {
      // What an actor asks first goes out along with it: had it not begun, the policies would see nobody who acts.
      const begun = statements.control(begin);
      begun.catch(() => undefined);
      if (!context.actor) await begun;
      result = await task(work);
      await begun;
      await this.commit(statements, work, context);
    } catch (error) {
      context.work = null;
      const cause = statements.causeOf(error);
      await rollBack(runner, statements, connection);
      for (const call of work.afterRollbackCalls) await call();
      throw cause;
    }
    context.work = null;
    await runner.release();
    for (const call of work.afterCommitCalls) await call();
    return result;
  }

  /** The audit entries go last, so that the organisation's head row is locked for the shortest time; without them nothing. */
  private async commit(statements: Statements, work: Work, context: RequestContext): Promise<void> {
    const recorded = work.entries.length > 0 ? work.rows(await this.link(work, context)) : undefined;
    const committed = statements.control('commit');
    // The first of the two that fails is the one to tell of.
    committed.catch(() => undefined);
    await recorded?.catch(notRecorded);
    if ((await committed) !== 'COMMIT')
      throw statements.failure ?? new Error('A statement had failed: nothing was committed.');
  }

  private async link(work: Work, { actor, job, requestId }: RequestContext): Promise<Sql> {
    const stamp = {
      at: this.clock.now(),
      requestId,
      ...(!job && actor && { membershipId: actor.membershipId }),
    };
    try {
      return await this.trail.link((query) => work.rows(query), work.entries, stamp);
    } catch (cause) {
      throw cause instanceof Problem ? cause : new NotRecorded(cause);
    }
  }
}

const notRecorded = (cause: unknown): never => {
  throw new NotRecorded(cause);
};

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

/** A connection that cannot be rolled back is closed: whoever used it next would find the transaction, and whose it was. */
async function rollBack(runner: QueryRunner, statements: Statements, connection: Connection): Promise<void> {
  try {
    await statements.control('rollback');
  } catch {
    connection.end().catch(() => undefined);
  } finally {
    await runner.release();
  }
}
