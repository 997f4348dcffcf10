import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct, temporaryDataDir } from '../built/product.mjs';
import { ask, Databases, pgProgram } from './databases.mjs';

const coordinator = { email: 'koordinaattori@esimerkkila.invalid', password: 'rinnakkain-demo' };
const schemas = ['platform', 'people', 'support', 'oversight'];

describe('PostgreSQL 15’s own dump of the product', () => {
  const databases = new Databases();
  const dataDir = temporaryDataDir();
  const folder = mkdtempSync(join(tmpdir(), 'rinnakkain-dump-'));
  const archive = join(folder, 'archive');
  let owner;
  let runtime;
  let backup;
  let reader;

  const start = (database, more = {}) =>
    startProduct({
      dataDir,
      environment: {
        DATABASE_URL: databases.address({ database, ...owner }),
        DATABASE_RUNTIME_URL: databases.address({ database, ...runtime }),
        DEMO: 'on',
        LOG_LEVEL: 'warn',
        ...more,
      },
      expectReady: more.KEY_FILE === undefined,
    });
  const dump = (login, ...args) =>
    pgProgram('pg_dump', [`--dbname=${databases.address({ database: 'peer_first', ...login })}`, ...args]);

  /** Signs in as the coordinator and reads what that role begins with. */
  async function signInAndRead(url) {
    const headers = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' };
    const body = JSON.stringify(coordinator);
    const answer = await fetch(`${url}/api/sign-in`, { method: 'POST', headers, body });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    const seekers = await fetch(`${url}/api/seekers?pageSize=50`, { headers: { Cookie: cookie } });
    return { signedIn: answer.status, read: seekers.status, seekers: (await seekers.json()).items };
  }

  /** How many rows every table of the product has. */
  async function rowCounts(database) {
    const tables = await databases.ask(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any ($1) order by 1`,
      [schemas],
      database,
    );
    const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`);
    const rows = await databases.ask(counts.join(' union all '), [], database);
    return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
  }

  let product;
  let before;
  beforeAll(async () => {
    owner = await databases.login('peer_owner', 'createrole nobypassrls');
    runtime = { login: 'peer_runtime', password: 'made-by-the-owner' };
    backup = await databases.login('peer_backup', 'nocreaterole bypassrls');
    reader = await databases.login('peer_reader', 'nocreaterole nobypassrls');
    await databases.ask('grant pg_read_all_data to peer_backup, peer_reader');
    await databases.database('peer_first', owner);
    product = await start('peer_first');
    databases.made.splice(1, 0, `role ${runtime.login}`);
    before = await signInAndRead(product.url);
    await product.stop();
  });
  afterAll(async () => {
    await product?.stop();
    await databases.drop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is of a database that the product migrated, filled and served from', () => {
    expect(before).toMatchObject({ signedIn: 200, read: 200 });
    expect(before.seekers.length).toBeGreaterThan(5);
  });

  it('fails loudly for a login that the walls bind, instead of leaving rows out', async () => {
    for (const login of [reader, owner]) {
      const { code, output } = await dump(login, `--file=${join(folder, 'cut')}`);
      expect(code).not.toBe(0);
      expect(output).toContain('row-level security');
    }
  });

  it('is read by the backup’s login, restored by the owner, and has every row and the same schema', async () => {
    expect(await dump(backup, '--format=custom', `--file=${archive}`)).toEqual({ code: 0, output: '' });
    await databases.database('peer_second', owner);
    const into = `--dbname=${databases.address({ database: 'peer_second', ...owner })}`;
    expect(await pgProgram('pg_restore', ['--exit-on-error', into, archive])).toEqual({
      code: 0,
      output: '',
    });

    const counts = await rowCounts('peer_first');
    expect(await rowCounts('peer_second')).toEqual(counts);
    expect(counts['people.seeker']).toBeGreaterThan(5);
    expect(counts['oversight.audit_entry']).toBeGreaterThan(0);
    expect(await schemaOf('peer_second')).toBe(await schemaOf('peer_first'));
  });

  it('starts and serves from the restored database what it served before, behind the same walls', async () => {
    product = await start('peer_second');
    const after = await signInAndRead(product.url);
    await product.stop();
    expect(after).toEqual(before);
    const asRuntime = databases.address({ database: 'peer_second', ...runtime });
    expect(await ask(asRuntime, 'select id from people.seeker')).toEqual([]);
    await expect(ask(asRuntime, 'create temporary table mine (n integer)')).rejects.toThrow(
      'permission denied',
    );
  });

  it('does not start from it with another key', async () => {
    product = await start('peer_second', { KEY_FILE: join(folder, 'another-key') });
    expect(await product.ended).toBe(1);
    expect(product.output()).toContain('KEY_FILE: the file is missing');
  });

  /** The schema as the backup's login dumps it, without the line whose word is another every time. */
  async function schemaOf(database) {
    const from = `--dbname=${databases.address({ database, ...backup })}`;
    const { output } = await pgProgram('pg_dump', ['--schema-only', from]);
    return output.replace(/^\\(un)?restrict .*$/gm, '');
  }
});
