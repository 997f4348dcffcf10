import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openEmbedded } from '../postgres/embedded.mjs';
import { endProcess, isAlive, until } from '../postgres/processes.mjs';
import { freePort } from '../postgres/server.mjs';
import { apiEnvironment } from '../start/settings.mjs';
import { node24, run, toolEnvironment, workspaceRoot } from '../workspace.mjs';
import { temporaryDataDir } from './product.mjs';

/**
 * The built product with its database and its API in hands of their own, so that each can be killed and come back while
 * the other goes on. The ports stay the same.
 */
export class Installation {
  dataDir = temporaryDataDir();
  output = '';

  /** Opens both for the first time, with the demo data. */
  static async open() {
    const installation = new Installation();
    installation.databasePort = await freePort();
    installation.port = await freePort();
    await installation.startDatabase();
    await installation.startApi();
    return installation;
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts the server; `more` adds settings. */
  async startDatabase(more = {}) {
    this.database = await openEmbedded(this.dataDir, { more, port: this.databasePort });
  }

  /** Starts the API and waits until it is ready. */
  async startApi() {
    const environment = toolEnvironment({
      NODE_ENV: 'production',
      DATA_DIR: this.dataDir,
      KEY_FILE: join(this.dataDir, 'key'),
      PORT: String(this.port),
      DEMO: 'on',
      LOG_LEVEL: 'error',
      DASHBOARD_FOLDER: '',
    });
    this.api = spawn(node24(), ['--enable-source-maps', join('dist', 'api', 'main.mjs')], {
      cwd: workspaceRoot,
      env: apiEnvironment(environment, this.database),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const { api } = this;
    api.ended = new Promise((done) => api.once('exit', done));
    for (const stream of [api.stdout, api.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        this.output = (this.output + text).slice(-20_000);
      });
    }
    const told = new Promise((ready, failed) => {
      api.on('message', ({ type, reason }) => {
        if (type === 'ready') ready();
        if (type === 'failed') failed(new Error(reason));
      });
    });
    await Promise.race([told, api.ended.then(() => Promise.reject(new Error(this.output)))]);
  }

  /** kill -9 of the API. */
  async killApi() {
    this.api.kill('SIGKILL');
    await this.api.ended;
  }

  /** kill -9 of the postmaster and of every process of the server; stopped first, so that it makes no more of them. */
  async killDatabase() {
    const client = new pg.Client(this.database.superuserUrl);
    client.on('error', () => undefined);
    await client.connect();
    if (process.platform !== 'win32') process.kill(this.database.pid, 'SIGSTOP');
    const { rows } = await client.query('select pid from pg_stat_activity where pid is not null');
    const known = rows.map(({ pid }) => pid);
    const pids = [...new Set([this.database.pid, ...known, ...childrenOf(this.database.pid)])];
    for (const pid of pids) killNow(pid);
    await this.database.exited;
    await client.end().catch(() => undefined);
    if (!(await until(() => !pids.some(isAlive), 20_000)))
      throw new Error('A process of the database lives on.');
  }

  /** Rows of a query of the superuser's. */
  async rows(text, values) {
    const client = new pg.Client(this.database.superuserUrl);
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Follows the audit's chain with the command that comes with the product; gives its exit code. */
  verifyAudit() {
    return run(node24(), [join(workspaceRoot, 'dist', 'api', 'audit.mjs'), 'verify'], {
      env: toolEnvironment({ DATABASE_URL: this.database.ownerUrl, KEY_FILE: join(this.dataDir, 'key') }),
      quiet: true,
    });
  }

  /** Waits until the API says that it is ready again. */
  async ready() {
    const isReady = () =>
      fetch(`${this.url}/api/health/ready`).then(
        ({ status }) => status === 200,
        () => false,
      );
    if (!(await until(isReady, 60_000))) throw new Error(`Not ready again:\n${this.output}`);
  }

  /** Ends both and removes the folder. */
  async close() {
    if (this.api) await endProcess(this.api.pid, { after: 10_000 });
    await this.database?.stop();
    await pause(50);
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Linux also tells of processes that have not yet said who they are: one that is left keeps the server's memory. */
function childrenOf(parent) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** What has gone by itself meanwhile need not be killed. */
function killNow(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (problem) {
    if (problem.code !== 'ESRCH') throw problem;
  }
}
