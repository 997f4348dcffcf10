import {
  constant,
  defineScope,
  type RowScope,
  scopedTables,
  scopeOf,
  SecondWall,
  Sql,
  sql,
  type TableScope,
  wholeOrganisation,
} from '@rinnakkain/platform-api';
import type { TestProduct } from '@rinnakkain/platform-api/testing';
import type { Looker, PlantedPlots } from '../../plots';
import { scopeFindings } from '../../row-checks';
import { type Dropped, droppedClauses } from './clauses';
import { type Mutant, put } from './mutant';

/** A condition from its text with numbered parameters and their values. */
const asSql = (text: string, values: readonly unknown[]): Sql => {
  const strings = text.split(/\$\d+/);
  return new Sql(
    strings,
    [...text.matchAll(/\$(\d+)/g)].map(([, number]) => values[Number(number) - 1]),
  );
};

/** The clauses of a condition, those of another table's scope inside of it aside: they are rules of that table. */
function clausesIn(text: string): Dropped[] {
  const inner: [from: number, to: number][] = [...text.matchAll(/ scope_row where /g)].map(({ index }) => {
    let depth = 0;
    let to = index;
    while (to < text.length && depth >= 0) {
      if (text[to] === '(') depth++;
      if (text[to] === ')') depth--;
      to++;
    }
    return [index, to];
  });
  return droppedClauses(text).filter(
    ({ clause, from }) => clause !== text && !inner.some(([start, end]) => from > start && from < end),
  );
}

/** Every rule of every scope: taken away, given to a role that has none, and each of its clauses dropped. */
export async function scopeMutants(product: TestProduct, plots: PlantedPlots): Promise<Mutant[]> {
  const mutants: Mutant[] = [];
  const of = (
    table: string,
    looker: Looker,
    findings: Mutant['findings'],
    what: string,
    rule: RowScope | undefined,
  ): Mutant => ({
    name: `${table} ${looker.name}: ${what}`,
    apply: () => {
      const scope = scopeOf(table) ?? {};
      const { [looker.role]: _, ...others } = scope;
      defineScope(table, rule ? { ...others, [looker.role]: rule } : (others as TableScope));
      return () => defineScope(table, scope);
    },
    findings,
  });
  for (const table of scopedTables())
    for (const looker of plots.lookers) {
      if (looker.checker && table !== 'people.background_check') continue;
      const findings = (): Promise<string[]> => scopeFindings(product, plots, table, [looker.role]);
      const rule = scopeOf(table)?.[looker.role];
      const clauses = rule ? await clausesOf(product, rule, looker) : [];
      if (rule !== wholeOrganisation)
        mutants.push(of(table, looker, findings, 'everything of the organisation', wholeOrganisation));
      if (rule && !looker.checker) mutants.push(of(table, looker, findings, 'nothing', undefined));
      for (const { clause, mutated } of clauses)
        mutants.push(of(table, looker, findings, `without ${clause}`, mutated));
    }
  return mutants;
}

async function clausesOf(
  product: TestProduct,
  rule: RowScope,
  { who }: Looker,
): Promise<{ clause: string; mutated: RowScope }[]> {
  const { text } = await product.as(who, async () => rule(constant('t'), who.actor).compile());
  return clausesIn(text).map(({ clause }, i) => ({
    clause,
    mutated: (row, actor) => {
      const compiled = rule(row, actor).compile();
      return asSql(clausesIn(compiled.text)[i]?.text ?? '', compiled.values);
    },
  }));
}

/** The wall itself without one of its parts. */
export function secondWallMutants(product: TestProduct, plots: PlantedPlots): Mutant[] {
  const changed = (name: string, condition: SecondWall['condition']): Mutant => ({
    name: `the second wall ${name}`,
    apply: () => put(SecondWall.prototype, 'condition', condition),
    findings: async () => {
      const found: string[] = [];
      for (const table of scopedTables()) found.push(...(await scopeFindings(product, plots, table)));
      return found;
    },
  });
  return [
    changed(
      'without the organisation',
      (scope, row, actor) => scope[actor.role]?.(row, actor) ?? constant('false'),
    ),
    changed(
      'without the role',
      (_, row, actor) => sql`${row}.organisation_id = ${actor.organisationId}::uuid`,
    ),
    changed(
      'open to roles that are not named',
      (scope, row, actor) =>
        sql`${row}.organisation_id = ${actor.organisationId}::uuid and (${scope[actor.role]?.(row, actor) ?? constant('true')})`,
    ),
  ];
}
