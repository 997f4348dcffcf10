import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { type PlantedPlots, plantPlots } from '../../plots';
import { declaredRoutes } from '../../routes';
import { startWholeProduct } from '../../whole-product';
import { reportFigure } from '../figures';
import { hunt, type Hunt, type Mutant } from './mutant';
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

  /** Hunts mutants, and one that changes nothing, which must survive: then the checks do not fail whatever is done. */
  const huntAll = async (part: string, mutants: readonly Mutant[]): Promise<Hunt> => {
    const [first] = mutants;
    const still = first ? [{ ...first, name: 'nothing changed', apply: () => () => undefined }] : [];
    const controls = await hunt(still);
    const found = await hunt(mutants);
    reportFigure('F5', {
      part,
      tried: found.tried,
      failed: found.survivors.length,
      control: controls.survivors.length === 1,
      note: found.survivors.join('; '),
    });
    expect(controls.survivors).toEqual(['nothing changed']);
    return found;
  };

  it('where the matrix, a right by name or the roles of an action change', async () => {
    const routes = new Map(declaredRoutes(product).map((route) => [route.name, route]));
    const { tried, survivors } = await huntAll('permissions', ruleMutants(routes));
    expect(survivors).toEqual([]);
    expect(tried).toBeGreaterThan(700);
  });

  it('where the second wall changes: a rule of a role, a clause of it, the wall itself', async () => {
    const mutants = [...(await scopeMutants(product, plots)), ...secondWallMutants(product, plots)];
    const { tried, survivors } = await huntAll('scopes', mutants);
    expect(survivors).toEqual([]);
    expect(tried).toBeGreaterThan(200);
  });
});
