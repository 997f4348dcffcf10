import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess } from '../postgres/processes.mjs';
import { freePort } from '../postgres/server.mjs';
import { apiEnvironment } from '../start/settings.mjs';
import { Advice, node24, toolEnvironment, workspaceRoot } from '../workspace.mjs';

/** How long a process of ours may take to be ready: a large size is loaded on the way. */
const hour = 3_600_000;

/**
 * Starts the built API on a free port with invented data of a size. `listen` has it tell what it asks the database when
 * it is asked to. Gives { url, statementsOf(send), peakMegabytes(), stop() }.
 */
export async function serve({ dataDir, database, size, say, listen = false }) {
  const environment = { ...toolEnvironment(), DATA_DIR: dataDir, PORT: String(await freePort()) };
  const asked = {
    ...environment,
    KEY_FILE: '',
    DASHBOARD_FOLDER: '',
    DEMO: 'on',
    DEMO_SIZE: size,
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
  };
  const listening = listen ? ['--import', new URL('listen.mjs', import.meta.url).href] : [];
  const file = join(workspaceRoot, 'dist', 'api', 'main.mjs');
  const api = await begin([...listening, '--enable-source-maps', file], apiEnvironment(asked, database), say);
  return { ...api, statementsOf: (send) => statementsOf(api.child, send) };
}

/** Starts the floor: a bare handler that asks the given statements; { url, stop() }. */
export function serveFloor(runtimeUrl, plans) {
  const file = new URL('floor.mjs', import.meta.url).pathname;
  return begin([file], { ...toolEnvironment(), FLOOR_DATABASE: runtimeUrl }, () => undefined, plans);
}

/** Starts a Node process that says when it is ready and where. */
async function begin(args, env, say, told) {
  const child = spawn(node24(), args, {
    cwd: workspaceRoot,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid))), 500);
  const url = await new Promise((ready, failed) => {
    const late = setTimeout(() => failed(new Advice('The product was not ready within an hour.')), hour);
    child.once('exit', (code) => failed(new Advice(`The product ended with ${code}.`)));
    child.on('message', (message) => {
      if (message.type === 'progress') say(message.text);
      if (message.type === 'failed') failed(new Advice(message.reason));
      if (message.type === 'ready') ready(message.url);
      if (message.type === 'ready' || message.type === 'failed') clearTimeout(late);
    });
    if (told) child.send(told);
  });
  return {
    child,
    url,
    /** The most memory it has had so far, where the system tells. */
    peakMegabytes: () => peak,
    async stop() {
      clearInterval(watch);
      await endProcess(child.pid, { signal: 'SIGTERM' });
    },
  };
}

/** What the API asks the database while something is sent to it: [{ text, values, rows, milliseconds }]. */
async function statementsOf(child, send) {
  child.send({ type: 'listen' });
  await send();
  const heard = new Promise((done) => {
    const hear = (message) => {
      if (message.type !== 'heard') return;
      child.off('message', hear);
      done(message.statements);
    };
    child.on('message', hear);
  });
  child.send({ type: 'tell' });
  return heard;
}

/** The memory a process has, MB; 0 where the system does not tell. */
function memoryOf(pid) {
  try {
    return Math.round(
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    );
  } catch {
    return 0;
  }
}
