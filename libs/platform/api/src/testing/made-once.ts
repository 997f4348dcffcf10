import { Client } from 'pg';
import { deserialize, serialize } from 'node:v8';

/**
 * What is dear to make, once for all spec files of a run: who comes first makes it, whoever comes meanwhile waits. It
 * lies in the tests' server, so that every process of the run finds it; plain data, maps, sets and cycles survive.
 */
export async function madeOnce<T>(name: string, make: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: process.env['TEST_SERVER'] });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    await client.query('create table if not exists made_once (name text primary key, made bytea not null)');
    const { rows } = await client.query<{ made: Buffer }>('select made from made_once where name = $1', [
      name,
    ]);
    if (rows[0]) return deserialize(rows[0].made) as T;
    const made = serialize(await make());
    await client.query('insert into made_once (name, made) values ($1, $2)', [name, made]);
    return deserialize(made) as T;
  } finally {
    await client.end();
  }
}
