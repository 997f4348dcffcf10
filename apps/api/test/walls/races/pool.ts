import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { Client, type Pool } from 'pg';
import { DataSource } from 'typeorm';

const PATIENCE = 60_000;

/** The product's connections. */
export const poolOf = (product: TestProduct): Pool =>
  (product.app.get(DataSource).driver as unknown as { master: Pool }).master;

/** Nobody is refused for having waited long: races are about the order of things, also on a machine that has much to do. */
export async function bePatient(product: TestProduct): Promise<void> {
  Object.assign(poolOf(product).options, {
    connectionTimeoutMillis: PATIENCE,
    statement_timeout: PATIENCE,
    lock_timeout: PATIENCE,
    idle_in_transaction_session_timeout: PATIENCE,
  });
  // Those that are there already go, since they have the product's own patience.
  const runtime = new Client({ connectionString: product.database.runtimeUrl });
  await runtime.connect();
  await runtime.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
  );
  await runtime.end();
}
