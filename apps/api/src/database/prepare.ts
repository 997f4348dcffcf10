import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations/index';
import { prepareQueue } from './queue';

/** Why the database cannot be used, told to whoever starts the product. */
export class DatabaseProblem extends Error {}

/** Makes the runtime login when the owner may, brings the schema up to date, and lets the login in. */
export async function prepareDatabase(
  ownerUrl: string,
  runtimeUrl: string,
  progress: (text: string) => void,
): Promise<void> {
  const runtime = new URL(runtimeUrl);
  const login = decodeURIComponent(runtime.username);
  await ensureRuntimeLogin(ownerUrl, login, decodeURIComponent(runtime.password));
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
    extra: { options: `-c rinnakkain.runtime_login=${login}`, max: 1 },
  });
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations();
    // A right on the database itself is in no dump of it: a restored one would let everybody make temporary tables.
    await dataSource.query(
      `do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`,
    );
    await prepareQueue(ownerUrl, dataSource, login);
    if (done.length > 0) progress(`Database brought up to date with ${done.length} migrations`);
  } finally {
    await dataSource.destroy();
  }
}

async function ensureRuntimeLogin(ownerUrl: string, login: string, password: string): Promise<void> {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(login)) {
    throw new DatabaseProblem(
      'DATABASE_RUNTIME_URL: the login’s name may have small letters, digits and underscores only',
    );
  }
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const known = await client.query('select from pg_roles where rolname = $1', [login]);
    const mayCreate = await client.query<{ may: boolean }>(
      'select rolcreaterole or rolsuper as may from pg_roles where rolname = current_user',
    );
    const secret = client.escapeLiteral(password);
    if (known.rowCount === 0) {
      if (!mayCreate.rows[0]?.may) {
        throw new DatabaseProblem(
          `The login ${login} does not exist and the owner may not create it; create it first (see the operating guide)`,
        );
      }
      await client.query(
        `create role ${login} login password ${secret} nosuperuser nocreatedb nocreaterole noinherit nobypassrls`,
      );
    }
  } finally {
    await client.end();
  }
}
