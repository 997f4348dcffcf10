import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { run } from '../workspace.mjs';
import { oldestPostgres } from './postgres15.mjs';

/** Makes logins and databases on the server of TEST_DATABASE_URL and forgets them again. */
export class Databases {
  constructor(url = process.env.TEST_DATABASE_URL) {
    this.url = url;
    this.made = [];
  }

  /** Runs statements as the superuser, in this database; the rows of the last. */
  ask(text, values = [], database = 'postgres') {
    return ask(this.address({ database }), text, values);
  }

  /** The address of this server's database for a login. */
  address({ database, login, password }) {
    const address = new URL(this.url);
    if (login) Object.assign(address, { username: login, password });
    address.pathname = `/${database}`;
    return address.href;
  }

  /** A login with these rights and a password of its own. */
  async login(login, rights) {
    const password = randomBytes(18).toString('hex');
    await this.ask(`create role ${login} login password '${password}' nosuperuser nocreatedb ${rights}`);
    this.made.push(`role ${login}`);
    return { login, password };
  }

  /** An empty database of this owner. */
  async database(database, owner) {
    await this.ask(`create database ${database} owner ${owner.login} encoding 'UTF8' template template0`);
    this.made.push(`database ${database}`);
    return database;
  }

  /** Drops everything that was made here. */
  async drop() {
    for (const what of this.made.toReversed()) {
      await this.ask(`drop ${what}${what.startsWith('database') ? ' with (force)' : ''}`);
    }
  }
}

/** Runs one statement at this address. */
export async function ask(url, text, values = []) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Runs one of PostgreSQL 15's programs; { code, output } with everything it said. */
export async function pgProgram(name, args) {
  let output = '';
  const program = `${oldestPostgres().program}/bin/${name}`;
  const code = await run(program, args, { quiet: true, onOutput: (text) => (output = text) });
  return { code, output };
}
