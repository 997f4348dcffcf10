import { ROLES } from '@rinnakkain/domain';
import { type TestActor, type TestOrganisation, type TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { type DeclaredRoute, declaredRoutes } from './routes';
import { actionFindings, otherPermissionFindings, routeFindings, whoMay } from './who-may';
import { startWholeProduct } from './whole-product';

describe('who may call a route', () => {
  const rows = whoMay();
  let product: TestProduct;
  let routes: Map<string, DeclaredRoute>;
  let organisation: TestOrganisation;

  beforeAll(async () => {
    product = await startWholeProduct();
    routes = new Map(declaredRoutes(product).map((route) => [route.name, route]));
    organisation = await product.organisation();
  });
  afterAll(() => product.stop());

  it('is written down for every route, and for no other', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...routes.keys()].sort());
    const words = new Set(rows.flatMap(({ cells }) => Object.values(cells)));
    expect([...words].sort()).toEqual(['named', 'no', 'own', 'yes']);
    expect(rows.every(({ cells }) => Object.keys(cells).length === ROLES.length + 1)).toBe(true);
  });

  it('is what the matrix says', () => {
    expect(routeFindings(rows, routes)).toEqual([]);
    expect(otherPermissionFindings(routes)).toEqual([]);
  });

  it('is narrower for single actions, as they are listed', () => {
    expect(actionFindings()).toEqual([]);
  });

  /** Calls a route with ids of nothing and an empty body: the first wall answers before anything is looked up. */
  const call = async (name: string, who?: TestActor): Promise<{ status: number; code: string }> => {
    const [method = '', path = ''] = name.split(' ');
    const verb = method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';
    const sent = product.call(
      verb,
      path.replace(/:\w+/g, () => randomUUID()),
      who,
    );
    const answer = await (verb === 'get' ? sent : sent.send({}));
    return { status: answer.status, code: (answer.body as { code?: string }).code ?? '' };
  };
  const refused = ({ status, code }: { status: number; code: string }): boolean =>
    status === 403 && (code === 'NOT_ALLOWED' || code === 'NOT_AVAILABLE_YET');

  it('is asked of nobody but for the open routes', async () => {
    const wrong: string[] = [];
    for (const { name, cells } of rows) {
      const { status, code } = await call(name);
      const closed = status === 401 && code === 'NOT_SIGNED_IN';
      if (closed !== (cells.nobody === 'no')) wrong.push(`${name}: ${status} ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(ROLES)('is decided for %s as written', async (role) => {
    const plain = await product.signedIn(organisation, role);
    const named = await product.signedIn(organisation, role, { backgroundChecker: true });
    const wrong: string[] = [];
    for (const { name, cells } of rows) {
      const leaves = name === 'POST /api/sign-out';
      const answer = await call(name, leaves ? await product.signedIn(organisation, role) : plain);
      if (refused(answer) !== (cells[role] === 'no' || cells[role] === 'named') || answer.status >= 500)
        wrong.push(`${name}: ${answer.status} ${answer.code}`);
      if (cells[role] === 'named' && refused(await call(name, named))) wrong.push(`${name} when named`);
    }
    expect(wrong).toEqual([]);
  });

  it('leaves an entry when it is refused', async () => {
    const before = await product.audited(organisation, 'access.denied');
    await call('GET /api/audit', await product.signedIn(organisation, 'volunteer'));
    expect(await product.audited(organisation, 'access.denied')).toBe(before + 1);
  });
});
