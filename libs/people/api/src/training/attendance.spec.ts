import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aVolunteer } from '../testing';

const part = (fi: string, minutes: number) => ({ name: { fi, sv: fi, en: fi }, minutes });

interface Shown {
  readonly id: string;
  readonly volunteer: { readonly id: string };
  readonly state: string;
  readonly version: number;
  readonly evidence: Record<string, unknown>;
}

describe('attendance of a run', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let neighbour: TestActor;
  let reviewer: TestActor;
  let courseId: string;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    neighbour = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    reviewer = await product.signedIn(organisation, 'training_reviewer', { name: 'Rauni Testinen' });
    const { body } = await product.post('/api/training/courses', reviewer).send({
      name: { fi: 'Peruskoulutus', sv: 'Grundkurs', en: 'Basic course' },
      kind: 'basic',
      contactHours: 8,
      selfStudyHours: 1,
      modules: [part('Aloitus', 240), part('Kohtaaminen', 240)],
      validityMonths: 24,
    });
    courseId = body.id;
  });
  afterAll(() => product.stop());

  /** A run of some days, with so many participants of the first unit. */
  const aRun = async (count: number, days = ['2026-11-23', '2026-11-24']) => {
    const dates = days.map((day) => ({ day, start: '10:00', end: '14:00' }));
    const made = await product
      .post(`/api/training/courses/${courseId}/runs`, reviewer)
      .send({ dates, capacity: 20 });
    const run = made.body as { id: string; modules: { id: string }[] };
    for (let i = 0; i < count; i++)
      await product.post(`/api/training/runs/${run.id}/enrolments`, reviewer).send({
        volunteerId: await aVolunteer(product, organisation).interviewed().signed().active().save(),
      });
    return { ...run, shown: await shown(run.id) };
  };
  const shown = async (id: string): Promise<Shown[]> =>
    (await product.get(`/api/training/runs/${id}/enrolments`, reviewer)).body.items;
  const mark = (id: string, marks: object[], who = coordinator) =>
    product.post(`/api/training/runs/${id}/attendance`, who).send({ marks });
  const conclude = (id: string, who = reviewer) =>
    product.post(`/api/training/runs/${id}/attendance/approve`, who).send({});

  it('is written cell by cell; who reached the minimum is approved, the others are told what lacks', async () => {
    const run = await aRun(4);
    const [first, second] = run.modules.map(({ id }) => id);
    const [full, part, absent, study] = run.shown.map(({ id }) => id);
    await mark(run.id, [
      { recordId: full, moduleId: first, minutes: 240 },
      { recordId: part, moduleId: first, minutes: 240 },
      { recordId: study, moduleId: null, minutes: 60 },
    ]);
    const answer = await mark(run.id, [
      { recordId: full, moduleId: second, minutes: 150 },
      { recordId: full, moduleId: null, minutes: 60 },
    ]);
    expect(answer.body.items[0].evidence).toMatchObject({ attendedMinutes: 390, reached: true });
    const { body } = await conclude(run.id);
    expect(
      new Map(body.items.map((each: { recordId: string; state: string }) => [each.recordId, each.state])),
    ).toEqual(
      new Map([
        [full, 'approved'],
        [part, 'to_be_completed'],
        [absent, 'no_show'],
        [study, 'to_be_completed'],
      ]),
    );
    const record = await product.get(`/api/training/records/${part}`, coordinator);
    expect(record.body).toMatchObject({
      runId: run.id,
      completedOn: '2026-11-24',
      evidence: {
        plannedMinutes: 480,
        attendedMinutes: 240,
        lackingMinutes: 144,
        lackingSelfStudy: 60,
        missing: [{ moduleId: second, minutes: 240, name: { fi: 'Kohtaaminen' } }],
      },
    });
    const volunteerId = run.shown[0]?.volunteer.id;
    const readiness = await product.get(`/api/volunteers/${volunteerId}/readiness`, coordinator);
    expect(readiness.body).toMatchObject({ ready: true, readyUntil: '2028-11-24' });

    // What lacked is completed later; the next round approves it and leaves the others as they are.
    await mark(run.id, [
      { recordId: part, moduleId: second, minutes: 240 },
      { recordId: part, moduleId: null, minutes: 60 },
    ]);
    expect((await conclude(run.id)).body.items).toEqual([
      { recordId: part, state: 'approved', recordVersion: expect.any(Number) },
    ]);
    expect(await product.audited(organisation, 'training.attendance_recorded')).toBe(3);
  });

  it('begins with the run and is decided on its last day', async () => {
    const ahead = await aRun(1, ['2026-12-05']);
    const cell = { recordId: ahead.shown[0]?.id, moduleId: ahead.modules[0]?.id, minutes: 10 };
    expect((await mark(ahead.id, [cell])).body.code).toBe('RUN_NOT_BEGUN');
    expect((await conclude(ahead.id)).body.code).toBe('RUN_NOT_OVER');
    const under = await aRun(1, ['2026-11-24', '2026-11-25']);
    expect((await conclude(under.id)).body.code).toBe('RUN_NOT_OVER');
    expect((await conclude(under.id, coordinator)).status).toBe(403);
  });

  it('takes what belongs to the run and the actor', async () => {
    const [run, other] = [await aRun(2), await aRun(1)];
    const moduleId = run.modules[0]?.id;
    const recordId = run.shown[0]?.id;
    const wrong = await mark(run.id, [
      { recordId, moduleId: run.id, minutes: 10 },
      { recordId, moduleId, minutes: 241 },
    ]);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/marks/0/moduleId',
      '/marks/1/minutes',
    ]);
    const foreign = other.shown[0]?.id;
    expect((await mark(run.id, [{ recordId: foreign, moduleId, minutes: 10 }])).status).toBe(404);
    expect((await mark(run.id, [{ recordId, moduleId, minutes: 10 }], neighbour)).status).toBe(404);
    await conclude(run.id);
    expect((await mark(run.id, [{ recordId, moduleId, minutes: 10 }])).body.code).toBe(
      'TRANSITION_NOT_ALLOWED',
    );
  });

  it('is nobody’s own to write or to decide', async () => {
    const run = await aRun(2);
    const [own, another] = run.shown;
    await product.database.admin.query('update people.volunteer set account_id = $1 where id = $2', [
      reviewer.actor.accountId,
      own?.volunteer.id,
    ]);
    const cell = { recordId: own?.id, moduleId: run.modules[0]?.id, minutes: 240 };
    expect((await mark(run.id, [cell], reviewer)).body.code).toBe('NOT_OWN_REQUEST');
    const { body } = await conclude(run.id);
    expect(body.items.map(({ recordId }: { recordId: string }) => recordId)).toEqual([another?.id]);
    await product.database.admin.query('update people.volunteer set account_id = null where id = $1', [
      own?.volunteer.id,
    ]);
  });

  describe('decided on in bulk', () => {
    const attended = async (more: object = {}) => {
      const volunteerId = await aVolunteer(product, organisation).save();
      const body = { volunteerId, courseId, state: 'attended', completedOn: '2026-11-20', ...more };
      return (await product.post('/api/training/records', coordinator).send(body)).body as Shown;
    };
    const decide = (items: object[], more: object = {}, who = reviewer) =>
      product.post('/api/training/records/reviews', who).send({ decision: 'approve', items, ...more });
    const line = ({ id, version }: Shown) => ({ recordId: id, version });
    const equivalent = { origin: 'equivalent', earlier: 'Tukihenkilökurssi toisessa yhdistyksessä, 18 h' };

    it('tells each rule line by line while the rest goes through, and is undone as one', async () => {
      const [one, two, earlier] = [await attended(), await attended(), await attended(equivalent)];
      const answer = await decide([line(one), { ...line(two), version: 9 }, line(earlier)]);
      expect(answer.body.items).toMatchObject([
        { recordId: one.id, done: true, code: null, state: 'approved', recordVersion: 2 },
        { recordId: two.id, done: false, code: 'CHANGED_MEANWHILE', state: 'attended' },
        { recordId: earlier.id, done: false, code: 'REASON_REQUIRED', state: 'attended' },
      ]);
      const noted = await decide([line(two), line(earlier)], { note: 'Sama sisältö kuin meillä' });
      expect(noted.body.items.map(({ done }: { done: boolean }) => done)).toEqual([true, true]);
      const read = await product.get(`/api/training/records/${earlier.id}`, coordinator);
      expect(read.body).toMatchObject({
        state: 'approved',
        reviewedBy: 'Rauni Testinen',
        note: 'Sama sisältö kuin meillä',
        earlier: equivalent.earlier,
      });
      const undone = await decide(
        [one, two].map(({ id }) => ({ recordId: id, version: 2 })),
        { decision: 'undo_approval' },
      );
      expect(undone.body.items.map(({ state }: Shown) => state)).toEqual(['attended', 'attended']);
      const { rows } = await product.database.admin.query('select r::text from people.training_record r');
      expect(JSON.stringify(rows)).not.toContain(Buffer.from('toisessa').toString('hex'));
    });

    it('is returned with what lacks, and refused whole where one may not decide', async () => {
      const one = await attended();
      expect((await decide([line(one)], { decision: 'return' })).body.errors[0].pointer).toBe('/note');
      const returned = await decide([line(one)], { decision: 'return', note: 'Tehtävä puuttuu' });
      expect(returned.body.items[0]).toMatchObject({ state: 'to_be_completed', recordVersion: 2 });
      expect((await decide([line(one)], {}, coordinator)).status).toBe(403);
      const stranger = await product.signedIn(await product.organisation(), 'training_reviewer');
      const two = await attended();
      expect((await decide([line(two)], {}, stranger)).status).toBe(404);
      expect((await decide([line(two), { recordId: courseId, version: 1 }])).status).toBe(404);
      expect((await decide([line(two), line(two)])).status).toBe(422);
      expect((await product.get(`/api/training/records/${two.id}`, reviewer)).body.state).toBe('attended');
    });

    it('wants an earlier training described, and a reason for approving it', async () => {
      const volunteerId = await aVolunteer(product, organisation).save();
      const bare = {
        volunteerId,
        courseId,
        state: 'attended',
        completedOn: '2026-11-20',
        origin: 'equivalent',
      };
      const answer = await product.post('/api/training/records', coordinator).send(bare);
      expect(answer.body.errors[0].pointer).toBe('/earlier');
      const record = await attended(equivalent);
      const single = await product
        .post(`/api/training/records/${record.id}/review`, reviewer)
        .set('If-Match', '"1"')
        .send({ decision: 'approve' });
      expect(single.body.errors[0].pointer).toBe('/note');
    });
  });
});
