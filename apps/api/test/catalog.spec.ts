import { scopedTables } from '@rinnakkain/platform-api';
import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { SCHEMAS, startWholeProduct } from './whole-product';

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

describe('the database', () => {
  let product: TestProduct;
  let login: string;

  beforeAll(async () => {
    product = await startWholeProduct();
    login = decodeURIComponent(new URL(product.database.runtimeUrl).username);
  });
  afterAll(() => product.stop());

  /** The first column of a query as the owner, with the schemas as $1. */
  const names = async (query: string, ...more: unknown[]): Promise<string[]> => {
    const { rows } = await product.database.admin.query<{ name: string }>(query, [SCHEMAS, ...more]);
    return rows.map(({ name }) => name);
  };
  const TABLES = `select n.nspname || '.' || c.relname as name, c.* from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) and c.relkind in ('r', 'p')`;
  const TENANT = `exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'organisation_id' and not a.attisdropped)`;

  it('forces row security on every table', async () => {
    expect(
      await names(`select name from (${TABLES}) t where not (relrowsecurity and relforcerowsecurity)`),
    ).toEqual([]);
    expect((await names(`select name from (${TABLES}) t`)).length).toBeGreaterThan(20);
  });

  it('knows of every table whether it belongs to an organisation', async () => {
    expect(await names(`select name from (${TABLES}) t where not ${TENANT} order by name`)).toEqual(
      GLOBAL_TABLES,
    );
    expect(
      await names(
        `select name from (${TABLES}) t join pg_attribute a on a.attrelid = t.oid and a.attname = 'organisation_id'
         where not a.attnotnull`,
      ),
    ).toEqual([]);
  });

  it('has a second wall for every tenant table that the API reaches', async () => {
    const reachable = await names(
      `select name from (${TABLES}) t where ${TENANT} and has_table_privilege($2, t.oid, 'select') order by name`,
      login,
    );
    expect(scopedTables()).toEqual(reachable);
    expect(
      await names(
        `select name from (${TABLES}) t where ${TENANT} and not has_table_privilege($2, t.oid, 'select') order by name`,
        login,
      ),
    ).toEqual(CLOSED_TENANT_TABLES);
  });

  it('has a policy for every command the runtime login may give, using and checking by organisation', async () => {
    const { rows } = await product.database.admin.query<{ name: string; wrong: string }>(
      `with policy as (
         select p.polrelid, p.polcmd, p.polroles, pg_get_expr(p.polqual, p.polrelid) as used, pg_get_expr(p.polwithcheck, p.polrelid) as checked
         from pg_policy p where p.polname <> 'owner_all'),
       granted as (
         select t.oid, t.name, x.command, x.right from (${TABLES}) t
         cross join (values ('r', 'select'), ('a', 'insert'), ('w', 'update'), ('d', 'delete')) x (command, "right")
         where has_table_privilege($2, t.oid, x.right))
       select g.name, g.right || ': ' || coalesce(p.used, '') || ' / ' || coalesce(p.checked, '') as wrong
       from granted g left join policy p on p.polrelid = g.oid and p.polcmd = g.command::"char"
       where p.polrelid is null
         or (g.command in ('r', 'w', 'd') and coalesce(p.used, '') not like '%platform.organisation_id()%')
         or (g.command in ('a', 'w') and coalesce(p.checked, '') not like '%platform.organisation_id()%')`,
      [SCHEMAS, login],
    );
    expect(rows).toEqual([]);
  });

  it('has no policy but the owner’s that is open, and none for every command at once', async () => {
    const open = await names(
      `select n.nspname || '.' || c.relname || '.' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid
       join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1)
       and (case when p.polname = 'owner_all' then p.polroles <> array[c.relowner] else p.polcmd = '*' end)`,
    );
    expect(open).toEqual([]);
  });

  it('refuses unrecorded writes to every table the runtime login may write', async () => {
    const without = await names(
      `select name from (${TABLES}) t where has_table_privilege($2, t.oid, 'insert, update, delete') and not exists (
         select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'recorded' and g.tgdeferrable and g.tginitdeferred
           and g.tgfoid = 'platform.require_audit()'::regprocedure and g.tgenabled = 'O')`,
      login,
    );
    expect(without).toEqual([]);
  });

  it('carries the organisation in every unique key of a tenant table', async () => {
    const global = await names(
      `select t.name || '.' || i.relname as name from (${TABLES}) t
       join pg_index x on x.indrelid = t.oid and x.indisunique join pg_class i on i.oid = x.indexrelid
       where ${TENANT} and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'organisation_id' and a.attnum = any (x.indkey))
         and not (x.indisprimary and x.indnkeyatts = 1 and pg_get_indexdef(i.oid, 1, true) = 'id') order by 1`,
    );
    expect(global).toEqual(GLOBAL_KEYS);
  });

  it('carries the organisation in every foreign key between tenant tables', async () => {
    const single = await names(
      `select t.name || '.' || k.conname as name from (${TABLES}) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
       where ${TENANT} and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'organisation_id')
         and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'organisation_id' and a.attnum = any (k.conkey))`,
    );
    expect(single).toEqual([]);
  });

  it('has no enum columns, which lose their index behind row security', async () => {
    expect(
      await names(
        `select t.name || '.' || a.attname as name from (${TABLES}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
         join pg_type y on y.oid = a.atttypid left join pg_type e on e.oid = y.typelem where 'e' in (y.typtype, e.typtype)`,
      ),
    ).toEqual([]);
  });

  it('fixes the search path of every function that acts as its owner, who is no superuser', async () => {
    const definers = `select n.nspname || '.' || p.proname as name, p.*, r.rolsuper, r.rolbypassrls from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
      where n.nspname = any ($1) and p.prosecdef`;
    expect((await names(definers)).length).toBeGreaterThan(10);
    expect(
      await names(
        `select name from (${definers}) f where rolsuper or rolbypassrls or not exists (
           select from unnest(coalesce(proconfig, '{}')) s where s like 'search_path=pg_catalog%')`,
      ),
    ).toEqual([]);
  });

  it('has no view or copy of tenant rows that acts as its owner', async () => {
    expect(
      await names(
        `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = any ($1) and (c.relkind = 'm' or (c.relkind = 'v'
           and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']))`,
      ),
    ).toEqual([]);
  });

  it('grants nothing to everybody', async () => {
    expect(
      await names(
        `select what || ' ' || name as name from (
           select 'table' as what, c.relname::text as name, acl.grantee from pg_class c join pg_namespace n on n.oid = c.relnamespace
             cross join lateral aclexplode(c.relacl) acl where n.nspname = any ($1)
           union all select 'function', p.proname, acl.grantee from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl where n.nspname = any ($1)
           union all select 'schema', n.nspname, acl.grantee from pg_namespace n
             cross join lateral aclexplode(n.nspacl) acl where n.nspname = any ($1)) g where grantee = 0`,
      ),
    ).toEqual([]);
  });

  it('lets the runtime login own, create and bypass nothing', async () => {
    const { rows } = await product.database.admin.query(
      `select r.rolsuper, r.rolbypassrls, r.rolcreatedb, r.rolcreaterole, r.rolreplication,
         exists (select from pg_auth_members m where m.member = r.oid) as member_of_a_role,
         exists (select from pg_class c where c.relowner = r.oid) or exists (select from pg_proc p where p.proowner = r.oid) as owner,
         has_database_privilege(r.oid, current_database(), 'create') as creates_schemas,
         (select bool_or(has_schema_privilege(r.oid, n.oid, 'create')) from pg_namespace n where n.nspname = any ($2)) as creates_tables,
         (select bool_or(has_table_privilege(r.oid, c.oid, 'truncate, references, trigger')) from pg_class c
            join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($2) and c.relkind = 'r') as more_than_rows
       from pg_roles r where r.rolname = $1`,
      [login, [...SCHEMAS, 'public']],
    );
    expect(rows).toHaveLength(1);
    expect(Object.entries(rows[0] as object).filter(([, has]) => has)).toEqual([]);
  });
});
