/** A piece of SQL with its bound values; made by the `sql` tag only. */
export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}

  /** The text with numbered parameters, and their values in order. */
  compile(): { text: string; values: unknown[] } {
    const values: unknown[] = [];
    const write = (piece: Sql): string =>
      piece.strings
        .map((part, i) => {
          if (i >= piece.values.length) return part;
          const value = piece.values[i];
          if (value instanceof Sql) return part + write(value);
          values.push(value);
          return `${part}$${values.length}`;
        })
        .join('');
    return { text: write(this), values };
  }
}

/** A table of ours by its name; a name followed by a bracket is a function. */
const TENANT_TABLE =
  /(?<![\w.'])"?(platform|people|support|groups|oversight)"?\s*\.\s*"?(\w+)"?(?![\w"]|\s*\()|\binto\s+(\w+)\.(\w+)/i;
const checked = new WeakSet<object>();

/**
 * SQL with bound parameters: every `${value}` becomes a parameter, a nested `sql` piece is put in place.
 * A tenant table named as it stands is refused: queries start from `scoped(…)`.
 */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  if (!checked.has(strings)) {
    const bare = TENANT_TABLE.exec(strings.join(' '));
    if (bare) {
      const [found, schema = bare[3], table = bare[4]] = bare;
      throw new Error(`Query ${found} through scoped('${schema}.${table}', alias).`);
    }
    checked.add(strings);
  }
  return new Sql(strings, values);
}

/** A name or constant of our own code put into SQL as it stands; never anything from a request. */
export const constant = (text: string): Sql => new Sql([text], []);

/** Pieces joined by a separator of our own code. */
export function joined(pieces: readonly Sql[], separator: string): Sql {
  const [first, ...rest] = pieces;
  return rest.reduce<Sql>((all, piece) => new Sql(['', separator, ''], [all, piece]), first ?? constant(''));
}
