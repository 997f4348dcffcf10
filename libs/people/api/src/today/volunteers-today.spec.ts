import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { peopleEntities, PeopleModule } from '../people.module';
import { aVolunteer } from '../testing';
import { VolunteerDirectory } from '../volunteers/volunteer-directory';
import { VolunteersToday } from './volunteers-today';

describe('volunteers as others need them', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let ready: string;
  let applied: string;

  beforeAll(async () => {
    product = await TestProduct.start([PeopleModule], peopleEntities);
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    const arrivedAt = new Date('2026-08-01T08:00:00Z');
    ready = await aVolunteer(product, organisation, { freePlaces: 2, arrivedAt }).ready().save();
    applied = await aVolunteer(product, organisation, { firstName: 'Aino', lastName: 'Esimerkki' }).save();
    await aVolunteer(product, organisation, { units: [organisation.units[1]] }).save();
    await aVolunteer(product, organisation).in('stopped').save();
  });
  afterAll(() => product.stop());

  it('bring new applications, trainings that run out within 60 days, and figures to today', async () => {
    const expiring = await aVolunteer(product, organisation)
      .trained(700, { validityMonths: 24 })
      .interviewed()
      .signed()
      .active()
      .save();
    const { groups, figures } = await product.as(coordinator, async () => {
      const today = product.app.get(VolunteersToday);
      return {
        groups: await today.groups('2026-11-24', 5),
        figures: await today.figures('2026-11-24'),
      };
    });
    expect(groups[0]).toMatchObject({
      group: 'new_application',
      total: 1,
      lines: [{ id: applied, names: ['Aino Esimerkki'], day: '2026-11-24', days: 0 }],
    });
    expect(groups[1]).toMatchObject({
      group: 'training_expiring',
      total: 1,
      lines: [{ id: expiring, dueOn: '2026-12-24', days: 30 }],
    });
    // Whoever came in August has had no guidance since; those who came today have time.
    expect(groups[2]).toMatchObject({
      group: 'guidance_missing',
      total: 1,
      lines: [{ id: ready, day: '2026-08-01', days: 115 }],
    });
    expect(figures.ready).toEqual({ volunteers: 2, places: 3, idle: 1 });
  });

  it('are candidates while they have not left, within the unit', async () => {
    const directory = product.app.get(VolunteerDirectory);
    const ids = await product.as(coordinator, async () =>
      (await directory.candidates(organisation.units[0])).map(({ id }) => String(id)),
    );
    expect(ids).toEqual(expect.arrayContaining([ready, applied]));
    expect(ids).toHaveLength(3);
    const locked = await product.as(coordinator, () => directory.lock(ready));
    expect(locked).toMatchObject({ id: ready, facts: { state: 'active', freePlaces: 2 } });
    const names = await product.as(coordinator, () => directory.names([applied]));
    expect(names.get(applied)).toMatchObject({ firstName: 'Aino', lastName: 'Esimerkki' });
  });

  it('see their own record as the volunteer role, nobody else’s', async () => {
    const volunteer = await product.signedIn(organisation, 'volunteer', { volunteerId: ready });
    const directory = product.app.get(VolunteerDirectory);
    const { own, all } = await product.as(volunteer, async () => ({
      own: await directory.own(),
      all: await directory.candidates(organisation.units[0]),
    }));
    expect(own).toMatchObject({ id: ready, firstName: 'Kalle', state: 'active', missing: [] });
    expect(all.map(({ id }) => String(id))).toEqual([ready]);
    expect((await product.get('/api/volunteers', volunteer)).status).toBe(403);
  });
});
