import { rule, TABLES } from './rule';

/** Every policy but the owner's, as `p.name`, `p.used` and `p.checked`. */
const POLICIES = `select c.oid::regclass::text || '.' || p.polname as name, p.*, pg_get_expr(p.polqual, p.polrelid) as used,
    pg_get_expr(p.polwithcheck, p.polrelid) as checked from pg_policy p join pg_class c on c.oid = p.polrelid
  where c.relnamespace::regnamespace::text = any ($1) and p.polname <> 'owner_all'`;

/** The organisation first, and everything else besides: what PostgreSQL writes has brackets around each condition. */
const ORGANISATION_FIRST = `'^\\((\\(organisation_id = \\( SELECT platform\\.organisation_id\\(\\) AS organisation_id\\)\\) AND |id = \\( SELECT platform\\.organisation_id\\(\\) AS organisation_id\\)\\)$)'`;

const CALLED_FOR_EACH_ROW = /\b(platform|people|support|groups|oversight)\.\w+\(/;
/** A function of ours that is told something of a row is called for each, wherever it stands. */
const CALLED_WITH_SOMETHING = /\b(platform|people|support|groups|oversight)\.\w+\([^)]/;

/** An expression without its sub-selects, which are made once for a statement. */
function outsideSelects(expression: string): string {
  let depth = 0;
  let skipped = Infinity;
  let kept = '';
  for (let at = 0; at < expression.length; at += 1) {
    const letter = expression[at];
    if (letter === '(') depth += 1;
    if (letter === '(' && depth < skipped && /^\(\s*SELECT\b/.test(expression.slice(at))) skipped = depth;
    if (depth < skipped) kept += letter;
    if (letter === ')') {
      if (depth === skipped) skipped = Infinity;
      depth -= 1;
    }
  }
  return kept;
}

/** What policies and what holds beside them are. */
export const policyRules = [
  rule('has one policy for each command the runtime login may give', (names, login) =>
    names(
      `with granted as (
         select t.oid, t.name, x.command, x.right from (${TABLES}) t
         cross join (values ('r', 'select'), ('a', 'insert'), ('w', 'update'), ('d', 'delete')) x (command, "right")
         where case when x.right = 'delete' then has_table_privilege($2, t.oid, 'delete')
           else has_any_column_privilege($2, t.oid, x.right) end)
       select g.name || ' ' || g.right || ': ' || count(p.oid) as name from granted g
       left join (${POLICIES}) p on p.polrelid = g.oid and p.polcmd = g.command::"char" and p.polpermissive
       group by g.name, g.right having count(p.oid) <> 1`,
      login,
    ),
  ),

  rule('begins every policy with the organisation of the transaction, for reading and for writing', (names) =>
    names(
      `select p.name from (${POLICIES}) p where p.polpermissive and (
         (p.polcmd in ('r', 'w', 'd') and coalesce(p.used, '') !~ ${ORGANISATION_FIRST})
         or (p.polcmd in ('a', 'w') and coalesce(p.checked, '') !~ ${ORGANISATION_FIRST}))`,
    ),
  ),

  rule('asks for the context once for a statement, never for each row', async (names) => {
    const written = await names(
      `select p.name || ': ' || coalesce(p.used, '') || ' / ' || coalesce(p.checked, '') as name from (${POLICIES}) p`,
    );
    return written.filter(
      (policy) => CALLED_FOR_EACH_ROW.test(outsideSelects(policy)) || CALLED_WITH_SOMETHING.test(policy),
    );
  }),

  rule('has no policy but the owner’s that is open, and none for every command at once', (names) =>
    names(
      `select c.oid::regclass::text || '.' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid
       where c.relnamespace::regnamespace::text = any ($1)
       and (case when p.polname = 'owner_all' then p.polroles <> array[c.relowner] else p.polcmd = '*' end)`,
    ),
  ),

  rule('refuses unrecorded writes to every table the runtime login may write', (names, login) =>
    names(
      `select name from (${TABLES}) t
       where (has_any_column_privilege($2, t.oid, 'insert, update') or has_table_privilege($2, t.oid, 'delete')) and not exists (
         select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'recorded' and g.tgdeferrable and g.tginitdeferred
           and g.tgfoid = 'platform.require_audit()'::regprocedure and g.tgenabled = 'O' and g.tgqual is null
           and g.tgtype & 28 = 28)`,
      login,
    ),
  ),

  rule('has no trigger switched off', (names) =>
    names(
      `select t.name || '.' || g.tgname as name from (${TABLES}) t join pg_trigger g on g.tgrelid = t.oid where g.tgenabled <> 'O'
       union all select 'event trigger ' || evtname from pg_event_trigger`,
    ),
  ),

  rule('has no view or copy of tenant rows that acts as its owner', (names) =>
    names(
      `select c.oid::regclass::text as name from pg_class c where c.relnamespace::regnamespace::text = any ($1)
       and (c.relkind = 'm' or (c.relkind = 'v'
         and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']))`,
    ),
  ),
];
