import { scopedTables } from '@rinnakkain/platform-api';
import { differing, rule, TABLES, TENANT } from './rule';

/** Tables that belong to no organisation, each for its reason. */
const GLOBAL_TABLES = [
  'platform.account', // one person may have roles in several associations
  'platform.key_canary', // proves the key of the whole database
  'platform.organisation', // the associations themselves
  'platform.session', // found before it is known who acts
  'platform.setup_link', // there is no organisation yet
  'platform.sign_in_failure', // counts before it is known who acts
];

/** Tables that the runtime login reaches through functions only: secrets, and what is counted with nobody beside it. */
const CLOSED_TABLES = [
  'oversight.audit_head',
  'people.course_feedback',
  'people.feedback_ticket',
  'platform.epoch',
  'platform.public_receipt',
  ...GLOBAL_TABLES.filter((name) => name !== 'platform.organisation'),
];

/** Keys that are no state of anything, or that a function alone writes. */
const OPEN_KEYS = [
  'oversight.audit_entry.role', // what the context says
  'platform.outbox.kind', // each context has its own
];

/** Tables with places that are public by their nature: where independent meetings are held. */
const PUBLIC_PLACES = ['groups.listing'];

/** What tables and their columns are. */
export const tableRules = [
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

  rule('has a second wall for every tenant table that the API reaches', async (names, login) =>
    differing(
      await names(
        `select name from (${TABLES}) t where ${TENANT} and has_any_column_privilege($2, t.oid, 'select') order by name`,
        login,
      ),
      scopedTables(),
    ),
  ),

  rule('closes the tables of secrets to the runtime login, column by column', async (names, login) =>
    differing(
      await names(
        `select name from (${TABLES}) t where not has_any_column_privilege($2, t.oid, 'select, insert, update, references')
           and not has_table_privilege($2, t.oid, 'delete, truncate, trigger') order by name`,
        login,
      ),
      [...CLOSED_TABLES].sort(),
    ),
  ),

  rule('lets nobody rewrite whose row it is, which one, or since when', (names, login) =>
    names(
      `select t.name || '.' || a.attname as name from (${TABLES}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
       where has_column_privilege($2, t.oid, a.attnum, 'update') and (a.attname in ('organisation_id', 'id', 'created_at')
         or exists (select from pg_index x where x.indrelid = t.oid and x.indisprimary and a.attnum = any (x.indkey)))`,
      login,
    ),
  ),

  rule('keeps every row on the disk and in one place', (names) =>
    names(
      `select c.oid::regclass::text || ' (' || c.relkind::text || c.relpersistence::text || ')' as name from pg_class c
       where c.relnamespace::regnamespace::text = any ($1) and (c.relpersistence <> 'p' or c.relkind in ('f', 'S'))
       union all select 'inherits ' || inhrelid::regclass from pg_inherits join pg_class c on c.oid = inhrelid and c.relkind <> 'I'
         where c.relnamespace::regnamespace::text = any ($1)
       union all select 'rule ' || r.rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class
         where c.relnamespace::regnamespace::text = any ($1) and c.relkind <> 'v'`,
    ),
  ),

  rule('makes every id by chance, so that none tells when something began', (names) =>
    names(
      `select t.name from (${TABLES}) t join pg_attribute a on a.attrelid = t.oid and a.attname = 'id'
       left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
       where a.atttypid <> 'uuid'::regtype or pg_get_expr(d.adbin, d.adrelid) is distinct from 'gen_random_uuid()'`,
    ),
  ),

  rule('has no enum columns, which lose their index behind row security', (names) =>
    names(
      `select t.name || '.' || a.attname as name from (${TABLES}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
       join pg_type y on y.oid = a.atttypid left join pg_type e on e.oid = y.typelem where 'e' in (y.typtype, e.typtype)`,
    ),
  ),

  rule('has every state, kind and role as a text that is checked', async (names) =>
    differing(
      await names(
        `select t.name || '.' || a.attname as name from (${TABLES}) t join pg_attribute a on a.attrelid = t.oid
           and a.attname ~ '(^|_)(state|status|kind|role|outcome|decision)$' and not a.attisdropped
         where a.atttypid <> 'text'::regtype or not exists (
           select from pg_constraint k where k.conrelid = t.oid and k.contype = 'c' and k.convalidated and a.attnum = any (k.conkey)
             and pg_get_constraintdef(k.oid) ~ '= ANY') order by 1`,
      ),
      OPEN_KEYS,
    ),
  ),

  rule('has no column for where a seeker lives', (names) =>
    names(
      `select t.name || '.' || a.attname as name from (${TABLES}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
       where a.attname ~ 'address|street|postal|postcode|latitude|longitude|geo' and t.name <> all ($2)`,
      PUBLIC_PLACES,
    ),
  ),
];
