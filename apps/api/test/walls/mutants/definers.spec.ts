import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { FunctionChecks } from '../../function-checks';
import { definers } from '../../function-rules';
import { plantPlots, type PlantedPlots } from '../../plots';
import { RowChecks } from '../../row-checks';
import { startWholeProduct } from '../../whole-product';
import { longForm, wallsTimeout } from '../figures';
import { CHANGE_NOTHING, definerMutants, NOT_REACHED } from './definers';
import { huntAndReport, inThisForm } from './mutant';

describe('functions that act as their owner', () => {
  let product: TestProduct;
  let checks: RowChecks;
  let functions: FunctionChecks;
  let plots: PlantedPlots;

  beforeAll(async () => {
    product = await startWholeProduct();
    plots = await plantPlots(product);
    checks = await RowChecks.begin(product, plots);
    functions = new FunctionChecks(checks.server, checks.runtime, plots, plots.here);
    await checks.server.query(
      `insert into oversight.audit_head (organisation_id, n, hash) values ($1, 5, sha256('theirs')), ($2, 3, sha256('ours'))`,
      [plots.elsewhere, plots.here],
    );
    await checks.server.query(
      `insert into platform.session (token_hash, account_id, membership_id, created_at, seen_at, ends_at, idle_seconds)
       values (sha256('there'), $1, $2, now(), now(), now() + interval '1 day', 60)`,
      ['account_id', 'id'].map((column) => plots.value('platform.membership', 'crossed', column)),
    );
  });
  afterAll(async () => {
    await checks.end();
    await product.stop();
  });

  it(
    'tell and do the same whether or not there are other associations, and nothing for roles they are not for',
    async () => {
      await checks.server.query('begin');
      const found: string[] = [];
      for (const definer of await definers(checks.server, checks.runtime))
        for await (const finding of functions.found(definer)) found.push(finding);
      await checks.server.query('rollback');
      expect(found).toEqual([]);
    },
    wallsTimeout,
  );

  it(
    'are noticed when they forget for whom they answer',
    async () => {
      const mutants = inThisForm(await definerMutants(checks, functions), []);
      const survive = [...CHANGE_NOTHING, ...NOT_REACHED].sort();
      const { tried, survivors } = await huntAndReport('definers', mutants, survive);
      expect(survivors.filter((name) => !survive.includes(name))).toEqual([]);
      if (longForm) expect([...survivors].sort()).toEqual(survive);
      expect(tried).toBeGreaterThan(longForm ? 90 : 30);
    },
    wallsTimeout,
  );
});
