import type { Lifecycle } from '../keys/lifecycle';

/** The rows of a CSV text without quotes, as objects by the header. */
export function rowsOf(csv: string): Record<string, string>[] {
  const [header = '', ...lines] = csv.trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])));
}

/** A lifecycle as comparable lines `action: from → to`, sorted. */
export const linesOf = (table: Lifecycle<string, string, string>): string[] =>
  Object.entries(table.transitions)
    .map(([action, { from, to }]) => `${action}: ${from.toSorted().join(' ')} → ${to}`)
    .toSorted();
