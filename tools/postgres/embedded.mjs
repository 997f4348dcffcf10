import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../workspace.mjs';
import { findPlace, loginsOf } from './place.mjs';
import { databaseUser } from './program.mjs';
import { createCluster, startServer } from './server.mjs';

const logLimit = 5 * 1024 * 1024;

/** A committed session is on the disk; connections are noted, statements never. */
const settings = {
  synchronous_commit: 'on',
  fsync: 'on',
  full_page_writes: 'on',
  log_connections: 'authorization',
};

/**
 * Opens the product's own database below `dataDir`, making it the first time.
 * Gives { superuserUrl, ownerUrl, runtimeUrl, pid, exited, stop, fresh, moved }: the addresses of the superuser, of the
 * login that owns and migrates and of the login that serves (the API creates it); whether the cluster was made just
 * now; its folder when that is elsewhere. `more` adds server settings; `port` is where it is to listen.
 */
export async function openEmbedded(dataDir, { more = {}, port } = {}) {
  const user = databaseUser();
  const { data, program, moved } = findPlace(dataDir, user);
  const fresh = !existsSync(data);
  if (!fresh && !existsSync(join(dataDir, 'logins.json'))) {
    throw new Advice(
      `${join(dataDir, 'logins.json')} is missing: without it nobody can sign in to the database.`,
    );
  }
  const logins = loginsOf(dataDir);
  if (fresh) createCluster({ program, data, user, password: logins.superuser });
  const log = join(dataDir, 'postgres.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(log, `${log}.old`);
  const server = await startServer({
    program,
    data,
    user,
    log,
    settings: { ...settings, ...more },
    wanted: port,
  });
  const address = (login, password, database) =>
    `postgres://${login}:${password}@127.0.0.1:${server.port}/${database}`;
  try {
    await prepare(address('postgres', logins.superuser, 'postgres'), logins.owner);
  } catch (problem) {
    await server.stop();
    throw problem;
  }
  return {
    superuserUrl: address('postgres', logins.superuser, 'rinnakkain'),
    ownerUrl: address('rinnakkain_owner', logins.owner, 'rinnakkain'),
    runtimeUrl: address('rinnakkain_runtime', logins.runtime, 'rinnakkain'),
    pid: server.pid,
    exited: server.exited,
    stop: () => server.stop(),
    fresh,
    moved,
  };
}

/** Makes the owner's login and the database where they are not there yet (also after a start that was cut short). */
async function prepare(superuserUrl, ownerPassword) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    const { rows } = await client.query(
      `select exists (select from pg_roles where rolname = 'rinnakkain_owner') as owner,
              exists (select from pg_database where datname = 'rinnakkain') as database`,
    );
    if (!rows[0].owner) {
      const rights = 'login nosuperuser nocreatedb createrole noreplication nobypassrls';
      await client.query(`create role rinnakkain_owner ${rights} password '${ownerPassword}'`);
    }
    if (!rows[0].database) await client.query('create database rinnakkain owner rinnakkain_owner');
  } finally {
    await client.end();
  }
}
