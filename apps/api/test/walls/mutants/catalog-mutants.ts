import type { Client } from 'pg';
import { CATALOG_RULES } from '../../catalog';
import { SCHEMAS } from '../../whole-product';
import { type Mutant, within } from './mutant';

/** Statements that a query of the catalogue makes, one column each. */
interface Change {
  /** What to say of it, before the object's name. */
  readonly what: string;
  /** Columns `name` and `statement`; the schemas are $1, the runtime login $2 where asked for. */
  readonly query: string;
}

const TABLES = `(select c.oid, format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any ($1) and c.relkind = 'r') t`;
const FUNCTIONS = `(select p.oid, p.oid::regprocedure::text as name, p.prosecdef from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = any ($1)) f`;
const KEY_COLUMNS = (keys: string, relation: string): string =>
  `array(select quote_ident(a.attname) from unnest(${keys}) with ordinality k (n, i)
    join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.n where a.attname <> 'organisation_id' order by k.i)`;

const CHANGES: readonly Change[] = [
  {
    what: 'row security not forced on',
    query: `select name, format('alter table %s no force row level security', name) as statement from ${TABLES}`,
  },
  {
    what: 'row security off on',
    query: `select name, format('alter table %s disable row level security', name) as statement from ${TABLES}`,
  },
  {
    what: 'the owner’s policy for everybody on',
    query: `select t.name, format('alter policy owner_all on %s to public', t.name) as statement from ${TABLES}
      join pg_policy p on p.polrelid = t.oid and p.polname = 'owner_all'`,
  },
  {
    what: 'a policy too many on',
    query: `select name, format('create policy another on %s using (true)', name) as statement from ${TABLES}`,
  },
  {
    what: 'an open policy beside the others on',
    query: `select name, format('create policy another on %s for select using (true)', name) as statement from ${TABLES}`,
  },
  {
    what: 'unrecorded writes to',
    query: `select t.name, format('drop trigger recorded on %s', t.name) as statement from ${TABLES}
      join pg_trigger g on g.tgrelid = t.oid and g.tgname = 'recorded'`,
  },
  {
    what: 'records not asked for by',
    query: `select t.name, format('alter table %s disable trigger recorded', t.name) as statement from ${TABLES}
      join pg_trigger g on g.tgrelid = t.oid and g.tgname = 'recorded'`,
  },
  {
    what: 'the organisation may be missing in',
    query: `select t.name, format('alter table %s alter organisation_id drop not null', t.name) as statement from ${TABLES}
      join pg_attribute a on a.attrelid = t.oid and a.attname = 'organisation_id'
      where not exists (select from pg_index x where x.indrelid = t.oid and x.indisprimary and a.attnum = any (x.indkey))`,
  },
  {
    what: 'without the organisation: the unique key',
    query: `select i.relname as name, format('create unique index another on %s (%s) where false', t.name, array_to_string(columns, ', ')) as statement
      from ${TABLES} join pg_index x on x.indrelid = t.oid and x.indisunique and 0 <> all (x.indkey) join pg_class i on i.oid = x.indexrelid
      cross join lateral (select ${KEY_COLUMNS('x.indkey', 't.oid')} as columns) c
      where exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'organisation_id' and a.attnum = any (x.indkey))
        and cardinality(columns) > 0`,
  },
  {
    what: 'without the organisation: the foreign key',
    query: `select o.conname as name, format('alter table %1$s drop constraint %2$I; alter table %1$s add foreign key (%3$s) references %4$s (%5$s)', t.name,
        o.conname, own[1], o.confrelid::regclass, theirs[1]) as statement
      from ${TABLES} join pg_constraint o on o.conrelid = t.oid and o.contype = 'f'
      cross join lateral (select ${KEY_COLUMNS('o.conkey', 't.oid')} as own, ${KEY_COLUMNS('o.confkey', 'o.confrelid')} as theirs) c
      where cardinality(own) > 0 and theirs[1] = 'id'
        and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'organisation_id' and a.attnum = any (o.conkey))`,
  },
  ...['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'].map((right) => ({
    what: `${right} granted on`,
    query: `select name, format('grant ${right} on %s to %I', name, $2::text) as statement from ${TABLES}
      where not has_table_privilege($2, oid, '${right}')`,
  })),
  {
    what: 'everybody may read',
    query: `select name, format('grant select on %s to public', name) as statement from ${TABLES}`,
  },
  {
    what: 'everybody may call',
    query: `select name, format('grant execute on function %s to public', name) as statement from ${FUNCTIONS}`,
  },
  {
    what: 'the runtime login may call',
    query: `select name, format('grant execute on function %s to %I', name, $2::text) as statement from ${FUNCTIONS}
      where not has_function_privilege($2, oid, 'execute')`,
  },
  {
    what: 'any search path for',
    query: `select name, format('alter function %s reset search_path', name) as statement from ${FUNCTIONS} where prosecdef`,
  },
  {
    what: 'as a superuser:',
    query: `select name, format('alter function %s owner to %I', name, current_user) as statement from ${FUNCTIONS} where prosecdef`,
  },
  {
    what: 'as its owner:',
    query: `select name, format('alter function %s security definer', name) as statement from ${FUNCTIONS} where not prosecdef`,
  },
  {
    what: 'the runtime login may',
    query: `select name, format(statement, $2::text) as statement from (values
      ('bypass row security', 'alter role %I bypassrls'), ('create databases', 'alter role %I createdb'),
      ('create roles', 'alter role %I createrole'), ('be a superuser', 'alter role %I superuser'),
      ('replicate', 'alter role %I replication'), ('be the owner', 'grant rinnakkain_owner to %I'),
      ('read all', 'grant pg_read_all_data to %I'), ('create tables', 'grant create on schema people to %I'),
      ('own a table', 'create table people.another (); alter table people.another owner to %I')) x (name, statement) where $1::text[] is not null`,
  },
  {
    what: 'a new',
    query: `select name, statement from (values
      ('table without walls', 'create table people.another (organisation_id uuid not null)'),
      ('view as its owner', 'create view people.another as select * from people.seeker'),
      ('copy of rows', 'create materialized view people.another as select * from people.seeker'),
      ('enum state', 'create type people.mood as enum (''a''); alter table people.seeker add mood people.mood'),
      ('schema of everybody', 'grant usage on schema people to public')) x (name, statement) where $1::text[] is not null`,
  },
];

/** What the rules of the catalogue find, the rule that found the like before asked first: one finding is enough. */
function noticing(server: Client, runtimeUrl: string): () => Promise<string[]> {
  let likely = CATALOG_RULES[0];
  return async () => {
    for (const rule of [...(likely ? [likely] : []), ...CATALOG_RULES]) {
      const found = await rule.findings({ admin: server, runtimeUrl });
      if (found.length === 0) continue;
      likely = rule;
      return found;
    }
    return [];
  };
}

/** Every object of the catalogue that a wall is made of, weakened; the rules of the catalogue are to notice. */
export async function catalogMutants(server: Client, runtimeUrl: string): Promise<Mutant[]> {
  const login = decodeURIComponent(new URL(runtimeUrl).username);
  const mutants: Mutant[] = [];
  for (const { what, query } of CHANGES) {
    const { rows } = await server.query<{ name: string; statement: string }>(
      query,
      query.includes('$2') ? [SCHEMAS, login] : [SCHEMAS],
    );
    const findings = noticing(server, runtimeUrl);
    for (const { name, statement } of rows)
      mutants.push(within(server, `${what} ${name}`, [statement], findings));
  }
  return mutants;
}
