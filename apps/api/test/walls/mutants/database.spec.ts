import { scopedTables } from '@rinnakkain/platform-api';
import { cloneDatabase, type TestDatabase, type TestProduct } from '@rinnakkain/platform-api/testing';
import { Client } from 'pg';
import { plantPlots } from '../../plots';
import { RowChecks } from '../../row-checks';
import { startWholeProduct } from '../../whole-product';
import { longForm, wallsTimeout } from '../figures';
import { catalogMutants } from './catalog-mutants';
import { FIXED_CATALOGUE, FIXED_POLICIES } from './fixed';
import { huntAndReport, inThisForm } from './mutant';
import { policyMutants, SAID_ELSEWHERE, TRIED_ELSEWHERE } from './policies';

describe('a wall of the database that is changed is noticed', () => {
  let product: TestProduct;
  let checks: RowChecks;
  let untouched: TestDatabase;
  let server: Client;

  beforeAll(async () => {
    product = await startWholeProduct();
    checks = await RowChecks.begin(product, await plantPlots(product));
    untouched = await cloneDatabase();
    const address = new URL(process.env['TEST_SERVER'] ?? '');
    address.pathname = new URL(untouched.ownerUrl).pathname;
    server = new Client({ connectionString: address.toString() });
    await server.connect();
  });
  afterAll(async () => {
    await server.end();
    await untouched.drop();
    await checks.end();
    await product.stop();
  });

  it(
    'where a policy is dropped, opened, or loses one of its clauses',
    async () => {
      const mutants = inThisForm(await policyMutants(checks, scopedTables()), FIXED_POLICIES);
      const known = [...SAID_ELSEWHERE, ...TRIED_ELSEWHERE];
      const { tried, survivors } = await huntAndReport('policies', mutants, known);
      expect(survivors.filter((name) => !known.includes(name))).toEqual([]);
      expect(tried).toBeGreaterThan(longForm ? 1_000 : 200);
    },
    wallsTimeout,
  );

  it(
    'where a table, key, grant, trigger, function or login is weakened',
    async () => {
      const mutants = inThisForm(await catalogMutants(server, untouched.runtimeUrl), FIXED_CATALOGUE);
      const { tried, survivors } = await huntAndReport('catalogue', mutants);
      expect(survivors).toEqual([]);
      expect(tried).toBeGreaterThan(longForm ? 1_000 : 200);
    },
    wallsTimeout,
  );
});
