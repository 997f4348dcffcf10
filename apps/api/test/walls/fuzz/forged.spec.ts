import { ForgottenPassword } from '@rinnakkain/platform-api';
import { declaredRoutes } from '../../routes';
import { reportFigure, wallsTimeout } from '../figures';
import { FIRST_START, formsOf, type ValidRequest, validRequest } from '../world/bodies';
import { type Forgery, forgeries } from './forged';
import { Ground } from './ground';
import { missingHeaders } from './headers';
import { RowWatch } from './rows';
import type { Received } from './wire';

interface Layer {
  readonly name: string;
}

describe('a forged request', () => {
  let ground: Ground;
  let watch: RowWatch;
  /** The routes that change something. */
  let unsafe: string[];

  beforeAll(async () => {
    ground = await Ground.start([]);
    watch = await RowWatch.begin(ground.product.database.admin);
    unsafe = declaredRoutes(ground.product)
      .filter(({ method }) => method !== 'GET')
      .map(({ name }) => name);
  }, wallsTimeout);
  afterAll(() => ground?.stop());

  /** A request that is good but for where it comes from. */
  const goodOne = async (route: string, form: number): Promise<ValidRequest> =>
    FIRST_START.includes(route)
      ? { who: 'nobody', path: route.split(' ')[1] ?? '', body: { token: 'x' } }
      : validRequest(ground.world, route, form);

  const send = (
    route: string,
    good: ValidRequest,
    { method, query = '', headers }: Forgery,
  ): Promise<Received> => {
    const cookie = ground.world.actors[good.who].cookie;
    const all: Record<string, string | null> = {
      'Content-Type': 'application/json',
      ...(cookie ? { Cookie: cookie } : {}),
      ...good.headers,
      ...headers,
    };
    const kept = Object.entries(all).flatMap(([name, value]) =>
      value === null ? [] : [[name, value] as const],
    );
    const asked = method ?? route.split(' ')[0] ?? '';
    const body =
      asked === 'HEAD' || asked === 'OPTIONS' ? undefined : Buffer.from(JSON.stringify(good.body ?? {}));
    return ground.wire.send({
      method: asked,
      target: `${good.path}${query}`,
      headers: Object.fromEntries(kept),
      ...(body ? { body } : {}),
    });
  };

  /** What every route that reads answers to some callers: yes, no and not found. */
  const readingAnswers = async (): Promise<{ route: string; answer: Received }[]> => {
    const answers: { route: string; answer: Received }[] = [];
    for (const { name, method, path } of declaredRoutes(ground.product))
      for (const who of ['nobody', 'coordinator', 'administrator', 'volunteer'] as const) {
        if (method !== 'GET') continue;
        const { cookie } = ground.world.actors[who];
        const target = path.replace(/:\w+/g, () => ground.world.thing('seeker', 'running', 'unit').id);
        const headers: Record<string, string> = cookie ? { Cookie: cookie } : {};
        answers.push({ route: name, answer: await ground.wire.send({ method, target, headers }) });
      }
    return answers;
  };

  /** With the check out of the way: whatever page it comes from, the request goes on. */
  const withoutTheCheck = async <T>(task: () => Promise<T>): Promise<T> => {
    const { router } = ground.product.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
    const whole = router.stack;
    router.stack = whole.filter(({ name }) => name !== 'fromOurPages');
    expect(router.stack).toHaveLength(whole.length - 1);
    try {
      return await task();
    } finally {
      router.stack = whole;
    }
  };

  it(
    'is refused and changes nothing, and every answer keeps the browser strict',
    async () => {
      const accepted: string[] = [];
      const bare: string[] = [];
      const through: string[] = [];
      let tried = 0;
      for (const route of unsafe)
        for (let form = 0; form < Math.max(1, formsOf(route)); form++) {
          const good = await goodOne(route, form);
          const before = await watch.read();
          for (const forgery of forgeries(ground.world.url)) {
            const answer = await send(route, good, forgery);
            tried++;
            // A form of ours, which works without a script: nothing is wrong with it but what it says.
            const isOurForm = route.startsWith('POST /pages/') && forgery.name === 'a form';
            const refused = isOurForm
              ? answer.status === 422
              : forgery.method
                ? answer.status < 500
                : answer.status === 403 && answer.text.includes('ORIGIN_REQUIRED');
            if (!refused) accepted.push(`${route}: ${forgery.name}: ${answer.status}`);
            for (const name of missingHeaders(answer.headers))
              bare.push(`${route}: ${forgery.name}: ${name}`);
          }
          for (const { table, kind } of RowWatch.changes(before, await watch.read()))
            accepted.push(`${route}: ${kind} ${table}`);
          if (FIRST_START.includes(route)) continue;
          const [another] = forgeries(ground.world.url);
          const answer = another && (await withoutTheCheck(() => send(route, good, another)));
          // A link is asked for and answered before anybody is looked up.
          await ground.product.app.get(ForgottenPassword).settled();
          if (answer && answer.status < 400) through.push(route);
        }
      // The control: without the check each of them does what it says.
      const blind = unsafe.filter((route) => !FIRST_START.includes(route) && !through.includes(route));
      reportFigure('F15', {
        part: 'requests',
        tried,
        failed: accepted.length,
        control: blind.length === 0,
        note: `${unsafe.length} routes; without the check ${through.length} got through`,
      });
      const read = await readingAnswers();
      for (const { route, answer } of read)
        for (const name of missingHeaders(answer.headers, route.split(' ')[1]))
          bare.push(`${route}: ${name}`);
      reportFigure('F15', { part: 'headers', tried: tried + read.length, failed: bare.length });
      expect(accepted).toEqual([]);
      expect(bare).toEqual([]);
      expect(blind).toEqual([]);
    },
    wallsTimeout,
  );
});
