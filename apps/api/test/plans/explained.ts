import { Client } from 'pg';
import type { Statement } from './statements';

/** What the server did for a statement and everything inside of its functions. */
export interface Work {
  /** Indexes that were looked into. */
  readonly indexes: ReadonlySet<string>;
  /** Tables that were gone through from the beginning to the end. */
  readonly scanned: ReadonlySet<string>;
  /** Indexes that were asked for a column with one before it left open: all entries of that one are gone through. */
  readonly skipped: ReadonlySet<string>;
}

/** The columns that an index is sorted by, in order, by schema and name. */
type Keys = ReadonlyMap<string, readonly string[]>;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Schema?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Plan[];
}

const always = {
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_verbose': 'on',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
  'auto_explain.log_parameter_max_length': '0',
};

/** Runs statements of the product again as the serving login and undoes them; the server tells how it went about them. */
export class Explaining {
  private constructor(
    private readonly client: Client,
    private readonly login: string,
    private readonly keys: Keys,
  ) {}

  static async open(databaseUrl: string, serverUrl: string): Promise<Explaining> {
    const address = new URL(serverUrl);
    address.pathname = new URL(databaseUrl).pathname;
    const client = new Client({ connectionString: address.toString() });
    await client.connect();
    await client.query(`load 'auto_explain'`);
    // PostgreSQL 15 knows one less, and writes no parameters anyway.
    for (const setting of Object.entries(always))
      await client.query('select set_config(name, $2, false) from pg_settings where name = $1', setting);
    return new Explaining(client, decodeURIComponent(new URL(databaseUrl).username), await keysOf(client));
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** What the statements of one request took; `first` is done before them in the same transaction, by the superuser. */
  async work(statements: readonly Statement[], first?: string): Promise<Work> {
    const begin = statements.find(({ text }) => text.startsWith('begin; set local'))?.text ?? 'begin';
    const plans: Plan[] = [];
    const hear = ({ message }: { message?: string | undefined }): void => {
      const told = /^duration: .*? plan:\n([\s\S]*)$/.exec(message ?? '')?.[1];
      if (told) plans.push((JSON.parse(told) as { Plan: Plan }).Plan);
    };
    for (const { text, values } of statements) {
      // What has been written cannot be written again, and the chain of the audit goes on from where it stood then.
      if (/^(begin|commit|rollback|insert)/i.test(text) || text.includes('oversight.append')) continue;
      await this.client.query('begin');
      if (first) await this.client.query(first);
      await this.client.query(`set local session authorization ${this.login}`);
      await this.client.query(begin.replace(/^begin;?/, ''));
      // A statement's own plan is told when its transaction ends.
      this.client.on('notice', hear);
      try {
        // The product keeps the plan of what comes often, whatever the values are.
        await this.client.query('set local plan_cache_mode = force_generic_plan');
        await this.client.query(text, [...values]);
      } finally {
        await this.client.query('rollback');
        this.client.off('notice', hear);
      }
    }
    return worked(plans, this.keys);
  }
}

async function keysOf(client: Client): Promise<Keys> {
  const { rows } = await client.query<{ index: string; keys: string[] }>(
    `select n.nspname || '.' || c.relname as index, array_agg(a.attname::text order by k.n) as keys
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_am m on m.oid = c.relam
     cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, n)
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
     where m.amname = 'btree' and k.n <= i.indnkeyatts and i.indexprs is null group by n.nspname, c.relname`,
  );
  return new Map(rows.map(({ index, keys }) => [index, keys]));
}

/** Whether a condition asks a column of an index (those stand first in their comparison) and leaves one before it open; an id before that names one row. */
function skips(condition: string, keys: readonly string[]): boolean {
  const named = keys.map((key) => new RegExp(`\\((?:\\w+\\.)?${key}\\b`).test(condition));
  const open = named.indexOf(false);
  return open !== -1 && named.lastIndexOf(true) > open && !keys.slice(0, open).includes('id');
}

function worked(plans: readonly Plan[], keys: Keys): Work {
  const skipped = new Set<string>();
  const indexes = new Set<string>();
  const scanned = new Set<string>();
  const look = (plan: Plan): void => {
    const index = plan['Actual Loops'] > 0 && plan['Index Name'];
    if (index) indexes.add(index);
    if (index && skips(plan['Index Cond'] ?? '', keys.get(`${plan.Schema}.${index}`) ?? []))
      skipped.add(index);
    if (plan['Actual Loops'] > 0 && plan['Node Type'] === 'Seq Scan' && plan['Relation Name'])
      scanned.add(`${plan.Schema}.${plan['Relation Name']}`);
    plan.Plans?.forEach(look);
  };
  plans.forEach(look);
  return { indexes, scanned, skipped };
}
