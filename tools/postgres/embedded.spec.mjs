import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { temporaryDataDir } from '../built/product.mjs';
import { openEmbedded } from './embedded.mjs';
import { clusterFolder, openDataFolder } from './place.mjs';
import { packagedProgram, reaches } from './program.mjs';

async function withClient(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  const dataDir = temporaryDataDir();
  let database;
  beforeAll(async () => {
    database = await openEmbedded(dataDir);
  });
  afterAll(async () => {
    await database?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const ask = (text) => withClient(database.ownerUrl, async (client) => (await client.query(text)).rows[0]);

  it('speaks UTF-8 and keeps what it has confirmed', async () => {
    expect(await ask("select lower('ÄÖÅ') as lower, current_setting('server_encoding') as encoding")).toEqual(
      {
        lower: 'äöå',
        encoding: 'UTF8',
      },
    );
    const { rows } = await withClient(database.ownerUrl, (client) =>
      client.query(
        "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')",
      ),
    );
    expect(rows.map(({ setting }) => setting)).toEqual(['on', 'on', 'on']);
  });

  it('has an owner that cannot go around the walls, and that can make the login that serves', async () => {
    expect(
      await ask(
        'select rolsuper, rolbypassrls, rolcreaterole, rolreplication from pg_roles where rolname = current_user',
      ),
    ).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: true, rolreplication: false });
    const { username, password } = new URL(database.runtimeUrl);
    await ask(`create role ${username} login password '${password}'`);
    expect(
      await withClient(database.runtimeUrl, async (client) => (await client.query('select 1 as one')).rows),
    ).toEqual([{ one: 1 }]);
    await ask('create extension pg_trgm');
  });

  it('listens on this machine only and lets nobody in without a password', async () => {
    expect(await ask('show listen_addresses')).toEqual({ listen_addresses: '127.0.0.1' });
    const url = new URL(database.ownerUrl);
    url.password = 'wrong';
    await expect(withClient(url.href, () => undefined)).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataDir, 'logins.json')).mode & 0o077).toBe(0);
  });

  it('writes no value of a row or a parameter to its log', async () => {
    const url = database.ownerUrl;
    await withClient(url, async (client) => {
      await client.query('create table planted (email text primary key, check (length(email) < 40))');
      await client.query('insert into planted values ($1)', ['planted-one@esimerkki.invalid']);
      await expect(
        client.query('insert into planted values ($1)', ['planted-one@esimerkki.invalid']),
      ).rejects.toThrow();
      await expect(client.query("insert into planted values (repeat('planted-two', 9))")).rejects.toThrow();
      await expect(client.query("select 'planted-three'::int")).rejects.toThrow();
      await expect(client.query('select $1::int', ['planted-four'])).rejects.toThrow();
    });
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('connection authorized: user=rinnakkain_owner');
    expect(log).not.toContain('planted');
  });
});

describe('a folder that the database’s user cannot reach', () => {
  const asRoot = process.getuid?.() === 0 ? it : it.skip;

  asRoot('is left for one that it can, and a note says where', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'rinnakkain-closed-'));
    const dataDir = join(closed, '.data');
    openDataFolder(dataDir);
    const first = await openEmbedded(dataDir);
    await withClient(first.ownerUrl, (client) => client.query('create table kept (n integer)'));
    await first.stop();
    const again = await openEmbedded(dataDir);
    await withClient(again.ownerUrl, (client) => client.query('select n from kept'));
    await again.stop();
    expect(again.moved).toBe(first.moved);
    expect(clusterFolder(dataDir).home).toBe(first.moved);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    rmSync(first.moved, { recursive: true, force: true });
    rmSync(closed, { recursive: true, force: true });
  });

  it('is recognised by the rights of every folder on the way', () => {
    const stranger = { name: 'stranger', uid: 54_321, gid: 54_321 };
    const top = mkdtempSync(join(tmpdir(), 'rinnakkain-way-'));
    const below = join(top, 'a', 'b');
    mkdirSync(below, { recursive: true });
    expect(reaches(stranger, below)).toBe(false);
    chmodSync(top, 0o711);
    expect(reaches(stranger, below)).toBe(true);
    chmodSync(join(top, 'a'), 0o750);
    expect(reaches(stranger, below)).toBe(false);
    expect(reaches(undefined, below)).toBe(true);
    rmSync(top, { recursive: true, force: true });
  });

  it('holds the program as it is installed', () => {
    expect(existsSync(join(packagedProgram(), 'share', 'postgresql', 'extension', 'pg_trgm.control'))).toBe(
      true,
    );
  });
});
