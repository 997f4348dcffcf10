import { join } from 'node:path';
import { failure, jest, steps } from './check/steps.mjs';
import { findCalendars } from './peers/calendar-readers.mjs';
import { findPoppler } from './peers/poppler.mjs';
import { oldestPostgres } from './peers/postgres15.mjs';
import { startThrowAway } from './test-postgres.mjs';
import { runTool } from './workspace.mjs';

/**
 * `npm run test:peers`: the product against programs of the operating system. What it writes is read by Poppler, khal
 * and calcurse. On the oldest PostgreSQL it serves on: the migrations and every test that speaks with the database, then
 * dump and restore of the built product by that server's own programs. The last line sums all, as that of `npm test`.
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
    const built = await step('Build', build);
    if (server) await step('Dump and restore', () => peersOf(built, 'dump-and-restore', settingsOf(server)));
    await step('Documents', () => {
      findPoppler();
      return peersOf(built, 'documents', {});
    });
    await step('Calendars', () => {
      findCalendars();
      return peersOf(built, 'calendars', {});
    });
    return close();
  };
  try {
    return await Promise.race([work(), told.then(() => 130)]);
  } finally {
    await server?.stop();
  }
}

/** With PEER_PG_DUMP the tests that read a dump as pg_dump writes it run too. */
const settingsOf = ({ url }) => ({
  TEST_DATABASE_URL: url,
  PEER_PG_DUMP: join(oldestPostgres().program, 'bin', 'pg_dump'),
});

const testsOn = (server, step) =>
  step('Tests on it', () => jest('jest.peers.config.mjs', settingsOf(server), ['--maxWorkers', '2']));

const peersOf = (built, name, environment) =>
  built ? jest('tools/peers/jest.config.mjs', environment, [name]) : failure('Not run: there is no build.');

async function build() {
  let output = '';
  const args = ['run-many', '-t', 'build', '-p', 'api', 'dashboard'];
  const code = await runTool('nx', args, { quiet: true, onOutput: (text) => (output = text) });
  return code === 0 ? { ok: true } : failure(output);
}
