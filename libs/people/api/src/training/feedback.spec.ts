import { addDays, FEEDBACK_DAYS, feedbackIsOpen, TRAINING_RECORD_STATES } from '@rinnakkain/domain';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aCourse, aVolunteer } from '../testing';

const SAID = { useful: 5, trainers: 4, pace: 3, recommend: 5 };

describe('feedback on a run', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let reviewer: TestActor;
  let runId: string;
  let people: TestActor[];

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
  });
  beforeEach(async () => {
    product.clock.set('2026-11-24T08:00:00.000Z');
    organisation = await product.organisation();
    reviewer = await product.signedIn(organisation, 'training_reviewer');
    const courseId = await aCourse(product, organisation);
    const { body } = await product
      .post(`/api/training/courses/${courseId}/runs`, reviewer)
      .send({ dates: [{ day: '2026-12-01', start: '17:00', end: '20:00' }], capacity: 10 })
      .expect(201);
    runId = body.id;
    people = [];
    for (let i = 0; i < 6; i++) {
      const volunteerId = await aVolunteer(product, organisation).ready().save();
      const who = await product.signedIn(organisation, 'volunteer', { volunteerId });
      await product.post(`/api/training/runs/${runId}/enrolments`, who).send({}).expect(201);
      people.push(who);
    }
    await attended('approved');
    product.clock.set('2026-12-02T08:00:00.000Z');
  });
  afterAll(() => product.stop());

  const attended = (state: string, who?: TestActor) =>
    product.database.admin.query(
      'update people.training_record set state = $2 where run_id = $1 and ($3::uuid is null or volunteer_id = $3)',
      [runId, state, who?.actor.volunteerId ?? null],
    );
  const first = (): TestActor => people[0] as TestActor;
  const give = (who: TestActor, more: object = {}) =>
    product.post(`/api/training/runs/${runId}/feedback`, who).send({ ...SAID, ...more });
  const told = async (who = reviewer) =>
    (await product.get(`/api/training/runs/${runId}/feedback`, who).expect(200)).body;
  const mayGive = async (who: TestActor): Promise<boolean> =>
    (await product.get(`/api/training/runs/${runId}`, who).expect(200)).body.allowed.includes(
      'give_feedback',
    );
  const closed = () => product.clock.set('2026-12-23T08:00:00.000Z');

  it('is given once by those who were there, from the day after the last date for three weeks', async () => {
    product.clock.set('2026-12-01T20:00:00.000Z');
    expect(await mayGive(first())).toBe(false);
    await give(first()).expect(409);
    product.clock.set('2026-12-02T08:00:00.000Z');
    const absent = people[1] as TestActor;
    await attended('no_show', absent);
    expect([await mayGive(first()), await mayGive(absent)]).toEqual([true, false]);
    await give(absent).expect(409);
    await give(first(), { pace: 6 }).expect(422);
    await give(first()).expect(204);
    expect(await mayGive(first())).toBe(false);
    await give(first()).expect(409);
    closed();
    await give(people[2] as TestActor).expect(409);
    expect((await told()).answers).toBe(1);
  });

  it('is open in the database when the rule says so, whatever became of the enrolment', async () => {
    const lastDay = '2026-12-01';
    for (const state of TRAINING_RECORD_STATES) {
      await attended(state, first());
      for (const day of [
        lastDay,
        addDays(lastDay, 1),
        addDays(lastDay, FEEDBACK_DAYS),
        addDays(lastDay, FEEDBACK_DAYS + 1),
      ]) {
        product.clock.set(`${day}T08:00:00.000Z`);
        const open = feedbackIsOpen({ lastDay, cancelled: false }, state, day);
        expect([state, day, await mayGive(first())]).toEqual([state, day, open]);
      }
    }
    await attended('attended', first());
    product.clock.set('2026-12-02T08:00:00.000Z');
    await product.database.admin.query('update people.course_run set cancelled_at = now() where id = $1', [
      runId,
    ]);
    expect(await mayGive(first())).toBe(false);
  });

  it('is counted once although it is sent twice at the same time', async () => {
    const answers = await Promise.all([give(first()), give(first()), give(first())]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409, 409]);
    expect((await told()).answers).toBe(1);
  });

  it('is told once five have answered and nobody can any more: counts of each mark, and the words', async () => {
    for (const [i, who] of people.slice(0, 4).entries())
      await give(who, { text: `Sanottu ${i}` }).expect(204);
    expect(await told()).toEqual({ answers: 4, shown: false, scales: [], texts: [] });
    closed();
    expect(await told()).toEqual({ answers: 4, shown: false, scales: [], texts: [] });
    product.clock.set('2026-12-10T08:00:00.000Z');
    await give(people[4] as TestActor, { useful: 1 }).expect(204);
    expect(await told()).toEqual({ answers: 5, shown: false, scales: [], texts: [] });
    closed();
    const shown = await told();
    expect(shown.scales[0]).toEqual({
      scale: 'useful',
      counts: { one: 1, two: 0, three: 0, four: 0, five: 4 },
    });
    expect(shown.texts.map(({ text }: { text: string }) => text).toSorted()).toEqual(
      [0, 1, 2, 3].map((i) => `Sanottu ${i}`),
    );
    expect(await product.audited(organisation, 'training.feedback_viewed')).toBe(4);
  });

  it('is not for those of another association, and not read by volunteers', async () => {
    const there = await product.organisation();
    const strangers = [
      await product.signedIn(there, 'training_reviewer'),
      await product.signedIn(there, 'volunteer', {
        volunteerId: await aVolunteer(product, there).ready().save(),
      }),
    ] as const;
    await product.get(`/api/training/runs/${runId}/feedback`, strangers[0]).expect(404);
    await give(strangers[1]).expect(404);
    await product.get(`/api/training/runs/${runId}/feedback`, first()).expect(403);
    await give(reviewer).expect(403);
  });

  it('has no row of an answer: no way to a person, no time and no order, by the catalogue', async () => {
    const { admin } = product.database;
    const { rows: columns } = await admin.query<{ name: string; type: string }>(
      `select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
       where a.attrelid = 'people.course_feedback'::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    );
    expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'organisation_id uuid',
      'id uuid',
      'run_id uuid',
      'course_id uuid',
      'answers integer',
      'useful integer[]',
      'trainers integer[]',
      'pace integer[]',
      'recommend integer[]',
      'texts_sealed bytea[]',
    ]);
    const { rows: keys } = await admin.query<{ parent: string }>(
      `select confrelid::regclass::text as parent from pg_constraint where contype = 'f'
       and (conrelid = 'people.course_feedback'::regclass or confrelid = 'people.course_feedback'::regclass)`,
    );
    expect(keys).toEqual([{ parent: 'people.course_run' }]);
    const { rows: tickets } = await admin.query<{ name: string }>(
      `select attname::text as name from pg_attribute
       where attrelid = 'people.feedback_ticket'::regclass and attnum > 0 and not attisdropped order by attnum`,
    );
    expect(tickets.map(({ name }) => name)).toEqual(['organisation_id', 'id', 'record_id']);

    for (const who of people) await give(who, { text: 'Sanottu' }).expect(204);
    const { rows } = await admin.query<{ rows: number; texts: number; used: boolean }>(
      `select count(*)::integer as rows, max(cardinality(texts_sealed)) as texts,
         not exists (select from people.feedback_ticket k join people.training_record t on t.id = k.record_id where t.run_id = $1) as used
       from people.course_feedback where run_id = $1`,
      [runId],
    );
    expect(rows).toEqual([{ rows: 1, texts: 6, used: true }]);
  });

  it('is on record as the product’s own, with neither its writer nor the request it came with', async () => {
    const { admin } = product.database;
    const { headers } = await give(first(), { text: 'Vain minä tiedän tämän' }).expect(204);
    const { rows } = await admin.query<{ entry: string; account: string; details: unknown }>(
      `select e::text as entry, account_id as account, details from oversight.audit_entry e where action = 'training.feedback_given' and organisation_id = $1`,
      [organisation.id],
    );
    expect(rows).toHaveLength(1);
    const [{ entry = '', account = '' } = {}] = rows;
    expect(account).toBe('00000000-0000-4000-8000-000000000001');
    for (const secret of [first().actor.accountId, first().actor.volunteerId, headers['x-request-id']])
      expect(entry).not.toContain(String(secret));
    const { rows: stored } = await admin.query<{ row: string }>(
      'select f::text as row from people.course_feedback f',
    );
    expect(stored.map(({ row }) => row).join()).not.toContain(
      Buffer.from('Vain minä tiedän').toString('hex'),
    );
  });

  it('comes in another order than it was given in', async () => {
    const { admin } = product.database;
    const given = [0, 1, 2, 3, 4, 5].map((i) => `Kerrottu ${i}`);
    const orders: string[] = [];
    // By chance it could be the same order once; three times it is not.
    for (let i = 0; i < 3; i++) {
      product.clock.set('2026-12-02T08:00:00.000Z');
      for (const [at, who] of people.entries()) await give(who, { text: given[at] }).expect(204);
      closed();
      orders.push((await told()).texts.map(({ text }: { text: string }) => text).join());
      await admin.query('delete from people.course_feedback where run_id = $1', [runId]);
      await admin.query(
        'insert into people.feedback_ticket (organisation_id, record_id) select organisation_id, id from people.training_record where run_id = $1',
        [runId],
      );
    }
    expect(orders.every((each) => each === given.join())).toBe(false);
  });
});
