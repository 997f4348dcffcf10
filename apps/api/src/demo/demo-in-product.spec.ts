import { TODAY_GROUPS } from '@rinnakkain/domain';
import { Configuration, DEMO_PASSWORD, RootKey } from '@rinnakkain/platform-api';
import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { startWholeProduct } from '../../test/whole-product';
import { loadDemo } from './load-demo';

let product: TestProduct;

beforeAll(async () => {
  product = await startWholeProduct();
  const rootKey = new RootKey(Buffer.alloc(32, 7));
  await loadDemo(product.app, product.app.get(Configuration), rootKey, () => undefined);
});
afterAll(() => product.stop());

interface Listed {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Somebody of the demo, signed in as anybody would. */
async function as(
  email: string,
): Promise<{ get: (path: string) => Promise<{ status: number; body: unknown }> }> {
  const answer = await product.post('/api/sign-in').send({ email, password: DEMO_PASSWORD });
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  return {
    get: async (path) => {
      const { status, body } = await product.get(path).set('Cookie', cookie);
      return { status, body: body as unknown };
    },
  };
}

describe('The product on the demo', () => {
  it('shows the first coordinator something in every group of today', async () => {
    const sofia = await as('koordinaattori@esimerkkila.invalid');
    const { status, body } = await sofia.get('/api/today');
    expect(status).toBe(200);
    const { groups } = body as { groups: { group: string; total: number }[] };
    const filled = groups.filter(({ total }) => total > 0).map(({ group }) => group);
    // No list was hit: an exception is no part of a calm first look.
    expect(filled.sort()).toEqual(TODAY_GROUPS.filter((group) => group !== 'exclusion_hit').sort());
  });

  it('tells what was said of the public pages, what waits for an answer first', async () => {
    const sofia = await as('koordinaattori@esimerkkila.invalid');
    const { body } = await sofia.get('/api/page-feedback');
    const { items } = body as {
      items: { words: string; replyTo: string | null; answeredOn: string | null }[];
    };
    expect(items).toEqual([
      expect.objectContaining({ replyTo: 'lukija@esimerkki.invalid', answeredOn: null }),
      expect.objectContaining({ words: expect.stringContaining('ruotsinkielinen') as string, replyTo: null }),
    ]);
  });

  it('finds the first coordinator candidates and those one reason away', async () => {
    const sofia = await as('koordinaattori@esimerkkila.invalid');
    const found = await sofia.get('/api/seekers?q=Iida');
    const [iida] = (found.body as { items: Listed[] }).items;
    const { status, body } = await sofia.get(`/api/seekers/${iida?.id ?? ''}/shortlist?limit=50`);
    expect(status).toBe(200);
    const list = body as {
      candidates: { volunteer: { name: string }; fit: number }[];
      excluded: {
        byReason: Record<string, number>;
        oneReasonAway: { volunteer: { name: string }; code: string }[];
      };
    };
    expect(list.candidates.length).toBeGreaterThanOrEqual(8);
    const away = list.excluded.oneReasonAway.map(({ volunteer, code }) => `${volunteer.name} ${code}`);
    expect(away).toEqual(
      expect.arrayContaining([
        'Pekka Näyte TRAINING_EXPIRED',
        'Henna Testinen PLEDGE_MISSING',
        'Mikko Kuvitelma FULL',
        'Axel Påhittad LANGUAGE_UNKNOWN',
      ]),
    );
    expect(list.excluded.byReason['OTHER']).toBe(1);
  });

  it('shows the volunteer two running pairs and one proposal', async () => {
    const aino = await as('vapaaehtoinen@esimerkkila.invalid');
    const { status, body } = await aino.get('/api/relationships');
    expect(status).toBe(200);
    const states = (body as { items: Listed[] }).items.map(({ state }) => state);
    expect(states.sort()).toEqual(['proposed', 'running', 'running']);
  });

  it('gives the reviewer the renewal of the volunteer whose training lapsed', async () => {
    const ritva = await as('kouluttaja@esimerkkila.invalid');
    const { status, body } = await ritva.get('/api/training/records?state=attended&pageSize=100');
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('Pekka Näyte');
  });

  it('opens every list to the other association’s coordinator, with nobody of the first in it', async () => {
    const other = await as('koordinaattori@mallisaari.invalid');
    for (const list of ['volunteers', 'seekers', 'relationships']) {
      const { status, body } = await other.get(`/api/${list}?pageSize=100`);
      expect(status).toBe(200);
      expect((body as { total: number }).total).toBeGreaterThan(0);
      expect(JSON.stringify(body)).not.toContain('Aino Esimerkki');
    }
  });
});
