import { Configuration, RootKey } from '@rinnakkain/platform-api';
import { TestProduct } from '@rinnakkain/platform-api/testing';
import { loadDemo } from './load-demo';

const rootKey = new RootKey(Buffer.alloc(32, 7));
let product: TestProduct;
const said: string[] = [];

beforeAll(async () => {
  product = await TestProduct.start([], []);
  await loadDemo(product.app, product.app.get(Configuration), rootKey, (text) => said.push(text));
}, 60_000);
afterAll(() => product.stop());

const count = async (table: string): Promise<number> => {
  const { rows } = await product.database.admin.query<{ n: number }>(
    `select count(*)::integer as n from ${table}`,
  );
  return rows[0]?.n ?? 0;
};

describe('Loading the demo', () => {
  it('fills an empty database', async () => {
    expect(await count('people.volunteer')).toBe(120);
    expect(await count('people.seeker')).toBe(220);
    expect(await count('support.session')).toBe(900);
    expect(await count(`support.relationship where state = 'running'`)).toBe(60);
  });
});
