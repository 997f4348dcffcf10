import { declaredRoutes, registeredRoutes } from '../../routes';
import { whoMay, type MayRow } from '../../who-may';
import { longForm, reportFigure, wallsTimeout } from '../figures';
import { startTwinWorld, type TwinWorld } from '../world';
import { casesOf, counted, Expectation, told, tryCases } from './matrix';
import { PlantedController } from './planted';
import { WhoReaches } from './reach';

const isPlanted = (route: string): boolean => route.includes('/planted/');

describe('who reaches what', () => {
  let world: TwinWorld;
  let reaches: WhoReaches;
  let routes: string[];

  beforeAll(async () => {
    world = await startTwinWorld({ controllers: [PlantedController] });
    PlantedController.admin = world.product.database.admin;
    reaches = new WhoReaches(world);
    routes = registeredRoutes(world.product);
  }, wallsTimeout);
  afterAll(() => world.stop());

  it('is written down for everybody and every thing', () => {
    expect(reaches.faults()).toEqual([]);
    expect(routes.sort()).toEqual(
      declaredRoutes(world.product)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it(
    'is answered by every route, for everybody and every thing, as the tables say (F1)',
    async () => {
      const tried = async (own: readonly string[], rows: readonly MayRow[]) => {
        const expectation = new Expectation(world, rows, reaches);
        const cases = casesOf(world, own, expectation, longForm);
        const wrong = await tryCases(world, cases, expectation);
        return { tried: cases.length, wrong, note: counted(cases, expectation) };
      };
      const rows = whoMay();
      const real = await tried(
        routes.filter((route) => !isPlanted(route)),
        rows,
      );
      const like = rows.find(({ name }) => name === 'GET /api/seekers/:id');
      const planted = await tried(
        ['GET /api/planted/seekers/:id'],
        like ? [{ ...like, name: 'GET /api/planted/seekers/:id' }] : [],
      );
      const control = planted.wrong.some(
        ({ who, thing, expected }) =>
          who === 'other_unit' && thing?.place === 'unit' && expected === 'unknown',
      );
      const { tried: all, wrong, note } = real;
      reportFigure('F1', { part: 'matrix', tried: all, failed: wrong.length, control, note });
      expect(wrong.map((each) => told(world, each))).toEqual([]);
      expect(control).toBe(true);
    },
    wallsTimeout,
  );

  it('told nobody what is not for them (F3)', () => {
    reportFigure('F3', { part: 'sweep', tried: world.scanned, failed: world.leaks.length });
    expect(world.leaks).toEqual([]);
  });
});
