/**
 * A throw-away PostgreSQL for tests.
 *
 *   import { start, stop } from '…/tools/test-postgres.mjs';
 *   const { url } = await start();   // postgres://postgres:…@127.0.0.1:PORT/postgres, a superuser's
 *   await stop();                    // ends it and removes its folder; nothing to do for a server given from outside
 *
 * TEST_DATABASE_URL in the environment (a superuser's) is used instead of a cluster of our own: `npm test` starts one
 * cluster for all of Jest's projects that way, and a second server version is tried the same way.
 * The cluster lies in memory when there is room, survives nothing, and ends with the process that started it.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './postgres/processes.mjs';
import { databaseUser, programFor, reaches } from './postgres/program.mjs';
import { createCluster, startServer } from './postgres/server.mjs';

const prefix = 'rinnakkain-test-';
const memoryNeeded = 512 * 1024 * 1024;

/** Speed over safety: the cluster is thrown away. FILE_COPY clones of a template take some 15 ms with these. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
  shared_buffers: '256MB',
  jit: 'off',
};

let running;

/** Starts the cluster (once per process); { url, stop }. */
export function start() {
  running ??= process.env.TEST_DATABASE_URL ? given(process.env.TEST_DATABASE_URL) : startThrowAway();
  return running;
}

/** Ends what start() started. */
export async function stop() {
  const server = await running;
  running = undefined;
  await server?.stop();
}

async function given(url) {
  return { url, stop: async () => undefined };
}

/**
 * Starts a cluster that is thrown away, of the packaged server or of another one: `server` is its
 * { program, version, locale, settings }. Gives { url, folder, stop }; the log is the file `log` in the folder.
 */
export async function startThrowAway(server = {}) {
  const user = databaseUser();
  const base = roomyBase(user);
  removeLeftovers(base);
  const folder = mkdtempSync(join(base, `${prefix}${process.pid}-`));
  chmodSync(folder, 0o711);
  if (user) chownSync(folder, user.uid, user.gid);
  const program = server.program ?? programFor(user, folder);
  const data = join(folder, 'data');
  const password = randomBytes(18).toString('base64url');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    // --no-data-checksums came with version 18, where checksums became the rule; before, no flag means none.
    const options = ['--no-sync', ...(server.program ? [] : ['--no-data-checksums'])];
    const { locale, version } = server;
    const all = { ...settings, ...server.settings };
    createCluster({ program, data, user, password, locale, options });
    const started = await startServer({
      program,
      data,
      user,
      log: join(folder, 'log'),
      settings: all,
      version,
    });
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${started.port}/postgres`,
      folder,
      async stop() {
        await started.stop('SIGQUIT');
        remove();
      },
    };
  } catch (problem) {
    remove();
    throw problem;
  }
}

/** Memory when there is room (containers give 64 MB), else the system's folder for temporary files. */
function roomyBase(user) {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize >= memoryNeeded && reaches(user, '/dev/shm')) return '/dev/shm';
  } catch {
    // No such folder on this system.
  }
  return tmpdir();
}

/** Clusters whose process was killed before it could remove them. */
function removeLeftovers(base) {
  for (const name of readdirSync(base)) {
    const pid = name.startsWith(prefix) && Number(name.slice(prefix.length).split('-')[0]);
    if (!pid || pid === process.pid) continue;
    if (isAlive(pid)) continue;
    try {
      rmSync(join(base, name), { recursive: true, force: true });
    } catch {
      // Another user's; theirs to remove.
    }
  }
}
