import { hashOf } from '../sign-in/sessions';
import { type TestActor, type TestOrganisation, TestProduct } from '../testing';

const PASSWORD = 'kolme sanaa riittää mainiosti';

describe('units', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([], []);
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
  });
  afterAll(() => product.stop());

  const create = (body: object, who = administrator) => product.post('/api/units', who).send(body);

  it('are created by the administrator and listed by name', async () => {
    const made = await create({ name: 'Äitityö', municipality: '837' }).expect(201);
    expect(made.body).toMatchObject({ name: 'Äitityö', municipality: '837' });
    const { body } = await product.get('/api/units', administrator);
    expect(body.items.map((each: { name: string }) => each.name)).toEqual(['Erotyö', 'Vauvatyö', 'Äitityö']);
    expect(await product.audited(organisation, 'unit.created')).toBe(1);
  });

  it('have names of their own within the association only', async () => {
    const again = await create({ name: 'erotyö' });
    expect([again.status, again.body.errors]).toEqual([422, [{ pointer: '/name', code: 'REPEATED' }]]);
    const elsewhere = await product.signedIn(await product.organisation(), 'organisation_administrator');
    await create({ name: 'Äitityö' }, elsewhere).expect(201);
  });

  it.each([
    [{}],
    [{ name: '' }],
    [{ name: 'x'.repeat(200) }],
    [{ name: 'A', municipality: '999' }],
    [{ name: 'A', id: 'x' }],
  ])('are refused as %j', async (body) => {
    await create(body).expect(422);
  });

  it('of another association are not seen', async () => {
    const stranger = await product.signedIn(await product.organisation(), 'coordinator');
    const { body } = await product.get('/api/units', stranger);
    expect(body.total).toBe(2);
    expect(JSON.stringify(body)).not.toContain(organisation.units[0]);
    expect((await create({ name: 'Oma' }, stranger)).status).toBe(403);
  });
});

describe('associations', () => {
  let product: TestProduct;
  let keeper: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([], []);
    keeper = await product.signedIn(await product.organisation('Liitto'), 'platform_administrator');
  });
  afterAll(() => product.stop());

  it('are founded by the platform’s administrator, who never gets inside', async () => {
    const founded = await product
      .post('/api/organisations', keeper)
      .send({
        name: 'Uusi ry',
        unitName: 'Tuki',
        administratorName: 'Aino',
        administratorEmail: 'aino@uusi.invalid',
      })
      .expect(201);
    const token = String(founded.body.link).split('#')[1];
    await product.post('/api/invitations/accept').send({ token, password: PASSWORD }).expect(204);
    const aino = await product.post('/api/sign-in').send({ email: 'aino@uusi.invalid', password: PASSWORD });
    expect(aino.body.memberships).toMatchObject([{ role: 'organisation_administrator' }]);
    const { body } = await product.get('/api/organisations', keeper);
    const listed = body.items.find((each: { name: string }) => each.name === 'Uusi ry') as object;
    expect(listed).toMatchObject({ units: 1, members: 1 });
    expect(Object.keys(listed).sort()).toEqual(['createdAt', 'id', 'members', 'name', 'units']);
    expect((await product.get('/api/accounts', keeper)).status).toBe(403);
  });

  it('are nobody else’s to found or list', async () => {
    const administrator = await product.signedIn(await product.organisation(), 'organisation_administrator');
    expect((await product.get('/api/organisations', administrator)).status).toBe(403);
    expect((await product.post('/api/organisations', administrator).send({})).status).toBe(403);
    expect((await product.post('/api/organisations', keeper).send({ name: 'X' })).status).toBe(422);
  });
});

describe('the first start', () => {
  let product: TestProduct;
  const setup = {
    token: 'the-token-of-the-first-start',
    platformName: 'Liitto',
    organisationName: 'Ensimmäinen ry',
    unitName: 'Tuki',
    name: 'Pekka Pääkäyttäjä',
    email: 'pekka@ensimmainen.invalid',
    password: PASSWORD,
  };

  beforeAll(async () => {
    product = await TestProduct.start([], []);
    await product.database.admin.query('insert into platform.setup_link (token_hash) values ($1)', [
      hashOf(setup.token),
    ]);
  });
  afterAll(() => product.stop());

  const send = (body: object) => product.post('/api/setup').send(body);

  it('needs the link it printed and a good password', async () => {
    expect((await product.post('/api/setup/look').send({ token: 'another' })).status).toBe(410);
    expect((await send({ ...setup, token: 'another' })).status).toBe(410);
    expect((await send({ ...setup, password: 'lyhyt' })).body.code).toBe('PASSWORD_TOO_WEAK');
    expect((await send({ ...setup, email: 'x' })).status).toBe(422);
    await product.post('/api/setup/look').send({ token: setup.token }).expect(204);
  });

  it('makes the first association once, even when two hurry, and its administrator signs in', async () => {
    const both = await Promise.all([send(setup), send(setup)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 410]);
    expect((await send(setup)).status).toBe(410);
    const { email, password } = setup;
    const { body } = await product.post('/api/sign-in').send({ email, password });
    expect(body.memberships.map((each: { role: string }) => each.role).sort()).toEqual([
      'organisation_administrator',
      'platform_administrator',
    ]);
    const { rows } = await product.database.admin.query(
      'select name from platform.organisation order by name',
    );
    expect(rows).toEqual([{ name: 'Ensimmäinen ry' }, { name: 'Liitto' }]);
  });
});
