import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { clusterFolder } from '../postgres/place.mjs';
import { isAlive, until } from '../postgres/processes.mjs';
import { startProduct, temporaryDataDir } from './product.mjs';

const dataDir = temporaryDataDir();
const note = (name) => JSON.parse(readFileSync(join(dataDir, name), 'utf8'));
const postmaster = () =>
  readFileSync(join(clusterFolder(dataDir).data, 'postmaster.pid'), 'utf8').split('\n');
const start = () => startProduct({ dataDir, environment: { DEMO: 'off', LOG_LEVEL: 'warn' } });

/** A connection of the owner to the running database. */
async function connect() {
  const port = Number(postmaster()[3]);
  const { owner: password } = note('logins.json');
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'rinnakkain_owner',
    password,
    database: 'rinnakkain',
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Writes number after number until the connection breaks; gives the numbers whose commit has been confirmed, and the end. */
function writeUntilBroken(client, from) {
  const confirmed = [];
  const work = (async () => {
    for (let n = from; ; n += 1) {
      await client.query('insert into recovery_probe values ($1)', [n]);
      confirmed.push(n);
    }
  })();
  return { confirmed, broken: work.catch(() => undefined) };
}

describe('a start after everything was killed', () => {
  let product;
  let client;
  const written = [];

  beforeAll(async () => {
    product = await start();
    client = await connect();
    await client.query('create table recovery_probe (n integer primary key)');
  });
  afterAll(async () => {
    await client?.end().catch(() => undefined);
    await product?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('answers with the dashboard and says that it is ready', async () => {
    expect((await fetch(`${product.url}/api/health/ready`)).status).toBe(200);
    expect(product.output()).toMatch(/Rinnakkain is ready at http:\/\/localhost:\d+\n/);
  });

  it('a second start in the same folder says where the first one is, and ends well', async () => {
    const second = await startProduct({ dataDir, port: product.port, expectReady: false });
    expect(await second.ended).toBe(0);
    expect(second.output().trim()).toBe(`Rinnakkain is already running at ${product.url}`);
  });

  const victims = {
    'the API': () => [note('running.json').api.pid],
    'the launcher': () => [product.pid],
    'the database': () => [Number(postmaster()[0])],
    'all three at once': () => [product.pid, note('running.json').api.pid, Number(postmaster()[0])],
  };
  it.each(Object.keys(victims))(
    'kill -9 of %s during writes loses nothing that was confirmed',
    async (victim) => {
      const { confirmed, broken } = writeUntilBroken(client, (written.at(-1) ?? 0) + 1);
      await until(async () => (await fetch(`${product.url}/api/health/live`)).ok, 5_000);
      // On a slow disk the first of them takes its time.
      expect(await until(() => confirmed.length > 0, 20_000)).toBe(true);
      const pids = [product.pid, note('running.json').api.pid, Number(postmaster()[0])];
      for (const pid of victims[victim]()) process.kill(pid, 'SIGKILL');
      await broken;
      written.push(...confirmed);
      await product.ended;

      product = await start();
      for (const pid of pids) expect(isAlive(pid)).toBe(false);
      client = await connect();
      const { rows } = await client.query('select n from recovery_probe order by n');
      expect(rows.map(({ n }) => n)).toEqual(expect.arrayContaining(written));
      // One that was under way may have been committed without its confirmation having arrived.
      expect(rows.length - written.length).toBeLessThanOrEqual(1);
      written.splice(0, written.length, ...rows.map(({ n }) => n));
    },
  );

  it('starts over locks that were left behind and name someone else’s process', async () => {
    await client.end();
    await product.stop();
    const { data } = clusterFolder(dataDir);
    writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n1\n5432\n\n127.0.0.1\n\nready\n`);
    writeFileSync(
      join(dataDir, 'running.json'),
      JSON.stringify({ launcher: { pid: process.pid, identity: 'earlier' }, url: 'http://localhost:1' }),
    );
    product = await start();
    client = await connect();
    expect((await client.query('select count(*)::int as n from recovery_probe')).rows[0].n).toBe(
      written.length,
    );
  });

  it('Ctrl-C ends everything and leaves no lock', async () => {
    const pids = [note('running.json').api.pid, Number(postmaster()[0])];
    await client.end();
    expect(await product.stop()).toBe(0);
    for (const pid of pids) expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
    expect(existsSync(join(clusterFolder(dataDir).data, 'postmaster.pid'))).toBe(false);
  });
});

describe('a start that cannot succeed', () => {
  const folder = temporaryDataDir();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['PORT', { PORT: 'many' }],
    ['HOST', { HOST: '0.0.0.0', DEMO: 'on' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://rinnakkain.invalid' }],
  ])('names the setting %s and what is expected, without a stack', async (name, environment) => {
    const product = await startProduct({ dataDir: folder, environment, expectReady: false });
    expect(await product.ended).toBe(1);
    expect(product.output()).toContain(name === 'HOST' ? 'DEMO' : name);
    expect(product.output()).not.toMatch(/^\s+at /m);
  });

  it('says that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await until(() => other.listening, 5_000);
    const { port } = other.address();
    const product = await startProduct({
      dataDir: folder,
      port,
      environment: { DEMO: 'off' },
      expectReady: false,
    });
    expect(await product.ended).toBe(1);
    expect(product.output()).toContain(String(port));
    expect(product.output()).toMatch(/in use/);
    expect(product.output()).not.toMatch(/^\s+at /m);
    other.close();
  });
});
