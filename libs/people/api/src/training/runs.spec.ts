import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aVolunteer } from '../testing';

const part = (fi: string, minutes: number) => ({ name: { fi, sv: fi, en: fi }, minutes });
const day = (on: string) => ({ day: on, start: '10:00', end: '14:00' });

describe('runs of courses', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let neighbour: TestActor;
  let reviewer: TestActor;
  let stranger: TestActor;
  let courseId: string;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    neighbour = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    reviewer = await product.signedIn(organisation, 'training_reviewer');
    stranger = await product.signedIn(await product.organisation(), 'training_reviewer');
    const { body } = await product.post('/api/training/courses', reviewer).send({
      name: { fi: 'Peruskoulutus', sv: 'Grundkurs', en: 'Basic course' },
      kind: 'basic',
      contactHours: 8,
      selfStudyHours: 1,
      modules: [part('Aloitus', 240), part('Kohtaaminen', 240)],
      validityMonths: 24,
      trainers: ['Ritva Demola'],
    });
    courseId = body.id;
  });
  afterAll(() => product.stop());

  const hold = async (more: object = {}) =>
    (
      await product
        .post(`/api/training/courses/${courseId}/runs`, reviewer)
        .send({ dates: [day('2026-12-05'), day('2026-12-06')], capacity: 2, ...more })
    ).body;
  const read = async (id: string, who = reviewer) =>
    (await product.get(`/api/training/runs/${id}`, who)).body;
  const enrol = (id: string, volunteerId: string, who = coordinator) =>
    product.post(`/api/training/runs/${id}/enrolments`, who).send({ volunteerId });
  const enrolSelf = (id: string, who: TestActor) =>
    product.post(`/api/training/runs/${id}/enrolments`, who).send({});
  const leave = (id: string, version: number, who: TestActor) =>
    product.post(`/api/training/runs/${id}/enrolments/cancel`, who).set('If-Match', `"${version}"`);
  const participants = async (id: string, who = reviewer) =>
    (await product.get(`/api/training/runs/${id}/enrolments`, who)).body.items;
  const aPerson = (unit = 0) =>
    aVolunteer(product, organisation, { units: [organisation.units[unit as 0 | 1]] })
      .ready()
      .save();
  const aSignedIn = async () => {
    const id = await aPerson();
    return { id, who: await product.signedIn(organisation, 'volunteer', { volunteerId: id }) };
  };

  it('take over the plan of the course and keep it when the course changes', async () => {
    const run = await hold();
    expect(run).toMatchObject({
      state: 'enrolling',
      opensOn: '2026-11-24',
      closesOn: '2026-12-04',
      minimumAttendance: 80,
      selfStudyMinutes: 60,
      trainers: ['Ritva Demola'],
      taken: 0,
      allowed: ['edit', 'cancel', 'enrol'],
    });
    const course = (await product.get(`/api/training/courses/${courseId}`, reviewer)).body;
    await product
      .patch(`/api/training/courses/${courseId}`, reviewer)
      .set('If-Match', `"${course.version}"`)
      .send({ minimumAttendance: 100 });
    expect((await read(run.id)).minimumAttendance).toBe(80);
    const listed = await product.get(`/api/training/courses/${courseId}/runs`, coordinator);
    expect(listed.body.items[0].allowed).toEqual(['enrol']);
    expect((await product.get(`/api/training/runs/${run.id}`, stranger)).status).toBe(404);
    const refused = await product
      .post(`/api/training/courses/${courseId}/runs`, coordinator)
      .send({ dates: [day('2026-12-05')], capacity: 2 });
    expect(refused.status).toBe(403);
  });

  it('have dates and an enrolment that fit together', async () => {
    const wrong = await product.post(`/api/training/courses/${courseId}/runs`, reviewer).send({
      dates: [{ day: '2026-12-05', start: '14:00', end: '10:00' }],
      capacity: 2,
      closesOn: '2026-12-08',
    });
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/dates/0/end',
      '/closesOn',
    ]);
    const run = await hold();
    const changed = await product
      .patch(`/api/training/runs/${run.id}`, reviewer)
      .set('If-Match', '"1"')
      .send({ dates: [day('2027-01-10'), day('2027-01-09')], closesOn: '2027-01-01', place: 'Mallisali' });
    expect(changed.body).toMatchObject({ place: 'Mallisali', closesOn: '2027-01-01', version: 2 });
    expect(changed.body.dates[0].day).toBe('2027-01-09');
  });

  it('give their places in order, the rest waits, and who leaves makes room whatever the unit', async () => {
    const run = await hold();
    const [first, second, third] = [await aPerson(), await aPerson(), await aPerson(1)];
    const fourth = await aPerson();
    expect((await enrol(run.id, first)).body).toMatchObject({ taken: 1, waiting: 0, state: 'enrolling' });
    await enrol(run.id, second);
    expect((await enrol(run.id, third, neighbour)).body).toMatchObject({
      taken: 2,
      waiting: 1,
      state: 'full',
    });
    await enrol(run.id, fourth);
    const again = await enrol(run.id, first);
    expect([again.status, again.body.code]).toEqual([409, 'ALREADY_ENROLLED']);
    // Each coordinator sees their own; the reviewer sees all, those who wait last in the order they came.
    expect(await participants(run.id, neighbour)).toHaveLength(1);
    const all = await participants(run.id);
    expect(all.map(({ volunteer }: { volunteer: { id: string } }) => volunteer.id).slice(2)).toEqual([
      third,
      fourth,
    ]);

    const leaving = (await participants(run.id, coordinator)).find(
      ({ volunteer }: { volunteer: { id: string } }) => volunteer.id === first,
    );
    const cancelled = await product
      .post(`/api/training/records/${leaving.id}/transitions`, coordinator)
      .set('If-Match', `"${leaving.version}"`)
      .send({ action: 'cancel' });
    expect(cancelled.body.state).toBe('cancelled');
    const now = new Map(
      (await participants(run.id)).map((each: { volunteer: { id: string }; state: string }) => [
        each.volunteer.id,
        each.state,
      ]),
    );
    expect([now.get(third), now.get(fourth), now.has(first)]).toEqual(['enrolled', 'waitlisted', false]);
    const { rows } = await product.database.admin.query(
      `select facts -> 'trainings' -> -1 ->> 'state' as state from people.volunteer where id = $1`,
      [third],
    );
    expect(rows[0].state).toBe('enrolled');
    expect((await enrol(run.id, first)).body.waiting).toBe(2);

    const version = (await read(run.id)).version;
    const widened = await product
      .patch(`/api/training/runs/${run.id}`, reviewer)
      .set('If-Match', `"${version}"`)
      .send({ capacity: 3 });
    expect(widened.body).toMatchObject({ taken: 3, waiting: 1 });
    const tooFew = await product
      .patch(`/api/training/runs/${run.id}`, reviewer)
      .set('If-Match', `"${version + 1}"`)
      .send({ capacity: 2 });
    expect(tooFew.body.errors[0].pointer).toBe('/capacity');
  });

  it('give the last place once, however many ask at the same moment', async () => {
    const run = await hold({ capacity: 1 });
    const people = [await aSignedIn(), await aSignedIn(), await aSignedIn(), await aSignedIn()];
    const answers = await Promise.all(people.map(({ who }) => enrolSelf(run.id, who)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(await read(run.id)).toMatchObject({ taken: 1, waiting: 3 });
    const twice = await Promise.all([1, 2].map(() => enrolSelf(run.id, people[0]?.who as TestActor)));
    expect(twice.map(({ body }) => body.code)).toEqual(['ALREADY_ENROLLED', 'ALREADY_ENROLLED']);
  });

  it('are entered and left by volunteers themselves, who see nobody else', async () => {
    const run = await hold({ capacity: 1, remoteLink: 'https://etana.invalid/huone' });
    const [aino, pekka] = [await aSignedIn(), await aSignedIn()];
    const open = await product.get('/api/training/runs?which=open&pageSize=100', aino.who);
    const seen = open.body.items.find(({ id }: { id: string }) => id === run.id);
    expect(seen).toMatchObject({ own: null, remote: true, remoteLink: null, allowed: ['enrol_self'] });
    const entered = await enrolSelf(run.id, aino.who);
    expect(entered.body).toMatchObject({
      own: { state: 'enrolled' },
      remoteLink: 'https://etana.invalid/huone',
      allowed: ['leave'],
    });
    const waiting = await enrolSelf(run.id, pekka.who);
    expect(waiting.body).toMatchObject({ own: { state: 'waitlisted' }, remoteLink: null });
    const mine = await product.get('/api/training/runs?which=own', pekka.who);
    expect([mine.body.total, mine.body.items[0].own.state]).toEqual([1, 'waitlisted']);
    expect((await product.get(`/api/training/runs/${run.id}/enrolments`, aino.who)).status).toBe(403);
    const forAnother = await product
      .post(`/api/training/runs/${run.id}/enrolments`, aino.who)
      .send({ volunteerId: pekka.id });
    expect(forAnother.status).toBe(422);

    expect((await leave(run.id, 9, aino.who)).status).toBe(412);
    const left = await leave(run.id, 1, aino.who);
    expect(left.body).toMatchObject({ own: null, taken: 1, waiting: 0 });
    expect((await read(run.id, pekka.who)).own).toMatchObject({ state: 'enrolled', version: 2 });
    expect((await leave(run.id, 1, aino.who)).body.code).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('are closed outside their enrolment, and staff enrol at the door', async () => {
    const soon = await hold({ opensOn: '2026-12-01' });
    const aino = await aSignedIn();
    const early = await enrolSelf(soon.id, aino.who);
    expect([early.status, early.body.code, soon.state]).toEqual([409, 'RUN_NOT_OPEN', 'planned']);
    expect((await enrol(soon.id, await aPerson())).status).toBe(201);
    const today = await hold({ dates: [day('2026-11-24')] });
    expect(today.state).toBe('running');
    expect((await enrol(today.id, await aPerson())).status).toBe(201);
    const over = await hold({ dates: [day('2026-11-20')] });
    expect((await enrol(over.id, await aPerson())).body.code).toBe('RUN_NOT_OPEN');
  });

  it('are enrolled on by units: nobody enrols whom they may not know', async () => {
    const run = await hold();
    const other = await enrol(run.id, await aPerson(1));
    expect([other.status, other.body.errors[0].pointer]).toEqual([422, '/volunteerId']);
    expect((await enrol(run.id, await aPerson(), stranger)).status).toBe(404);
    const found = await product.get(`/api/training/runs/${run.id}/enrollable?pageSize=100`, neighbour);
    expect(
      found.body.items.every(({ units }: { units: string[] }) => units.includes(organisation.units[1])),
    ).toBe(true);
  });

  it('are cancelled with everybody’s enrolment, before they begin', async () => {
    const run = await hold({ capacity: 1 });
    const aino = await aSignedIn();
    await enrolSelf(run.id, aino.who);
    await enrol(run.id, await aPerson());
    const { version } = await read(run.id);
    const cancel = (id: string, at: number, who = reviewer) =>
      product.post(`/api/training/runs/${id}/cancel`, who).set('If-Match', `"${at}"`);
    expect((await cancel(run.id, version, coordinator)).status).toBe(403);
    expect((await cancel(run.id, version)).body).toMatchObject({
      state: 'cancelled',
      taken: 0,
      waiting: 0,
      allowed: [],
    });
    expect((await product.get('/api/training/runs?which=own', aino.who)).body.total).toBe(0);
    expect((await enrolSelf(run.id, aino.who)).body.code).toBe('RUN_NOT_OPEN');
    const running = await hold({ dates: [day('2026-11-24')] });
    expect((await cancel(running.id, 1)).body.code).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('are handed out as a calendar file to those of the association', async () => {
    const run = await hold({ place: 'Mallisali' });
    const file = await product.get(`/api/training/runs/${run.id}/calendar?language=sv`, coordinator);
    expect(file.body.name).toBe('2026-12-05.ics');
    expect(file.body.content).toContain('SUMMARY:Utbildning\r\n');
    expect(file.body.content).not.toMatch(/Grundkurs|Peruskoulutus|Demola/);
    expect((await product.get(`/api/training/runs/${run.id}/calendar`, stranger)).status).toBe(404);
  });
});
