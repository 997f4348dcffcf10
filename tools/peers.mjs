import { join } from 'node:path';
import { failure, jest, steps } from './check/steps.mjs';
import { oldestPostgres } from './peers/postgres15.mjs';
import { startThrowAway } from './test-postgres.mjs';
import { runTool } from './workspace.mjs';

/**
 * `npm run test:peers`: the same product on the oldest PostgreSQL it serves on, and against that server's own programs.
 * The migrations and every test that speaks with the database, then dump and restore of the built product. The last
 * line sums both, as that of `npm test`.
 */
export async function peers(_args, say) {
  const { step, close } = steps(say);
  let server;
  const told = new Promise((stop) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, stop)));
  const work = async () => {
    await step('PostgreSQL 15', async () => {
      server = await startThrowAway(oldestPostgres());
      return { ok: true };
    });
    if (server) await testsOn(server, step);
    return close();
  };
  try {
    return await Promise.race([work(), told.then(() => 130)]);
  } finally {
    await server?.stop();
  }
}

async function testsOn({ url }, step) {
  // With PEER_PG_DUMP the tests that read a dump as pg_dump writes it run too.
  const environment = {
    TEST_DATABASE_URL: url,
    PEER_PG_DUMP: join(oldestPostgres().program, 'bin', 'pg_dump'),
  };
  await step('Tests on it', () => jest('jest.peers.config.mjs', environment, ['--maxWorkers', '2']));
  const built = await step('Build', build);
  await step('Dump and restore', () =>
    built ? jest('tools/peers/jest.config.mjs', environment, []) : failure('Not run: there is no build.'),
  );
}

async function build() {
  let output = '';
  const args = ['run-many', '-t', 'build', '-p', 'api', 'dashboard'];
  const code = await runTool('nx', args, { quiet: true, onOutput: (text) => (output = text) });
  return code === 0 ? { ok: true } : failure(output);
}
