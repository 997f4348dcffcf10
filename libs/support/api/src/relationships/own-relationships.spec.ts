import { scoped, sql } from '@rinnakkain/platform-api';
import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { PairStory } from '../testing/pair-story';
import { aReadyVolunteer, supportProduct } from '../testing/support-product';

const SHOWN = [
  'allowed',
  'card',
  'coordinator',
  'expiresOn',
  'firstMeetingOn',
  'id',
  'lastSession',
  'plannedEndOn',
  'released',
  'shownAs',
  'startedOn',
  'state',
  'version',
];

describe('what a volunteer sees', () => {
  let product: TestProduct;
  let story: PairStory;
  beforeAll(async () => {
    product = await supportProduct();
  });
  beforeEach(async () => {
    story = await PairStory.cast(product, {
      seeker: {
        firstName: 'Istutettu',
        phone: '+358409998877',
        email: 'istutettu@esimerkki.invalid',
        gender: 'woman',
        birthDecade: 1970,
      },
    });
  });
  afterAll(() => product.stop());

  const release = (id: string, fields: string[]) =>
    product
      .post(`/api/relationships/${id}/releases`, story.coordinator)
      .send({ fields, until: '2027-06-01' });

  const seen = async (id: string, who: TestActor = story.volunteer): Promise<string> =>
    JSON.stringify([
      (await story.page(id, who)).body,
      (await product.get('/api/relationships', who)).body,
      (await product.get(`/api/relationships/${id}/sessions`, who)).body,
    ]);

  it('is a card with five fields before both have agreed, and nothing derivable', async () => {
    const id = await story.at('proposed');
    const { body } = await story.page(id, story.volunteer);
    expect(Object.keys(body).sort()).toEqual(SHOWN);
    expect(Object.keys(body.card ?? {}).sort()).toEqual(['alias', 'form', 'language', 'region', 'theme']);
    expect(await seen(id)).not.toMatch(/Istutettu|9998877|istutettu|"837"|1970|woman/);
    expect(await seen(id)).not.toContain(story.seekerId);
  });

  it('is the alias until something is released, then exactly the released fields', async () => {
    const id = await story.at('agreed');
    expect((await story.page(id, story.volunteer)).body).toMatchObject({
      shownAs: 'Kuusi',
      released: [],
      card: null,
    });
    expect((await release(id, ['firstName'])).status).toBe(201);
    const { body } = await story.page(id, story.volunteer);
    expect(body.shownAs).toBe('Istutettu');
    expect(body.released.map(({ field, value }) => [field, value])).toEqual([['firstName', 'Istutettu']]);
    expect(await seen(id)).not.toMatch(/9998877|istutettu@|"837"/);
  });

  it('is the alias and the word break, without contact, on a break', async () => {
    const id = await story.at('running');
    await release(id, ['firstName', 'phone']);
    await story.act(id, { action: 'pause' });
    const { body } = await story.page(id, story.volunteer);
    expect(body).toMatchObject({ state: 'on_break', shownAs: 'Kuusi', released: [], card: null });
    expect(await seen(id)).not.toMatch(/Istutettu|9998877/);
    await story.act(id, { action: 'resume' });
    expect((await story.page(id, story.volunteer)).body.released).toHaveLength(2);
  });

  it('ends with the last day of a release, and at once when it is withdrawn', async () => {
    const id = await story.at('agreed');
    const released = await release(id, ['firstName', 'phone']);
    const [first] = released.body.items;
    await product.delete(`/api/relationships/${id}/releases/${first.id}`, story.coordinator);
    expect((await story.page(id, story.volunteer)).body.released.map(({ field }) => field)).toEqual([
      'phone',
    ]);
    product.clock.set('2027-06-02T08:00:00.000Z');
    expect((await story.page(id, story.volunteer)).body.released).toEqual([]);
    product.clock.set('2026-11-24T08:00:00.000Z');
  });

  it('is nothing from the moment it has ended, on any route', async () => {
    const id = await story.at('running');
    const session = await story.log(id);
    await story.act(id, { action: 'discontinue', reason: 'contact_lost', seeker: 'queue' });
    const routes = [
      await product.get(`/api/relationships/${id}`, story.volunteer),
      await product.get(`/api/relationships/${id}/sessions`, story.volunteer),
      await story.act(id, { action: 'volunteer_agrees' }, story.volunteer, 6),
      await story.log(id),
      await product
        .post(`/api/sessions/${session.body.id}/transitions`, story.volunteer)
        .set('If-Match', '"1"')
        .send({ action: 'correct', minutes: 30 }),
    ];
    expect(routes.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await product.get('/api/relationships', story.volunteer)).body).toEqual({ items: [], total: 0 });
  });

  it('is never another volunteer’s, and never another association’s', async () => {
    const id = await story.at('running');
    await release(id, ['phone']);
    await story.log(id, { note: 'salaisuus' });
    const volunteerId = await aReadyVolunteer(product, story.organisation);
    const other = await product.signedIn(story.organisation, 'volunteer', { volunteerId });
    const elsewhere = (await PairStory.cast(product)).volunteer;
    for (const who of [other, elsewhere]) {
      expect((await story.page(id, who)).status).toBe(404);
      expect((await product.get(`/api/relationships/${id}/sessions`, who)).status).toBe(404);
      expect((await product.get('/api/relationships', who)).body).toEqual({ items: [], total: 0 });
    }
  });

  it('has no way to seekers, shortlists, other volunteers or releases', async () => {
    const id = await story.at('running');
    const refused = [
      await product.get('/api/seekers', story.volunteer),
      await product.get(`/api/seekers/${story.seekerId}`, story.volunteer),
      await product.get(`/api/seekers/${story.seekerId}/shortlist`, story.volunteer),
      await product.get('/api/volunteers', story.volunteer),
      await product
        .post(`/api/relationships/${id}/releases`, story.volunteer)
        .send({ fields: ['phone'], until: '2027-01-01' }),
      await product.post('/api/relationships', story.volunteer).send({}),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  });

  it('stands behind the database’s own wall too', async () => {
    const id = await story.at('running');
    await release(id, ['phone']);
    await story.act(id, { action: 'pause' });
    const counts = await product.as(story.volunteer, async (work) => {
      work.record({ action: 'relationship.listed', objectType: 'relationship' });
      return work.row(sql`select (select count(*) from ${scoped('support.relationship', 'r')})::integer as pairs,
        (select count(*) from ${scoped('support.release', 'e')})::integer as releases`);
    });
    expect(counts).toEqual({ pairs: 1, releases: 0 });
  });

  it('lets the volunteer decline without a reason, and is gone', async () => {
    const id = await story.at('proposed');
    const declined = await story.act(id, { action: 'volunteer_declines' }, story.volunteer, 1);
    expect([declined.status, declined.body.state, declined.body.allowed]).toEqual([200, 'declined', []]);
    expect((await story.page(id, story.volunteer)).status).toBe(404);
    const page = await story.page(id);
    expect(page.body.stages).toEqual([
      { state: 'proposed', day: '2026-11-24', how: null },
      { state: 'declined', day: '2026-11-24', how: 'phone_page' },
    ]);
    expect((await product.get(`/api/seekers/${story.seekerId}`, story.coordinator)).body.state).toBe(
      'waiting',
    );
  });

  it('answers with the version that was seen', async () => {
    const id = await story.at('proposed');
    const stale = await story.act(id, { action: 'volunteer_agrees' }, story.volunteer, 3);
    expect([stale.status, stale.body.code]).toEqual([412, 'CHANGED_MEANWHILE']);
  });
});
