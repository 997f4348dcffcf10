import { type TestActor, type TestOrganisation, TestProduct } from '../testing';

const PASSWORD = 'kolme sanaa riittää mainiosti';

describe('an invitation', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let counter = 0;

  beforeAll(async () => {
    product = await TestProduct.start([], []);
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
  });
  afterAll(() => product.stop());

  interface Made {
    id: string;
    token: string;
    email: string;
    message: string;
    link: string;
  }
  const invite = async (more: object = {}, who = administrator): Promise<Made> => {
    const email = `kutsuttu${++counter}@esimerkki.invalid`;
    const body = {
      name: 'Aino Esimerkki',
      email,
      role: 'coordinator',
      unitIds: [organisation.units[0]],
      ...more,
    };
    const answer = await product.post('/api/invitations', who).send(body).expect(201);
    const made = answer.body as Made;
    return {
      ...made,
      email: (more as { email?: string }).email ?? email,
      token: made.link.split('#')[1] ?? '',
    };
  };
  const accept = async (token: string, password = PASSWORD): Promise<[number, string | undefined]> => {
    const { status, body } = await product.post('/api/invitations/accept').send({ token, password });
    return [status, (body as { code?: string }).code];
  };
  const signIn = async (email: string, password = PASSWORD): Promise<number> =>
    (await product.post('/api/sign-in').send({ email, password })).status;

  it('tells its holder who invites, sets the password once, and opens the role', async () => {
    const { token, email } = await invite();
    const look = await product.post('/api/invitations/look').send({ token });
    expect(look.body).toMatchObject({ kind: 'membership', name: 'Aino Esimerkki', hasAccount: false });
    expect(await signIn(email)).toBe(401);
    expect(await accept(token)).toEqual([204, undefined]);
    const me = await product.post('/api/sign-in').send({ email, password: PASSWORD });
    expect(me.body.memberships).toMatchObject([
      { role: 'coordinator', units: [{ id: organisation.units[0] }] },
    ]);
    expect(await accept(token, 'toinen aivan erilainen')).toEqual([410, 'INVITATION_EXPIRED']);
    expect((await product.post('/api/invitations/look').send({ token })).status).toBe(410);
    expect(await product.audited(organisation, 'invitation.accepted')).toBe(1);
    expect(await product.audited(organisation, 'role.granted')).toBe(1);
  });

  it('comes with a message that tells nothing of the association, in the language asked for', async () => {
    const finnish = await invite();
    const swedish = await invite({ language: 'sv' });
    expect(finnish.message).toContain(finnish.link);
    expect(finnish.message).toMatch(/^Hei! /);
    expect(finnish.link).toContain('/fi/invitation#');
    expect(swedish.message).toMatch(/^Hej! /);
    expect(swedish.link).toContain('/sv/invitation#');
    for (const { message } of [finnish, swedish])
      expect(message).not.toMatch(/Yhdistys|Erotyö|tuki|stöd|kris/i);
    await product.post('/api/invitations', administrator).send({ language: 'de' }).expect(422);
  });

  it('runs out after seven days', async () => {
    const { token } = await invite();
    product.clock.passDays(8);
    expect(await accept(token)).toEqual([410, 'INVITATION_EXPIRED']);
    expect(await accept('an-invented-token')).toEqual([410, 'INVITATION_EXPIRED']);
    administrator = await product.signedIn(organisation, 'organisation_administrator');
  });

  it('can be used by one of twenty who try at once', async () => {
    const { token } = await invite();
    const all = await Promise.all(Array.from({ length: 20 }, () => accept(token)));
    expect(all.map(([status]) => status).sort()).toEqual([204, ...Array<number>(19).fill(410)]);
  });

  it.each(['lyhyt', 'aaaaaaaaaaaaaaaaaaaa', 'aino esimerkki 123'])(
    'refuses the weak password %s',
    async (password) => {
      const { token } = await invite();
      expect(await accept(token, password)).toEqual([422, 'PASSWORD_TOO_WEAK']);
    },
  );

  it('asks the password of an account that is there already, keeps it, and slows down guessing', async () => {
    const { token, email } = await invite();
    await accept(token);
    const again = await invite({ email: email.toUpperCase(), role: 'training_reviewer', unitIds: [] });
    const look = await product.post('/api/invitations/look').send({ token: again.token });
    expect(look.body.hasAccount).toBe(true);
    const guesses = [];
    for (let i = 0; i < 5; i++) guesses.push((await accept(again.token, `arvaus numero ${i} tässä`))[0]);
    expect(guesses.slice(0, 3)).toEqual([401, 401, 401]);
    expect(guesses.at(-1)).toBe(429);
    product.clock.passSeconds(3600);
    expect(await accept(again.token)).toEqual([204, undefined]);
    const me = await product.post('/api/sign-in').send({ email, password: PASSWORD });
    expect(me.body.memberships.map((each: { role: string }) => each.role)).toEqual([
      'coordinator',
      'training_reviewer',
    ]);
  });

  it('sets a forgotten password anew and ends every session', async () => {
    const { token, email } = await invite();
    await accept(token);
    const signedIn = await product.post('/api/sign-in').send({ email, password: PASSWORD });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const accountId = (signedIn.body as { account: { id: string } }).account.id;
    const made = await product
      .post('/api/invitations', administrator)
      .send({ kind: 'password', accountId, language: 'en' })
      .expect(201);
    expect(made.body.message).toMatch(/^Hello! With this link you can choose a new password/);
    const fresh = 'jokin aivan uusi salasana';
    expect(await accept(String(made.body.link).split('#')[1] ?? '', fresh)).toEqual([204, undefined]);
    expect((await product.get('/api/me').set('Cookie', cookie)).status).toBe(401);
    expect([await signIn(email), await signIn(email, fresh)]).toEqual([401, 200]);
  });

  it('never opens an account that has a role in another association too', async () => {
    const there = await product.organisation();
    const shared = await product.signedIn(there, 'coordinator');
    await product.signedIn(organisation, 'coordinator', { accountId: shared.actor.accountId });
    const answer = await product
      .post('/api/invitations', administrator)
      .send({ kind: 'password', accountId: shared.actor.accountId });
    expect([answer.status, answer.body.code]).toEqual([403, 'NOT_AVAILABLE_YET']);
  });

  it('is listed without its link, for administrators of the association only', async () => {
    const { body } = await product.get('/api/invitations?pageSize=100', administrator);
    expect(body.total).toBeGreaterThan(5);
    expect(JSON.stringify(body)).not.toMatch(/invitation#|token/);
    const stranger = await product.signedIn(await product.organisation(), 'organisation_administrator');
    expect((await product.get('/api/invitations', stranger)).body).toEqual({ items: [], total: 0 });
    const coordinator = await product.signedIn(organisation, 'coordinator');
    expect((await product.get('/api/invitations', coordinator)).status).toBe(403);
    expect((await product.post('/api/invitations', coordinator).send({})).status).toBe(403);
  });

  it.each([
    [{ role: 'volunteer' }, '/role'],
    [{ role: 'platform_administrator' }, '/role'],
    [{ unitIds: [] }, '/unitIds'],
    [{ unitIds: ['3e0f7b9c-0000-4000-8000-000000000000'] }, '/unitIds'],
    [{ email: 'aino' }, '/email'],
    [{ name: '' }, '/name'],
    [{ accountId: '3e0f7b9c-0000-4000-8000-000000000000' }, '/accountId'],
  ])('is refused with %j at the field', async (bad, pointer) => {
    const body = {
      name: 'Aino',
      email: 'a@b.fi',
      role: 'coordinator',
      unitIds: [organisation.units[0]],
      ...bad,
    };
    const answer = await product.post('/api/invitations', administrator).send(body);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer]);
  });

  it('never reaches units of another association', async () => {
    const there = await product.organisation();
    const answer = await product
      .post('/api/accounts', administrator)
      .send({ name: 'Aino', email: 'a@b.fi', role: 'coordinator', unitIds: [there.units[0]] });
    expect([answer.status, answer.body.errors[0]]).toEqual([
      422,
      { pointer: '/unitIds', code: 'NOT_FOUND_VALUE' },
    ]);
  });
});
