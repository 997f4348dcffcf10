import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { Client } from 'pg';
import { CATALOG_RULES } from './catalog';
import { FAULTS } from './catalog/faults';
import { SCHEMAS, startWholeProduct } from './whole-product';

describe('the database', () => {
  let product: TestProduct;

  beforeAll(async () => {
    product = await startWholeProduct();
  });
  afterAll(() => product.stop());

  it('has the tables and functions that the rules look at', async () => {
    const { rows } = await product.database.admin.query<{ tables: number; definers: number }>(
      `select (select count(*)::integer from pg_class where relkind = 'r' and relnamespace::regnamespace::text = any ($1)) as tables,
         (select count(*)::integer from pg_proc where prosecdef and pronamespace::regnamespace::text = any ($1)) as definers`,
      [SCHEMAS],
    );
    expect(rows[0]?.tables).toBeGreaterThan(20);
    expect(rows[0]?.definers).toBeGreaterThan(10);
  });

  it.each(CATALOG_RULES)('$name', async ({ findings }) => {
    expect(await findings(product.database)).toEqual([]);
  });
});

describe('a fault in the database', () => {
  let product: TestProduct;
  let server: Client;
  let runtime: string;

  beforeAll(async () => {
    product = await startWholeProduct();
    const address = new URL(process.env['TEST_SERVER'] ?? '');
    address.pathname = new URL(product.database.ownerUrl).pathname;
    server = new Client({ connectionString: address.toString() });
    await server.connect();
    runtime = new URL(product.database.runtimeUrl).username;
  });
  afterAll(async () => {
    await server.end();
    await product.stop();
  });

  /** The rule whose name begins so; of two, the one with the shorter name. */
  const ruleOf = (beginning: string) =>
    CATALOG_RULES.filter(({ name }) => name.startsWith(beginning)).sort(
      (a, b) => a.name.length - b.name.length,
    )[0];

  it('is planted for every rule', () => {
    const ruled = Object.keys(FAULTS).map((beginning) => ruleOf(beginning)?.name);
    expect(ruled.sort()).toEqual(CATALOG_RULES.map(({ name }) => name).sort());
  });

  const planted = Object.entries(FAULTS).flatMap(([rule, faults]) => faults.map((fault) => [rule, fault]));

  it.each(planted)('is found: %s … when somebody says %s', async (beginning, fault) => {
    const admin = server;
    await admin.query(
      `begin; set local role rinnakkain_owner; set local rinnakkain.runtime_login = '${runtime}'`,
    );
    try {
      await admin.query(fault.replaceAll(/\bruntime\b/g, runtime));
      await admin.query('reset role');
      const found = await ruleOf(beginning)?.findings({ admin, runtimeUrl: product.database.runtimeUrl });
      expect(found).not.toEqual([]);
    } finally {
      await admin.query('rollback');
    }
  });
});
