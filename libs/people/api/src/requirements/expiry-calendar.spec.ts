import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aTask, aVolunteer } from '../testing';
import { aRequirement, requirementsOf } from './testing';

interface Line {
  readonly day: string;
  readonly name: string;
  readonly key: string;
  readonly endsReadiness: boolean;
}

describe('the calendar of what ends', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let reviewer: TestActor;
  let taskId: string;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
    organisation = await product.organisation();
    reviewer = await product.signedIn(organisation, 'training_reviewer');
    taskId = await aTask(product, organisation);
    const named = (lastName: string, units = [organisation.units[0]]) =>
      aVolunteer(product, organisation, { firstName: 'Oona', lastName, units });
    await named('Berg').trained(700).interviewed().signed().active().save();
    await named('Aalto').trained(700).interviewed().signed().active().save();
    await named('Carlsson', [organisation.units[1]]).trained(640).interviewed().signed().active().save();
    await named('Dahl').trained(700).save();
    await named('Eskola').ready().save();
    await named('Forsman').trained(700).interviewed().signed().in('stopped').save();
  });
  afterAll(() => product.stop());

  const calendar = async (query = '', who = reviewer) =>
    (await product.get(`/api/training/status/expiries?task=${taskId}${query}`, who)).body;
  const lines = ({ items }: { items: Line[] }) =>
    items.map(({ day, name, key, endsReadiness }) => [day, name.split(' ')[1], key, endsReadiness]);

  it('counts twelve months, this one first, and opens the first with something, or another, by day and name', async () => {
    const { months, month } = await calendar();
    expect([month, months.length, months[0].month, months[11].month]).toEqual([
      '2026-12-01',
      12,
      '2026-11-01',
      '2027-10-01',
    ]);
    expect(
      months.slice(0, 4).map(({ lapses, endings }: Record<string, number>) => [lapses, endings]),
    ).toEqual([
      [0, 0],
      [3, 2],
      [0, 0],
      [1, 1],
    ]);
    expect(await calendar('&month=2026-11-30')).toMatchObject({ month: '2026-11-01', total: 0 });
    const december = await calendar('&month=2026-12-09');
    expect(lines(december)).toEqual([
      ['2026-12-24', 'Aalto', 'course:basic', true],
      ['2026-12-24', 'Berg', 'course:basic', true],
      ['2026-12-24', 'Dahl', 'course:basic', false],
    ]);
    expect(december.days).toEqual([{ day: '2026-12-24', lapses: 3, endings: 2 }]);
    expect(december.columns.map(({ key }: { key: string }) => key)).toContain('course:basic');
  });

  it('is opened on one day, in pages, by unit and by name', async () => {
    expect(await calendar('&day=2026-12-24&pageSize=2&page=2')).toMatchObject({
      month: '2026-12-01',
      total: 3,
      items: [{ name: 'Oona Dahl' }],
    });
    expect((await calendar('&day=2026-12-23')).total).toBe(0);
    const there = await calendar(`&unit=${organisation.units[1]}`);
    expect(there.months.map(({ lapses }: { lapses: number }) => lapses).slice(0, 4)).toEqual([0, 0, 0, 1]);
    expect(there.months[3].units).toEqual([{ unit: organisation.units[1], lapses: 1 }]);
    expect(lines(await calendar('&month=2026-12-01&q=berg'))).toHaveLength(1);
  });

  it('looks no further than a year, and not back', async () => {
    for (const query of ['month=2027-11-01', 'month=2026-10-31', 'day=2027-11-01']) {
      const { status, body } = await product.get(`/api/training/status/expiries?${query}`, reviewer);
      expect([status, body.errors?.[0]]).toEqual([
        422,
        { pointer: `/${query.split('=')[0]}`, code: 'NOT_FOUND_VALUE' },
      ]);
    }
  });

  it('shows a coordinator the own units alone, and is recorded with those shown', async () => {
    const coordinator = await product.signedIn(organisation, 'coordinator');
    expect((await calendar('&month=2027-02-01', coordinator)).total).toBe(0);
    expect((await calendar('&month=2027-02-01')).total).toBe(1);
    const volunteer = await product.signedIn(organisation, 'volunteer');
    expect((await product.get('/api/training/status/expiries', volunteer)).status).toBe(403);
    const before = await product.audited(organisation, 'training.status_viewed');
    await calendar('&month=2026-12-01');
    expect(await product.audited(organisation, 'training.status_viewed')).toBe(before + 1);
  });

  it('knows at once when a version is to come', async () => {
    const own = await product.organisation();
    const administrator = await product.signedIn(own, 'organisation_administrator');
    const task = await aTask(product, own);
    await aVolunteer(product, own, { firstName: 'Oona', lastName: 'Aalto' }).ready().save();
    const ask = async () =>
      (await product.get(`/api/training/status/expiries?task=${task}&month=2027-01-01`, administrator)).body;
    expect((await ask()).total).toBe(0);
    await requirementsOf(product, administrator).change(task, 0, {
      inForceFrom: '2027-02-01',
      requirements: [aRequirement('guidance', { withinDays: 90 })],
    });
    const told = await ask();
    expect(lines(told)).toEqual([['2027-01-31', 'Aalto', 'guidance', true]]);
    expect(told.columns.map(({ key }: { key: string }) => key)).toContain('guidance');
  });
});
