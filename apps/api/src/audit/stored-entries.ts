import type { ChainedEntry } from '@rinnakkain/platform-api';
import type { Client } from 'pg';

/** An entry with the hashes it was stored with, hexadecimal; null for what was written before the chain. */
export interface StoredEntry extends ChainedEntry {
  readonly prev: string | null;
  readonly hash: string | null;
}

const BATCH = 1_000;
const INSTANT = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/;

/** Columns as the database writes them: nothing is lost on the way to the hash. */
const asText = { getTypeParser: () => (text: string) => text };

type Columns = [
  n: string,
  at: string,
  accountId: string | null,
  role: string | null,
  action: string,
  objectType: string,
  objectId: string | null,
  details: string,
  requestId: string | null,
  prev: string | null,
  hash: string | null,
];

/** The entries of one organisation by number, many at a time; in a transaction of the tables' owner. */
export async function* storedEntries(client: Client, organisationId: string): AsyncGenerator<StoredEntry[]> {
  await client.query(`set local timezone to 'UTC'; set local datestyle to 'ISO'`);
  await client.query(
    `declare entries no scroll cursor for
     select n, at, account_id, role, action, object_type, object_id, details, request_id, encode(prev, 'hex'), encode(hash, 'hex')
     from oversight.audit_entry where organisation_id = '${idOf(organisationId)}' order by n`,
  );
  const fetch = async (): Promise<Columns[]> =>
    (await client.query<Columns>({ text: `fetch ${BATCH} from entries`, rowMode: 'array', types: asText }))
      .rows;
  // While some are looked at, the database brings the next ones.
  let next = fetch();
  for (let rows = await next; rows.length > 0; rows = await next) {
    next = fetch();
    yield rows.map((columns) => entryOf(organisationId, columns));
  }
  await client.query('close entries');
}

function entryOf(organisationId: string, columns: Columns): StoredEntry {
  const [n, at, accountId, role, action, objectType, objectId, details, requestId, prev, hash] = columns;
  return {
    organisationId,
    n: Number(n),
    at: instantOf(at),
    accountId,
    role,
    action,
    objectType,
    objectId,
    details: details === '{}' ? {} : (JSON.parse(details) as unknown),
    requestId,
    prev,
    hash,
  };
}

/** ISO 8601 with milliseconds; anything that no clock of ours has made stays as it is and matches no hash. */
function instantOf(text: string): string {
  const parts = INSTANT.exec(text);
  return parts ? `${parts[1]}T${parts[2]}.${(parts[3] ?? '').padEnd(3, '0')}Z` : text;
}

/** A cursor takes no parameters; what is put into its text is an id and nothing else. */
function idOf(text: string): string {
  if (!/^[0-9a-f-]{36}$/.test(text)) throw new Error('Not an id.');
  return text;
}
