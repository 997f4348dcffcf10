import type { Role } from '@rinnakkain/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** yes, own (only what is one's own), named (only those named for it), no. */
export type MayCell = 'yes' | 'own' | 'named' | 'no';

/** Who may call one route. */
export interface MayRow {
  /** `POST /api/units`. */
  readonly name: string;
  readonly cells: Readonly<Record<Role | 'nobody', MayCell>>;
}

/** The hand-written table: from the security page and the decisions, never from the code it checks. */
export function whoMay(): MayRow[] {
  const [head = [], ...lines] = readFileSync(join(import.meta.dirname, 'who-may.csv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return lines.map((cells) => ({
    name: `${cells[0]} ${cells[1]}`,
    cells: Object.fromEntries(head.slice(2).map((name, i) => [name, cells[i + 2]])) as MayRow['cells'],
  }));
}
