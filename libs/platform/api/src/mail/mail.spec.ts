import { Jobs } from '../jobs/jobs';
import { systemActor } from '../jobs/system-actor';
import { UnitOfWork } from '../database/unit-of-work';
import { Mailbox, type TestActor, type TestOrganisation, TestProduct } from '../testing';
import { MailDelivery } from './mail-delivery';
import { Messages, type NewMessage } from './messages';

describe('mail', () => {
  let mailbox: Mailbox;
  let product: TestProduct;
  let second: TestProduct;
  let silent: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let receiver: TestActor;

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    const { settings } = mailbox;
    product = await TestProduct.start([], [], undefined, { settings });
    second = await TestProduct.start([], [], undefined, { settings, beside: product });
    silent = await TestProduct.start([], [], undefined, { beside: product });
  });
  beforeEach(async () => {
    mailbox.letters.length = 0;
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    receiver = await product.signedIn(organisation, 'training_reviewer', { name: 'Rauha Arvioija' });
  });
  afterAll(async () => {
    await silent.stop();
    await second.stop();
    await product.stop();
    await mailbox.close();
  });

  const queue = (more: Partial<NewMessage> = {}, from = product) =>
    from.app.get(UnitOfWork).runAs(systemActor(organisation.id), () =>
      from.app.get(Messages).queue([
        {
          kind: 'review_digest',
          language: 'fi',
          accountId: receiver.actor.accountId,
          awaiting: 3,
          ...more,
        },
      ]),
    );
  const deliver = (from = product) => from.app.get(Jobs).run('mail');
  const listed = async (query = '', who = administrator) => {
    const { body } = await product.get(`/api/messages${query}`, who).expect(200);
    return body as { items: Record<string, unknown>[]; total: number; mail: boolean };
  };
  const only = async () => (await listed()).items[0];

  it.each([
    ['fi', 'Sinulle on viesti', 'Kirjaudu lukemaan: http://localhost:0/fi/'],
    ['sv', 'Du har ett meddelande', 'Logga in för att läsa: http://localhost:0/sv/'],
    ['en', 'You have a message', 'Sign in to read it: http://localhost:0/en/'],
  ] as const)(
    'arrives in the receiver’s language (%s) and says nothing but that it is there',
    async (language, subject, text) => {
      await queue({ language });
      await deliver();
      const [letter, ...more] = await mailbox.until(1);
      expect(more).toEqual([]);
      expect(letter?.subject).toBe(subject);
      expect(letter?.text).toContain(text);
      expect(letter?.to).toMatchObject({ text: receiver.email });
      expect(letter?.from?.text).toBe('"Viestit" <viestit@esimerkki.invalid>');
      const everything = [...(letter?.headerLines ?? []).map(({ line }) => line), letter?.text].join('\n');
      expect(everything).not.toMatch(/Rauha|Yhdistys|vertaistu|koulutu|tuki/i);
      expect(await only()).toMatchObject({
        state: 'delivered',
        attempts: 1,
        receiver: 'Rauha Arvioija',
        subject,
      });
    },
  );

  it('that the server does not take is tried again after longer and longer waits, and arrives once', async () => {
    await mailbox.close();
    await queue();
    await deliver();
    expect(await only()).toMatchObject({ state: 'due', attempts: 1, failure: 'ESOCKET' });
    await mailbox.open();
    await deliver();
    expect(mailbox.letters).toEqual([]);
    product.clock.passSeconds(61);
    await deliver();
    await deliver();
    expect(mailbox.letters).toHaveLength(1);
    expect(await only()).toMatchObject({ state: 'delivered', attempts: 2, failure: null });
  });

  it('has failed after the sixth attempt, and at once when the server refuses the receiver for good', async () => {
    mailbox.refuse(451);
    await queue();
    for (let attempt = 0; attempt < 6; attempt++) {
      await deliver();
      product.clock.passSeconds(8 * 3600 + 1);
    }
    expect(await only()).toMatchObject({ state: 'failed', attempts: 6, failure: 'SMTP_451' });
    mailbox.refuse(550);
    await queue();
    await deliver();
    expect(await only()).toMatchObject({ state: 'failed', attempts: 1, failure: 'SMTP_550' });
    mailbox.refuse(null);
    expect(mailbox.letters).toEqual([]);
  });

  it('arrives once although two processes send at the same time', async () => {
    for (let i = 0; i < 25; i++) await queue();
    const actor = systemActor(organisation.id);
    await Promise.all([product, second].map(({ app }) => app.get(MailDelivery).deliver(actor)));
    expect(mailbox.letters).toHaveLength(25);
    expect(new Set(mailbox.letters.map(({ messageId }) => messageId)).size).toBe(25);
  });

  it('goes out by itself soon after the commit of what it tells of', async () => {
    await product.app.get(Jobs).start();
    await queue();
    await mailbox.until(1);
    await product.app.get(Jobs).beforeApplicationShutdown();
    expect(await only()).toMatchObject({ state: 'delivered' });
  });

  it('that a process took and never sent goes out later, from another', async () => {
    await queue();
    await product.database.admin.query(
      `update platform.message set attempts = 1, due_at = $2::timestamptz + interval '5 minutes' where organisation_id = $1`,
      [organisation.id, product.clock.now()],
    );
    await deliver();
    expect(mailbox.letters).toEqual([]);
    product.clock.passSeconds(301);
    await deliver();
    expect(mailbox.letters).toHaveLength(1);
  });

  it('is not sent to an account that was closed meanwhile, and says so', async () => {
    await queue();
    await product
      .post(`/api/accounts/${receiver.actor.accountId}/transitions`, administrator)
      .send({ action: 'disable' })
      .expect(204);
    await deliver();
    expect(await only()).toMatchObject({ state: 'skipped', skip: 'NO_ACCESS' });
    expect(mailbox.letters).toEqual([]);
  });

  it('without a mail server stays where it is and shows what would have gone out; later it is too old to go', async () => {
    await queue({}, silent);
    silent.clock.set(product.clock.now().toISOString());
    await deliver(silent);
    expect(await only()).toMatchObject({
      state: 'skipped',
      skip: 'NO_MAIL_SERVER',
      subject: 'Sinulle on viesti',
      text: 'Hei! Sinulle on viesti. Kirjaudu lukemaan: http://localhost:0/fi/',
    });
    await queue();
    product.clock.passDays(4);
    await deliver();
    expect(await only()).toMatchObject({ state: 'skipped', skip: 'TOO_LATE' });
    expect(mailbox.letters).toEqual([]);
  });

  it('is written once for one key, and sent after all when the reason against it has passed', async () => {
    expect(await queue({ onceKey: 'a', skip: 'ON_BREAK' })).toBe(1);
    expect(await queue({ onceKey: 'a', skip: 'ON_BREAK' })).toBe(0);
    expect(await queue({ onceKey: 'a' })).toBe(1);
    expect(await queue({ onceKey: 'a' })).toBe(0);
    await deliver();
    expect(await queue({ onceKey: 'a' })).toBe(0);
    expect(mailbox.letters).toHaveLength(1);
    expect((await listed()).total).toBe(1);
  });

  it('is listed by its state, for the administrators of the association alone', async () => {
    await queue();
    await deliver();
    await queue();
    expect((await listed('?state=due')).total).toBe(1);
    expect((await listed('?state=delivered')).items).toMatchObject([{ state: 'delivered' }]);
    await product.get('/api/messages?state=gone', administrator).expect(422);
    const elsewhere = await product.signedIn(await product.organisation(), 'organisation_administrator');
    expect(await listed('', elsewhere)).toEqual({ items: [], total: 0, mail: true });
    await product.get('/api/messages', receiver).expect(403);
    await deliver();
  });

  it('leaves an entry for each step it takes', async () => {
    await queue();
    await deliver();
    for (const action of ['message.queued', 'message.attempted', 'message.delivered'])
      expect([action, await product.audited(organisation, action)]).toEqual([action, 1]);
  });
});
