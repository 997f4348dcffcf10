/** Fewer people than this may be somebody whom a reader knows. */
export const FEWEST_TOLD = 5;

/** One number of a column that leaves the product. */
export interface CountedCell {
  readonly value: number;
  /** Fewer people than are told may stand behind it. */
  readonly few: boolean;
}

/** A column as it may leave: null where a number is hidden. */
export interface ToldColumn {
  readonly values: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * What is hidden together could be any of five numbers, each of them: whoever takes what is shown from the total is left
 * with their sum alone, and knows that each is at least one.
 */
const isSafe = (hidden: readonly number[]): boolean =>
  hidden.length === 0 ||
  (hidden.length > 1 && hidden.reduce((sum, value) => sum + value, 0) >= hidden.length - 1 + FEWEST_TOLD);

/**
 * A column of counts without its small ones. Nobody is not somebody: zero stays. Where the total would tell what is
 * hidden, more is hidden with it, the next in order: were it the smallest, its being chosen would tell something of both.
 * Where there is nothing to hide it among, the total is hidden too.
 */
export function withoutSmallCells(cells: readonly CountedCell[]): ToldColumn {
  const hidden = new Set(
    cells.flatMap(({ value, few }, i) => (value > 0 && (few || value < FEWEST_TOLD) ? [i] : [])),
  );
  const safe = (): boolean => isSafe([...hidden].map((i) => cells[i]?.value ?? 0));
  const [first = 0] = hidden;
  for (let step = 1; step < cells.length && !safe(); step++) {
    const next = (first + step) % cells.length;
    if ((cells[next]?.value ?? 0) > 0) hidden.add(next);
  }
  const total = cells.reduce((sum, { value }) => sum + value, 0);
  return {
    values: cells.map(({ value }, i) => (hidden.has(i) ? null : value)),
    total: safe() ? total : null,
  };
}
