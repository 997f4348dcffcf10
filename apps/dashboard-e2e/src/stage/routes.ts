import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../../..');
const folders = 'libs/*/dashboard/src/**/*.ts';

/** The address of every page, as the route tables of the dashboard have them, such as `seekers/:id`. */
export function addressesOfRoutes(): string[] {
  const tables = globSync(folders, { cwd: root })
    .filter((file) => !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .filter((source) => /: Routes = \[/.test(source));
  const addresses = tables.flatMap((source) =>
    [...source.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path ?? ''),
  );
  return addresses.filter((path) => path !== '**').sort();
}
