import { differing, rule, TABLES, TENANT } from './rule';

/** Unique keys of tenant tables without the organisation, besides a primary key `id`: hashes that nobody can guess. */
const GLOBAL_KEYS = ['platform.invitation.invitation_token_key'];
/** Begins with the id, as the primary key does, so that no list of ids is looked for among all of an organisation's. */
const KEYS_BY_ID = ['support.relationship.relationship_pair_key'];

/** What keys carry: a key over all organisations would tell one of another's rows. */
export const keyRules = [
  rule('begins every unique key of a tenant table with the organisation', async (names) =>
    differing(
      await names(
        `select t.name || '.' || i.relname as name from (${TABLES}) t
         join pg_index x on x.indrelid = t.oid and x.indisunique join pg_class i on i.oid = x.indexrelid
         where ${TENANT} and pg_get_indexdef(i.oid, 1, true) <> 'organisation_id'
           and not (x.indisprimary and x.indnkeyatts = 1 and pg_get_indexdef(i.oid, 1, true) = 'id') order by 1`,
      ),
      [...GLOBAL_KEYS, ...KEYS_BY_ID],
    ),
  ),

  rule('carries the organisation in every exclusion constraint', (names) =>
    names(
      `select t.name || '.' || k.conname as name from (${TABLES}) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'x'
       where ${TENANT} and pg_get_constraintdef(k.oid) !~ 'organisation_id WITH ='`,
    ),
  ),

  rule(
    'carries the organisation in every foreign key between tenant tables, to the organisation there',
    (names) =>
      names(
        `select t.name || '.' || k.conname as name from (${TABLES}) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
       where ${TENANT} and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'organisation_id')
         and not exists (
           select from unnest(k.conkey, k.confkey) pair (own, other)
           join pg_attribute a on a.attrelid = t.oid and a.attnum = pair.own and a.attname = 'organisation_id'
           join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.other and b.attname = 'organisation_id')`,
      ),
  ),

  rule('holds every constraint for the rows that were there before it too', (names) =>
    names(
      `select k.conrelid::regclass || '.' || k.conname as name from pg_constraint k
       where k.connamespace::regnamespace::text = any ($1) and not k.convalidated
       union all select indexrelid::regclass::text from pg_index x join pg_class c on c.oid = x.indrelid
         where c.relnamespace::regnamespace::text = any ($1) and not (x.indisvalid and x.indisready)`,
    ),
  ),

  rule('has an index by organisation on every tenant table', (names) =>
    names(
      `select t.name from (${TABLES}) t where ${TENANT} and not exists (
         select from pg_index x where x.indrelid = t.oid and pg_get_indexdef(x.indexrelid, 1, true) = 'organisation_id')`,
    ),
  ),
];
