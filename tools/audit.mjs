import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openEmbedded } from './postgres/embedded.mjs';
import { clusterFolder, loginsOf } from './postgres/place.mjs';
import { claim } from './start/running.mjs';
import { dataFolder, keyFile } from './start/settings.mjs';
import { Advice, node24, run, runTool, toolEnvironment, workspaceRoot } from './workspace.mjs';

/**
 * `npm run audit -- verify [--anchor FILE]` and `npm run audit -- head --to FILE`: whether the audit is as it was
 * written, and its heads for keeping outside. On DATABASE_URL (the owner's), else on the embedded database, whether
 * the product runs or not. 0 when everything is whole.
 */
export async function audit(args, say, environment = process.env) {
  const built = await runTool('nx', ['build', 'api'], { quiet: true });
  if (built !== 0) throw new Advice('The API could not be built: npm run nx build api');
  const asked = args.map((arg, i) =>
    /^--(anchor|to)$/.test(args[i - 1] ?? '') ? resolve(environment.INIT_CWD ?? process.cwd(), arg) : arg,
  );
  return withDatabase(environment, (ownerUrl) =>
    run(node24(), ['--enable-source-maps', join(workspaceRoot, 'dist', 'api', 'audit.mjs'), ...asked], {
      env: toolEnvironment({ ...environment, DATABASE_URL: ownerUrl, KEY_FILE: keyFile(environment) }),
    }),
  );
}

/** The owner's address of the database, which is opened for the while when the product does not run. */
async function withDatabase(environment, work) {
  if (environment.DATABASE_URL) return work(environment.DATABASE_URL);
  const dataDir = dataFolder(environment);
  const { data } = clusterFolder(dataDir);
  if (!existsSync(data)) throw new Advice(`There is no database in ${dataDir}.`);
  const claimed = await claim(dataDir);
  if (claimed.heldBy) return work(runningOwnerUrl(dataDir, data));
  try {
    const database = await openEmbedded(dataDir);
    try {
      return await work(database.ownerUrl);
    } finally {
      await database.stop();
    }
  } finally {
    claimed.release();
  }
}

/** The address of the embedded database of the product that runs: its port is the fourth line of the lock. */
function runningOwnerUrl(dataDir, data) {
  const port = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[3];
  return `postgres://rinnakkain_owner:${loginsOf(dataDir).owner}@127.0.0.1:${port}/rinnakkain`;
}
