import type { Client } from 'pg';
import { longForm, reportFigure } from '../figures';

/** One rule changed; `apply` puts the fault in and answers with what takes it out again. */
export interface Mutant {
  readonly name: string;
  apply(): (() => unknown) | Promise<() => unknown>;
  /** The same, putting nothing in: for the control. */
  unchanged?(): Promise<() => unknown>;
  /** What the tests that guard the rule find; nothing means that they did not notice. */
  findings(): string[] | Promise<string[]>;
}

/** Of how many mutants of the database the short form tries one, besides the fixed ones. */
const ONE_OF = 3;

/** How a hunt went. */
export interface Hunt {
  readonly tried: number;
  readonly survivors: readonly string[];
}

/** Applies each mutant in turn; those that nobody notices survive. A check that fails by an error has noticed too. */
export async function hunt(mutants: readonly Mutant[]): Promise<Hunt> {
  const survivors: string[] = [];
  for (const mutant of mutants) {
    const takeOut = await mutant.apply();
    try {
      const found = await Promise.resolve(mutant.findings()).catch((error: Error) => [error.message]);
      if (found.length === 0) survivors.push(mutant.name);
    } finally {
      await takeOut();
    }
  }
  return { tried: mutants.length, survivors };
}

/**
 * Hunts mutants, and first one of each kind of check that changes nothing: it must survive, or the checks fail always.
 * Those that are known to survive, each for a reason, are not counted as failures.
 */
export async function huntAndReport(
  part: string,
  mutants: readonly Mutant[],
  known: readonly string[] = [],
): Promise<Hunt> {
  const unchanged = mutants.filter(
    ({ findings }, i) => mutants.findIndex((other) => other.findings === findings) === i,
  );
  const controls = await hunt(
    unchanged.map((mutant) => ({ ...mutant, apply: mutant.unchanged ?? (() => () => undefined) })),
  );
  const found = await hunt(mutants);
  const wrong = unchanged.map(({ name }) => name).filter((name) => !controls.survivors.includes(name));
  reportFigure('F5', {
    part,
    tried: found.tried,
    failed: found.survivors.filter((name) => !known.includes(name)).length,
    control: wrong.length === 0,
    note: `${found.tried - found.survivors.length} of ${found.tried} killed, ${found.survivors.length} survive for a reason that is written down; ${controls.tried} that change nothing survive`,
  });
  if (wrong.length > 0) throw new Error(`Checks that fail with nothing changed: ${wrong.join('; ')}`);
  return found;
}

/** All of them in the long form; in the short form the fixed ones, and some of the rest, spread over all kinds. */
export function inThisForm(mutants: readonly Mutant[], fixed: readonly string[]): Mutant[] {
  const names = new Set(mutants.map(({ name }) => name));
  const gone = fixed.filter((name) => !names.has(name));
  if (gone.length > 0) throw new Error(`There is nothing to change any more: ${gone.join('; ')}`);
  return mutants.filter(({ name }, i) => longForm || i % ONE_OF === 0 || fixed.includes(name));
}

/** Sets a property of one of the product's tables and answers with what sets it back. */
export function put(table: object, key: string, value: unknown): () => void {
  const entries = table as Record<string, unknown>;
  const had = Object.hasOwn(entries, key);
  const before = entries[key];
  if (value === undefined) delete entries[key];
  else entries[key] = value;
  return () => {
    if (had) entries[key] = before;
    else delete entries[key];
  };
}

/** A change in the database, undone with its transaction; the findings are asked on the same connection. */
export const within = (
  server: Client,
  name: string,
  statements: readonly string[],
  findings: Mutant['findings'],
): Mutant => ({
  name,
  unchanged: async () => {
    await server.query('begin');
    return () => server.query('rollback');
  },
  apply: async () => {
    await server.query('begin');
    for (const statement of statements) await server.query(statement);
    return () => server.query('rollback');
  },
  findings,
});
