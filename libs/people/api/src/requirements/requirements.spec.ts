import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aCourse, aTask, aVolunteer } from '../testing';
import { aRequirement, requirementsOf } from './testing';

const TODAY = '2026-11-24';

describe('requirements of a task', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let reviewer: TestActor;
  let coordinator: TestActor;
  let neighbour: TestActor;
  let stranger: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    reviewer = await product.signedIn(organisation, 'training_reviewer');
    coordinator = await product.signedIn(organisation, 'coordinator');
    neighbour = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    stranger = await product.signedIn(await product.organisation(), 'organisation_administrator');
  });
  afterAll(() => product.stop());

  const change = (taskId: string, version: number, more: object = {}, who = administrator) =>
    requirementsOf(product, who).change(taskId, version, more);
  const preview = (taskId: string, more: object = {}, who = administrator) =>
    requirementsOf(product, who).preview(taskId, more);
  const listed = async (taskId: string, who = administrator) =>
    (await product.get(`/api/training/requirements?task=${taskId}`, who)).body.items[0];
  const readiness = async (id: string, taskId: string) =>
    (await product.get(`/api/volunteers/${id}/readiness?task=${taskId}`, coordinator)).body;
  const refresher = aRequirement('course', { courses: [{ kind: 'refresher', courseId: null }] });

  it('are what its kinds of course and its boxes say until a version is recorded', async () => {
    const taskId = await aTask(product, organisation, { checked: true, kinds: ['basic', 'further'] });
    const task = await listed(taskId, reviewer);
    expect(task.current).toMatchObject({ version: 0, inForceFrom: null });
    const kinds = task.current.requirements.map((one: { kind: string }) => one.kind);
    expect(kinds).toEqual(['interview', 'course', 'agreement', 'pledge', 'background_check', 'course']);
    expect([task.version, task.coming, task.allowed]).toEqual([0, [], ['change']]);
    expect((await listed(taskId, coordinator)).allowed).toEqual([]);
  });

  it('change by a version, which asks more of everybody from its day on', async () => {
    const taskId = await aTask(product, organisation);
    const id = await aVolunteer(product, organisation).ready().save();
    const made = await change(taskId, 0, { requirements: [refresher], inForceFrom: '2026-12-24' });
    expect([made.status, made.body.version, made.body.coming.length]).toEqual([201, 1, 1]);
    expect(await readiness(id, taskId)).toMatchObject({ ready: true, readyUntil: '2026-12-23' });
    product.clock.set('2026-12-24T10:00:00Z');
    expect(await readiness(id, taskId)).toMatchObject({ ready: false, missing: ['TRAINING_MISSING'] });
    expect((await listed(taskId)).current.version).toBe(1);
    product.clock.set(`${TODAY}T10:00:00Z`);
    expect(await product.audited(organisation, 'training.requirements_changed')).toBe(1);
  });

  it('are kept by those approved under the earlier version, for the time that the new one says', async () => {
    const taskId = await aTask(product, organisation);
    const before = await aVolunteer(product, organisation).ready().save();
    await change(taskId, 0, { requirements: [refresher], inForceFrom: TODAY, keepMonths: 3 });
    expect(await readiness(before, taskId)).toMatchObject({ ready: true, readyUntil: '2027-02-23' });
    const newcomer = await aVolunteer(product, organisation)
      .trained(0)
      .interviewed(0)
      .signed(0)
      .active()
      .save();
    expect((await readiness(newcomer, taskId)).missing).toEqual(['TRAINING_MISSING']);
  });

  it('are changed from the version that was read, once', async () => {
    const taskId = await aTask(product, organisation);
    expect((await change(taskId, 3)).status).toBe(412);
    expect((await change(taskId, 0)).status).toBe(201);
    expect((await change(taskId, 0)).status).toBe(412);
    expect((await change(taskId, 1, {}, reviewer)).status).toBe(201);
    const bare = await product.post('/api/training/requirements', administrator).send({
      taskId,
      inForceFrom: TODAY,
      keepMonths: 0,
      requirements: [],
    });
    expect(bare.status).toBe(428);
  });

  it.each([
    [{ inForceFrom: '2026-11-23' }, '/inForceFrom'],
    [{ requirements: [aRequirement('course')] }, '/requirements/0/courses'],
    [{ requirements: [refresher, refresher] }, '/requirements/1'],
    [{ requirements: [aRequirement('guidance')] }, '/requirements/0/withinDays'],
    [{ requirements: [aRequirement('background_check')] }, '/requirements/0/kind'],
    [{ requirements: [aRequirement('pledge', { graceDays: 30 })] }, '/requirements/0/graceDays'],
    [
      { requirements: [aRequirement('agreement', { stage: 'within_months', withinMonths: 3 })] },
      '/requirements/0/stage',
    ],
    [{ requirements: [{ ...refresher, stage: 'within_months' }] }, '/requirements/0/withinMonths'],
    [{ requirements: [aRequirement('pledge', { validityMonths: 12 })] }, '/requirements/0/validityMonths'],
    [{ requirements: [{ ...refresher, graceDays: -1 }] }, '/requirements/0/graceDays'],
  ])('are refused at the field: %j', async (more, pointer) => {
    const taskId = await aTask(product, organisation);
    const refused = await change(taskId, 0, more);
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map((one: { pointer: string }) => one.pointer)).toEqual([pointer]);
  });

  it('name no course of another association', async () => {
    const elsewhere = await aCourse(product, await product.organisation());
    const taskId = await aTask(product, organisation);
    const of = (courseId: string) => ({
      requirements: [aRequirement('course', { courses: [{ kind: null, courseId }] })],
    });
    expect((await change(taskId, 0, of(elsewhere))).body.errors[0].pointer).toBe(
      '/requirements/0/courses/0/courseId',
    );
    const own = await aCourse(product, organisation, { kind: 'further' });
    const made = await change(taskId, 0, of(own));
    expect(made.body.courses).toEqual([expect.objectContaining({ id: own })]);
  });

  it('show before they are saved who would lose and who would gain readiness', async () => {
    const own = await product.organisation();
    const admin = await product.signedIn(own, 'organisation_administrator');
    const taskId = await aTask(product, own, { kinds: ['basic', 'further'] });
    const named = (lastName: string) => aVolunteer(product, own, { firstName: 'Oona', lastName });
    const further = await aCourse(product, own, { kind: 'further' });
    const full = await named('Esimerkki').ready().save();
    const plain = await named('Testinen').ready().save();
    await named('Tauolla').ready().in('on_break').save();
    await product.database.admin.query(
      `update people.volunteer set facts = jsonb_set(facts, '{trainings}', facts -> 'trainings'
         || jsonb_build_array(jsonb_build_object('courseKind', 'further', 'courseId', $2::text, 'state', 'approved',
           'completedOn', '2026-01-01', 'validityMonths', null))) where id = $1`,
      [full, further],
    );
    const eased = await preview(taskId, {}, admin);
    expect(eased.body).toMatchObject({
      day: TODAY,
      readyBefore: 1,
      readyAfter: 2,
      anyLoss: false,
      gains: { total: 1, items: [{ id: plain, name: 'Oona Testinen' }] },
    });
    const harder = await preview(taskId, { requirements: [refresher] }, admin);
    expect(harder.body).toMatchObject({
      readyAfter: 0,
      anyLoss: true,
      loses: { total: 1, items: [{ id: full, name: 'Oona Esimerkki' }] },
    });
    const kept = await preview(taskId, { requirements: [refresher], keepMonths: 6 }, admin);
    expect(kept.body).toMatchObject({ readyAfter: 1, keeps: { total: 1 }, loses: { total: 0 } });
    expect((await listed(taskId, admin)).version).toBe(0);
    expect(await product.audited(own, 'training.requirements_previewed')).toBe(3);
  });

  it('are nobody else’s to change or to see elsewhere', async () => {
    const taskId = await aTask(product, organisation);
    expect((await change(taskId, 0, {}, coordinator)).status).toBe(403);
    expect((await preview(taskId, {}, coordinator)).status).toBe(403);
    expect((await change(taskId, 0, {}, stranger)).body.errors[0].pointer).toBe('/taskId');
    expect(await listed(taskId, stranger)).toBeUndefined();
    const volunteer = await product.signedIn(organisation, 'volunteer');
    expect((await product.get('/api/training/requirements', volunteer)).status).toBe(403);
  });

  describe('an exemption', () => {
    const grant = (volunteerId: string, taskId: string, more: object = {}, who = coordinator) =>
      product.post('/api/training/exemptions', who).send({
        volunteerId,
        taskId,
        requirement: 'course:refresher',
        reason: 'Kurssi siirtyi kevääseen',
        until: '2027-01-31',
        ...more,
      });
    const aStrictTask = async () => {
      const taskId = await aTask(product, organisation);
      await change(taskId, 0, { requirements: [refresher] });
      return taskId;
    };

    it('makes ready until its last day, and is ended at once', async () => {
      const taskId = await aStrictTask();
      const id = await aVolunteer(product, organisation).ready().save();
      expect((await readiness(id, taskId)).missing).toEqual(['TRAINING_MISSING']);
      const made = await grant(id, taskId);
      expect(made.body).toMatchObject({
        reason: 'Kurssi siirtyi kevääseen',
        from: TODAY,
        inForce: true,
        allowed: ['end'],
      });
      expect(await readiness(id, taskId)).toMatchObject({ ready: true, readyUntil: '2027-01-31' });
      const { rows } = await product.database.admin.query('select e::text from people.exemption e');
      expect(JSON.stringify(rows)).not.toContain(Buffer.from('siirtyi').toString('hex'));
      const end = await product
        .post(`/api/training/exemptions/${made.body.id}/end`, reviewer)
        .set('If-Match', '"1"');
      expect(end.body).toMatchObject({ inForce: false, until: '2026-11-23', allowed: [] });
      expect((await readiness(id, taskId)).ready).toBe(false);
      const list = await product.get(`/api/training/exemptions?volunteerId=${id}`, coordinator);
      expect([list.body.total, list.body.items[0].approvedBy]).toEqual([1, expect.any(String)]);
      expect(end.body.approvedBy).toBeNull();
      expect(await product.audited(organisation, 'training.exemption_granted')).toBe(1);
    });

    it('is never from what nobody is matched without, nor from what is not required', async () => {
      const taskId = await aStrictTask();
      const id = await aVolunteer(product, organisation).ready().save();
      for (const requirement of ['course:basic', 'pledge', 'agreement', 'interview', 'guidance'])
        expect((await grant(id, taskId, { requirement })).body.errors[0].pointer).toBe('/requirement');
      expect((await grant(id, taskId, { until: '2026-11-23' })).status).toBe(422);
      expect((await grant(id, taskId, { until: '2028-11-25' })).status).toBe(422);
    });

    it('is granted and seen within reach, never for oneself', async () => {
      const taskId = await aStrictTask();
      const id = await aVolunteer(product, organisation).ready().save();
      expect((await grant(id, taskId, {}, neighbour)).body.errors[0].pointer).toBe('/volunteerId');
      expect((await grant(id, taskId, {}, administrator)).status).toBe(403);
      await product.database.admin.query('update people.volunteer set account_id = $1 where id = $2', [
        reviewer.actor.accountId,
        id,
      ]);
      const own = await grant(id, taskId, {}, reviewer);
      expect([own.status, own.body.code]).toEqual([409, 'NOT_OWN_REQUEST']);
      const made = await grant(id, taskId);
      const totals = await Promise.all(
        [coordinator, reviewer, administrator, neighbour, stranger].map(
          async (who) => (await product.get(`/api/training/exemptions?volunteerId=${id}`, who)).body.total,
        ),
      );
      expect(totals).toEqual([1, 1, 1, 0, 0]);
      const end = (who: TestActor) =>
        product.post(`/api/training/exemptions/${made.body.id}/end`, who).set('If-Match', '"1"');
      expect((await end(neighbour)).status).toBe(404);
      expect((await end(reviewer)).status).toBe(409);
    });
  });

  describe('guidance', () => {
    const record = (volunteerIds: string[], more: object = {}, who = coordinator) =>
      product
        .post('/api/training/guidance', who)
        .send({ volunteerIds, day: '2026-11-20', kind: 'group', minutes: 90, ...more });

    it('is recorded for all who were there, and counts for each', async () => {
      const taskId = await aTask(product, organisation);
      await change(taskId, 0, { requirements: [aRequirement('guidance', { withinDays: 90 })] });
      const ids = [
        await aVolunteer(product, organisation).ready().save(),
        await aVolunteer(product, organisation).ready().save(),
      ];
      expect((await readiness(ids[0] ?? '', taskId)).missing).toEqual(['GUIDANCE_MISSING']);
      const made = await record(ids);
      expect([made.status, made.body.total]).toEqual([201, 2]);
      for (const id of ids)
        expect(await readiness(id, taskId)).toMatchObject({ ready: true, readyUntil: '2027-02-18' });
      const list = await product.get(`/api/training/guidance?volunteerId=${ids[0]}`, reviewer);
      expect(list.body).toMatchObject({ total: 1, items: [{ kind: 'group', minutes: 90 }] });
    });

    it('is recorded for everybody or nobody', async () => {
      const here = await aVolunteer(product, organisation).ready().save();
      const there = await aVolunteer(product, organisation, { units: [organisation.units[1]] }).save();
      const refused = await record([here, there]);
      expect(refused.body.errors).toEqual([{ pointer: '/volunteerIds/1', code: 'NOT_FOUND_VALUE' }]);
      expect((await record([here], { day: '2026-11-25' })).status).toBe(422);
      expect((await record([here], {}, reviewer)).status).toBe(403);
      const list = await product.get(`/api/training/guidance?volunteerId=${here}`, coordinator);
      expect(list.body.total).toBe(0);
      expect((await product.get(`/api/training/guidance?volunteerId=${there}`, coordinator)).body.total).toBe(
        0,
      );
    });
  });
});
