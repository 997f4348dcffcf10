import { scopedTables } from '@rinnakkain/platform-api';
import type { TestDatabase } from '@rinnakkain/platform-api/testing';
import { SCHEMAS } from './whole-product';

/** Tables that belong to no organisation, each for its reason. */
const GLOBAL_TABLES = [
  'platform.account', // one person may have roles in several associations
  'platform.key_canary', // proves the key of the whole database
  'platform.organisation', // the associations themselves
  'platform.session', // found before it is known who acts
  'platform.setup_link', // there is no organisation yet
  'platform.sign_in_failure', // counts before it is known who acts
];

/** Tenant tables that the runtime login reaches through functions only. */
const CLOSED_TENANT_TABLES = ['oversight.audit_head'];

/** Unique keys of tenant tables without the organisation, besides a primary key `id`: hashes that nobody can guess. */
const GLOBAL_KEYS = ['platform.invitation.invitation_token_key'];

/** Something of the catalogue that must not be there, or must; an empty list is well. */
export interface CatalogRule {
  readonly name: string;
  findings(database: Pick<TestDatabase, 'admin' | 'runtimeUrl'>): Promise<string[]>;
}

type Ask = (query: string, ...more: unknown[]) => Promise<string[]>;

const TABLES = `select n.nspname || '.' || c.relname as name, c.* from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) and c.relkind in ('r', 'p')`;
const TENANT = `exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'organisation_id' and not a.attisdropped)`;

/** A rule from what it asks: `names` gives the first column of a query, the schemas as $1; the runtime login is told too. */
const rule = (name: string, look: (names: Ask, login: string) => Promise<string[]>): CatalogRule => ({
  name,
  findings: ({ admin, runtimeUrl }) =>
    look(
      async (query, ...more) =>
        (await admin.query<{ name: string }>(query, [SCHEMAS, ...more])).rows.map((row) => row.name),
      decodeURIComponent(new URL(runtimeUrl).username),
    ),
});

/** What differs between two lists. */
const differing = (found: readonly string[], expected: readonly string[]): string[] => [
  ...found.filter((each) => !expected.includes(each)).map((each) => `${each} is there`),
  ...expected.filter((each) => !found.includes(each)).map((each) => `${each} is missing`),
];

/** Everything the catalogue is asked about. */
export const CATALOG_RULES: readonly CatalogRule[] = [
  rule('forces row security on every table', (names) =>
    names(`select name from (${TABLES}) t where not (relrowsecurity and relforcerowsecurity)`),
  ),

  rule('knows of every table whether it belongs to an organisation', async (names) => [
    ...differing(
      await names(`select name from (${TABLES}) t where not ${TENANT} order by name`),
      GLOBAL_TABLES,
    ),
    ...(await names(
      `select name from (${TABLES}) t join pg_attribute a on a.attrelid = t.oid and a.attname = 'organisation_id'
       where not a.attnotnull`,
    )),
  ]),

  rule('has a second wall for every tenant table that the API reaches', async (names, login) => {
    const reachable = (yes: string): Promise<string[]> =>
      names(
        `select name from (${TABLES}) t where ${TENANT} and ${yes} has_table_privilege($2, t.oid, 'select') order by name`,
        login,
      );
    return [
      ...differing(await reachable(''), scopedTables()),
      ...differing(await reachable('not'), CLOSED_TENANT_TABLES),
    ];
  }),

  rule(
    'has a policy for every command the runtime login may give, using and checking by organisation',
    (names, login) =>
      names(
        `with policy as (
           select p.polrelid, p.polcmd, p.polroles, pg_get_expr(p.polqual, p.polrelid) as used, pg_get_expr(p.polwithcheck, p.polrelid) as checked
           from pg_policy p where p.polname <> 'owner_all'),
         granted as (
           select t.oid, t.name, x.command, x.right from (${TABLES}) t
           cross join (values ('r', 'select'), ('a', 'insert'), ('w', 'update'), ('d', 'delete')) x (command, "right")
           where has_table_privilege($2, t.oid, x.right))
         select g.name || ' ' || g.right || ': ' || coalesce(p.used, '') || ' / ' || coalesce(p.checked, '') as name
         from granted g left join policy p on p.polrelid = g.oid and p.polcmd = g.command::"char"
         where p.polrelid is null
           or (g.command in ('r', 'w', 'd') and coalesce(p.used, '') not like '%platform.organisation_id()%')
           or (g.command in ('a', 'w') and coalesce(p.checked, '') not like '%platform.organisation_id()%')`,
        login,
      ),
  ),

  rule('has no policy but the owner’s that is open, and none for every command at once', (names) =>
    names(
      `select n.nspname || '.' || c.relname || '.' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid
       join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1)
       and (case when p.polname = 'owner_all' then p.polroles <> array[c.relowner] else p.polcmd = '*' end)`,
    ),
  ),

  rule('refuses unrecorded writes to every table the runtime login may write', (names, login) =>
    names(
      `select name from (${TABLES}) t where has_table_privilege($2, t.oid, 'insert, update, delete') and not exists (
         select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'recorded' and g.tgdeferrable and g.tginitdeferred
           and g.tgfoid = 'platform.require_audit()'::regprocedure and g.tgenabled = 'O')`,
      login,
    ),
  ),

  rule('carries the organisation in every unique key of a tenant table', async (names) =>
    differing(
      await names(
        `select t.name || '.' || i.relname as name from (${TABLES}) t
         join pg_index x on x.indrelid = t.oid and x.indisunique join pg_class i on i.oid = x.indexrelid
         where ${TENANT} and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'organisation_id' and a.attnum = any (x.indkey))
           and not (x.indisprimary and x.indnkeyatts = 1 and pg_get_indexdef(i.oid, 1, true) = 'id') order by 1`,
      ),
      GLOBAL_KEYS,
    ),
  ),

  rule('carries the organisation in every foreign key between tenant tables', (names) =>
    names(
      `select t.name || '.' || k.conname as name from (${TABLES}) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
       where ${TENANT} and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'organisation_id')
         and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'organisation_id' and a.attnum = any (k.conkey))`,
    ),
  ),

  rule('has no enum columns, which lose their index behind row security', (names) =>
    names(
      `select t.name || '.' || a.attname as name from (${TABLES}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
       join pg_type y on y.oid = a.atttypid left join pg_type e on e.oid = y.typelem where 'e' in (y.typtype, e.typtype)`,
    ),
  ),

  rule('fixes the search path of every function that acts as its owner, who is no superuser', (names) =>
    names(
      `select name from (select n.nspname || '.' || p.proname as name, p.*, r.rolsuper, r.rolbypassrls from pg_proc p
         join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
         where n.nspname = any ($1) and p.prosecdef) f where rolsuper or rolbypassrls or not exists (
           select from unnest(coalesce(proconfig, '{}')) s where s like 'search_path=pg_catalog%')`,
    ),
  ),

  rule('has no view or copy of tenant rows that acts as its owner', (names) =>
    names(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any ($1) and (c.relkind = 'm' or (c.relkind = 'v'
         and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']))`,
    ),
  ),

  rule('grants nothing to everybody', (names) =>
    names(
      `select what || ' ' || name as name from (
         select 'table' as what, c.relname::text as name, acl.grantee from pg_class c join pg_namespace n on n.oid = c.relnamespace
           cross join lateral aclexplode(c.relacl) acl where n.nspname = any ($1)
         union all select 'function', p.proname, acl.grantee from pg_proc p join pg_namespace n on n.oid = p.pronamespace
           cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl where n.nspname = any ($1)
         union all select 'schema', n.nspname, acl.grantee from pg_namespace n
           cross join lateral aclexplode(n.nspacl) acl where n.nspname = any ($1)) g where grantee = 0`,
    ),
  ),

  rule('lets the runtime login own, create and bypass nothing', (names, login) =>
    names(
      `select x.name from pg_roles r cross join lateral (values
         ('superuser', r.rolsuper), ('bypasses row security', r.rolbypassrls),
         ('creates databases', r.rolcreatedb), ('creates roles', r.rolcreaterole), ('replicates', r.rolreplication),
         ('member of a role', exists (select from pg_auth_members m where m.member = r.oid)),
         ('owner', exists (select from pg_class c where c.relowner = r.oid) or exists (select from pg_proc p where p.proowner = r.oid)),
         ('creates schemas', has_database_privilege(r.oid, current_database(), 'create')),
         ('creates tables', (select bool_or(has_schema_privilege(r.oid, n.oid, 'create')) from pg_namespace n
           where n.nspname = any ($1::name[] || 'public'::name))),
         ('more than rows', (select bool_or(has_table_privilege(r.oid, c.oid, 'truncate, references, trigger')) from pg_class c
           join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) and c.relkind = 'r'))) x (name, has)
       where r.rolname = $2 and x.has
       union all select 'no such login' where not exists (select from pg_roles where rolname = $2)`,
      login,
    ),
  ),
];

/** Every finding of every rule, with the rule's name. */
export async function catalogFindings(
  database: Pick<TestDatabase, 'admin' | 'runtimeUrl'>,
): Promise<string[]> {
  const all: string[] = [];
  for (const { name, findings } of CATALOG_RULES)
    for (const found of await findings(database)) all.push(`${name}: ${found}`);
  return all;
}
