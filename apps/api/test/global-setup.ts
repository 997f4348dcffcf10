import { Client } from 'pg';
import { start } from '../../../tools/test-postgres.mjs';
import { prepareDatabase } from '../src/database/prepare';

const OWNER = 'rinnakkain_owner';
const PASSWORD = 'owner-of-tests';

/** One throw-away server and one migrated template for every project of a run; each spec file clones its own database. */
export default async function globalSetup(): Promise<void> {
  if (process.env['TEST_TEMPLATE_READY'] === String(process.pid)) return;
  const { url } = await start();
  const admin = new Client({ connectionString: url });
  await admin.connect();
  for (const [login, rights] of [
    [OWNER, 'createrole createdb'],
    ['rinnakkain_runtime', 'nocreaterole noinherit'],
  ]) {
    const known = await admin.query('select from pg_roles where rolname = $1', [login]);
    if (known.rowCount === 0)
      await admin.query(
        `create role ${login} login password '${PASSWORD}' nosuperuser nobypassrls ${rights}`,
      );
  }
  await admin.query('drop database if exists rinnakkain_template');
  await admin.query('drop table if exists made_once');
  await admin.query(`create database rinnakkain_template owner ${OWNER}`);
  await admin.end();
  const as = (login: string, database: string): string => {
    const address = new URL(url);
    address.username = login;
    address.password = PASSWORD;
    address.pathname = `/${database}`;
    return address.toString();
  };
  await prepareDatabase(
    as(OWNER, 'rinnakkain_template'),
    as('rinnakkain_runtime', 'rinnakkain_template'),
    () => undefined,
  );
  process.env['TEST_SERVER'] = url;
  process.env['TEST_OWNER_URL'] = as(OWNER, 'rinnakkain_template');
  process.env['TEST_RUNTIME_URL'] = as('rinnakkain_runtime', 'rinnakkain_template');
  process.env['TEST_TEMPLATE_READY'] = String(process.pid);
}
