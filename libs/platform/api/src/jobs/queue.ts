import { PgBoss, type Queue } from 'pg-boss';

/** Where schedules are read. */
export const ZONE = 'Europe/Helsinki';

/** Schema of the queue's own tables, made before anybody serves (`apps/api/src/database/queue.ts`). */
const QUEUE_SCHEMA = 'pgboss';

/** One waiting and one at work of each job; tried again four times, and given up by a process that ended after ten minutes. */
export const QUEUE_RULES: Omit<Queue, 'name'> = {
  policy: 'stately',
  retryLimit: 4,
  retryDelay: 30,
  retryBackoff: true,
  expireInSeconds: 600,
  deleteAfterSeconds: 7 * 24 * 60 * 60,
};

/** The queue as the login that serves uses it: it makes no table and rebuilds no index, because it owns nothing. */
export const openQueue = (runtimeUrl: string): PgBoss =>
  new PgBoss({
    connectionString: runtimeUrl,
    schema: QUEUE_SCHEMA,
    application_name: 'rinnakkain-jobs',
    max: 2,
    connectionTimeoutMillis: 5000,
    options: '-c statement_timeout=10000 -c lock_timeout=3000',
    migrate: false,
    createSchema: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  });
