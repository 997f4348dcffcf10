import type { RowChecks, Try } from '../../row-checks';
import { SCHEMAS } from '../../whole-product';
import { droppedClauses } from './clauses';
import { type Mutant, within } from './mutant';

interface Policy {
  readonly target: string;
  readonly name: string;
  readonly command: 'r' | 'a' | 'w' | 'd';
  readonly used: string | null;
  readonly checked: string | null;
}

/** What notices a change of the policy for a command. */
const TRIES: Readonly<Record<Policy['command'], { using: readonly Try[]; check: readonly Try[] }>> = {
  r: { using: ['seen'], check: [] },
  a: { using: [], check: ['inserted'] },
  w: { using: ['updated'], check: ['moved'] },
  d: { using: ['deleted'], check: [] },
};

/** Clauses that change nothing: which meetings are seen at all, the policy of meetings says inside of them. */
export const SAID_ELSEWHERE: readonly string[] = ['support_group', 'group_place'].map(
  (table) =>
    `groups.${table} tenant_select using without (m.id = ANY (( SELECT groups.stood_in_meeting_ids() AS stood_in_meeting_ids)::uuid[]))`,
);

/** Clauses behind a row that one may take away and not change: `rota.http.spec.ts` brings in and changes one past the API. */
export const TRIED_ELSEWHERE: readonly string[] = ['tenant_insert', 'tenant_update'].flatMap((policy) =>
  ['volunteer_id', 'staff_account_id'].map(
    (column) => `groups.substitution ${policy} with check without (${column} IS NULL)`,
  ),
);

/** A clause about the actor alone: in WITH CHECK of a change, USING of the same policy has asked it already. */
const asksActor = (clause: string): boolean =>
  /^\(?\(? ?SELECT platform\.(role|is_background_checker)\(\) AS \w+\)( = [^()]*(\(ARRAY[^()]*\))?\)?)?$/.test(
    clause,
  );

/**
 * Every policy of the runtime login: USING and WITH CHECK made true, each of their clauses dropped, the policy gone. Where
 * no column may be changed, the policy for changes has nothing to decide.
 */
export async function policyMutants(checks: RowChecks, tables: readonly string[]): Promise<Mutant[]> {
  const { rows } = await checks.server.query<Policy>(
    `select n.nspname || '.' || c.relname as target, p.polname as name, p.polcmd as command,
       pg_get_expr(p.polqual, p.polrelid) as used, pg_get_expr(p.polwithcheck, p.polrelid) as checked
     from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and p.polname <> 'owner_all'
       and (p.polcmd <> 'w' or has_any_column_privilege($2, c.oid, 'update')) order by 1, 2`,
    [SCHEMAS, checks.runtime],
  );
  const asked = new Map<string, Mutant['findings']>();
  const findingsOf = (target: string, tries: readonly Try[]): Mutant['findings'] => {
    const key = `${target} ${tries.join(' ')}`;
    const findings = asked.get(key) ?? (() => checks.firstFindings(target, tries));
    asked.set(key, findings);
    return findings;
  };
  return rows
    .filter(({ target }) => tables.includes(target))
    .flatMap(({ target, name, command, used, checked }) => {
      const change = (what: string, statement: string, tries: readonly Try[]): Mutant =>
        within(checks.server, `${target} ${name} ${what}`, [statement], findingsOf(target, tries));
      const parts = [
        { keyword: 'using', condition: used, tries: TRIES[command].using },
        { keyword: 'with check', condition: checked, tries: TRIES[command].check },
      ];
      return [
        change(
          'dropped',
          `drop policy ${name} on ${target}`,
          parts.flatMap(({ tries }) => tries),
        ),
        ...parts.flatMap(({ keyword, condition, tries }) =>
          condition === null
            ? []
            : [
                change(`${keyword} true`, `alter policy ${name} on ${target} ${keyword} (true)`, tries),
                ...droppedClauses(condition)
                  .filter(
                    ({ clause }) => clause !== condition && !(tries.includes('moved') && asksActor(clause)),
                  )
                  .map(({ clause, text }) =>
                    change(
                      `${keyword} without ${clause}`,
                      `alter policy ${name} on ${target} ${keyword} (${text})`,
                      tries,
                    ),
                  ),
              ],
        ),
      ];
    });
}
