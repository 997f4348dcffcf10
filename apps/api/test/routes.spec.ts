import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { declaredFields, type MessageClass } from '@rinnakkain/platform-api';
import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { type DeclaredRoute, declaredRoutes, registeredRoutes } from './routes';
import { startWholeProduct } from './whole-product';

/** Routes that are open without a session; read again whenever this list changes. */
const PUBLIC_ROUTES = [
  'GET /api/certificates/confirmation',
  'GET /api/health/live',
  'GET /api/health/ready',
  'GET /api/welcome',
  'GET /feeds/groups/:id.ics',
  'GET /feeds/meeting-guide.json',
  'GET /feeds/organisations/:id.ics',
  'GET /feeds/personal/:token.ics',
  'GET /pages/accessibility',
  'GET /pages/ask',
  'GET /pages/ask-sent',
  'GET /pages/feedback',
  'GET /pages/feedback-sent',
  'GET /pages/fellowship-groups',
  'GET /pages/groups',
  'GET /pages/groups/:id',
  'GET /pages/leave',
  'GET /pages/privacy',
  'GET /pages/safe-browsing',
  'GET /pages/start',
  'GET /pages/volunteer',
  'GET /pages/volunteer-sent',
  'POST /api/invitations/accept',
  'POST /api/invitations/look',
  'POST /api/password-links',
  'POST /api/setup',
  'POST /api/setup/look',
  'POST /api/sign-in',
  'POST /pages/ask',
  'POST /pages/feedback',
  'POST /pages/volunteer',
];

/** Routes for anybody who is signed in, whatever the role. */
const ROUTES_ABOUT_ONESELF = ['GET /api/me', 'POST /api/act-as', 'POST /api/sign-out'];

const isMessage = (type: unknown): type is MessageClass =>
  typeof type === 'function' && declaredFields(type as MessageClass).size > 0;

describe('every route', () => {
  let product: TestProduct;
  let routes: DeclaredRoute[];

  beforeAll(async () => {
    product = await startWholeProduct();
    routes = declaredRoutes(product);
  });
  afterAll(() => product.stop());

  const namesOf = (wrong: readonly DeclaredRoute[]): string[] => wrong.map(({ name }) => name);

  it('is declared by a controller, once, and none answers every method', () => {
    expect(registeredRoutes(product).sort()).toEqual(namesOf(routes).sort());
    expect(new Set(namesOf(routes)).size).toBe(routes.length);
    expect(routes.filter(({ method }) => !/^(GET|POST|PATCH|DELETE)$/.test(method))).toEqual([]);
  });

  it('says exactly one of: a permission, open for a reason, for oneself', () => {
    const unclear = routes.filter(
      (route) => [route.requires, route.publicReason, route.signedIn].filter(Boolean).length !== 1,
    );
    expect(namesOf(unclear)).toEqual([]);
  });

  it('is open without a session only when this list says so', () => {
    expect(namesOf(routes.filter(({ publicReason }) => publicReason)).sort()).toEqual(PUBLIC_ROUTES);
    expect(namesOf(routes.filter(({ signedIn }) => signedIn)).sort()).toEqual(ROUTES_ABOUT_ONESELF);
  });

  it('answers with a declared message, or nothing', () => {
    expect(namesOf(routes.filter(({ returns }) => returns !== null && !isMessage(returns)))).toEqual([]);
  });

  it('takes bodies and queries as whole messages of our field decorators, and nothing else of a request', () => {
    const wrong = routes.flatMap(({ name, inputs }) =>
      inputs
        .filter(({ kind, data, type }) =>
          kind === RouteParamtypes.BODY || kind === RouteParamtypes.QUERY
            ? data !== undefined || !isMessage(type)
            : kind !== RouteParamtypes.REQUEST,
        )
        .map(({ kind }) => `${name} ${RouteParamtypes[kind]}`),
    );
    expect(wrong).toEqual([]);
  });

  it('that takes the whole request is about the session', () => {
    const whole = routes.filter(({ inputs }) => inputs.some(({ kind }) => kind === RouteParamtypes.REQUEST));
    expect(namesOf(whole).sort()).toEqual(['POST /api/act-as', 'POST /api/sign-in', 'POST /api/sign-out']);
  });

  it('under an unknown address is a 404 that tells nothing, in whatever spelling', async () => {
    for (const path of ['/api/nothing', '/api/units/', '/API/UNITS', '/api//units']) {
      const answer = await product.get(path);
      expect([path, [401, 404].includes(answer.status)]).toEqual([path, true]);
    }
  });
});
