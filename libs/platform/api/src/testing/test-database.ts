import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

const withDatabase = (url: string, database: string): string => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
};

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by the global setup of the tests.`);
  return value;
}

/** A database of one's own, cloned from the migrated template. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  /** A connection of the owner: sees and may write everything, to look at what really lies in the tables. */
  readonly admin: Client;
  drop(): Promise<void>;
  /** Leaves it as a template of that name, once nobody is connected to it any more. */
  keepAs(name: string): Promise<void>;
}

/** Clones a template for one spec file: the migrated one, unless told another. */
export async function cloneDatabase(template = 'rinnakkain_template'): Promise<TestDatabase> {
  const server = setting('TEST_SERVER');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const maker = new Client({ connectionString: withDatabase(server, 'postgres') });
  await maker.connect();
  await maker.query(`create database ${name} template ${template} strategy file_copy`);
  await maker.query(`alter database ${name} owner to rinnakkain_owner`);
  // A clone has the rights on a database that a new one has, not those of its template.
  await maker.query(`revoke temporary on database ${name} from public`);
  await maker.end();
  const admin = new Client({ connectionString: withDatabase(setting('TEST_OWNER_URL'), name) });
  await admin.connect();
  const end = async (...statements: readonly string[]): Promise<void> => {
    await admin.end();
    const ender = new Client({ connectionString: withDatabase(server, 'postgres') });
    await ender.connect();
    for (const statement of statements) await ender.query(statement);
    await ender.end();
  };
  return {
    ownerUrl: withDatabase(setting('TEST_OWNER_URL'), name),
    runtimeUrl: withDatabase(setting('TEST_RUNTIME_URL'), name),
    admin,
    drop: () => end(`drop database ${name} with (force)`),
    keepAs: (kept) =>
      end(`drop database if exists ${kept} with (force)`, `alter database ${name} rename to ${kept}`),
  };
}
