import { hashOf } from '@rinnakkain/platform-api';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** While there is no organisation, every start makes a new one-time token and ends the earlier ones; null once there is. */
export async function openSetup(ownerUrl: string): Promise<string | null> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from platform.organisation limit 1');
    if (rowCount) return null;
    const token = randomBytes(32).toString('base64url');
    await client.query('begin');
    await client.query('delete from platform.setup_link');
    await client.query('insert into platform.setup_link (token_hash) values ($1)', [hashOf(token)]);
    await client.query('commit');
    return token;
  } finally {
    await client.end();
  }
}
