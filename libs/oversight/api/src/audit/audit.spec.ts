import { limits, ROLES } from '@rinnakkain/domain';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { oversightEntities, OversightModule } from '../oversight.module';

describe('the audit', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let elsewhere: TestOrganisation;
  let officer: TestActor;
  let administrator: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([OversightModule], oversightEntities);
    organisation = await product.organisation();
    elsewhere = await product.organisation();
    officer = await product.signedIn(organisation, 'data_protection_officer', { name: 'Tarja Testinen' });
    administrator = await product.signedIn(organisation, 'organisation_administrator', {
      name: 'Pekka Pääkäyttäjä',
    });
    const stranger = await product.signedIn(elsewhere, 'organisation_administrator');
    for (const name of ['Ensimmäinen', 'Toinen'])
      await product.post('/api/units', administrator).send({ name }).expect(201);
    await product.post('/api/units', stranger).send({ name: 'Vieras' }).expect(201);
  });
  afterAll(() => product.stop());

  const list = async (query = ''): Promise<{ status: number; body: Page }> => {
    const { status, body } = await product.get(`/api/audit${query}`, officer);
    return { status, body: body as Page };
  };
  interface Page {
    items: {
      n: number;
      at: string;
      account: { id: string; name: string };
      action: string;
      role: string;
      objectId: string;
    }[];
    total: number;
    errors?: { pointer: string }[];
  }

  it('tells who did what in which role, newest first, and nothing of another association', async () => {
    const { body } = await list('?action=unit.created');
    expect(body.total).toBe(2);
    expect(body.items.map(({ account, role }) => [account.name, role])).toEqual([
      ['Pekka Pääkäyttäjä', 'organisation_administrator'],
      ['Pekka Pääkäyttäjä', 'organisation_administrator'],
    ]);
    const [newer, older] = body.items;
    expect(newer?.n).toBeGreaterThan(older?.n ?? Infinity);
  });

  it('records that it has been looked at', async () => {
    const before = await product.audited(organisation, 'audit.viewed');
    await list('?objectType=unit');
    expect(await product.audited(organisation, 'audit.viewed')).toBe(before + 1);
    const { body } = await list('?action=audit.viewed');
    expect(body.items[0]?.account.name).toBe('Tarja Testinen');
  });

  it('filters by account, thing and days in Finland, and pages', async () => {
    const units = (await list('?action=unit.created')).body.items;
    const one = units[0]?.objectId ?? '';
    expect((await list(`?objectId=${one}`)).body.total).toBe(1);
    expect((await list(`?accountId=${administrator.actor.accountId}&pageSize=1`)).body).toMatchObject({
      total: 2,
      items: [{ objectId: one }],
    });
    expect((await list('?action=unit.created&pageSize=1&page=2')).body.items[0]?.objectId).toBe(
      units[1]?.objectId,
    );
    const today = product.clock.today();
    expect((await list(`?action=unit.created&from=${today}&to=${today}`)).body.total).toBe(2);
    expect((await list('?action=unit.created&to=2026-11-23')).body.total).toBe(0);
    expect((await list('?action=unit.created&from=2026-11-25')).body.total).toBe(0);
  });

  it('refuses filters it does not know and values that cannot be', async () => {
    for (const query of ['?q=Pekka', '?action=nothing', '?objectId=1', '?from=2026-02-30', '?pageSize=101']) {
      const { status, body } = await list(query);
      expect([query, status, body.errors?.length]).toEqual([query, 422, 1]);
    }
  });

  it('names staff and no volunteer', async () => {
    const volunteer = await product.signedIn(organisation, 'volunteer', { name: 'Vieno Vapaa' });
    await product.as(volunteer, async (work) =>
      work.record({ action: 'relationship.listed', objectType: 'relationship' }),
    );
    const { body } = await list('?action=relationship.listed');
    expect(body.items[0]?.account).toEqual({ id: volunteer.actor.accountId, name: null });
    expect((await product.get('/api/audit/export', officer)).text).not.toContain('Vieno');
  });

  it('is given away in parts, each of them an entry, and never more than an export may hold', async () => {
    const many = Array.from({ length: limits.auditExportPart }, () => ({
      action: 'unit.created' as const,
      objectType: 'unit' as const,
    }));
    await product.as(administrator, async (work) => many.forEach((entry) => work.record(entry)));
    type Part = Page & { next: number | null };
    const part = async (below = ''): Promise<Part> =>
      (await product.get(`/api/audit/export?action=unit.created${below}`, officer).expect(200)).body as Part;
    const first = await part();
    const second = await part(`&below=${first.next}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([limits.auditExportPart, 2, null]);
    const numbers = [...first.items, ...second.items].map(({ n }) => n);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => b - a));
    const { body } = await list('?action=audit.exported');
    expect(body.items[0]).toMatchObject({
      details: { count: 2, newest: second.items[0]?.n, oldest: second.items[1]?.n },
    });

    await product.database.admin.query(
      `insert into oversight.audit_entry (organisation_id, n, at, action, object_type)
       select $1, 1000000 + i, now(), 'unit.created', 'unit' from generate_series(1, $2::integer) i`,
      [organisation.id, limits.auditExportMax],
    );
    const tooMuch = await product.get('/api/audit/export', officer);
    expect([tooMuch.status, tooMuch.body.code]).toEqual([422, 'NARROW_SEARCH']);
    expect(await part('&below=1000000')).toMatchObject({ next: first.next });
  });

  it('is for the data protection officer alone; a refusal is an entry', async () => {
    for (const role of ROLES.filter((each) => each !== 'data_protection_officer')) {
      const other = await product.signedIn(organisation, role);
      for (const path of ['', '/export', `/looks?personId=${officer.actor.accountId}`]) {
        const answer = await product.get(`/api/audit${path}`, other);
        expect([role, answer.status, answer.body.code]).toEqual([role, 403, 'NOT_ALLOWED']);
      }
    }
    expect((await list('?action=access.denied')).body.total).toBe(3 * (ROLES.length - 1));
    expect((await product.get('/api/audit')).status).toBe(401);
  });
});
