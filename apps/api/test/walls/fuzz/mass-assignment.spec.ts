import { declaredRoutes } from '../../routes';
import { longForm, reportFigure, wallsTimeout } from '../figures';
import { FIRST_START, formsOf, validRequest } from '../world/bodies';
import { ALLOWED } from './allowed-columns';
import { namesSentAlong, type SentAlong } from './column-names';
import type { Operation } from './contract';
import { Ground } from './ground';
import { PlantedSaving } from './planted';
import { RowWatch } from './rows';
import { bodyWith, chunks, type Good, notRefused, placesOf, unexpected } from './sent-along';
import type { Received } from './wire';

/** In the long form each name is sent alone. */
const AT_ONCE = longForm ? 1 : 95;

describe('columns sent along', () => {
  let ground: Ground;
  let watch: RowWatch;
  let names: SentAlong[];
  let routes: string[];

  beforeAll(async () => {
    ground = await Ground.start([PlantedSaving]);
    watch = await RowWatch.begin(ground.product.database.admin);
    names = namesSentAlong(watch, ground.world.there.units[0]);
    routes = declaredRoutes(ground.product)
      .filter(({ method, path }) => method !== 'GET' && !path.startsWith('/api/planted/'))
      .map(({ name }) => name);
  }, wallsTimeout);
  afterAll(() => ground?.stop());

  interface Ready extends Good {
    readonly send: (body: unknown) => Promise<Received>;
  }

  /** A good request, ready to be sent with whatever body. */
  const ready = async (route: string, form: number): Promise<Ready> => {
    const [method = '', path = ''] = route.split(' ');
    const good = FIRST_START.includes(route)
      ? { who: 'nobody' as const, path, body: { token: 'x' }, headers: {}, account: undefined }
      : await validRequest(ground.world, route, form);
    const { cookie, actor } = ground.world.actors[good.who];
    const headers = {
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/json',
      ...(cookie ? { Cookie: cookie } : {}),
      ...good.headers,
    };
    return {
      route,
      path: good.path,
      body: good.body ?? {},
      account: good.account ?? actor?.accountId ?? '',
      // Forms of pages go to an association of the world.
      organisation: actor?.organisationId ?? (path.startsWith('/pages/') ? ground.world.here.id : ''),
      send: (body) =>
        ground.wire.send({ method, target: good.path, headers, body: Buffer.from(JSON.stringify(body)) }),
    };
  };

  /** Names that the request does not hold: of a form of a page, which no contract describes, it holds every field. */
  const namesBeside = ({ body }: Good): SentAlong[] => names.filter(({ name }) => !(name in body));

  const operationOf = (route: string): Operation | undefined =>
    ground.contract.named(route.replace(/:(\w+)/g, '{$1}'));

  it('are told for every route that writes', () => {
    expect(Object.keys(ALLOWED).sort()).toEqual([...routes].sort());
    expect(names.length).toBeGreaterThan(300);
  });

  it(
    'are refused by name, and a good request changes what its route is for and nothing else',
    async () => {
      const wrong: string[] = [];
      let tried = 0;
      for (const route of routes)
        for (let form = 0; form < Math.max(1, formsOf(route)); form++) {
          const good = await ready(route, form);
          const before = await watch.read();
          const places = placesOf(operationOf(route)?.body);
          for (const { path, declared } of places)
            for (const some of chunks(
              names.filter(({ name }) => !declared.has(name)),
              AT_ONCE,
            )) {
              tried += some.length;
              const answer = await good.send(bodyWith(good.body, path, some));
              for (const name of notRefused(answer, path, some)) wrong.push(`${route} takes ${name}`);
            }
          const between = await watch.read();
          for (const { table, columns } of RowWatch.changes(before, between))
            wrong.push(`${route} changes ${table} ${columns.join(', ')}`);
          if (FIRST_START.includes(route)) continue;
          // A route that takes no body looks at none: whatever comes along has to be without effect.
          const along = places.length > 0 ? [] : (chunks(namesBeside(good), names.length)[0] ?? []);
          tried += along.length;
          const answer = await good.send(bodyWith(good.body, [], along));
          // A form that was taken leads on (303).
          if (answer.status >= 400)
            wrong.push(`${route} no longer takes what is good: ${answer.status} ${answer.text}`);
          for (const each of unexpected(good, between, await watch.read()))
            wrong.push(`${route} writes ${each}`);
        }
      const control = await saved();
      reportFigure('F16', {
        part: 'columns',
        tried,
        failed: wrong.length,
        control: control.includes('people.seeker.protected') && control.includes('people.seeker.priority'),
        note: `${routes.length} routes that write, ${names.length} names`,
      });
      expect(wrong.slice(0, 60)).toEqual([]);
      expect(control).toEqual(expect.arrayContaining(['people.seeker.protected', 'people.seeker.priority']));
    },
    wallsTimeout,
  );

  /** Columns of the table that the control saves, however they are spelt. */
  const isOfSeeker = (name: string): boolean =>
    watch.columns.has(`people.seeker.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);

  /** The control: what a route that saves the whole body changes with the names of its columns. */
  const saved = async (): Promise<string[]> => {
    const { id } = ground.world.thing('seeker', 'running', 'unit');
    const { cookie } = ground.world.actors.coordinator;
    const headers = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json', Cookie: cookie };
    const target = `/api/planted/saving/${id}`;
    const good = {
      route: 'POST /api/planted/saving/:id',
      path: target,
      body: {},
      account: '',
      organisation: ground.world.here.id,
    };
    const found = new Set<string>();
    let before = await watch.read();
    for (const { name, value } of names.filter(({ name }) => isOfSeeker(name))) {
      const body = Buffer.from(JSON.stringify({ [name]: name === 'priority' ? 'urgent' : value }));
      const { status } = await ground.wire.send({ method: 'POST', target, headers, body });
      if (status >= 300) continue;
      const after = await watch.read();
      for (const each of unexpected(good, before, after)) found.add(each);
      before = after;
    }
    return [...found];
  };
});
