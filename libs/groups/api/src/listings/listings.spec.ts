import { listingState } from '@rinnakkain/domain';
import { peopleEntities } from '@rinnakkain/people-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { groupsEntities, GroupsModule } from '../groups.module';
import { aFellowship, aListing, MEETING } from './testing';

describe('listings', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let volunteer: TestActor;
  let fellowshipId: string;

  beforeAll(async () => {
    product = await TestProduct.start([GroupsModule], [...peopleEntities, ...groupsEntities]);
  });
  beforeEach(async () => {
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    volunteer = await product.signedIn(organisation, 'volunteer');
    fellowshipId = await aFellowship(product, coordinator);
  });
  afterAll(() => product.stop());

  const checkedOn = (id: string, day: string) =>
    product.database.admin.query('update groups.listing set verified_on = $2 where id = $1', [id, day]);
  const list = async (query = '', who = coordinator) =>
    (await product.get(`/api/listings?${query}`, who).expect(200)).body as {
      items: { name: string; state: string; id: string }[];
      total: number;
    };
  const step = (id: string, version: number, action: string, who = coordinator) =>
    product.post(`/api/listings/${id}/transitions`, who).set('If-Match', `"${version}"`).send({ action });

  it('are written, told and changed, and keep their slug', async () => {
    const made = await aListing(product, coordinator, fellowshipId, {
      point: '61.4981, 23.761',
      accessible: true,
    });
    expect(made).toMatchObject({
      name: 'Kynnys',
      state: 'current',
      verifiedOn: '2026-11-24',
      shownUntil: '2027-05-24',
      point: '61.4981, 23.761',
      durationMinutes: 90,
      fellowship: { name: 'Nimettömät Esimerkit' },
      allowed: ['verify', 'hide', 'remove'],
      imported: false,
    });
    const { body } = await product
      .patch(`/api/listings/${made.id}`, coordinator)
      .set('If-Match', '"1"')
      .send({ name: 'Toinen nimi', durationMinutes: null, notes: '' })
      .expect(200);
    expect(body).toMatchObject({
      name: 'Toinen nimi',
      slug: made.slug,
      durationMinutes: null,
      notes: null,
      version: 2,
    });
    await product
      .patch(`/api/listings/${made.id}`, coordinator)
      .set('If-Match', '"1"')
      .send({ name: 'Kolmas' })
      .expect(412);
    expect(await product.audited(organisation, 'listing.changed')).toBe(1);
  });

  it('keep in which weeks they meet, and forget it only when told', async () => {
    const made = await aListing(product, coordinator, fellowshipId);
    expect(made).toMatchObject({ rhythm: 'every_week' });
    const change = (fields: object, version: number) =>
      product.patch(`/api/listings/${made.id}`, coordinator).set('If-Match', `"${version}"`).send(fields);
    expect((await change({ rhythm: 'first_and_third' }, 1)).body).toMatchObject({
      rhythm: 'first_and_third',
    });
    expect((await change({ name: 'Toinen' }, 2)).body).toMatchObject({ rhythm: 'first_and_third' });
    const byAppointment = { weekday: null, startTime: null, durationMinutes: null };
    expect((await change(byAppointment, 3)).body).toMatchObject({ errors: [{ pointer: '/rhythm' }] });
    await change({ ...byAppointment, rhythm: 'every_week' }, 3).expect(200);
  });

  it('are refused with the field where they cannot stand', async () => {
    const refused = async (more: object) => {
      const { body } = await product
        .post('/api/listings', coordinator)
        .send({ ...MEETING, fellowshipId, ...more })
        .expect(422);
      return (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    };
    expect(await refused({ startTime: null, durationMinutes: null })).toEqual(['/startTime']);
    expect(await refused({ codes: ['SPK'] })).toEqual(['/codes']);
    expect(await refused({ point: 'torilla' })).toContain('/point');
    expect(await refused({ durationMinutes: 0 })).toEqual(['/durationMinutes']);
    expect(await refused({ fellowshipId: organisation.id })).toEqual(['/fellowshipId']);
    expect(await refused({ contactName: 'Aino' })).toEqual(['/contactName']);
  });

  it('are read by everybody of the association and kept by coordinators and administrators', async () => {
    const { id, version } = await aListing(product, coordinator, fellowshipId);
    const told = (await product.get(`/api/listings/${id}`, volunteer).expect(200)).body;
    expect(told).toMatchObject({ name: 'Kynnys', allowed: [], mayChange: false });
    await step(id, version, 'verify', volunteer).expect(403);
    const administrator = await product.signedIn(organisation, 'organisation_administrator');
    await step(id, version, 'verify', administrator).expect(200);
    const elsewhere = await product.signedIn(await product.organisation(), 'coordinator');
    await product.get(`/api/listings/${id}`, elsewhere).expect(404);
    expect((await list('', elsewhere)).total).toBe(0);
  });

  it('stand by the day of their last check, in lists as in the rule', async () => {
    const days = [
      '2026-05-23',
      '2026-05-24',
      '2026-06-23',
      '2026-06-24',
      '2026-06-25',
      '2026-08-31',
      '2026-11-24',
    ];
    for (const day of days) {
      const { id } = await aListing(product, coordinator, fellowshipId, { name: day });
      await checkedOn(id, day);
    }
    const expected = (state: string) =>
      days.filter((day) => listingState({ verifiedOn: day, hiddenOn: null }, '2026-11-24') === state);
    for (const state of ['current', 'needs_verification', 'hidden']) {
      const { items } = await list(`state=${state}`);
      expect([state, items.map(({ name }) => name).sort()]).toEqual([state, expected(state)]);
      expect(new Set(items.map((item) => item.state))).toEqual(new Set([state]));
    }
    expect((await list('sort=verified')).items.map(({ name }) => name)).toEqual(days);
  });

  it('are found by fellowship, municipality, weekday and words', async () => {
    const other = await aFellowship(product, coordinator, { name: 'Muut' });
    await aListing(product, coordinator, fellowshipId, { name: 'Kynnys' });
    await aListing(product, coordinator, other, { name: 'Jokiranta', weekday: 5, municipality: '853' });
    const names = async (query: string) => (await list(query)).items.map(({ name }) => name);
    expect(await names(`fellowshipId=${other}`)).toEqual(['Jokiranta']);
    expect(await names('municipality=837')).toEqual(['Kynnys']);
    expect(await names('weekday=5')).toEqual(['Jokiranta']);
    expect(await names('q=joki')).toEqual(['Jokiranta']);
    expect(await names('pageSize=1')).toEqual(['Jokiranta']);
  });

  it('are checked in one click, hidden, and shown again when they are checked', async () => {
    const { id, version } = await aListing(product, coordinator, fellowshipId);
    await checkedOn(id, '2026-06-01');
    expect((await step(id, version, 'verify').expect(200)).body).toEqual({
      id,
      state: 'current',
      version: 2,
    });
    expect((await step(id, 2, 'hide').expect(200)).body).toMatchObject({ state: 'hidden', version: 3 });
    await step(id, 3, 'hide').expect(409);
    expect((await step(id, 3, 'verify').expect(200)).body).toMatchObject({ state: 'current' });
    await step(id, 3, 'verify').expect(412);
  });

  it('are checked several at once; what was changed meanwhile is told and left', async () => {
    const [one, other] = [
      await aListing(product, coordinator, fellowshipId),
      await aListing(product, coordinator, fellowshipId, { name: 'Toinen' }),
    ];
    for (const { id } of [one, other]) await checkedOn(id, '2026-06-01');
    const items = [
      { listingId: one.id, version: 1 },
      { listingId: other.id, version: 7 },
      { listingId: organisation.id, version: 1 },
    ];
    const { body } = await product
      .post('/api/listings/verifications', coordinator)
      .send({ items })
      .expect(200);
    expect(body).toEqual({
      verified: 1,
      items: [
        { id: one.id, refusal: null },
        { id: other.id, refusal: 'CHANGED_MEANWHILE' },
        { id: organisation.id, refusal: 'NOT_FOUND' },
      ],
    });
    expect((await list('state=needs_verification')).items.map(({ id }) => id)).toEqual([other.id]);
  });

  it('are gone with everything they said once their group wishes so; only what keeps an import off is left', async () => {
    const { id, slug } = await aListing(product, coordinator, fellowshipId);
    expect((await step(id, 1, 'remove').expect(200)).body).toEqual({ id, state: 'removed' });
    await product.get(`/api/listings/${id}`, coordinator).expect(404);
    const { rows } = await product.database.admin.query(
      'select slug, source_key, removed_on from groups.removed_listing where organisation_id = $1',
      [organisation.id],
    );
    expect(rows).toEqual([{ slug, source_key: null, removed_on: '2026-11-24' }]);
    expect(await product.audited(organisation, 'listing.removed')).toBe(1);
  });

  it('have a fellowship that is changed, and exported only with a word on how it asked', async () => {
    const change = (body: object) =>
      product.patch(`/api/fellowships/${fellowshipId}`, coordinator).set('If-Match', '"1"').send(body);
    await change({ exportAskedOn: '2026-11-01' }).expect(422);
    await change({ exportAskedOn: '2026-12-01', exportAskedHow: 'Kirje' }).expect(422);
    const { body } = await change({ exportAskedOn: '2026-11-01', exportAskedHow: 'Kirje' }).expect(200);
    expect(body).toMatchObject({ exportAskedHow: 'Kirje', version: 2 });
    const told = (await product.get('/api/fellowships', volunteer).expect(200)).body.items[0];
    expect(told).toMatchObject({ exportAskedOn: '2026-11-01', exportAskedHow: null, mayChange: false });
    await product
      .post('/api/fellowships', coordinator)
      .send({ program: 'Ei näin', name: 'x', codes: 'aa' })
      .expect(422);
  });
});
