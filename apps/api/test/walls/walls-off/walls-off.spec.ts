import type { StandingWalls } from '@rinnakkain/platform-api/testing';
import { reportFigure, wallsTimeout } from '../figures';
import { type ActorName, type BuiltWorld, startTwinWorld } from '../world';
import { readEverything } from './reads';
import { type Change, changesIn, tryChanges } from './writes';

/** Any one wall off, and the guard with one other. */
const HOLDING: readonly StandingWalls[] = [
  { guard: false },
  { scope: false },
  { rows: false },
  { guard: false, scope: false },
  { guard: false, rows: false },
];
/** Nothing stands between one person's rows and another: something has to leak, or the test is blind. */
const OPEN: readonly StandingWalls[] = [
  { scope: false, rows: false },
  { guard: false, scope: false, rows: false },
];

/** Who tries when everything is open: that somebody gets through is enough. */
const SOME: readonly ActorName[] = ['other_unit', 'ended_volunteer'];

const nameOf = (walls: StandingWalls): string => `without ${Object.keys(walls).join(' and ')}`;

describe('with walls taken away', () => {
  let world: BuiltWorld;
  const made: Change[] = [];
  let tried = 0;
  let failed = 0;
  const found: string[] = [];

  beforeAll(async () => {
    world = await startTwinWorld();
    for await (const change of changesIn(world)) made.push(change);
  }, wallsTimeout);
  afterAll(() => world.stop());
  afterEach(() => world.walls.stand({}));

  it.each(HOLDING.map((walls) => [nameOf(walls), walls] as const))(
    'nobody reads or changes anything of others %s',
    async (_, walls) => {
      await world.walls.stand(walls);
      const { asked, leaks } = await readEverything(world, walls.guard ?? true);
      const { sent, taken, changed } = await tryChanges(world, made);
      tried += asked + sent;
      failed += leaks.length + changed.length;
      expect([leaks, changed, taken]).toEqual([[], [], []]);
    },
    wallsTimeout,
  );

  it(
    'each of the changes would have been taken from whom it is for',
    async () => {
      const refused: string[] = [];
      for await (const { who, route, method, path, body, headers } of changesIn(world)) {
        const { status, text } = await world.send(who, method, path, body, headers);
        if (status >= 300) refused.push(`${route}: ${status} ${text}`);
      }
      expect(refused).toEqual([]);
    },
    wallsTimeout,
  );

  it.each(OPEN.map((walls) => [nameOf(walls), walls] as const))(
    'somebody reads and changes what is another’s %s, so this test can see',
    async (name, walls) => {
      await world.walls.stand(walls);
      const { leaks } = await readEverything(world, walls.guard ?? true, SOME);
      const { changed } = await tryChanges(world, made, SOME);
      found.push(`${name}: ${leaks.length} leaks, ${changed.length} rows`);
      expect(leaks.length).toBeGreaterThan(0);
      expect(changed.length).toBeGreaterThan(0);
    },
    wallsTimeout,
  );

  it('is reported', () => {
    reportFigure('F4', {
      part: 'walls-off',
      tried,
      failed,
      control: found.length === OPEN.length,
      note: found.join('; '),
    });
  });
});
