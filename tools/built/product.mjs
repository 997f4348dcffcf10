import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from '../postgres/processes.mjs';
import { freePort } from '../postgres/server.mjs';
import { node24, toolEnvironment, workspaceRoot } from '../workspace.mjs';

const patience = 120_000;

/** A folder for an installation that is thrown away; the database's user can walk through it. */
export function temporaryDataDir() {
  const folder = mkdtempSync(join(tmpdir(), 'rinnakkain-built-'));
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * Starts what is built, as a person does (the launcher, the embedded database, the API), on a free port.
 * Gives { url, pid (the launcher's), dataDir, output(), ended (promise of the exit code), stop(), remove() }.
 * `environment` adds settings; `log` is a file that gets everything it says; with `expectReady: false` it gives at once, for starts that are to end by themselves.
 */
export async function startProduct({ dataDir, port, environment = {}, expectReady = true, log } = {}) {
  const folder = dataDir ?? temporaryDataDir();
  const chosen = port ?? (await freePort());
  const child = spawn(node24(), [join(workspaceRoot, 'tools', 'run.mjs'), 'start', '--no-build'], {
    cwd: workspaceRoot,
    env: toolEnvironment({
      NODE_ENV: 'production',
      DATABASE_URL: '',
      DATA_DIR: folder,
      PORT: String(chosen),
      ...environment,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise((done) => child.once('close', (code, signal) => done(code ?? signal)));
  const product = {
    pid: child.pid,
    dataDir: folder,
    port: chosen,
    output: () => output,
    ended,
    /** Ends it as Ctrl-C does. */
    async stop() {
      await endProcess(child.pid, { signal: 'SIGINT', after: 30_000 });
      return ended;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  const ready = new Promise((found) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (log) appendFileSync(log, text);
        const url = /Rinnakkain is ready at (\S+)/.exec(output)?.[1];
        if (url) found(url);
      });
    }
  });
  if (!expectReady) return product;
  let timer;
  const late = new Promise((_, failed) => {
    timer = setTimeout(() => failed(new Error(`Not ready after ${patience / 1000} s:\n${output}`)), patience);
  });
  try {
    const early = ended.then((code) => Promise.reject(new Error(`The start ended with ${code}:\n${output}`)));
    product.url = await Promise.race([ready, early, late]);
    return product;
  } catch (problem) {
    await product.stop();
    if (!dataDir) product.remove();
    throw problem;
  } finally {
    clearTimeout(timer);
  }
}
