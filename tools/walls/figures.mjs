import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../workspace.mjs';

/** Where the tests of a run leave what they tried. */
export const figuresFolder = join(workspaceRoot, 'dist', 'walls');

/** True in `npm run walls`: more cases, more rounds, all kills. */
export const longForm = process.env.WALLS === 'long';

/** Leaves what a part of a figure tried; a second report of the same part replaces the first. */
export function reportFigure(figure, { part, tried, failed, control, note }, folder = figuresFolder) {
  if (!/^F\d+$/.test(figure) || !/^[a-z0-9-]+$/.test(part)) throw new Error(`No figure: ${figure} ${part}`);
  mkdirSync(folder, { recursive: true });
  const told = { figure, part, tried, failed, control, note, form: longForm ? 'long' : 'short' };
  writeFileSync(join(folder, `${figure}-${part}.json`), `${JSON.stringify(told)}\n`);
}

/** What the parts of a run reported; parts called `same--this` and `same--that` are one, `same`. */
export function readFigures(folder = figuresFolder) {
  mkdirSync(folder, { recursive: true });
  const parts = new Map();
  for (const file of readdirSync(folder).sort()) {
    if (!/^F\d+-.*\.json$/.test(file)) continue;
    const read = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const [part] = read.part.split('--');
    const same = parts.get(`${read.figure} ${part}`) ?? { tried: 0, failed: 0 };
    const [tried, failed] = [same.tried + read.tried, same.failed + read.failed];
    parts.set(`${read.figure} ${part}`, { ...same, ...read, part, tried, failed });
  }
  return [...parts.values()];
}

/** Forgets what an earlier run reported. */
export function clearFigures(folder = figuresFolder) {
  rmSync(folder, { recursive: true, force: true });
}
