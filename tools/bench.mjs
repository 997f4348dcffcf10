import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Visitor } from './bench/client.mjs';
import { measures } from './bench/measures.mjs';
import { temporaryDataDir } from './built/product.mjs';
import { openEmbedded } from './postgres/embedded.mjs';
import { endProcess } from './postgres/processes.mjs';
import { freePort } from './postgres/server.mjs';
import { apiEnvironment } from './start/settings.mjs';
import { Advice, node24, runTool, toolEnvironment, workspaceRoot } from './workspace.mjs';

const sizes = ['demo', 'M', 'L', 'XL'];
const [warmUps, rounds, atOnce] = [30, 300, 10];
/** Counts every statement of the product but begin, commit and the like. */
const counting = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'top',
  'pg_stat_statements.track_utility': 'off',
};

/**
 * `npm run bench [SIZE]` (demo, M, L, XL): the built API on invented data of that size; for each of the daily
 * requests the time through HTTP (p50, p95, p99 in ms; ten at once, writes one by one) and the queries it takes.
 * Client, API and database share this machine.
 */
export async function bench([size = 'demo'], say) {
  if (!sizes.includes(size)) throw new Advice(`The size is one of ${sizes.join(', ')}: npm run bench M`);
  const built = await runTool('nx', ['build', 'api'], { quiet: true });
  if (built !== 0) throw new Advice('The API could not be built: npm run nx build api');
  const dataDir = temporaryDataDir();
  const database = await openEmbedded(dataDir, { more: counting });
  const { default: pg } = await import('pg');
  const superuser = new pg.Client(database.superuserUrl);
  let api;
  try {
    await superuser.connect();
    await superuser.query('create extension pg_stat_statements');
    api = await serve(dataDir, database, size, say);
    say(`\n${'ms'.padEnd(18)}${['p50', 'p95', 'p99', 'queries'].map((name) => name.padStart(9)).join('')}`);
    let whole = true;
    for (const measure of measures) whole = (await run(measure, api.url, superuser, say)) && whole;
    return whole ? 0 : 1;
  } finally {
    await superuser.end();
    if (api) await endProcess(api.pid, { signal: 'SIGTERM' });
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Starts the API on a free port with invented data of this size; { url, pid }. */
async function serve(dataDir, database, size, say) {
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
  const child = spawn(node24(), ['--enable-source-maps', join('dist', 'api', 'main.mjs')], {
    cwd: workspaceRoot,
    env: apiEnvironment(asked, database),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const url = await new Promise((ready, failed) => {
    child.once('exit', (code) => failed(new Advice(`The product ended with ${code}.`)));
    child.on('message', (message) => {
      if (message.type === 'progress') say(message.text);
      if (message.type === 'ready') ready(message.url);
      if (message.type === 'failed') failed(new Advice(message.reason));
    });
  });
  return { url, pid: child.pid };
}

/** Measures one kind of request and says what came out; whether every answer was a good one. */
async function run({ name, who, prepare, ask, alone }, url, superuser, say) {
  const visitor = new Visitor(url);
  try {
    await visitor.signIn(`${who}@esimerkkila.invalid`);
    const subject = await prepare?.(visitor);
    const send = (n) => ask(visitor, subject, n);
    await inParallel(alone ? 1 : atOnce, warmUps, send);
    await superuser.query('select pg_stat_statements_reset()');
    const answers = await inParallel(alone ? 1 : atOnce, rounds, (n) => send(warmUps + n));
    const { rows } = await superuser.query(
      `select sum(calls)::float8 as calls from pg_stat_statements where userid = 'rinnakkain_runtime'::regrole`,
    );
    const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)].toFixed(1);
    const queries = ((rows[0].calls ?? 0) / rounds).toFixed(1);
    const bad = answers.find(({ status }) => status >= 300);
    const line = [at(0.5), at(0.95), at(0.99), queries].map((value) => value.padStart(9)).join('');
    say(`${name.padEnd(18)}${line}${bad ? `   answered ${bad.status} ${bad.body?.code ?? ''}` : ''}`);
    return !bad;
  } catch (problem) {
    say(`${name.padEnd(18)}   not measured: ${problem.message}`);
    return false;
  } finally {
    visitor.leave();
  }
}

/** Sends `count` requests, `lanes` of them at once; their answers in the order they came. */
async function inParallel(lanes, count, send) {
  const answers = [];
  let next = 0;
  const lane = async () => {
    while (next < count) answers.push(await send(next++));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return answers;
}
