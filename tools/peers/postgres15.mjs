import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../workspace.mjs';

const version = '15';

/** The folder of the oldest PostgreSQL that the product serves on, as Debian installs it; PEER_POSTGRES names another. */
export function oldestPostgres(environment = process.env) {
  const program = environment.PEER_POSTGRES ?? `/usr/lib/postgresql/${version}`;
  const missing = ['initdb', 'postgres', 'pg_dump', 'pg_restore'].find(
    (name) => !existsSync(join(program, 'bin', name)),
  );
  if (missing) {
    throw new Advice(
      `There is no ${missing} in ${join(program, 'bin')}: install PostgreSQL ${version} ` +
        `(Debian: apt-get install postgresql-${version}) or name its folder in PEER_POSTGRES.`,
    );
  }
  // The built product serves from it, and refuses a server that would lose what it acknowledged.
  const settings = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };
  return { program, version, locale: ['--locale=C.UTF-8'], settings };
}
