import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runTool, workspaceRoot } from './workspace.mjs';

const contract = join('apps', 'api', 'openapi.json');
const types = join('libs', 'api-client', 'src', 'generated');

/**
 * `npm run openapi`: has the API write its contract (its own drift test does, told by WRITE_OPENAPI) and generates the
 * client's types from it. With --check nothing is written: 1 when the types are not those of the contract.
 */
export async function openapi(args, say) {
  if (args.includes('--check')) return checkTypes(say);
  const written = await runTool(
    'jest',
    ['-c', 'apps/api/jest.config.mjs', '--testPathPatterns', 'openapi', '--silent'],
    { env: { WRITE_OPENAPI: '1' } },
  );
  if (written !== 0) return written;
  const generated = await generate(types);
  if (generated === 0) say(`Written: ${contract} and ${types}; look at the difference before you commit it.`);
  return generated;
}

/** Types only; the client's few lines that call the API are written by hand. */
function generate(folder) {
  rmSync(join(workspaceRoot, folder), { recursive: true, force: true });
  const options = ['--plugins', '@hey-api/typescript', '--no-log-file', '--silent'];
  return runTool('@hey-api/openapi-ts', ['--input', contract, '--output', folder, ...options], {
    command: 'openapi-ts',
  });
}

async function checkTypes(say) {
  if (!existsSync(join(workspaceRoot, contract))) {
    say(`There is no ${contract} yet: npm run openapi`);
    return 1;
  }
  const fresh = join('dist', 'contract');
  mkdirSync(join(workspaceRoot, 'dist'), { recursive: true });
  const generated = await generate(fresh);
  if (generated !== 0) return generated;
  if (contentOf(fresh) === contentOf(types)) return 0;
  say(`${types} is not what ${contract} says: npm run openapi`);
  return 1;
}

/** The files of a folder as one text. */
function contentOf(folder) {
  const path = join(workspaceRoot, folder);
  if (!existsSync(path)) return '';
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file.slice(path.length)}\n${readFileSync(file, 'utf8')}`)
    .join('\n');
}
