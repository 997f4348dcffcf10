import { grantOf, NAMED_RIGHT_OF, ROLES, type Role } from '@rinnakkain/domain';
import { type TestActor, type TestOrganisation, type TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DeclaredRoute, declaredRoutes } from './routes';
import { startWholeProduct } from './whole-product';

/** yes, own (only what is one's own), named (only those named for it), no. */
type Cell = 'yes' | 'own' | 'named' | 'no';

interface Row {
  readonly name: string;
  readonly cells: Readonly<Record<Role | 'nobody', Cell>>;
}

/** The hand-written table: from the security page and the decisions, never from the code it checks. */
function whoMay(): Row[] {
  const [head = [], ...lines] = readFileSync(join(import.meta.dirname, 'who-may.csv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return lines.map((cells) => ({
    name: `${cells[0]} ${cells[1]}`,
    cells: Object.fromEntries(head.slice(2).map((name, i) => [name, cells[i + 2]])) as Row['cells'],
  }));
}

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
    const differing = rows.flatMap(({ name, cells }) => {
      const route = routes.get(name);
      return ROLES.filter((role) => {
        const permission = route?.requires;
        const granted = permission ? grantOf(role, permission) === 'yes' : true;
        const named = permission !== undefined && granted && NAMED_RIGHT_OF[permission] !== undefined;
        return (cells[role] !== 'no') !== granted || (cells[role] === 'named') !== named;
      }).map((role) => `${name} ${role}`);
    });
    expect(differing).toEqual([]);
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
