import { Jobs } from '@rinnakkain/platform-api';
import {
  Mailbox,
  type TestActor,
  type TestOrganisation,
  TestProduct,
} from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aCourse, aVolunteer } from '../testing';

describe('reminders of runs', () => {
  let mailbox: Mailbox;
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let reviewer: TestActor;
  let courseId: string;

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    product = await TestProduct.start([PeopleModule], peopleEntities, undefined, {
      settings: mailbox.settings,
    });
  });
  beforeEach(async () => {
    product.clock.set('2026-11-24T06:00:00.000Z');
    mailbox.letters.length = 0;
    organisation = await product.organisation('Mielen tuki ry');
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    reviewer = await product.signedIn(organisation, 'training_reviewer');
    courseId = await aCourse(product, organisation);
  });
  afterAll(async () => {
    await product.stop();
    await mailbox.close();
  });

  const aPerson = async () => {
    const volunteerId = await aVolunteer(product, organisation).ready().save();
    return product.signedIn(organisation, 'volunteer', { volunteerId });
  };
  const hold = async (day: string, capacity = 5) =>
    (
      await product
        .post(`/api/training/courses/${courseId}/runs`, reviewer)
        .send({ dates: [{ day, start: '17:00', end: '20:00' }], capacity })
        .expect(201)
    ).body as { id: string };
  const enrol = async (id: string, who: TestActor) => {
    await product.post(`/api/training/runs/${id}/enrolments`, who).send({}).expect(201);
    // The rows of a test are made today whatever its clock says.
    await product.database.admin.query(
      'update people.training_record set created_at = $2 where run_id = $1 and volunteer_id = $3',
      [id, product.clock.now(), who.actor.volunteerId],
    );
  };
  const morning = async (): Promise<void> => {
    await product.app.get(Jobs).run('run_reminders');
    await product.app.get(Jobs).run('mail');
  };
  const mornings = async (days: number): Promise<void> => {
    for (let day = 0; day < days; day++) {
      await morning();
      if (day % 3 === 0) await morning();
      product.clock.passDays(1);
    }
  };
  const listed = async () =>
    (await product.get('/api/messages?pageSize=100', administrator).expect(200)).body.items as Record<
      string,
      unknown
    >[];
  const to = (): string[] =>
    mailbox.letters.map((letter) => (letter.to && 'text' in letter.to ? letter.to.text : ''));

  it('come a week and a day before the first date, each once, and say nothing', async () => {
    const who = await aPerson();
    await enrol((await hold('2026-12-05')).id, who);
    await mornings(14);
    expect(to()).toEqual([who.email, who.email]);
    expect(await listed()).toMatchObject([
      { kind: 'run_reminder', step: 1, forDay: '2026-12-05', state: 'delivered', ends: [] },
      { kind: 'run_reminder', step: 7, forDay: '2026-12-05', state: 'delivered', ends: [] },
    ]);
    expect(mailbox.letters.map(({ subject }) => subject)).toEqual(['Sinulle on viesti', 'Sinulle on viesti']);
    expect(JSON.stringify(mailbox.letters)).not.toMatch(/koulutus|perus|kurssi|Mielen|2026-12-05/i);
  });

  it('do not come to those who only wait, have left, or whose run is not held', async () => {
    const [first, waiting, leaving] = [await aPerson(), await aPerson(), await aPerson()];
    const [small, large, off] = [
      await hold('2026-12-05', 1),
      await hold('2026-12-06'),
      await hold('2026-12-07'),
    ];
    await enrol(small.id, first);
    await enrol(small.id, waiting);
    await enrol(large.id, leaving);
    await enrol(off.id, leaving);
    await product
      .post(`/api/training/runs/${large.id}/enrolments/cancel`, leaving)
      .set('If-Match', '"1"')
      .expect(200);
    await product.post(`/api/training/runs/${off.id}/cancel`, reviewer).set('If-Match', '"1"').expect(200);
    await mornings(14);
    expect(to()).toEqual([first.email, first.email]);
  });

  it('come on a break all the same, and after one has stopped the reason is kept', async () => {
    const [resting, gone] = [await aPerson(), await aPerson()];
    const { id } = await hold('2026-12-01');
    for (const who of [resting, gone]) await enrol(id, who);
    const put = (who: TestActor, state: string) =>
      product.database.admin.query('update people.volunteer set state = $2 where id = $1', [
        who.actor.volunteerId,
        state,
      ]);
    await put(resting, 'on_break');
    await put(gone, 'stopped');
    await morning();
    expect(to()).toEqual([resting.email]);
    expect((await listed()).map(({ state, skip }) => `${state} ${skip}`).toSorted()).toEqual([
      'delivered null',
      'skipped STOPPED',
    ]);
  });

  it('come anew for the new day when the first date is moved', async () => {
    const who = await aPerson();
    const { id } = await hold('2026-12-01');
    await enrol(id, who);
    await morning();
    await product
      .patch(`/api/training/runs/${id}`, reviewer)
      .set('If-Match', '"1"')
      .send({ dates: [{ day: '2026-12-20', start: '17:00', end: '20:00' }] })
      .expect(200);
    await mornings(30);
    expect((await listed()).map(({ step, forDay }) => `${step} ${forDay}`)).toEqual([
      '1 2026-12-20',
      '7 2026-12-20',
      '7 2026-12-01',
    ]);
  });

  it('are read by their volunteer until the first date, by no other and not elsewhere', async () => {
    const [who, other] = [await aPerson(), await aPerson()];
    await enrol((await hold('2026-12-01')).id, who);
    await morning();
    const own = async (actor: TestActor) => (await product.get('/api/messages/own', actor).expect(200)).body;
    expect(await own(who)).toMatchObject({
      total: 1,
      items: [{ kind: 'run_reminder', ends: [], until: '2026-12-01' }],
    });
    expect((await own(other)).total).toBe(0);
    const there = await product.signedIn(await product.organisation(), 'organisation_administrator');
    expect((await product.get('/api/messages', there)).body.items).toEqual([]);
    product.clock.passDays(8);
    expect((await own(who)).total).toBe(0);
  });
});

describe('what is known of messages', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
  });
  afterAll(() => product.stop());

  it('goes after two years, on record, but for what still waits to be sent', async () => {
    product.clock.set('2026-11-24T02:20:00.000Z');
    const organisation = await product.organisation();
    const other = await product.organisation();
    const planted = (state: string, createdAt: string, of = organisation) =>
      product.database.admin.query(
        `insert into platform.message (organisation_id, kind, state, language, volunteer_id, due_at, delivered_at, skip, created_at)
         values ($1, 'expiry_reminder', $2, 'fi', gen_random_uuid(), $3, case when $2 = 'delivered' then $3::timestamptz end,
           case when $2 = 'skipped' then 'NO_EMAIL' end, $3)`,
        [of.id, state, createdAt],
      );
    for (const state of ['delivered', 'skipped', 'failed', 'due'])
      await planted(state, '2024-11-23T12:00:00Z');
    await planted('delivered', '2024-11-23T22:30:00Z');
    await planted('delivered', '2024-11-24T12:00:00Z', other);
    await product.app.get(Jobs).run('message_retention');
    await product.app.get(Jobs).run('message_retention');
    const { rows } = await product.database.admin.query(
      'select state, organisation_id = $1 as here from platform.message order by created_at',
      [organisation.id],
    );
    expect(rows).toEqual([
      { state: 'due', here: true },
      { state: 'delivered', here: true },
      { state: 'delivered', here: false },
    ]);
    expect(await product.audited(organisation, 'message.deleted')).toBe(1);
    expect(await product.audited(other, 'message.deleted')).toBe(0);
    const entry = await product.database.admin.query(
      `select details from oversight.audit_entry where action = 'message.deleted'`,
    );
    expect(entry.rows).toEqual([{ details: { count: 3, before: '2024-11-24' } }]);
  });
});
