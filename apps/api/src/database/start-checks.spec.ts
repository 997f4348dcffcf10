import { cloneDatabase, type TestDatabase } from '@rinnakkain/platform-api/testing';
import { refuseRuntimeLogin } from '@rinnakkain/platform-api';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { requireLastingWrites } from './lasting-writes';
import { prepareDatabase } from './prepare';

describe('before anybody is served', () => {
  let database: TestDatabase;
  let server: Client;

  beforeAll(async () => {
    database = await cloneDatabase();
    server = new Client({ connectionString: process.env['TEST_SERVER'] });
    await server.connect();
  });
  afterAll(async () => {
    await server.end();
    await database.drop();
  });

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'])(
    'a server with %s off is refused by that name, as it would lose what it acknowledged',
    async (name) => {
      const { rows } = await server.query<{ setting: string }>('select current_setting($1) as setting', [
        name,
      ]);
      const start = requireLastingWrites(database.ownerUrl);
      if (rows[0]?.setting === 'off') await expect(start).rejects.toThrow(`${name}`);
      else await expect(start).resolves.toBeUndefined();
    },
  );

  it('everybody loses the right to temporary tables again, which a restored database gives', async () => {
    const name = new URL(database.ownerUrl).pathname.slice(1);
    await database.admin.query(`grant temporary on database ${name} to public`);
    await prepareDatabase(database.ownerUrl, database.runtimeUrl, () => undefined);
    const { rows } = await database.admin.query<{ may: boolean }>(
      'select has_database_privilege($1, $2, $3) as may',
      [new URL(database.runtimeUrl).username, name, 'temporary'],
    );
    expect(rows[0]?.may).toBe(false);
  });

  it.each([
    ['superuser', 'superuser'],
    ['bypassrls', 'bypasses row-level security'],
    ['createrole', 'create roles'],
    ['replication', 'replicate'],
    ['in role rinnakkain_owner', 'owner'],
    ['', null],
  ])('a login that serves with %j: %s', async (right, reason) => {
    await server.query('drop role if exists checked_login');
    await server.query(`create role checked_login login password 'checked' ${right}`);
    const url = Object.assign(new URL(database.runtimeUrl), {
      username: 'checked_login',
      password: 'checked',
    });
    const dataSource = await new DataSource({ type: 'postgres', url: url.toString() }).initialize();
    try {
      const refused = await refuseRuntimeLogin(dataSource);
      if (reason === null) expect(refused).toBeNull();
      else expect(refused).toContain(reason);
    } finally {
      await dataSource.destroy();
      await server.query('drop role checked_login');
    }
  });
});
