import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded } from './postgres/embedded.mjs';
import { openDataFolder } from './postgres/place.mjs';
import { endProcess } from './postgres/processes.mjs';
import { claim } from './start/running.mjs';
import { apiEnvironment, dataFolder } from './start/settings.mjs';
import { Advice, node24, runTool, toolEnvironment, workspaceRoot } from './workspace.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Starts the product and stays until it is told to stop: builds what changed, opens the database, runs the API.
 * `--no-build` starts what is built already.
 */
export async function start(args, say) {
  const dataDir = dataFolder();
  openDataFolder(dataDir);
  const claimed = await claim(dataDir);
  if (claimed.heldBy) {
    const { url, pid } = claimed.heldBy;
    say(url ? `Rinnakkain is already running at ${url}` : `Rinnakkain is already starting (process ${pid}).`);
    return 0;
  }
  const open = [() => claimed.release()];
  const told = new Promise((stopped) => {
    for (const signal of signals) process.on(signal, stopped);
    orphaned().then(stopped);
  });
  try {
    return await Promise.race([serve({ args, dataDir, claimed, open, say }), told.then(() => 0)]);
  } finally {
    await closeAll(open);
  }
}

/** npm ends its shell when it is told to stop, and the shell does not tell us: its end is our word. */
function orphaned() {
  const parent = process.ppid;
  return new Promise((alone) => {
    if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
    setInterval(() => process.ppid !== parent && alone(), 500).unref();
  });
}

/** Ends everything in the reverse order. */
async function closeAll(open) {
  while (open.length) await open.pop()();
}

async function serve({ args, dataDir, claimed, open, say }) {
  const [database] = await Promise.all([
    openDatabase(dataDir, open, say),
    args.includes('--no-build') ? undefined : build(say),
  ]);
  say('Starting the product');
  const api = spawn(node24(), ['--enable-source-maps', join('dist', 'api', 'main.mjs')], {
    cwd: workspaceRoot,
    env: apiEnvironment(toolEnvironment(), database),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Ctrl-C reaches a whole process group: the API is to hear it once, from us.
    detached: process.platform !== 'win32',
  });
  claimed.note({ apiPid: api.pid });
  const ended = new Promise((done) => {
    api.once('exit', (code, signal) => done(code ?? signal));
    api.once('error', (problem) => done(problem.message));
  });
  open.push(async () => {
    await endProcess(api.pid, { signal: 'SIGTERM', after: 15_000 });
    await ended;
  });
  let reason;
  api.on('message', (message) => {
    if (message?.type === 'progress') say(message.text);
    if (message?.type === 'failed') reason = message.reason;
    if (message?.type === 'ready') {
      claimed.note({ url: message.url });
      if (message.setupLink)
        say(`Open this link once, to create the first organisation: ${message.setupLink}`);
      say(`Rinnakkain is ready at ${message.url}`);
    }
  });
  const first = await Promise.race([
    ended.then((how) => ({ how })),
    ...(database ? [database.exited.then(() => ({ database: true }))] : []),
  ]);
  if (first.database)
    throw new Advice(`The database ended unexpectedly: see ${join(dataDir, 'postgres.log')}.`);
  if (reason) throw new Advice(reason);
  if (first.how !== 0) throw new Advice(`The product ended unexpectedly (${first.how}).`);
  return 0;
}

/** The embedded database, unless DATABASE_URL names another. */
async function openDatabase(dataDir, open, say) {
  if (process.env.DATABASE_URL) return undefined;
  say('Starting the database');
  const database = await openEmbedded(dataDir);
  open.push(() => database.stop());
  if (database.moved) {
    say(
      `The database's user cannot reach this folder: the data is in ${database.moved} (noted in ${dataDir}/place).`,
    );
  }
  return database;
}

/** Builds what changed since the last build; its words only when it fails. */
async function build(say) {
  if (!existsSync(join(workspaceRoot, 'dist'))) say('Building the product (some ten seconds the first time)');
  let output = '';
  const code = await runTool('nx', ['run-many', '-t', 'build', '-p', 'api', 'dashboard'], {
    quiet: true,
    onOutput: (text) => (output = text),
  });
  if (code !== 0) throw new Advice(`The product could not be built:\n${output}`);
}
