import { type TestActor, type TestOrganisation, TestProduct } from '../testing';

describe('accounts', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let coordinator: TestActor;
  let inOtherUnit: TestActor;
  let stranger: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([], []);
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator', {
      name: 'Öllölä Pekka',
    });
    coordinator = await product.signedIn(organisation, 'coordinator', { name: 'Näyte Sofia' });
    inOtherUnit = await product.signedIn(organisation, 'coordinator', {
      name: 'Åberg Ulla',
      units: [organisation.units[1]],
    });
    stranger = await product.signedIn(await product.organisation(), 'coordinator', { name: 'Vieras Ville' });
  });
  afterAll(() => product.stop());

  interface Item {
    id: string;
    name: string;
    email?: string;
    allowed: string[];
    roles: { role: string }[];
  }
  const list = async (who: TestActor, query = ''): Promise<{ items: Item[]; total: number }> =>
    (await product.get(`/api/accounts${query}`, who).expect(200)).body as { items: Item[]; total: number };
  const disable = (id: string, action = 'disable', who = administrator) =>
    product.post(`/api/accounts/${id}/transitions`, who).send({ action });

  it('are listed with addresses for the administrator, sorted as Finns sort', async () => {
    const { items, total } = await list(administrator);
    expect(total).toBe(3);
    expect(items.map(({ name }) => name)).toEqual(['Näyte Sofia', 'Åberg Ulla', 'Öllölä Pekka']);
    expect(items[0]?.email).toBe(coordinator.email);
    expect(items.map(({ allowed }) => allowed.includes('disable'))).toEqual([true, true, false]);
    expect((await list(administrator, '?q=ulla')).items).toHaveLength(1);
    expect((await list(administrator, '?role=coordinator&pageSize=1')).total).toBe(2);
  });

  it('are names of one’s own unit and its administrators for a coordinator, without an address', async () => {
    const { items } = await list(coordinator);
    expect(items.map(({ name }) => name)).toEqual(['Näyte Sofia', 'Öllölä Pekka']);
    expect(items.every((each) => each.email === undefined && each.allowed.length === 0)).toBe(true);
    expect((await list(stranger)).items.map(({ name }) => name)).toEqual(['Vieras Ville']);
  });

  it('that are disabled lose every session at once, and cannot sign in until enabled', async () => {
    const leaving = await product.signedIn(organisation, 'coordinator');
    await product.get('/api/me', leaving).expect(200);
    await disable(leaving.actor.accountId).expect(204);
    await product.get('/api/me', leaving).expect(401);
    const { rowCount } = await product.database.admin.query(
      'select from platform.session where account_id = $1',
      [leaving.actor.accountId],
    );
    expect(rowCount).toBe(0);
    expect(
      (await list(administrator)).items.find(({ id }) => id === leaving.actor.accountId)?.allowed,
    ).toEqual(['enable']);
    await disable(leaving.actor.accountId, 'enable').expect(204);
    await product.get('/api/me', leaving).expect(401);
    expect(await product.audited(organisation, 'account.disabled')).toBe(1);
    expect(await product.audited(organisation, 'account.enabled')).toBe(1);
  });

  it('of another association are not there, and nobody disables themselves', async () => {
    expect((await disable(stranger.actor.accountId)).status).toBe(404);
    expect((await disable(administrator.actor.accountId)).status).toBe(404);
    expect((await disable('3e0f7b9c-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await disable('not-an-id')).status).toBe(404);
    await product.get('/api/me', stranger).expect(200);
  });

  it('that have a role in another association too are disabled here alone', async () => {
    const other = await product.organisation();
    const both = await product.signedIn(organisation, 'coordinator');
    const elsewhere = await product.signedIn(other, 'coordinator', { accountId: both.actor.accountId });
    await disable(both.actor.accountId).expect(204);
    await product.get('/api/me', both).expect(401);
    const me = await product.get('/api/me', elsewhere).expect(200);
    expect(me.body.memberships).toHaveLength(1);
    const administratorThere = await product.signedIn(other, 'organisation_administrator');
    await disable(both.actor.accountId, 'enable', administratorThere).expect(204);
    const { rows } = await product.database.admin.query(
      'select disabled_at is not null as disabled from platform.membership where id = $1',
      [both.actor.membershipId],
    );
    expect(rows).toEqual([{ disabled: true }]);
  });

  it('that once had a role here are not this administrator’s any more', async () => {
    const former = await product.signedIn(organisation, 'coordinator');
    await product.database.admin.query('update platform.membership set ended_at = now() where id = $1', [
      former.actor.membershipId,
    ]);
    expect((await disable(former.actor.accountId)).status).toBe(404);
  });

  it('are disabled by administrators only, with an action that is one', async () => {
    expect((await disable(inOtherUnit.actor.accountId, 'disable', coordinator)).status).toBe(403);
    expect((await disable(inOtherUnit.actor.accountId, 'delete')).status).toBe(422);
    await product.get('/api/me', inOtherUnit).expect(200);
  });
});
