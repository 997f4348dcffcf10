import { type TestActor, type TestOrganisation, TestProduct } from '../testing';
import { Passwords } from './passwords';
import { SESSION_COOKIE } from './sessions';

describe('signing in', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  const password = 'yksi pitkä salasana riittää';

  beforeAll(async () => {
    product = await TestProduct.start([], []);
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    await product.database.admin.query('update platform.account set password_hash = $1 where id = $2', [
      await product.app.get(Passwords).hash(password),
      coordinator.actor.accountId,
    ]);
  });
  afterAll(() => product.stop());

  it('opens a session with a hardened cookie and tells who one is', async () => {
    const answer = await product
      .post('/api/sign-in')
      .send({ email: coordinator.email.toUpperCase(), password });
    expect(answer.status).toBe(200);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(
      new RegExp(`^${SESSION_COOKIE}=[\\w-]{43}; Path=/; HttpOnly; Secure; SameSite=Strict`),
    );
    const me = await product.get('/api/me').set('Cookie', cookie.split(';')[0] ?? '');
    expect(me.body.account.id).toBe(coordinator.actor.accountId);
    expect(me.body.memberships).toHaveLength(1);
    expect(me.body.memberships[0].role).toBe('coordinator');
  });

  it('stores the hash of the token only', async () => {
    const answer = await product.post('/api/sign-in').send({ email: coordinator.email, password });
    const token = /=([\w-]{43});/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
    const { rows } = await product.database.admin.query('select * from platform.session');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('answers the same for an unknown address and a wrong password', async () => {
    const wrong = await product
      .post('/api/sign-in')
      .send({ email: coordinator.email, password: 'jokin muu' });
    const unknown = await product
      .post('/api/sign-in')
      .send({ email: 'kukaan@esimerkki.invalid', password: 'jokin muu' });
    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text]);
    expect(wrong.status).toBe(401);
  });

  it('slows down guessing from one address but not for the same person after the wait', async () => {
    const email = coordinator.email;
    for (let i = 0; i < 4; i++) await product.post('/api/sign-in').send({ email, password: 'arvaus' });
    const delayed = await product.post('/api/sign-in').send({ email, password });
    expect(delayed.status).toBe(429);
    expect(Number(delayed.headers['retry-after'])).toBeGreaterThan(0);
    product.clock.passSeconds(3600);
    expect((await product.post('/api/sign-in').send({ email, password })).status).toBe(200);
  });

  it('looks at no more than three of many guesses that are sent all at once', async () => {
    const { email } = coordinator;
    const answers = await Promise.all(
      Array.from({ length: 13 }, (_, i) =>
        product.post('/api/sign-in').send({ email, password: `arvaus ${i}` }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([401, 401, 401, ...Array<number>(10).fill(429)]);
    expect((await product.post('/api/sign-in').send({ email, password })).status).toBe(429);
    product.clock.passSeconds(3600);
    expect((await product.post('/api/sign-in').send({ email, password })).status).toBe(200);
  });

  it('leaves an entry of a failure for somebody who is known, and none for nobody', async () => {
    const known = await product.audited(organisation, 'account.sign_in_failed');
    await product.post('/api/sign-in').send({ email: coordinator.email, password: 'ei tämä' }).expect(401);
    await product.post('/api/sign-in').send({ email: 'kukaan@muu.invalid', password: 'ei tämä' }).expect(401);
    expect(await product.audited(organisation, 'account.sign_in_failed')).toBe(known + 1);
    await product.post('/api/sign-in').send({ email: coordinator.email, password }).expect(200);
  });

  it('ends on sign-out', async () => {
    const answer = await product.post('/api/sign-in').send({ email: coordinator.email, password });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    expect((await product.post('/api/sign-out').set('Cookie', cookie)).status).toBe(204);
    expect((await product.get('/api/me').set('Cookie', cookie)).status).toBe(401);
  });

  it('ends after half an hour of silence', async () => {
    const answer = await product.post('/api/sign-in').send({ email: coordinator.email, password });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    product.clock.passSeconds(29 * 60);
    expect((await product.get('/api/me').set('Cookie', cookie)).status).toBe(200);
    product.clock.passSeconds(31 * 60);
    expect((await product.get('/api/me').set('Cookie', cookie)).status).toBe(401);
  });

  it('refuses what did not come from our own pages', async () => {
    const foreign = await product
      .post('/api/sign-in')
      .set('Sec-Fetch-Site', 'cross-site')
      .send({ email: coordinator.email, password });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'ORIGIN_REQUIRED']);
  });

  it('switches roles with a new token', async () => {
    await product.signedIn(organisation, 'training_reviewer', { accountId: coordinator.actor.accountId });
    const me = await product.get('/api/me', coordinator);
    const other = me.body.memberships.find((each: { role: string }) => each.role === 'training_reviewer') as {
      id: string;
    };
    const switched = await product.post('/api/act-as', coordinator).send({ membershipId: other.id });
    expect(switched.body.acting).toBe(other.id);
    expect((await product.get('/api/me', coordinator)).status).toBe(401);
  });
});
