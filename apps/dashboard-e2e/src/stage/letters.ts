import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { letters } from './product';
import { until } from './until';

/** A letter that arrived. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Every letter that has arrived so far. */
function arrived(): Letter[] {
  const folder = letters;
  if (folder === null) throw new Error('The letters of a product that runs already cannot be read.');
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Letter);
}

/** Waits for a letter to somebody, the latest when several came. */
export async function letterTo(address: string | RegExp): Promise<Letter> {
  const mine = () =>
    arrived().findLast(({ to }) => (typeof address === 'string' ? to === address : address.test(to)));
  await until(() => mine() !== undefined, `a letter to ${String(address)}`);
  return mine() as Letter;
}
