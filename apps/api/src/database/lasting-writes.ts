import { Client } from 'pg';
import { DatabaseProblem } from './prepare';

/** Ends the start when the server would lose what it has acknowledged once it, or its machine, goes down. */
export async function requireLastingWrites(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by 1`,
    );
    if (rows.length === 0) return;
    const names = rows.map(({ name }) => name).join(', ');
    throw new DatabaseProblem(
      `DATABASE_URL: the server runs with ${names} off and would lose what it has acknowledged; switch it on`,
    );
  } finally {
    await client.end();
  }
}
