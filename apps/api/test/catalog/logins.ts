import { differing, rule } from './rule';

/** Tables of the queue of jobs, whose rows the login that serves takes and leaves; they hold names of jobs, nothing of anybody. */
const QUEUE_TABLES = [
  'pgboss.instance', // forgets processes that ended
  'pgboss.job', // takes and leaves jobs
  'pgboss.job_common', // where they lie
  'pgboss.job_dependency', // forgets what waited for a job that is forgotten
  'pgboss.queue', // names the queues at the start
  'pgboss.schedule', // says when
  'pgboss.subscription', // reads whether a job is asked for by another
  'pgboss.version', // takes turns with other processes
];

/** What everybody, and the login that serves, may do. */
export const loginRules = [
  rule('grants nothing to everybody', (names) =>
    names(
      `select what || ' ' || name as name from (
         select 'table' as what, c.relname::text as name, acl.grantee from pg_class c join pg_namespace n on n.oid = c.relnamespace
           cross join lateral aclexplode(c.relacl) acl where n.nspname = any ($1)
         union all select 'column', a.attname, acl.grantee from pg_attribute a join pg_class c on c.oid = a.attrelid
           cross join lateral aclexplode(a.attacl) acl where c.relnamespace::regnamespace::text = any ($1)
         union all select 'function', p.proname, acl.grantee from pg_proc p join pg_namespace n on n.oid = p.pronamespace
           cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl where n.nspname = any ($1)
         union all select 'schema', n.nspname, acl.grantee from pg_namespace n
           cross join lateral aclexplode(n.nspacl) acl where n.nspname = any ($1)
         union all select 'temporary tables in', d.datname, acl.grantee from pg_database d
           cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) acl
           where d.datname = current_database() and acl.privilege_type <> 'CONNECT'
         union all select 'tables in schema', n.nspname, acl.grantee from pg_namespace n
           cross join lateral aclexplode(n.nspacl) acl where n.nspname = 'public' and acl.privilege_type <> 'USAGE') g where grantee = 0`,
    ),
  ),

  rule('grants nothing to everybody, nor rows to anybody, of what will be made', (names) =>
    names(
      `select 'functions of ' || s.name as name from unnest($1::text[]) s (name) join pg_namespace n on n.nspname = s.name
       where not exists (select from pg_default_acl d where d.defaclrole = n.nspowner and d.defaclnamespace = 0 and d.defaclobjtype = 'f')
       union all select d.defaclobjtype::text || ' to ' || acl.grantee::regrole from pg_default_acl d cross join lateral aclexplode(d.defaclacl) acl
       where acl.grantee <> d.defaclrole and (acl.grantee = 0 or d.defaclobjtype <> 'f')`,
    ),
  ),

  rule('lets the runtime login own, create and bypass nothing', (names, login) =>
    names(
      `select x.name from pg_roles r cross join lateral (values
         ('superuser', r.rolsuper), ('bypasses row security', r.rolbypassrls), ('inherits', r.rolinherit),
         ('creates databases', r.rolcreatedb), ('creates roles', r.rolcreaterole), ('replicates', r.rolreplication),
         ('member of a role', exists (select from pg_auth_members m where m.member = r.oid)),
         ('owner', exists (select from pg_class c where c.relowner = r.oid) or exists (select from pg_proc p where p.proowner = r.oid)),
         ('creates schemas', has_database_privilege(r.oid, current_database(), 'create')),
         ('creates temporary tables', has_database_privilege(r.oid, current_database(), 'temporary')),
         ('creates tables', (select bool_or(has_schema_privilege(r.oid, n.oid, 'create')) from pg_namespace n
           where n.nspname = any ($1::name[] || '{public,pgboss}'::name[]))),
         ('grants on', exists (select from pg_class c cross join lateral aclexplode(c.relacl) a where a.grantee = r.oid and a.is_grantable)),
         ('more than rows', (select bool_or(has_table_privilege(r.oid, c.oid, 'truncate, references, trigger')) from pg_class c
           join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) and c.relkind = 'r')),
         ('settings of its own', exists (select from pg_db_role_setting s where s.setrole = r.oid)),
         ('server settings', exists (select from pg_parameter_acl p cross join lateral aclexplode(p.paracl) a where a.grantee in (0, r.oid)))
       ) x (name, has)
       where r.rolname = $2 and x.has
       union all select 'no such login' where not exists (select from pg_roles where rolname = $2)`,
      login,
    ),
  ),

  rule(
    'lets the runtime login reach no table outside the schemas but the queue’s, and run nothing of the migrations',
    async (names, login) =>
      differing(
        await names(
          `select c.oid::regclass::text as name from pg_class c where c.relkind in ('r', 'v', 'm', 'S', 'f', 'p')
         and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relpersistence <> 't'
         and c.relnamespace::regnamespace::text <> all ($1) and case when c.relkind = 'S' then has_sequence_privilege($2, c.oid, 'usage, select, update')
           else has_any_column_privilege($2, c.oid, 'select, insert, update') end
       union all select p.oid::regproc::text from pg_proc p where p.pronamespace::regnamespace::text = any ($1)
         and p.proname in ('secure_table', 'close_table', 'open_columns') and has_function_privilege($2, p.oid, 'execute') order by 1`,
          login,
        ),
        QUEUE_TABLES,
      ),
  ),
];
