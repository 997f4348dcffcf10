import { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';

/** Schema of the queue of jobs: pg-boss's own, which it brings up to date by itself. */
const SCHEMA = 'pgboss';

/** What of it the login that serves needs: rows of these tables and two functions. It owns and makes nothing. */
const RIGHTS = [
  ['select, insert, update, delete', ['job', 'job_common', 'schedule']],
  ['select, insert, update', ['queue']],
  ['select, update', ['version']],
  ['select, update, delete', ['instance']],
  ['select, delete', ['job_dependency']],
  ['select', ['subscription']],
] as const;

/** Makes the queue as the owner, or brings it up to date, and lets the login that serves in. */
export async function prepareQueue(ownerUrl: string, dataSource: DataSource, login: string): Promise<void> {
  const queue = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  // What fails is thrown; an emitter without a listener would end the process besides.
  queue.on('error', () => undefined);
  await queue.start();
  await queue.stop({ graceful: false });
  await dataSource.query(`grant usage on schema ${SCHEMA} to ${login}`);
  for (const [rights, tables] of RIGHTS) {
    const names = tables.map((table) => `${SCHEMA}.${table}`).join(', ');
    await dataSource.query(`grant ${rights} on ${names} to ${login}`);
  }
  await dataSource.query(
    `grant execute on function ${SCHEMA}.create_queue(text, jsonb), ${SCHEMA}.job_now() to ${login}`,
  );
}
