import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aTask, aVolunteer } from '../testing';
import { aRequirement, requirementsOf } from './testing';

describe('one’s own path', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let taskId: string;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
  });
  beforeEach(async () => {
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    taskId = await aTask(product, organisation);
  });
  afterAll(() => product.stop());

  const oneself = async (volunteer: ReturnType<typeof aVolunteer>): Promise<TestActor> => {
    const volunteerId = await volunteer.save();
    return product.signedIn(organisation, 'volunteer', { volunteerId });
  };
  const path = async (who: TestActor, query = '') =>
    (await product.get(`/api/training/path${query}`, who)).body;
  const statuses = ({ cells }: { cells: { key: string; status: string }[] }) =>
    Object.fromEntries(cells.map(({ key, status }) => [key, status]));

  it('tells what is done, what is not, and until when', async () => {
    const who = await oneself(aVolunteer(product, organisation).trained(700).interviewed().signed().active());
    const told = await path(who);
    expect(told).toMatchObject({ state: 'active', taskId, standing: 'expiring', until: '2026-12-24' });
    expect(statuses(told)).toEqual({
      interview: 'approved',
      'course:basic': 'expiring',
      agreement: 'approved',
      pledge: 'approved',
    });
    const beginner = await path(await oneself(aVolunteer(product, organisation)));
    expect([beginner.standing, beginner.until]).toEqual(['under_way', null]);
    expect(statuses(beginner)['course:basic']).toBe('not_started');
  });

  it('tells of the task that lacks least, and of another when asked', async () => {
    const who = await oneself(aVolunteer(product, organisation).ready());
    const harder = await aTask(product, organisation);
    await requirementsOf(product, administrator).change(harder, 0, {
      requirements: [aRequirement('guidance', { withinDays: 90 })],
    });
    const told = await path(who);
    expect(told.taskId).toBe(taskId);
    expect(told.tasks.map(({ id, met, lacking }: Record<string, unknown>) => [id, met, lacking])).toEqual(
      expect.arrayContaining([
        [taskId, true, 0],
        [harder, false, 1],
      ]),
    );
    expect((await path(who, `?task=${harder}`)).standing).toBe('missing');
    const elsewhere = await aTask(product, await product.organisation());
    expect((await product.get(`/api/training/path?task=${elsewhere}`, who)).status).toBe(422);
  });

  it('tells what will be required from a day to come, and until when the earlier version holds', async () => {
    const who = await oneself(aVolunteer(product, organisation).ready());
    await requirementsOf(product, administrator).change(taskId, 0, {
      inForceFrom: '2027-01-01',
      keepMonths: 6,
      requirements: [aRequirement('guidance', { withinDays: 90 })],
    });
    const { change, standing, until } = await path(who);
    expect([standing, until]).toEqual(['ready', '2027-06-30']);
    expect(change).toMatchObject({ inForceFrom: '2027-01-01', met: true, kept: { until: '2027-06-30' } });
    expect(statuses(change)['guidance']).toBe('not_started');
  });

  it('never tells what an interviewer recommended', async () => {
    const who = await oneself(aVolunteer(product, organisation).interviewed().in('interviewed'));
    await product.database.admin.query(
      `update people.volunteer set facts = jsonb_set(facts, '{interviews,0,recommended}', 'false') where id = $1`,
      [who.actor.volunteerId],
    );
    const [interview] = (await path(who)).cells;
    expect(interview).toMatchObject({ key: 'interview', status: 'not_started', reasons: [] });
  });

  it('is a volunteer’s alone', async () => {
    for (const role of ['coordinator', 'training_reviewer', 'organisation_administrator'] as const)
      expect(
        (await product.get('/api/training/path', await product.signedIn(organisation, role))).status,
      ).toBe(403);
    const nobody = await product.signedIn(organisation, 'volunteer');
    expect((await product.get('/api/training/path', nobody)).status).toBe(404);
  });
});
