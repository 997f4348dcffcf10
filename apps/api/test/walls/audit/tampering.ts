import type { Client } from 'pg';

/** What is done to the entries or the head of one organisation ($1), each by somebody who may do everything in the database. */
export interface Tampering {
  readonly name: string;
  readonly statements: readonly string[];
  /** True when it can be found only with a head that was kept outside. */
  readonly onlyAnchor?: boolean;
}

const entry = 'oversight.audit_entry';
const head = 'oversight.audit_head';
/** Another value of a column, by its type. */
const another: Readonly<Record<string, (column: string) => string>> = {
  uuid: () => 'gen_random_uuid()',
  bigint: (column) => `${column} + 1000`,
  text: (column) => `coalesce(${column}, '') || 'x'`,
  jsonb: (column) => `${column} || '{"added": 1}'`,
  bytea: (column) => `set_byte(${column}, 0, 255 - get_byte(${column}, 0))`,
  'timestamp(3) with time zone': (column) => `${column} + interval '1 millisecond'`,
};

/** An edit of every column there is, in the middle of the chain. */
export async function editsOfEachColumn(admin: Client): Promise<Tampering[]> {
  const { rows } = await admin.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [entry],
  );
  return rows.map(({ name, type }) => {
    const value = another[type]?.(name);
    if (!value) throw new Error(`No other value is known for ${type}.`);
    return {
      name: `${name} edited`,
      statements: [`update ${entry} set ${name} = ${value} where organisation_id = $1 and n = 7`],
    };
  });
}

const renumber = (by: number, from: number): string[] => [
  `update ${entry} set n = -n where organisation_id = $1 and n >= ${from}`,
  `update ${entry} set n = -n + ${by} where organisation_id = $1 and n < 0`,
];
const headToLast = `update ${head} h set (n, hash) = (select e.n, e.hash from ${entry} e where e.organisation_id = h.organisation_id order by e.n desc limit 1)
  where h.organisation_id = $1`;
const columns = 'at, account_id, role, action, object_type, object_id, details, request_id';

/** Deletions, insertions, swaps and cut tails. */
export const manipulations: readonly Tampering[] = [
  {
    name: 'a detail edited deep inside',
    statements: [
      `update ${entry} set details = jsonb_set(details, '{ids,1}', '"x"') where organisation_id = $1 and n = 8`,
    ],
  },
  { name: 'one deleted', statements: [`delete from ${entry} where organisation_id = $1 and n = 7`] },
  {
    name: 'one deleted, the rest moved up',
    statements: [
      `delete from ${entry} where organisation_id = $1 and n = 7`,
      ...renumber(-1, 8),
      `update ${head} set n = n - 1 where organisation_id = $1`,
    ],
  },
  {
    name: 'the first ones deleted, the rest moved up',
    statements: [
      `delete from ${entry} where organisation_id = $1 and n <= 3`,
      ...renumber(-3, 4),
      `update ${head} set n = n - 3 where organisation_id = $1`,
    ],
  },
  {
    name: 'two swapped',
    statements: [
      `update ${entry} set n = case n when 6 then -9 else -6 end where organisation_id = $1 and n in (6, 9)`,
      `update ${entry} set n = -n where organisation_id = $1 and n < 0`,
    ],
  },
  {
    name: 'the content of two swapped',
    statements: [
      `update ${entry} e set (${columns}) = (select ${columns} from ${entry} o where o.organisation_id = e.organisation_id and o.n = 15 - e.n)
       where e.organisation_id = $1 and e.n in (6, 9)`,
    ],
  },
  {
    name: 'one inserted',
    statements: [
      ...renumber(1, 7),
      `insert into ${entry} select organisation_id, 7, ${columns}, prev, hash from ${entry} where organisation_id = $1 and n = 6`,
      `update ${head} set n = n + 1 where organisation_id = $1`,
    ],
  },
  {
    name: 'one added behind the last',
    statements: [
      `insert into ${entry} select organisation_id, n + 1, ${columns}, hash, sha256(hash) from ${entry} where organisation_id = $1 order by n desc limit 1`,
      headToLast,
    ],
  },
  {
    name: 'one replaced by another association’s',
    statements: [
      `delete from ${entry} where organisation_id = $1 and n = 7`,
      `insert into ${entry} select $1, n, ${columns}, prev, hash from ${entry} where organisation_id <> $1 and n = 7`,
    ],
  },
  {
    name: 'the whole chain replaced by another association’s',
    statements: [
      `delete from ${entry} where organisation_id = $1`,
      `insert into ${entry} select $1, n, ${columns}, prev, hash from ${entry} where organisation_id <> $1`,
      headToLast,
    ],
  },
  {
    name: 'hashes taken away in the middle',
    statements: [`update ${entry} set prev = null, hash = null where organisation_id = $1 and n = 7`],
  },
  { name: 'the head moved back', statements: [`update ${head} set n = n - 1 where organisation_id = $1`] },
  {
    name: 'the head’s hash edited',
    statements: [`update ${head} set hash = sha256(hash) where organisation_id = $1`],
  },
  { name: 'the head removed', statements: [`delete from ${head} where organisation_id = $1`] },
  { name: 'the tail cut', statements: [`delete from ${entry} where organisation_id = $1 and n > 10`] },
  {
    name: 'the tail cut and the head rewritten',
    statements: [`delete from ${entry} where organisation_id = $1 and n > 10`, headToLast],
    onlyAnchor: true,
  },
  {
    name: 'everything removed',
    statements: [
      `delete from ${entry} where organisation_id = $1`,
      `delete from ${head} where organisation_id = $1`,
    ],
    onlyAnchor: true,
  },
];

/** Lets the database's administrator do as they please, and puts everything back afterwards. */
export async function tampered<T>(
  admin: Client,
  organisationId: string,
  statements: readonly string[],
  look: () => Promise<T>,
): Promise<T> {
  for (const table of [entry, head]) {
    await admin.query(`alter table ${table} disable trigger user`);
    await admin.query(`create temporary table kept_${table.split('.')[1] ?? ''} as select * from ${table}`);
  }
  try {
    for (const statement of statements) await admin.query(statement, [organisationId]);
    return await look();
  } finally {
    for (const table of [entry, head]) {
      const kept = `kept_${table.split('.')[1] ?? ''}`;
      await admin.query(`delete from ${table}`);
      await admin.query(`insert into ${table} select * from ${kept}`);
      await admin.query(`drop table ${kept}`);
      await admin.query(`alter table ${table} enable trigger user`);
    }
  }
}
