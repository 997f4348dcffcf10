import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { backup, restore } from './backup.mjs';
import { temporaryDataDir } from './built/product.mjs';
import { openEmbedded } from './postgres/embedded.mjs';
import { claim } from './start/running.mjs';

const quiet = () => undefined;
const made = [];
const keep = (folder) => (made.push(folder), folder);
const elsewhere = () => join(keep(mkdtempSync(join(tmpdir(), 'rinnakkain-backup-'))), 'here');

/** Runs one statement as the owner on the database in this folder. */
async function ask(dataDir, text) {
  const database = await openEmbedded(dataDir);
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
    await database.stop();
  }
}

describe('backup and restore', () => {
  const dataDir = keep(temporaryDataDir());
  const environment = { DATA_DIR: dataDir };
  const to = elsewhere();
  const keyTo = elsewhere();
  let keyCopy;

  beforeAll(async () => {
    writeFileSync(join(dataDir, 'key'), 'the root key', { mode: 0o400 });
    await ask(dataDir, "create table kept (word text); insert into kept values ('säilyy')");
    await backup(['--to', to, '--key-to', keyTo], quiet, environment);
    keyCopy = join(keyTo, readdirSync(keyTo)[0]);
  });
  afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('keeps the key apart from the data', () => {
    expect(readFileSync(keyCopy, 'utf8')).toBe('the root key');
    expect(readdirSync(to).sort()).toEqual(['backup.json', 'logins.json', 'postgres']);
  });

  it('brings everything back into an empty folder', async () => {
    const other = keep(temporaryDataDir());
    await restore(['--from', to, '--key-from', keyCopy], quiet, { DATA_DIR: other });
    expect(await ask(other, 'select word from kept')).toEqual([{ word: 'säilyy' }]);
    expect(readFileSync(join(other, 'key'), 'utf8')).toBe('the root key');
  });

  it('overwrites nothing', async () => {
    await expect(backup(['--to', to, '--key-to', keyTo], quiet, environment)).rejects.toThrow('is not empty');
    await expect(restore(['--from', to, '--key-from', keyCopy], quiet, environment)).rejects.toThrow(
      'There is a database in',
    );
  });

  it('refuses to put the key beside the data, and to copy what runs', async () => {
    const together = elsewhere();
    await expect(
      backup(['--to', together, '--key-to', join(together, 'key')], quiet, environment),
    ).rejects.toThrow('The key goes to another place');
    const running = await claim(dataDir);
    await expect(backup(['--to', together, '--key-to', keyTo], quiet, environment)).rejects.toThrow(
      'stop it first',
    );
    running.release();
    expect(existsSync(together)).toBe(false);
  });

  it('refuses another key and a damaged file before it writes anything', async () => {
    const other = keep(temporaryDataDir());
    const wrongKey = join(other, 'wrong');
    writeFileSync(wrongKey, 'another key');
    await expect(restore(['--from', to, '--key-from', wrongKey], quiet, { DATA_DIR: other })).rejects.toThrow(
      'is not the key of this backup',
    );
    appendFileSync(join(to, 'postgres', 'PG_VERSION'), ' ');
    await expect(restore(['--from', to, '--key-from', keyCopy], quiet, { DATA_DIR: other })).rejects.toThrow(
      'The backup is damaged: postgres/PG_VERSION',
    );
    expect(readdirSync(other)).toEqual(['wrong']);
  });
});
