import { FORM_HEADER } from '@rinnakkain/domain';
import { peopleEntities } from '@rinnakkain/people-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { groupsEntities, GroupsModule } from '../../groups.module';
import { aFellowship, guideRow } from '../testing';

interface Read {
  readonly id: string;
  readonly version: number;
  readonly counts: Readonly<Record<string, number>>;
}

describe('imports of listings', () => {
  let product: TestProduct;
  let organisation: TestOrganisation;
  let coordinator: TestActor;
  let fellowshipId: string;

  beforeAll(async () => {
    product = await TestProduct.start([GroupsModule], [...peopleEntities, ...groupsEntities]);
  });
  beforeEach(async () => {
    organisation = await product.organisation();
    coordinator = await product.signedIn(organisation, 'coordinator');
    fellowshipId = await aFellowship(product, coordinator);
  });
  afterAll(() => product.stop());

  const send = (rows: unknown) =>
    product
      .post('/api/listing-imports', coordinator)
      .send({ fellowshipId, kind: 'meeting_guide', text: JSON.stringify(rows) });
  const read = async (rows: unknown): Promise<Read> => (await send(rows).expect(201)).body as Read;
  const confirm = ({ id, version }: Pick<Read, 'id' | 'version'>) =>
    product.post(`/api/listing-imports/${id}/confirm`, coordinator).set('If-Match', `"${version}"`).send({});
  const take = async (rows: unknown) => confirm(await read(rows)).expect(200);
  const listed = async () =>
    (await product.get('/api/listings?sort=verified', coordinator).expect(200)).body.items as {
      id: string;
      name: string;
      slug: string;
      state: string;
      version: number;
      verifiedOn: string;
    }[];

  it('are shown before anything is written, and written when confirmed', async () => {
    const made = await read([guideRow('a'), guideRow('b', { types: ['ZZ'] }), { name: 'Ilman tunnusta' }]);
    expect(made).toMatchObject({
      counts: { fresh: 2, changed: 0, unchanged: 0, missing: 0, keptOut: 0 },
      leftOut: 1,
      findings: 2,
    });
    expect(await listed()).toEqual([]);
    const lines = (
      await product.get(`/api/listing-imports/${made.id}/meetings?part=new`, coordinator).expect(200)
    ).body;
    expect(lines.items[0]).toMatchObject({ name: 'Ryhmä a', listingId: null });
    expect(lines.items[0].changes).toContainEqual({ field: 'startTime', before: null, after: '18:00' });
    const findings = (await product.get(`/api/listing-imports/${made.id}/findings`, coordinator).expect(200))
      .body;
    expect(
      findings.items.map(({ code, leftOut }: { code: string; leftOut: boolean }) => [code, leftOut]),
    ).toEqual([
      ['FORMAT_UNKNOWN', false],
      ['KEY_MISSING', true],
    ]);
    const done = (await confirm(made).expect(200)).body;
    expect(done).toMatchObject({ state: 'confirmed', counts: { fresh: 2 } });
    expect((await listed()).map(({ name, verifiedOn }) => [name, verifiedOn])).toEqual([
      ['Ryhmä a', '2026-11-24'],
      ['Ryhmä b', '2026-11-24'],
    ]);
    await confirm({ id: made.id, version: 2 }).expect(409);
  });

  it('change what changed, mark what is told as checked, and never take away what is missing', async () => {
    await take([guideRow('a'), guideRow('b'), guideRow('c')]);
    await product.database.admin.query(
      `update groups.listing set verified_on = '2026-06-01' where organisation_id = $1`,
      [organisation.id],
    );
    const before = await listed();
    const made = await read([guideRow('a', { time: '19:00' }), guideRow('b')]);
    expect(made.counts).toEqual({ fresh: 0, changed: 1, unchanged: 1, missing: 1, keptOut: 0 });
    const { body } = await product.get(`/api/listing-imports/${made.id}/meetings?part=changed`, coordinator);
    expect(body.items[0].changes).toEqual([{ field: 'startTime', before: '18:00', after: '19:00' }]);
    await confirm(made).expect(200);
    const after = await listed();
    expect(after.map(({ slug }) => slug).sort()).toEqual(before.map(({ slug }) => slug).sort());
    expect(new Map(after.map(({ name, state }) => [name, state]))).toEqual(
      new Map([
        ['Ryhmä a', 'current'],
        ['Ryhmä b', 'current'],
        ['Ryhmä c', 'needs_verification'],
      ]),
    );
  });

  it.each([
    ['nothing', []],
    ['no list', { meetings: 1 }],
    ['a message', 'ei'],
  ])('are refused when there is %s, and change nothing', async (_, rows) => {
    await take([guideRow('a')]);
    const { body } = await send(rows).expect(422);
    expect(body.errors).toEqual([{ pointer: '/text', code: 'NOT_MEETINGS' }]);
    expect((await listed()).map(({ name }) => name)).toEqual(['Ryhmä a']);
  });

  it('do not bring back what a group wished away, and do not show what somebody has hidden', async () => {
    await take([guideRow('a'), guideRow('b')]);
    const [a, b] = await listed();
    const step = (listing: typeof a, action: string) =>
      product
        .post(`/api/listings/${listing?.id}/transitions`, coordinator)
        .set('If-Match', `"${listing?.version}"`)
        .send({ action })
        .expect(200);
    await step(a, 'remove');
    await step(b, 'hide');
    const made = await read([guideRow('a'), guideRow('b')]);
    expect(made.counts).toMatchObject({ fresh: 0, unchanged: 1, keptOut: 1 });
    await confirm(made).expect(200);
    expect((await listed()).map(({ name, state }) => [name, state])).toEqual([['Ryhmä b', 'hidden']]);
  });

  it('write nothing when the list has changed since they were shown', async () => {
    await take([guideRow('a')]);
    const made = await read([guideRow('a', { time: '19:00' })]);
    const [listing] = await listed();
    await product
      .patch(`/api/listings/${listing?.id}`, coordinator)
      .set('If-Match', `"${listing?.version}"`)
      .send({ startTime: '20:00' })
      .expect(200);
    expect((await confirm(made).expect(409)).body.code).toBe('IMPORT_OUTDATED');
  });

  it('write all of what was shown or nothing: rows that are others than were shown take the rest with them', async () => {
    const made = await read([guideRow('a'), guideRow('b')]);
    await product.database.admin.query(
      `update groups.listing_import set rows = jsonb_set(rows, '{listings,1,facts,durationMinutes}', '0') where id = $1`,
      [made.id],
    );
    await confirm(made).expect(409);
    expect(await listed()).toEqual([]);
  });

  it('take a file too large for a text, and stay for a day', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => guideRow(`ryhma-${i}`, { notes: 'x'.repeat(300) }));
    const made = (
      await product
        .post('/api/listing-imports', coordinator)
        .set(FORM_HEADER, 'file')
        .field('fellowshipId', fellowshipId)
        .field('kind', 'meeting_guide')
        .attach('file', Buffer.from(JSON.stringify(rows)), 'feed.json')
        .expect(201)
    ).body as Read;
    expect(made.counts['fresh']).toBe(400);
    await confirm(made).expect(200);
    expect((await product.get('/api/listings', coordinator)).body.total).toBe(400);
    product.clock.passSeconds(25 * 3600);
    await product.get(`/api/listing-imports/${made.id}`, coordinator).expect(404);
    await read([guideRow('x')]);
    const { rows: left } = await product.database.admin.query(
      'select count(*)::integer as n from groups.listing_import where organisation_id = $1',
      [organisation.id],
    );
    expect(left[0].n).toBe(1);
  });

  it('are kept by those who keep the list alone', async () => {
    const made = await read([guideRow('a')]);
    const volunteer = await product.signedIn(organisation, 'volunteer');
    await product.get(`/api/listing-imports/${made.id}`, volunteer).expect(403);
    const elsewhere = await product.signedIn(await product.organisation(), 'coordinator');
    await product.get(`/api/listing-imports/${made.id}`, elsewhere).expect(404);
  });
});
