import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { type PlantedPlots, plantPlots } from '../../plots';
import { type DeclaredRoute, declaredRoutes } from '../../routes';
import { leavingFindings } from '../../what-leaves';
import { startWholeProduct } from '../../whole-product';
import { answerMutants } from './answers';
import { maskFindings, maskMutants } from './masks';
import { huntAndReport } from './mutant';
import { ruleMutants } from './rules';
import { scopeMutants, secondWallMutants } from './scopes';

describe('a rule that is changed is noticed', () => {
  let product: TestProduct;
  let plots: PlantedPlots;

  beforeAll(async () => {
    product = await startWholeProduct();
    plots = await plantPlots(product);
  });
  afterAll(() => product.stop());

  it('where the matrix, a right by name or the roles of an action change', async () => {
    const routes = new Map(declaredRoutes(product).map((route) => [route.name, route]));
    const { tried, survivors } = await huntAndReport('permissions', ruleMutants(routes));
    expect(survivors).toEqual([]);
    expect(tried).toBeGreaterThan(700);
  });

  it('where an answer tells more than its class may, or declares none', async () => {
    const routes = (): DeclaredRoute[] => declaredRoutes(product);
    expect(leavingFindings(routes())).toEqual([]);
    const { tried, survivors } = await huntAndReport('answers', answerMutants(routes));
    expect(survivors).toEqual([]);
    expect(tried).toBeGreaterThan(3000);
  });

  it('where a mask lets something of a person through', async () => {
    expect(maskFindings()).toEqual([]);
    const { tried, survivors } = await huntAndReport('masks', maskMutants());
    expect(survivors).toEqual([]);
    expect(tried).toBeGreaterThan(6);
  });

  it('where the second wall changes: a rule of a role, a clause of it, the wall itself', async () => {
    const mutants = [...(await scopeMutants(product, plots)), ...secondWallMutants(product, plots)];
    const { tried, survivors } = await huntAndReport('scopes', mutants);
    expect(survivors).toEqual([]);
    expect(tried).toBeGreaterThan(200);
  });
});
