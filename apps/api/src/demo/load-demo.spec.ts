import {
  Configuration,
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  RootKey,
  UnitOfWork,
  Vault,
  type Actor,
} from '@rinnakkain/platform-api';
import { TestProduct } from '@rinnakkain/platform-api/testing';
import { draftDemo } from './draft-demo';
import { loadDemo } from './load-demo';
import { everySession } from './sessions';
import { DEMO_SIZES } from './sizes';

const rootKey = new RootKey(Buffer.alloc(32, 7));
let product: TestProduct;
const load = (key = rootKey): Promise<boolean> =>
  loadDemo(product.app, product.app.get(Configuration), key, () => undefined);

beforeAll(async () => {
  product = await TestProduct.start([], []);
});
afterAll(() => product.stop());

async function rowsOf<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await product.database.admin.query<Row>(sql, values)).rows;
}
const count = async (table: string): Promise<number> =>
  (await rowsOf<{ n: number }>(`select count(*)::integer as n from ${table}`))[0]?.n ?? 0;

/** The first coordinator, as a request of theirs would have it. */
async function firstCoordinator(): Promise<Actor> {
  const [row] = await rowsOf<{ id: string; organisation: string; account: string; units: string[] }>(
    `select m.id, m.organisation_id as organisation, m.account_id as account, m.unit_ids as units
     from platform.membership m join platform.account a on a.id = m.account_id where a.name = 'Sofia Näyte'`,
  );
  return {
    accountId: row?.account ?? '',
    membershipId: row?.id ?? '',
    organisationId: row?.organisation ?? '',
    unitIds: row?.units ?? [],
    role: 'coordinator',
    volunteerId: null,
    backgroundChecker: false,
  };
}

it('leaves the database empty when it is interrupted', async () => {
  let derived = 0;
  class Failing extends RootKey {
    override derive(purpose: string): Buffer {
      if (purpose.startsWith('organisation|') && (derived += 1) === 3) throw new Error('The power went.');
      return super.derive(purpose);
    }
  }
  await expect(load(new Failing(Buffer.alloc(32, 7)))).rejects.toThrow('The power went.');
  expect(await count('platform.organisation')).toBe(0);
  expect(await count('people.volunteer')).toBe(0);
});

describe('The loaded demo', () => {
  beforeAll(async () => {
    const begin = performance.now();
    await load();
    expect(performance.now() - begin).toBeLessThan(30_000);
  });

  it('is there once, however often the product starts', async () => {
    await load();
    expect(await count('platform.organisation')).toBe(DEMO_SIZES.demo.associations + 1);
    expect(await count('people.volunteer')).toBe(DEMO_SIZES.demo.volunteers);
    expect(await count('people.seeker')).toBe(DEMO_SIZES.demo.seekers);
    expect(await count(`support.relationship where state = 'running'`)).toBe(DEMO_SIZES.demo.running);
    expect(await count('support.session')).toBe(DEMO_SIZES.demo.sessions);
  });

  it('lets every demo account in', async () => {
    for (const { email } of DEMO_ACCOUNTS) {
      await product.post('/api/sign-in').send({ email, password: DEMO_PASSWORD }).expect(200);
    }
  });

  it('opens with the keys of the product, at the places of the product', async () => {
    const actor = await firstCoordinator();
    const [iida] = await rowsOf<{ id: string; alias: Buffer; name: Buffer }>(
      `select s.id, s.alias_sealed as alias, p.first_name_sealed as name
       from people.seeker s join people.seeker_private p on p.seeker_id = s.id
       where s.organisation_id = $1 and s.coordinator_id = $2 order by s.created_at limit 1`,
      [actor.organisationId, actor.accountId],
    );
    const opened = await product.app.get(UnitOfWork).runAs(actor, async () => {
      const key = await product.app.get(Vault).keyOf(iida?.id ?? '');
      return [
        key?.open('people.seeker.alias', iida?.id ?? '', iida?.alias ?? null),
        key?.open('people.seeker_private.first_name', iida?.id ?? '', iida?.name ?? null),
      ];
    });
    expect(opened).toEqual([expect.stringMatching(/^\p{L}+$/u), expect.stringMatching(/^\p{L}+$/u)]);
  });

  it('has the fingerprints the product compares with', async () => {
    const actor = await firstCoordinator();
    const [row] = await rowsOf<{ phone: Buffer; id: string; print: Buffer }>(
      `select id, phone_sealed as phone, phone_print as print from people.volunteer where organisation_id = $1 and unit_ids && $2 limit 1`,
      [actor.organisationId, actor.unitIds],
    );
    const again = await product.app.get(UnitOfWork).runAs(actor, async () => {
      const vault = product.app.get(Vault);
      const phone = (await vault.keyOf(row?.id ?? ''))?.open(
        'people.volunteer.phone',
        row?.id ?? '',
        row?.phone ?? null,
      );
      return vault.fingerprint('phone', phone);
    });
    expect(again?.equals(row?.print ?? Buffer.alloc(0))).toBe(true);
  });

  it('has nothing of seekers, contacts and notes in the clear', async () => {
    const tables = await rowsOf<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('platform', 'people', 'support', 'groups', 'oversight')`,
    );
    let dump = '';
    for (const { name } of tables) {
      dump += JSON.stringify(await rowsOf(`select t::text from ${name} t`));
    }
    const planted = [...draftDemo(1, DEMO_SIZES.demo, '2026-11-24').associations].flatMap((its) => [
      ...its.seekers.flatMap(({ row, details }) => [
        row.alias,
        details.phone,
        details.email,
        details.priorityReason,
      ]),
      ...its.volunteers.flatMap(({ row }) => [row.phone, row.email]),
      ...its.accounts.map(({ email }) => email),
      ...[...everySession(its)].map(({ note }) => note),
      ...its.notes.map(({ text }) => text),
    ]);
    const seen = planted.filter((text) => text !== null && dump.includes(text));
    expect(seen).toEqual([]);
    expect(dump).not.toContain('@esimerkki');
    expect(dump).not.toMatch(/\+35800/);
  });

  it('says in the audit that it was loaded', async () => {
    expect(await count(`oversight.audit_entry where action = 'demo.loaded'`)).toBe(
      DEMO_SIZES.demo.associations,
    );
  });
});
