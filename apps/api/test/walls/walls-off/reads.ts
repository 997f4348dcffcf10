import { longForm } from '../figures';
import { pathsOf, readingRoutes } from '../sentinels/reading';
import { askedFor } from '../sweep/reach';
import { ACTOR_NAMES, type ActorName, type BuiltWorld, routeOf } from '../world';
import { whoReads } from '../world/who-reads';
import { isLeak } from './others';

/** One of each relation; in the long form everybody. */
export const READERS: readonly ActorName[] = longForm
  ? ACTOR_NAMES
  : [
      'administrator',
      'colleague',
      'excluded_coordinator',
      'other_unit',
      'elsewhere',
      'reviewer',
      'data_protection_officer',
      'volunteer',
      'ended_volunteer',
    ];

const LANES = 8;

/** Asks for what can be read and opened, in short for one of each that differs to somebody, and answers with what was told to whom and how often asked. */
export async function readEverything(
  world: BuiltWorld,
  guardStands: boolean,
  readers: readonly ActorName[] = READERS,
): Promise<{ asked: number; leaks: string[] }> {
  const table = whoReads();
  const leaks = new Set<string>();
  let asked = 0;
  const read = async (who: ActorName, method: string, path: string, body?: unknown): Promise<boolean> => {
    asked += 1;
    const answer = await world.send(who, method, path, body);
    const reader = world.book.readers.get(who);
    const route = routeOf(method, path);
    for (const planted of world.book.in(`${JSON.stringify(answer.headers)}\n${answer.text}`))
      if (!reader || isLeak(table, reader, planted, route, guardStands))
        leaks.add(`${who}: ${planted.column} of ${planted.row.name} by ${route}`);
    return !/"code":"(NOT_SIGNED_IN|NOT_ALLOWED)"/.test(answer.text);
  };
  const openings = (who: ActorName) =>
    askedFor(
      world,
      who,
    )(world.thingsOf('seeker')).flatMap(({ id }) => [
      { path: `/api/seekers/${id}/contact-opening`, body: {} },
      { path: `/api/seekers/${id}/protected-opening`, body: { reason: 'Sovittu soitto' } },
    ]);
  const tasks = readers.flatMap((who) => [
    ...readingRoutes(world).map((route) => async () => {
      const [first = '', ...others] = pathsOf(world, route, askedFor(world, who));
      // Who is turned away at the door is turned away whatever they ask for.
      if (await read(who, 'GET', first)) for (const path of others) await read(who, 'GET', path);
    }),
    async () => {
      for (const { path, body } of openings(who)) if (!(await read(who, 'POST', path, body))) return;
    },
  ]);
  const lane = async (): Promise<void> => {
    for (let task = tasks.pop(); task; task = tasks.pop()) await task();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { asked, leaks: [...leaks].sort() };
}
