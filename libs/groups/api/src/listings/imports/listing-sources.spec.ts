import { peopleEntities } from '@rinnakkain/people-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { groupsEntities, GroupsModule } from '../../groups.module';
import { aFellowship, guideRow } from '../testing';
import { SourceFetcher } from './source-fetcher';

const URL_OF_LIST = 'https://kuvitelma.invalid/feed.json';

describe('sources of listings', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let administrator: TestActor;
  let coordinator: TestActor;
  let fellowshipId: string;
  const fetched: string[] = [];

  beforeAll(async () => {
    const fetch = (_: string, url: string): Promise<unknown> => {
      fetched.push(url);
      return Promise.resolve(url.includes('tyhja') ? [] : [guideRow('a')]);
    };
    product = await TestProduct.start([GroupsModule], [...peopleEntities, ...groupsEntities], (builder) =>
      builder.overrideProvider(SourceFetcher).useValue({ fetch }),
    );
  });
  beforeEach(async () => {
    organisation = await product.organisation();
    administrator = await product.signedIn(organisation, 'organisation_administrator');
    coordinator = await product.signedIn(organisation, 'coordinator');
    fellowshipId = await aFellowship(product, coordinator);
  });
  afterAll(() => product.stop());

  const add = (url: string, who = administrator) =>
    product.post('/api/listing-sources', who).send({ fellowshipId, kind: 'meeting_guide', url });

  it('are stored by administrators alone, and only where they may be fetched', async () => {
    await add(URL_OF_LIST, coordinator).expect(403);
    for (const url of ['http://kuvitelma.invalid/', 'https://10.0.0.1/', 'https://localhost/', 'tiedosto'])
      expect((await add(url).expect(422)).body.errors[0].pointer).toBe('/url');
    await add(URL_OF_LIST).expect(201);
    expect((await add(URL_OF_LIST).expect(422)).body.errors[0].code).toBe('REPEATED');
    const { body } = await product.get('/api/listing-sources', coordinator).expect(200);
    expect(body.items.map(({ url }: { url: string }) => url)).toEqual([URL_OF_LIST]);
  });

  it('are fetched by their id: no address comes from a request', async () => {
    const { id } = (await add(URL_OF_LIST).expect(201)).body as { id: string };
    const { body } = await product
      .post('/api/listing-imports', coordinator)
      .send({ sourceId: id })
      .expect(201);
    expect(body).toMatchObject({ sourceUrl: URL_OF_LIST, counts: { fresh: 1 } });
    expect(fetched.at(-1)).toBe(URL_OF_LIST);
    await product.post('/api/listing-imports', coordinator).send({ url: URL_OF_LIST }).expect(422);
    const elsewhere = await product.signedIn(await product.organisation(), 'coordinator');
    await product.post('/api/listing-imports', elsewhere).send({ sourceId: id }).expect(422);
  });

  it('change nothing when they tell nothing', async () => {
    const { id } = (await add('https://kuvitelma.invalid/tyhja').expect(201)).body as { id: string };
    const refused = await product
      .post('/api/listing-imports', coordinator)
      .send({ sourceId: id })
      .expect(409);
    expect(refused.body.code).toBe('SOURCE_INCOMPLETE');
  });

  it('are forgotten', async () => {
    const { id } = (await add(URL_OF_LIST).expect(201)).body as { id: string };
    await product.delete(`/api/listing-sources/${id}`, administrator).expect(204);
    await product.delete(`/api/listing-sources/${id}`, administrator).expect(404);
    expect(await product.audited(organisation, 'listing.source_removed')).toBe(1);
  });
});
