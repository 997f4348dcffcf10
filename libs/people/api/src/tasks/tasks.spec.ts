import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';

describe('tasks', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let coordinator: TestActor;
  const task = {
    name: { fi: 'Tukihenkilö', sv: 'Stödperson', en: 'Support person' },
    forms: ['face_to_face', 'phone'],
    boxes: { regularlyWithMinor: true, personalInteraction: true, alone: true },
    requiredCourseKinds: ['further'],
    lengthMonths: 6,
  };

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    coordinator = await product.signedIn(organisation, 'coordinator');
  });
  afterAll(() => product.stop());

  it('are made by the administrator and listed in the association', async () => {
    const made = await product.post('/api/tasks', administrator).send(task);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      ...task,
      requiredCourseKinds: ['basic', 'further'],
      needsBackgroundCheck: true,
      timesPerMonth: 2,
      minimumAge: 18,
    });
    const list = await product.get('/api/tasks', coordinator);
    expect([list.body.total, list.body.items[0].id]).toEqual([1, made.body.id]);
    expect(await product.audited(organisation, 'task.created')).toBe(1);
    const stranger = await product.signedIn(await product.organisation(), 'coordinator');
    expect((await product.get('/api/tasks', stranger)).body).toEqual({ items: [], total: 0 });
  });

  it('are nobody else’s to make, and complete in three languages', async () => {
    expect((await product.post('/api/tasks', coordinator).send(task)).status).toBe(403);
    const volunteer = await product.signedIn(organisation, 'volunteer');
    expect((await product.get('/api/tasks', volunteer)).status).toBe(403);
    const bad = await product.post('/api/tasks', administrator).send({ ...task, name: { fi: 'Vain' } });
    expect(bad.body.errors.map((each: { pointer: string }) => each.pointer)).toEqual([
      '/name/sv',
      '/name/en',
    ]);
  });
});
