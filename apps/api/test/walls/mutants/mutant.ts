/** One rule changed; `apply` puts the fault in and answers with what takes it out again. */
export interface Mutant {
  readonly name: string;
  apply(): (() => unknown) | Promise<() => unknown>;
  /** What the tests that guard the rule find; nothing means that they did not notice. */
  findings(): string[] | Promise<string[]>;
}

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
