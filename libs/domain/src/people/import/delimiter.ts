/** What can stand between cells, likeliest first in Finland. */
const DELIMITERS = [';', '\t', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How often each stands outside quotation marks in the first line of a table. */
export function delimiterOf(text: string): Delimiter {
  const counts: Record<Delimiter, number> = { ';': 0, '\t': 0, ',': 0 };
  let quoted = false;
  let begun = false;
  for (const sign of text.slice(0, 100_000)) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (begun) break;
    } else {
      begun ||= sign.trim() !== '';
      if (!quoted && sign in counts) counts[sign as Delimiter]++;
    }
  }
  return DELIMITERS.reduce((best, each) => (counts[each] > counts[best] ? each : best));
}
