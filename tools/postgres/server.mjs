import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Advice } from '../workspace.mjs';
import { commandOf, endProcess, isAlive, until } from './processes.mjs';
import { dieWithParent, majorVersion, runProgram, serverEnvironment } from './program.mjs';

/** What every server of ours is told; no statement, parameter or row ever reaches its log. */
const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Errors stay out of the log: their own words may quote a value (invalid input syntax for …: "…").
  log_min_messages: 'log',
  log_statement: 'none',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_min_duration_statement: '-1',
};

/** The order of letters of a new cluster: the same everywhere. */
const sameEverywhere = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

/** Makes an empty cluster in `data` (UTF-8, with the given order of letters), whole or not at all. */
export function createCluster({ program, data, user, password, locale = sameEverywhere, options = [] }) {
  const unfinished = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    const access = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    runProgram(program, 'initdb', ['-D', unfinished, '-E', 'UTF8', ...locale, ...access, ...options], user);
    renameSync(unfinished, data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Refuses data of another version with a reason instead of the server's own words. */
function checkVersion(data, wanted) {
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version !== wanted) {
    throw new Advice(`${data} is of PostgreSQL ${version}; this start brings PostgreSQL ${wanted}.`);
  }
}

/** What postmaster.pid says: the server's process and whether it takes connections. */
function readLock(data) {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** Stops a server that still runs on this folder, and removes a lock whose process is someone else's. */
export async function clearTheWay(data) {
  const lock = readLock(data);
  if (!lock?.pid || !isAlive(lock.pid)) return;
  const command = commandOf(lock.pid);
  if (command === undefined || command.includes(resolve(data))) {
    await endProcess(lock.pid, { signal: 'SIGINT', insist: 'SIGQUIT', after: 20_000 });
  } else {
    rmSync(join(data, 'postmaster.pid'), { force: true });
  }
}

/** A port of 127.0.0.1 that nobody uses now. */
export function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/**
 * Starts the server on `data`, after a crash too: an old server of the folder is stopped, a stale lock removed,
 * and while backends of a killed server are still going, tried again. On a free port unless one is `wanted`.
 * Gives { port, pid, exited (promise of the exit), stop(signal) }. Its log goes to the file `log`.
 */
export async function startServer({
  program,
  data,
  user,
  log,
  settings = {},
  version = majorVersion,
  wanted,
}) {
  checkVersion(data, version);
  await clearTheWay(data);
  const end = performance.now() + 60_000;
  for (;;) {
    const port = wanted ?? (await freePort());
    const server = launch({ program, data, user, log, settings: { ...always, ...settings, port } });
    const outcome = await Promise.race([
      server.exited.then(() => 'ended'),
      until(() => readLock(data)?.pid === server.pid && readLock(data).ready, 120_000).then((ready) =>
        ready ? 'ready' : 'late',
      ),
    ]);
    if (outcome === 'ready') return { ...server, port };
    const said = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n') : '';
    if (outcome === 'late') await server.stop('SIGQUIT');
    const mayPass = /pre-existing shared memory block|Address already in use|lock file .* already exists/;
    if (outcome === 'late' || !mayPass.test(said) || performance.now() > end) {
      throw new Advice(`PostgreSQL did not start. The end of ${log}:\n${said}`);
    }
    await pause(250);
  }
}

function launch({ program, data, user, log, settings }) {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [...dieWithParent(), join(program, 'bin', 'postgres'), '-D', resolve(data), ...flags];
  const out = openSync(log, 'a', 0o600);
  const child = spawn(command[0], command.slice(1), {
    ...(user && { uid: user.uid, gid: user.gid }),
    cwd: program,
    env: serverEnvironment(),
    stdio: ['ignore', out, out],
    // Ctrl-C reaches a whole process group; the server is to end after the API, not with it.
    detached: true,
  });
  closeSync(out);
  const exited = new Promise((ended) => {
    child.once('exit', (code, signal) => ended({ code, signal }));
    child.once('error', (problem) => ended({ problem }));
  });
  return {
    pid: child.pid,
    exited,
    /** Ends the server: SIGINT cleanly, SIGQUIT at once. */
    async stop(signal = 'SIGINT') {
      if (process.platform === 'win32') {
        runProgram(program, 'pg_ctl', [
          'stop',
          '-D',
          data,
          '-m',
          signal === 'SIGQUIT' ? 'immediate' : 'fast',
        ]);
      } else {
        await endProcess(child.pid, { signal, insist: 'SIGQUIT', after: 20_000 });
      }
      await exited;
    },
  };
}
