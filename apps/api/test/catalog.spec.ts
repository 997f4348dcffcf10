import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { CATALOG_RULES } from './catalog';
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
