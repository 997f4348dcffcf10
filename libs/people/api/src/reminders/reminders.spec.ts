import { Erasure, Jobs } from '@rinnakkain/platform-api';
import {
  Mailbox,
  type TestActor,
  type TestOrganisation,
  TestProduct,
} from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aCourse, aVolunteer } from '../testing';

/** Days ago on which basic training was completed that holds for 24 months and ends in so many days. */
const endsIn = (days: number): number => 730 - days;

describe('reminders', () => {
  let mailbox: Mailbox;
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let coordinator: TestActor;

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    product = await TestProduct.start([PeopleModule], peopleEntities, undefined, {
      settings: mailbox.settings,
    });
  });
  beforeEach(async () => {
    product.clock.set('2026-11-24T06:00:00.000Z');
    mailbox.letters.length = 0;
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    coordinator = await product.signedIn(organisation, 'coordinator');
  });
  afterAll(async () => {
    await product.stop();
    await mailbox.close();
  });

  const morning = async (): Promise<void> => {
    await product.app.get(Jobs).run('expiry_reminders');
    await product.app.get(Jobs).run('mail');
  };
  const listed = async () =>
    (await product.get('/api/messages?pageSize=100', administrator).expect(200)).body.items as Record<
      string,
      unknown
    >[];
  const lapsing = (days: number, more: Parameters<typeof aVolunteer>[2] = {}) =>
    aVolunteer(product, organisation, more).trained(endsIn(days)).interviewed().signed().active();
  const addressed = async (id: string, email: string): Promise<string> => {
    const page = await product.get(`/api/volunteers/${id}`, coordinator).expect(200);
    await product
      .patch(`/api/volunteers/${id}`, coordinator)
      .set('If-Match', String(page.headers['etag']))
      .send({ email })
      .expect(200);
    return id;
  };

  it('come 60, 30 and 7 days before the last day and on the day, in the volunteer’s language, each once', async () => {
    const languages = [{ code: 'sv', level: 'native' as const }];
    await addressed(await lapsing(61, { languages }).save(), 'vera@esimerkki.invalid');
    for (let day = 61; day >= -10; day--) {
      await morning();
      if (day % 9 === 0) await morning();
      product.clock.passDays(1);
    }
    expect(mailbox.letters.map(({ subject, to }) => [subject, to && 'text' in to ? to.text : ''])).toEqual(
      Array.from({ length: 4 }, () => ['Du har ett meddelande', 'vera@esimerkki.invalid']),
    );
    const rows = await listed();
    expect(rows.map(({ step, state }) => [step, state])).toEqual(
      [0, 7, 30, 60].map((step) => [step, 'delivered']),
    );
    expect(rows[0]).toMatchObject({ kind: 'expiry_reminder', ends: ['basic'], forDay: '2027-01-24' });
    expect(JSON.stringify(mailbox.letters)).not.toMatch(/Kuvitelma|basic|utbildning/);
  });

  it('that could not go on their day go once, as the nearest of the steps, when the job ran late', async () => {
    await addressed(await lapsing(28).save(), 'myohassa@esimerkki.invalid');
    await morning();
    product.clock.passDays(23);
    await morning();
    expect((await listed()).map(({ step }) => step)).toEqual([7, 30]);
  });

  it('are not sent during a break or after the end, and the reason is kept; after the break they are', async () => {
    const resting = await addressed(await lapsing(30).save(), 'tauolla@esimerkki.invalid');
    await addressed(await lapsing(30).save(), 'lopettanut@esimerkki.invalid').then((id) =>
      product.database.admin.query(`update people.volunteer set state = 'stopped' where id = $1`, [id]),
    );
    await product.database.admin.query(`update people.volunteer set state = 'on_break' where id = $1`, [
      resting,
    ]);
    await morning();
    expect(mailbox.letters).toEqual([]);
    expect((await listed()).map(({ state, skip }) => `${state} ${skip}`).toSorted()).toEqual([
      'skipped ON_BREAK',
      'skipped STOPPED',
    ]);
    await product.database.admin.query(`update people.volunteer set state = 'active' where id = $1`, [
      resting,
    ]);
    product.clock.passDays(1);
    await morning();
    expect(mailbox.letters).toHaveLength(1);
    expect((await listed()).map(({ state }) => state).toSorted()).toEqual(['delivered', 'skipped']);
  });

  it('of somebody without an address stay as a row that says so', async () => {
    await lapsing(7).save();
    await morning();
    await morning();
    expect(await listed()).toMatchObject([{ state: 'skipped', skip: 'NO_EMAIL', step: 7 }]);
  });

  it('stop once what was to end has been renewed', async () => {
    const id = await addressed(await lapsing(60).save(), 'uusittu@esimerkki.invalid');
    await morning();
    const courseId = await aCourse(product, organisation);
    const reviewer = await product.signedIn(organisation, 'training_reviewer');
    const made = await product
      .post('/api/training/records', coordinator)
      .send({ volunteerId: id, courseId, state: 'attended', completedOn: '2026-11-23' })
      .expect(201);
    await product
      .post(`/api/training/records/${made.body.id}/review`, reviewer)
      .set('If-Match', '"1"')
      .send({ decision: 'approve' })
      .expect(200);
    product.clock.passDays(30);
    await morning();
    expect((await listed()).map(({ step }) => step)).toEqual([60]);
  });

  it('are read by their volunteer after signing in, and by no other', async () => {
    const id = await lapsing(30).save();
    const volunteer = await product.signedIn(organisation, 'volunteer', { volunteerId: id });
    const other = await product.signedIn(organisation, 'volunteer', {
      volunteerId: await lapsing(90).save(),
    });
    await morning();
    const own = await product.get('/api/messages/own', volunteer).expect(200);
    expect(own.body).toMatchObject({ total: 1, items: [{ ends: ['basic'], until: '2026-12-24' }] });
    expect((await product.get('/api/messages/own', other)).body.total).toBe(0);
    expect(mailbox.letters.map(({ to }) => (to && 'text' in to ? to.text : ''))).toEqual([volunteer.email]);
  });

  it('written at night wait for the morning, and nothing is sent when a process merely starts', async () => {
    product.clock.set('2026-11-24T01:30:00.000Z');
    await addressed(await lapsing(30).save(), 'yolla@esimerkki.invalid');
    await product.app.get(Jobs).start();
    await product.app.get(Jobs).beforeApplicationShutdown();
    expect(await listed()).toEqual([]);
    await morning();
    expect(mailbox.letters).toEqual([]);
    expect(await listed()).toMatchObject([{ state: 'due', dueAt: '2026-11-24T05:00:00.000Z' }]);
    product.clock.set('2026-11-24T05:00:00.000Z');
    await product.app.get(Jobs).run('mail');
    expect(mailbox.letters).toHaveLength(1);
    product.clock.set('2026-11-24T20:15:00.000Z');
    await addressed(await lapsing(7).save(), 'illalla@esimerkki.invalid');
    await morning();
    expect((await listed())[0]).toMatchObject({ state: 'due', dueAt: '2026-11-25T05:00:00.000Z' });
  });

  it('to reviewers come once a week, with how many records await, and not when none does', async () => {
    const reviewer = await product.signedIn(organisation, 'training_reviewer', { name: 'Rauni Testinen' });
    const monday = async (): Promise<void> => {
      await product.app.get(Jobs).run('review_digest');
      await product.app.get(Jobs).run('mail');
    };
    await monday();
    expect(mailbox.letters).toEqual([]);
    const courseId = await aCourse(product, organisation);
    for (let i = 0; i < 2; i++) {
      const volunteerId = await aVolunteer(product, organisation).save();
      await product
        .post('/api/training/records', coordinator)
        .send({ volunteerId, courseId, state: 'attended', completedOn: '2026-11-01' })
        .expect(201);
    }
    await monday();
    await monday();
    expect(mailbox.letters).toHaveLength(1);
    expect(await listed()).toMatchObject([
      { kind: 'review_digest', awaiting: 2, forDay: '2026-11-23', receiver: 'Rauni Testinen' },
    ]);
    product.clock.passDays(7);
    await monday();
    expect(mailbox.letters.map(({ to }) => (to && 'text' in to ? to.text : ''))).toEqual([
      reviewer.email,
      reviewer.email,
    ]);
  });

  it('are in the language an account last signed in with', async () => {
    const volunteer = await product.signedIn(organisation, 'volunteer', {
      volunteerId: await lapsing(30).save(),
    });
    await product.database.admin.query(`update platform.account set language = 'en' where id = $1`, [
      volunteer.actor.accountId,
    ]);
    await morning();
    expect(mailbox.letters.map(({ subject }) => subject)).toEqual(['You have a message']);
  });

  it('never reach another association’s people or pages', async () => {
    await addressed(await lapsing(30).save(), 'oma@esimerkki.invalid');
    await morning();
    const there = await product.signedIn(await product.organisation(), 'organisation_administrator');
    expect((await product.get('/api/messages', there)).body.items).toEqual([]);
  });

  it('are erased with their volunteer', async () => {
    const id = await lapsing(30).save();
    await morning();
    await product.as(administrator, () => product.app.get(Erasure).erase('volunteer', id));
    expect(await listed()).toEqual([]);
  });
});
