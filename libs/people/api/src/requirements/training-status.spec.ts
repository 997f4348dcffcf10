import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aTask, aVolunteer } from '../testing';
import { aRequirement, requirementsOf } from './testing';

describe('the training status', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let reviewer: TestActor;
  let taskId: string;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    reviewer = await product.signedIn(organisation, 'training_reviewer');
    taskId = await aTask(product, organisation);
    const named = (lastName: string, units = [organisation.units[0]]) =>
      aVolunteer(product, organisation, { firstName: 'Oona', lastName, units });
    await named('Aalto').ready().save();
    await named('Berg').trained(700).interviewed().signed().active().save();
    await named('Carlsson').trained(800).interviewed().signed().active().save();
    await named('Dahl').interviewed().save();
    await named('Eskola').ready().in('on_break').save();
    await named('Forsman', [organisation.units[1]]).ready().save();
    await named('Gran').ready().in('stopped').save();
  });
  afterAll(() => product.stop());

  const status = async (query = '', who = reviewer) =>
    (await product.get(`/api/training/status?task=${taskId}${query}`, who)).body;
  const names = async (query = '', who = reviewer): Promise<string[]> =>
    (await status(query, who)).items.map(({ name }: { name: string }) => name.split(' ')[1]);

  it('counts everybody once, and the counts add up to the whole', async () => {
    const { counts, total } = await status();
    const { all, ...parts } = counts;
    expect(parts).toEqual({
      awaiting_approval: 0,
      expiring: 1,
      missing: 1,
      under_way: 1,
      ready: 2,
      on_break: 1,
    });
    expect([all, total]).toEqual([6, 6]);
    expect(Object.values<number>(parts).reduce((sum, one) => sum + one, 0)).toBe(all);
  });

  it('shows what needs attention first, requirement by requirement', async () => {
    expect(await names()).toEqual(['Berg', 'Carlsson', 'Dahl', 'Aalto', 'Forsman', 'Eskola']);
    const { columns, items, version } = await status();
    expect([version, columns.map(({ key }: { key: string }) => key)]).toEqual([
      0,
      ['interview', 'course:basic', 'agreement', 'pledge'],
    ]);
    const cells = items.map((row: { cells: { status: string }[] }) => row.cells.map((cell) => cell.status));
    expect(cells[0]).toEqual(['approved', 'expiring', 'approved', 'approved']);
    expect(cells[1]).toEqual(['approved', 'expired', 'approved', 'approved']);
    expect(cells[2]).toEqual(['approved', 'not_started', 'not_started', 'not_started']);
    expect(items[1].cells[1].reasons).toEqual([{ code: 'LAPSED', day: '2026-09-15' }]);
  });

  it.each([
    ['&status=missing', ['Carlsson']],
    ['&status=ready&sort=name', ['Aalto', 'Forsman']],
    ['&expiringWithin=60', ['Berg']],
    ['&q=dah', ['Dahl']],
    ['&q=da', ['Dahl']],
    ['&day=2026-11-14&status=missing', ['Carlsson']],
    ['&day=2026-11-13&status=missing', ['Aalto', 'Berg', 'Carlsson', 'Forsman']],
    ['&sort=name&pageSize=2&page=2', ['Carlsson', 'Dahl']],
  ])('is filtered by %s', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('is filtered by unit, and the counts with it', async () => {
    const there = await status(`&unit=${organisation.units[1]}`);
    expect([there.total, there.counts.all, there.counts.ready]).toEqual([1, 1, 1]);
  });

  it('is told for a past day as it was', async () => {
    const { items, day } = await status('&day=2026-10-01&q=aalto');
    expect([day, items[0].cells[1].status]).toEqual(['2026-10-01', 'not_started']);
  });

  it('shows a coordinator the own units alone', async () => {
    expect(await names('&sort=name', coordinator)).toEqual(['Aalto', 'Berg', 'Carlsson', 'Dahl', 'Eskola']);
    const stranger = await product.signedIn(await product.organisation(), 'training_reviewer');
    expect((await product.get('/api/training/status', stranger)).body.total).toBe(0);
    expect((await product.get(`/api/training/status?task=${taskId}`, stranger)).status).toBe(422);
    const volunteer = await product.signedIn(organisation, 'volunteer');
    expect((await product.get('/api/training/status', volunteer)).status).toBe(403);
  });

  it('knows at once when a training, a requirement or somebody’s guidance changes', async () => {
    const own = await product.organisation();
    const admin = await product.signedIn(own, 'organisation_administrator');
    const leader = await product.signedIn(own, 'coordinator');
    const task = await aTask(product, own);
    const id = await aVolunteer(product, own).ready().save();
    const counts = async () => (await product.get(`/api/training/status?task=${task}`, leader)).body.counts;
    expect(await counts()).toMatchObject({ ready: 1, missing: 0 });
    await requirementsOf(product, admin).change(task, 0, {
      requirements: [aRequirement('guidance', { withinDays: 90, renewalDays: 10 })],
    });
    expect(await counts()).toMatchObject({ ready: 0, missing: 1 });
    await product
      .post('/api/training/guidance', leader)
      .send({ volunteerIds: [id], day: '2026-11-24', kind: 'individual', minutes: 45 });
    expect(await counts()).toMatchObject({ ready: 1, missing: 0 });
  });

  it('is looked ahead by unit and theme, themes for those alone who may see them', async () => {
    const ask = async (who: TestActor) =>
      (await product.get(`/api/training/status/forecast?task=${taskId}`, who)).body;
    const { days, all, units, themes } = await ask(reviewer);
    expect([days[0], days[12], all[0], all[2], all[12]]).toEqual(['2026-11-24', '2027-11-24', 3, 2, 2]);
    expect(units.map(({ counts }: { counts: number[] }) => counts[0]).sort()).toEqual([1, 2]);
    expect(themes).toEqual([]);
    const own = await ask(coordinator);
    expect([own.all[0], own.units.length]).toEqual([2, 1]);
    expect(own.themes).toEqual([{ key: 'separation-with-children', counts: own.all }]);
  });

  it('leaves in parts, recorded as an export', async () => {
    const part = await product.get(`/api/training/status/export?task=${taskId}&status=ready`, reviewer);
    expect(part.body.items.map(({ name }: { name: string }) => name)).toEqual(['Oona Aalto', 'Oona Forsman']);
    expect(await product.audited(organisation, 'training.status_exported')).toBe(1);
    expect((await product.get('/api/training/status/export?pageSize=5', reviewer)).status).toBe(422);
  });
});
