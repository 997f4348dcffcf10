import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aVolunteer } from '../testing';

const NAME = { fi: 'Vertaistukijan peruskoulutus', sv: 'Grundkurs', en: 'Basic course' };
const part = (fi: string, minutes: number) => ({ name: { fi, sv: fi, en: fi }, minutes });

describe('the catalogue of courses', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let reviewer: TestActor;
  let administrator: TestActor;
  let stranger: TestActor;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    reviewer = await product.signedIn(organisation, 'training_reviewer');
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    stranger = await product.signedIn(await product.organisation(), 'training_reviewer');
  });
  afterAll(() => product.stop());

  const course = {
    name: NAME,
    kind: 'basic',
    theme: 'separation-with-children',
    contactHours: 16,
    selfStudyHours: 4,
    modules: [part('Aloitus', 480), part('Kohtaaminen', 480)],
    minimumAttendance: 75,
    validityMonths: 24,
    place: 'Mallisali',
    trainers: ['Ritva Demola'],
  };
  const add = (who = reviewer, more: object = {}) =>
    product.post('/api/training/courses', who).send({ ...course, ...more });
  const change = (id: string, version: number, body: object, who = reviewer) =>
    product.patch(`/api/training/courses/${id}`, who).set('If-Match', `"${version}"`).send(body);
  const pointers = (answer: { body: { errors: { pointer: string }[] } }) =>
    answer.body.errors.map(({ pointer }) => pointer);

  it('is kept by reviewers and administrators and read by everybody of the association', async () => {
    const made = await add();
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...course, retired: false, mayChange: true, language: 'fi' });
    expect((await add(administrator)).status).toBe(201);
    expect((await add(coordinator)).status).toBe(403);
    const volunteer = await product.signedIn(organisation, 'volunteer');
    const read = await product.get(`/api/training/courses/${made.body.id}`, volunteer);
    expect([read.status, read.body.mayChange, read.headers['etag']]).toEqual([200, false, '"1"']);
    expect((await product.get(`/api/training/courses/${made.body.id}`, stranger)).status).toBe(404);
    expect((await product.get('/api/training/courses', stranger)).body.total).toBe(0);
    expect((await product.get('/api/training/courses?kind=dance', reviewer)).status).toBe(422);
    expect((await product.get('/api/training/courses')).status).toBe(401);
    expect(await product.audited(organisation, 'training.course_created')).toBe(2);
  });

  it('has modules that make up the contact hours and keep their ids', async () => {
    expect(pointers(await add(reviewer, { contactHours: 15 }))).toEqual(['/modules']);
    expect(pointers(await add(reviewer, { theme: 'dancing' }))).toEqual(['/theme']);
    expect(pointers(await add(reviewer, { minimumAttendance: 0 }))).toEqual(['/minimumAttendance']);
    const { body } = await add();
    const [first] = body.modules;
    const renamed = { ...first, name: { fi: 'Alku', sv: 'Början', en: 'Start' } };
    const changed = await change(body.id, 1, { modules: [renamed, part('Omat rajat', 480)] });
    expect(changed.body.modules[0]).toEqual(renamed);
    expect(changed.body.modules[1].id).not.toBe(body.modules[1].id);
    const foreign = { ...part('Muualta', 960), id: body.modules[1].id };
    expect(pointers(await change(body.id, 2, { modules: [foreign] }))).toEqual(['/modules/0/id']);
    expect((await change(body.id, 1, { place: null })).status).toBe(412);
    expect((await change(body.id, 2, { place: null }, coordinator)).status).toBe(403);
    expect((await change(body.id, 2, { place: null }, stranger)).status).toBe(404);
    expect((await change(body.id, 2, { place: null })).body).toMatchObject({ place: null, version: 3 });
  });

  it('retires a course instead of deleting it: its records stay, new runs are refused', async () => {
    const { body } = await add();
    const gone = await change(body.id, 1, { retired: true });
    expect(gone.body.retired).toBe(true);
    const listed = await product.get('/api/training/courses?retired=false&pageSize=100', reviewer);
    expect(listed.body.items.map(({ id }: { id: string }) => id)).not.toContain(body.id);
    const run = await product
      .post(`/api/training/courses/${body.id}/runs`, reviewer)
      .send({ dates: [{ day: '2026-12-05', start: '10:00', end: '16:00' }], capacity: 5 });
    expect([run.status, run.body.code]).toEqual([409, 'COURSE_RETIRED']);
    expect((await change(body.id, 2, { retired: false })).body.retired).toBe(false);
  });

  it('tells readiness anew when the validity of a course changes', async () => {
    const { body } = await add();
    const id = await aVolunteer(product, organisation)
      .trained(300, { courseId: body.id })
      .interviewed()
      .signed()
      .active()
      .save();
    const readiness = async () =>
      (await product.get(`/api/volunteers/${id}/readiness`, coordinator)).body.missing;
    expect(await readiness()).toEqual([]);
    await change(body.id, 1, { validityMonths: 6 }, administrator);
    expect(await readiness()).toEqual(['TRAINING_EXPIRED']);
  });
});
