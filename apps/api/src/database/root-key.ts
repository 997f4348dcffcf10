import { open, RootKey, seal } from '@rinnakkain/platform-api';
import { Client } from 'pg';
import { DatabaseProblem } from './prepare';

const CANARY = 'platform.key_canary';
const WORDS = 'the key of this database';

/**
 * Reads the root key and proves that it is this database's. An empty database gets a new key when the file is missing;
 * a database that already holds sealed data never does.
 */
export async function unlock(
  ownerUrl: string,
  keyFile: string,
  progress: (text: string) => void,
): Promise<RootKey> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ sealed: Buffer }>('select sealed from platform.key_canary');
    const canary = rows[0]?.sealed;
    let rootKey = await RootKey.read(keyFile);
    if (!rootKey) {
      if (canary)
        throw new DatabaseProblem(
          'KEY_FILE: the file is missing, and this database was sealed with a key; put the file back',
        );
      rootKey = await RootKey.create(keyFile);
      progress('A new key file was made; keep a copy of it apart from the database');
    }
    if (!canary) {
      await client.query('insert into platform.key_canary (sealed) values ($1)', [
        seal(rootKey.derive('canary'), CANARY, WORDS),
      ]);
    } else if (!opens(rootKey, canary)) {
      throw new DatabaseProblem('KEY_FILE: this is another key than the one this database was sealed with');
    }
    return rootKey;
  } finally {
    await client.end();
  }
}

/** The key of a database that was sealed with one; says why when it is not this one. */
export async function keyOf(client: Client, keyFile: string): Promise<RootKey> {
  const { rows } = await client.query<{ sealed: Buffer }>('select sealed from platform.key_canary');
  const rootKey = await RootKey.read(keyFile);
  if (!rootKey) throw new DatabaseProblem('KEY_FILE: there is no such file');
  if (!rows[0] || !opens(rootKey, rows[0].sealed))
    throw new DatabaseProblem('KEY_FILE: this is another key than the one this database was sealed with');
  return rootKey;
}

function opens(rootKey: RootKey, canary: Buffer): boolean {
  try {
    return open(rootKey.derive('canary'), CANARY, canary).toString('utf8') === WORDS;
  } catch {
    return false;
  }
}
