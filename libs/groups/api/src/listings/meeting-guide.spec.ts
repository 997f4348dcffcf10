import { peopleEntities } from '@rinnakkain/people-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { groupsEntities, GroupsModule } from '../groups.module';
import { PublishedEpochs } from '../published/published-epochs';
import { PublishedListings } from './published-listings';
import { aFellowship, aListing, ASKED } from './testing';

describe('the Meeting Guide feed', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let program: string;
  let counter = 0;

  beforeAll(async () => {
    product = await TestProduct.start([GroupsModule], [...peopleEntities, ...groupsEntities]);
  });
  beforeEach(async () => {
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    program = `syote-${++counter}`;
  });
  afterAll(() => product.stop());

  const feed = (name = program) => product.get(`/feeds/meeting-guide.json?program=${name}`);
  const names = async (name?: string) =>
    ((await feed(name).expect(200)).body as { name: string }[]).map((row) => row.name);

  it('is for everybody, without a session or a cookie, and for pages of other sites', async () => {
    await aListing(product, coordinator, await aFellowship(product, coordinator, { program, ...ASKED }));
    const { headers, body } = await feed().expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=600',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({
      name: 'Kynnys',
      approximate: 'no',
      entity: 'Nimettömät Esimerkit',
      types: ['O', 'FI'],
    });
    await feed().set('If-None-Match', String(headers['etag'])).expect(304);
  });

  it('has nothing of a fellowship that has not asked, and answers alike for one that is not there', async () => {
    await aListing(product, coordinator, await aFellowship(product, coordinator, { program }));
    expect(await names()).toEqual([]);
    expect(await names('ei-ole')).toEqual([]);
    await product.get('/feeds/meeting-guide.json').expect(422);
  });

  it('has what is current or due, never what is hidden, too old or removed', async () => {
    const fellowshipId = await aFellowship(product, coordinator, { program, ...ASKED });
    const of = async (name: string, verifiedOn: string, hiddenOn: string | null = null) => {
      const made = await aListing(product, coordinator, fellowshipId, { name });
      await product.database.admin.query(
        'update groups.listing set verified_on = $2, hidden_on = $3 where id = $1',
        [made.id, verifiedOn, hiddenOn],
      );
      return made;
    };
    await of('Ajan tasalla', '2026-11-01');
    await of('Viimeinen päivä', '2026-05-24');
    await of('Päivän liian vanha', '2026-05-23');
    await of('Piilotettu', '2026-11-01', '2026-11-02');
    const gone = await of('Poistettu', '2026-11-01');
    await product
      .post(`/api/listings/${gone.id}/transitions`, coordinator)
      .set('If-Match', '"1"')
      .send({ action: 'remove' })
      .expect(200);
    expect((await names()).sort()).toEqual(['Ajan tasalla', 'Viimeinen päivä']);
    const published = await product.app.get(PublishedListings).find({ organisationId: organisation.id });
    expect(published.map(({ facts }) => facts.name)).toEqual(['Ajan tasalla', 'Viimeinen päivä']);
    expect(published[0]?.verifiedOn).toBe('2026-11-01');
  });

  it('tells a meeting once that two associations list, as it was checked last', async () => {
    const other = await product.signedIn(await product.organisation(), 'coordinator');
    await aListing(product, coordinator, await aFellowship(product, coordinator, { program, ...ASKED }));
    const theirs = await aListing(product, other, await aFellowship(product, other, { program, ...ASKED }));
    await product.database.admin.query(
      `update groups.listing set verified_on = '2026-11-20' where id <> $1`,
      [theirs.id],
    );
    const rows = (await feed().expect(200)).body as { slug: string }[];
    expect(rows.map(({ slug }) => slug)).toEqual([theirs.slug]);
  });

  it('is written once until something that is published changes', async () => {
    const fellowshipId = await aFellowship(product, coordinator, { program, ...ASKED });
    const { id } = await aListing(product, coordinator, fellowshipId);
    product.app.get(PublishedEpochs).forget();
    const find = jest.spyOn(product.app.get(PublishedListings), 'find');
    for (const _ of [1, 2]) expect(await names()).toEqual(['Kynnys']);
    expect(find).toHaveBeenCalledTimes(1);
    await product
      .post(`/api/listings/${id}/transitions`, coordinator)
      .set('If-Match', '"1"')
      .send({ action: 'remove' })
      .expect(200);
    product.app.get(PublishedEpochs).forget();
    expect(await names()).toEqual([]);
    find.mockRestore();
  });

  it('keeps a paused meeting, by its slug', async () => {
    const fellowshipId = await aFellowship(product, coordinator, { program, ...ASKED });
    const { id, slug } = await aListing(product, coordinator, fellowshipId);
    await product
      .patch(`/api/listings/${id}`, coordinator)
      .set('If-Match', '"1"')
      .send({ paused: true, resumesOn: '2026-12-01' })
      .expect(200);
    const rows = (await feed().expect(200)).body as { slug: string; types: string[] }[];
    expect(rows.map((row) => [row.slug, row.types.includes('TC')])).toEqual([[slug, true]]);
  });
});
