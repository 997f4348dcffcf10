import { scopedTables } from '@rinnakkain/platform-api';
import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { Client } from 'pg';
import { type PlantedPlots, plantPlots } from './plots';
import { RowChecks, scopeFindings } from './row-checks';
import { besides, tablesOf } from './who-sees';
import { startWholeProduct } from './whole-product';

describe('rows of others', () => {
  let product: TestProduct;
  let plots: PlantedPlots;
  let checks: RowChecks;
  let runtime: Client;

  beforeAll(async () => {
    product = await startWholeProduct();
    plots = await plantPlots(product);
    checks = await RowChecks.begin(product, plots);
    runtime = new Client({ connectionString: product.database.runtimeUrl });
    await runtime.connect();
  });
  afterAll(async () => {
    await runtime.end();
    await checks.end();
    await product.stop();
  });

  it('are planted in every table, and the lists of who sees and writes them name every one', () => {
    for (const way of ['sees', 'writes'] as const) expect(tablesOf(way).sort()).toEqual(scopedTables());
    for (const table of scopedTables())
      for (const plot of ['own', 'colleague', 'otherUnit', 'elsewhere'])
        expect([table, plot, plots.text(table, plot) !== undefined]).toEqual([table, plot, true]);
    for (const [plot = '', table = ''] of besides().map((each) => each.split(' ')))
      expect([plot, table, plots.text(table, plot) !== undefined]).toEqual([plot, table, true]);
  });

  it.each(scopedTables())(
    'of %s are read and written by the third wall alone as the lists say: plain SQL of the runtime login',
    async (table) => {
      expect(await checks.findings(table)).toEqual([]);
    },
  );

  it.each(scopedTables())(
    'of %s are seen by the second wall alone as the lists say: the scope of every query',
    async (table) => {
      expect(await scopeFindings(product, plots, table)).toEqual([]);
    },
  );

  it('are invisible without a context', async () => {
    for (const table of scopedTables()) {
      const { rows } = await runtime.query<{ n: number }>(`select count(*)::integer as n from ${table}`);
      expect([table, rows[0]?.n]).toEqual([table, 0]);
    }
  });

  it('would be in sight with row security switched off, so this test can see', async () => {
    await checks.server.query('begin');
    for (const table of scopedTables())
      await checks.server.query(`alter table ${table} disable row level security`);
    for (const table of scopedTables())
      expect(await checks.findings(table, ['seen'])).toContain(
        `${table} seen by volunteer: a row of another association`,
      );
    await checks.server.query('rollback');
  });
});
