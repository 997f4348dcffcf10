import { Controller, Get } from '@nestjs/common';
import { Public, Returns, TextField, WithoutWork } from '@rinnakkain/platform-api';
import type { DeclaredRoute } from '../../routes';
import { longForm, reportFigure, wallsTimeout } from '../figures';
import { ACTOR_NAMES, type ActorName, newWord, type Sentinel, startTwinWorld } from '../world';
import { askedFor } from '../sweep/reach';
import { canSearch, filters, pathsOf, readingRoutes } from './reading';

type World = Awaited<ReturnType<typeof startTwinWorld>>;

/** Columns of tokens that no route shows to anybody, as far as routes go today. */
const SHOWN_NOWHERE = [
  'platform.invitation.email_sealed',
  'people.protected_opening.reason_sealed',
  'people.exclusion.name_print',
  'people.exclusion.phone_print',
  'people.exclusion.email_print',
];
/** Columns that a search compares with. */
const SEARCHED = [
  'people.seeker.alias_sealed',
  'people.seeker_private.first_name_sealed',
  'people.seeker_private.phone_sealed',
  'people.volunteer.first_name',
  'people.volunteer.last_name',
  'platform.account.name',
];
/** How many of those who may use a filter try each value of it. */
const TRY_EACH = longForm ? ACTOR_NAMES.length : 2;
/** Of how many searches one is tried. */
const ONE_OF = longForm ? 1 : 3;

class PlantedAnswer {
  @TextField('What must never be told', { max: 500 })
  text: string;
}

/** A route that tells whatever it is given: the leak that has to be found. */
@Controller('api/planted')
class PlantedLeak {
  static text = '';

  @Get()
  @Public('a leak, planted to be found')
  @WithoutWork()
  @Returns(PlantedAnswer)
  tell(): PlantedAnswer {
    return { text: PlantedLeak.text };
  }
}

/** Runs tasks a few at a time. */
async function inTurns(tasks: readonly (() => Promise<unknown>)[], lanes = 6): Promise<void> {
  const queue = [...tasks];
  const lane = async (): Promise<void> => {
    for (let task = queue.shift(); task; task = queue.shift()) await task();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

describe('no answer tells what its reader may not know', () => {
  let world: World;
  /** Who is not turned away at the door of a route. */
  const open = new Map<string, ActorName[]>();

  beforeAll(async () => {
    world = await startTwinWorld({ controllers: [PlantedLeak] });
  }, wallsTimeout);
  afterAll(() => world.stop());

  const routes = () => readingRoutes(world).filter(({ path }) => path !== '/api/planted');
  const openTo = ({ name }: DeclaredRoute): readonly ActorName[] => open.get(name) ?? [];

  it('while the world is built', () => {
    expect(world.scannedInBuilding).toBeGreaterThan(300);
    expect(world.leaks).toEqual([]);
  });

  it(
    'of a reading route, whoever asks and for whichever thing',
    async () => {
      for (const route of routes())
        await inTurns(
          ACTOR_NAMES.map((who) => async () => {
            const [first = '', ...others] = pathsOf(world, route, askedFor(world, who));
            const { text } = await world.send(who, 'GET', first);
            if (/"code":"(NOT_SIGNED_IN|NOT_ALLOWED)"/.test(text)) return;
            open.set(route.name, [...openTo(route), who]);
            for (const path of others) await world.send(who, 'GET', path);
          }),
        );
      expect(world.leaks).toEqual([]);
    },
    wallsTimeout,
  );

  it(
    'of an opening of contact or protected details',
    async () => {
      const reason = 'Sovittu soitto';
      await inTurns(
        ACTOR_NAMES.map((who) => async () => {
          for (const { id } of world.thingsOf('seeker')) {
            const { text } = await world.send(who, 'POST', `/api/seekers/${id}/contact-opening`, {});
            if (/"code":"(NOT_SIGNED_IN|NOT_ALLOWED)"/.test(text)) return;
            await world.send(who, 'POST', `/api/seekers/${id}/protected-opening`, { reason });
          }
        }),
      );
      expect(world.leaks).toEqual([]);
    },
    wallsTimeout,
  );

  it(
    'of a list, by whatever filter or order',
    async () => {
      for (const route of routes().filter(({ path }) => !path.includes(':'))) {
        const allowed = openTo(route);
        await inTurns(
          filters(world, route).flatMap((query, i) =>
            allowed
              .filter((_, at) => (at + allowed.length - (i % allowed.length)) % allowed.length < TRY_EACH)
              .map((who) => () => world.send(who, 'GET', `${route.path}?${query}`)),
          ),
        );
      }
      expect(world.leaks).toEqual([]);
    },
    wallsTimeout,
  );

  it(
    'of a search: what one may not read is not even found',
    async () => {
      const found: string[] = [];
      const oneOfEach = new Map<string, Sentinel>();
      for (const sentinel of world.book.sentinels.filter(({ column }) => SEARCHED.includes(column))) {
        const { relation, place } = sentinel.thing;
        const like = relation.includes('protected') ? 'protected' : '';
        oneOfEach.set(longForm ? sentinel.token : `${sentinel.column} ${like} ${place}`, sentinel);
      }
      const search = async (who: ActorName, path: string, words: string): Promise<string> =>
        (await world.send(who, 'GET', `${path}?q=${words}`)).text;
      const tries = routes()
        .filter((route) => canSearch(route) && !route.path.includes(':'))
        .flatMap((route) =>
          openTo(route).flatMap((who) => {
            const { name, path } = route;
            const ofNobody = search(who, path, newWord());
            return [...oneOfEach.values()]
              .filter(({ readers }, i) => i % ONE_OF === 0 && !readers.has(who))
              .map(({ token, column, thing }) => async () => {
                if ((await search(who, path, token)) !== (await ofNobody))
                  found.push(`${who} ${name} ${column} ${thing.relation} ${thing.place}`);
              });
          }),
        );
      await inTurns(tries);
      expect(tries.length).toBeGreaterThan(200);
      expect(found).toEqual([]);
      expect(world.leaks).toEqual([]);
    },
    wallsTimeout,
  );

  it('although everything that somebody may read is read by somebody', () => {
    const unseen = world.book.sentinels.filter(
      (sentinel) =>
        !world.book.seen.has(sentinel) &&
        !SHOWN_NOWHERE.includes(sentinel.column) &&
        sentinel.readers.size > 0,
    );
    expect(unseen.map(({ column, thing }) => `${column} ${thing.relation} ${thing.place}`)).toEqual([]);
  });

  it('and a planted leak is found', async () => {
    const before = world.leaks.length;
    const { scanned } = world;
    const secret = world.book.sentinels.find(
      ({ column, thing }) => column.endsWith('first_name_sealed') && thing.place === 'other_unit',
    );
    PlantedLeak.text = `Nimi on ${secret?.token}.`;
    for (const who of ['coordinator', 'nobody'] as const) await world.send(who, 'GET', '/api/planted');
    const leaks = world.leaks.slice(before);
    reportFigure('F3', {
      part: 'answers',
      tried: scanned,
      failed: before,
      control: leaks.length === 2,
      note: 'a planted route told of another unit’s seeker',
    });
    expect(leaks.map(({ actor, route, column }) => `${actor} ${route} ${column}`).sort()).toEqual([
      'coordinator GET /api/planted people.seeker_private.first_name_sealed',
      'nobody GET /api/planted people.seeker_private.first_name_sealed',
    ]);
  });
});
