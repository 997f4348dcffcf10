import { Jobs } from '../jobs/jobs';
import { Mailbox, type TestActor, type TestOrganisation, TestProduct } from '../testing';
import { ForgottenPassword } from './forgotten-password';
import { Passwords } from './passwords';

const FRESH = 'aivan uusi pitkä salasana';

describe('a forgotten password', () => {
  let mailbox: Mailbox;
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let somebody: TestActor;

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    product = await TestProduct.start([], [], undefined, { settings: mailbox.settings });
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
  });
  beforeEach(async () => {
    mailbox.letters.length = 0;
    product.clock.passDays(2);
    somebody = await product.signedIn(organisation, 'coordinator', { name: 'Kaisa Kuvitelma' });
    const hash = await product.app.get(Passwords).hash('vanha pitkä salasana riittää');
    await product.database.admin.query('update platform.account set password_hash = $1 where id = $2', [
      hash,
      somebody.actor.accountId,
    ]);
  });
  afterAll(async () => {
    await product.stop();
    await mailbox.close();
  });

  const ask = async (email: string, language?: string) => {
    const answer = await product.post('/api/password-links').send({ email, language });
    await product.app.get(ForgottenPassword).settled();
    return answer;
  };
  const deliver = () => product.app.get(Jobs).run('mail');
  const tokenOf = (text = '') => /\/invitation#([\w-]{43})/.exec(text)?.[1] ?? '';
  const accept = (token: string) => product.post('/api/invitations/accept').send({ token, password: FRESH });
  const stored = async () => {
    const { rows } = await product.database.admin.query<{ row: string }>(
      `select m::text as row from platform.message m union all select i::text from platform.invitation i
       union all select j::text from pgboss.job j union all select o::text from platform.outbox o`,
    );
    return rows.map(({ row }) => row).join('\n');
  };

  it('is replaced by a link that comes by mail, works once and ends every session', async () => {
    const answer = await ask(somebody.email.toUpperCase(), 'sv');
    expect([answer.status, answer.text]).toEqual([204, '']);
    await deliver();
    const [letter] = mailbox.letters;
    expect(letter?.subject).toBe('Du har ett meddelande');
    expect(letter?.text).toContain('Länken fungerar en gång, i 60 minuter.');
    expect(letter?.text).not.toMatch(/Kaisa|Yhdistys/);
    const token = tokenOf(letter?.text);
    expect(token).not.toBe('');
    const kept = await stored();
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    expect((await accept(token)).status).toBe(204);
    expect((await accept(token)).status).toBe(410);
    expect((await product.get('/api/me', somebody)).status).toBe(401);
    const entered = await product.post('/api/sign-in').send({ email: somebody.email, password: FRESH });
    expect(entered.status).toBe(200);
    expect(await product.audited(organisation, 'account.password_link_asked')).toBeGreaterThan(0);
  });

  it('is answered the same for an address that nobody has, and nothing is sent', async () => {
    const [known, unknown] = [await ask(somebody.email), await ask('kukaan@muu.invalid')];
    const plain = ({ status, text, headers }: typeof known) => {
      const { date: _date, 'x-request-id': _id, ...rest } = headers as Record<string, string>;
      return { status, text, rest };
    };
    expect(plain(unknown)).toEqual(plain(known));
    await deliver();
    expect(mailbox.letters).toHaveLength(1);
  });

  it('has to wait after asking again and again, apart from signing in', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push((await ask(somebody.email)).status);
    expect(statuses.slice(0, 3)).toEqual([204, 204, 204]);
    expect(statuses.at(-1)).toBe(429);
    const unknown: number[] = [];
    for (let i = 0; i < 6; i++) unknown.push((await ask('kukaan.toinen@muu.invalid')).status);
    expect(unknown).toEqual(statuses);
    const entered = await product
      .post('/api/sign-in')
      .send({ email: somebody.email, password: 'vanha pitkä salasana riittää' });
    expect(entered.status).toBe(200);
  });

  it('brings one message in ten minutes, however often it is asked for', async () => {
    await ask(somebody.email);
    await ask(somebody.email);
    await deliver();
    expect(mailbox.letters).toHaveLength(1);
    product.clock.passSeconds(601);
    await ask(somebody.email);
    await deliver();
    expect(mailbox.letters).toHaveLength(2);
  });

  it('has a link for an hour', async () => {
    await ask(somebody.email);
    await deliver();
    const token = tokenOf(mailbox.letters[0]?.text);
    product.clock.passSeconds(3601);
    expect((await accept(token)).status).toBe(410);
  });

  it('has, after a failed attempt, only the link of the letter that arrived', async () => {
    await ask(somebody.email);
    mailbox.refuse(451);
    await deliver();
    mailbox.refuse(null);
    product.clock.passSeconds(61);
    await deliver();
    expect(mailbox.letters).toHaveLength(1);
    expect((await accept(tokenOf(mailbox.letters[0]?.text))).status).toBe(204);
  });

  it('brings nothing to an account that has been closed', async () => {
    const { accountId } = somebody.actor;
    await product
      .post(`/api/accounts/${accountId}/transitions`, administrator)
      .send({ action: 'disable' })
      .expect(204);
    expect((await ask(somebody.email)).status).toBe(204);
    await deliver();
    expect(mailbox.letters).toEqual([]);
  });
});

describe('an invitation by mail', () => {
  let mailbox: Mailbox;
  let product: TestProduct;
  let silent: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    product = await TestProduct.start([], [], undefined, { settings: mailbox.settings });
    silent = await TestProduct.start([], [], undefined, { beside: product });
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
  });
  beforeEach(() => {
    mailbox.letters.length = 0;
  });
  afterAll(async () => {
    await silent.stop();
    await product.stop();
    await mailbox.close();
  });

  const invited = (email: string, more: object = {}) => ({
    name: 'Aino Esimerkki',
    email,
    role: 'training_reviewer',
    byMail: true,
    language: 'en',
    ...more,
  });

  it('goes to the invited person alone, in their language, and opens the account', async () => {
    const email = 'aino.kutsuttu@esimerkki.invalid';
    const { body } = await product.post('/api/invitations', administrator).send(invited(email)).expect(201);
    expect([body.mailed, body.link, body.message]).toEqual([true, undefined, undefined]);
    await product.app.get(Jobs).run('mail');
    const [letter] = mailbox.letters;
    expect(letter?.to).toMatchObject({ text: email });
    expect(letter?.subject).toBe('You have a message');
    expect(letter?.text).toContain('The link works once, for 7 days.');
    const token = /\/en\/invitation#([\w-]{43})/.exec(letter?.text ?? '')?.[1];
    const password = 'a long enough password';
    await product.post('/api/invitations/accept').send({ token, password }).expect(204);
    await product.post('/api/sign-in').send({ email, password }).expect(200);
    const { body: outbox } = await product.get('/api/messages', administrator).expect(200);
    expect(outbox.items[0]).toMatchObject({
      kind: 'invitation',
      receiver: 'Aino Esimerkki',
      state: 'delivered',
    });
    expect(outbox.items[0].text).toContain('[one-time link]');
    expect(JSON.stringify(outbox)).not.toContain('invitation#');
  });

  it('is refused at its field where no mail server is set, and says so beforehand', async () => {
    const { body } = await silent
      .post('/api/invitations', administrator)
      .send(invited('b@esimerkki.invalid'))
      .expect(422);
    expect(body.errors).toEqual([{ pointer: '/byMail', code: 'NOT_ALLOWED_VALUE' }]);
    expect((await silent.get('/api/welcome')).body).toMatchObject({ mail: false });
    expect((await product.get('/api/welcome')).body).toMatchObject({ mail: true });
    expect((await product.get('/api/me', administrator)).body).toMatchObject({ mail: true });
  });

  it('that ran out before it could go is not sent', async () => {
    // Later than every message before: the list begins with this one.
    product.clock.passSeconds(1);
    await product.post('/api/invitations', administrator).send(invited('c@esimerkki.invalid')).expect(201);
    mailbox.refuse(451);
    await product.app.get(Jobs).run('mail');
    mailbox.refuse(null);
    await product.database.admin.query(
      'update platform.invitation set expires_at = $1 where used_at is null',
      [product.clock.now()],
    );
    product.clock.passSeconds(61);
    await product.app.get(Jobs).run('mail');
    const { body } = await product.get('/api/messages', administrator).expect(200);
    expect(body.items[0]).toMatchObject({ state: 'skipped', skip: 'LINK_OVER' });
    expect(mailbox.letters).toEqual([]);
  });
});
