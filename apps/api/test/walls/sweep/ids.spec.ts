import { declaredRoutes } from '../../routes';
import { whoMay, type MayRow } from '../../who-may';
import { longForm, reportFigure, wallsTimeout } from '../figures';
import { Contract } from '../fuzz/contract';
import { ACTOR_NAMES, type ActorName, startTwinWorld, type TwinWorld } from '../world';
import { FIRST_START, routesWithMaker, validRequest } from '../world/bodies';
import { compare, type Differing, told } from './compare';
import { FieldIds, type Makers } from './field-ids';
import { type Erased, eraseTwo, ForeignIds } from './foreign';
import { Expectation, outcomeOf } from './matrix';
import { idParameters, type IdParameter } from './parameters';
import { type Attempt, PathIds } from './path-ids';
import { PlantedController } from './planted';
import { WhoReaches } from './reach';

/** One of each relation to a thing; in the long form everybody. */
const SOME: readonly ActorName[] = [
  'coordinator',
  'excluded_coordinator',
  'other_unit',
  'elsewhere',
  'volunteer',
  'ended_volunteer',
  'paused_volunteer',
  'volunteer_elsewhere',
  'administrator',
  'administrator_elsewhere',
  'reviewer',
  'reviewer_elsewhere',
  'data_protection_officer',
];

describe('an id that is not for somebody', () => {
  let world: TwinWorld;
  let reaches: WhoReaches;
  let erased: Erased;
  let real: IdParameter[];
  let planted: IdParameter[];

  beforeAll(async () => {
    world = await startTwinWorld({ controllers: [PlantedController] });
    PlantedController.admin = world.product.database.admin;
    reaches = new WhoReaches(world);
    erased = await eraseTwo(world);
    const found = idParameters(declaredRoutes(world.product), new Contract(world.product.app));
    real = found.filter(({ route }) => !route.includes('/planted/'));
    planted = found.filter(({ route }) => route.includes('/planted/'));
  }, wallsTimeout);
  afterAll(() => world.stop());

  /** Tries every id of these parameters; what differed, and which parameters were tried at all. */
  async function sweep(parameters: readonly IdParameter[], rows: readonly MayRow[], makers?: Makers) {
    const expectation = new Expectation(world, rows, reaches);
    const foreign = new ForeignIds(world, reaches, erased, longForm);
    const paths = new PathIds(world, expectation, foreign, longForm);
    const fields = new FieldIds(world, expectation, foreign, makers);
    const who = (longForm ? ACTOR_NAMES : SOME).filter((each) => expectation.decides(each));
    const callers = (route: string): ActorName[] => who.filter((each) => expectation.may(route, each));
    const routesOf = (where: IdParameter['in']): string[] => [
      ...new Set(parameters.filter((each) => each.in === where).map(({ route }) => route)),
    ];
    const differing: Differing[] = [];
    const tried = new Map<string, number>();
    const run = async (attempts: readonly Attempt[], mayBeTaken: boolean): Promise<void> => {
      for (const { parameter } of attempts) tried.set(parameter, (tried.get(parameter) ?? 0) + 1);
      differing.push(...(await compare(world, attempts, mayBeTaken)));
    };
    await run(
      routesOf('path').flatMap((route) =>
        callers(route).flatMap((each, i) => paths.of(route, each, longForm || i === 0)),
      ),
      false,
    );
    const ofQueries = parameters.filter((each) => each.in === 'query');
    await run(
      ofQueries.flatMap((each) =>
        callers(each.route).flatMap((caller, i) => fields.ofQuery(each, caller, longForm || i === 0)),
      ),
      true,
    );
    const refused: string[] = [];
    for (const route of routesOf('body')) {
      const own = parameters.filter((each) => each.in === 'body' && each.route === route);
      for (const { valid, method, attempts } of await fields.ofBody(route, own)) {
        await run(attempts, false);
        // It was the id alone: with its own the request is taken.
        const answer = await world.send(valid.who, method, valid.path, valid.body, valid.headers);
        if (answer.status >= 400) refused.push(`${route}: ${answer.status} ${answer.text}`);
      }
    }
    return { differing, tried, refused };
  }

  it('has a place in every route that is known here, and every route that writes has a request', () => {
    const writes = declaredRoutes(world.product).filter(
      ({ method, path }) => method !== 'GET' && !path.includes('/planted/'),
    );
    expect([...routesWithMaker(), ...FIRST_START].sort()).toEqual(writes.map(({ name }) => name).sort());
    expect(real.length).toBeGreaterThan(60);
  });

  it(
    'is answered as an id that nothing has, wherever it stands (F2)',
    async () => {
      const rows = whoMay();
      const { differing, tried, refused } = await sweep(real, rows);
      const like = rows.find(({ name }) => name === 'GET /api/seekers/:id');
      const control = await sweep(
        planted,
        planted.flatMap(({ route }) => (like ? [{ ...like, name: route }] : [])),
        makersOfPlanted(world),
      );
      const found = new Set(control.differing.map(({ parameter }) => parameter));
      const count = [...tried.values()].reduce((sum, each) => sum + each, 0);
      reportFigure('F2', {
        part: 'ids',
        tried: count,
        failed: differing.length,
        control: found.size === planted.length,
        note: `${tried.size} of ${real.length} parameters; ${found.size} of ${planted.length} planted ones found`,
      });
      expect(differing.map(told)).toEqual([]);
      expect(refused).toEqual([]);
      expect([...tried.keys()].sort()).toEqual(real.map(keyOf).sort());
      expect([...found].sort()).toEqual(planted.map(keyOf).sort());
    },
    wallsTimeout,
  );

  it('of a protected seeker makes no pair for whoever is not named, though they know that there is one', async () => {
    const { who, path, body } = await validRequest(world, 'POST /api/relationships');
    const known = world.thingsOf('seeker').filter((thing) => reaches.of(who, thing) === 'known');
    expect(known.length).toBeGreaterThan(0);
    for (const { id, relation } of known) {
      const answer = await world.send(who, 'POST', path, { ...body, seekerId: id });
      expect([relation, outcomeOf(answer)]).toEqual([relation, 'protected']);
    }
  });

  it('told nobody what is not for them (F3)', () => {
    reportFigure('F3', { part: 'ids', tried: world.scanned, failed: world.leaks.length });
    expect(world.leaks).toEqual([]);
  });
});

/** The planted route takes one's own volunteer. */
const makersOfPlanted = (world: TwinWorld): Makers => ({
  formsOf: () => 1,
  make: async () => ({
    who: 'coordinator',
    path: '/api/planted/volunteers',
    body: { volunteerId: world.thing('volunteer', 'running', 'unit').id },
  }),
});

const MARKS = { path: '', query: '?', body: '.' } as const;
const keyOf = ({ route, in: where, name }: IdParameter): string => `${route} ${MARKS[where]}${name}`;
