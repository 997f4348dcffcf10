import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { PairStory } from '../testing/pair-story';
import { supportProduct } from '../testing/support-product';

describe('a release of contact fields', () => {
  let product: TestProduct;
  let story: PairStory;
  beforeAll(async () => {
    product = await supportProduct();
  });
  beforeEach(async () => {
    product.clock.set('2026-11-24T08:00:00.000Z');
    story = await PairStory.cast(product);
  });
  afterAll(() => product.stop());

  const release = (id: string, body: object, who: TestActor = story.coordinator) =>
    product.post(`/api/relationships/${id}/releases`, who).send(body);
  const phone = { fields: ['phone'], until: '2027-11-24' };

  it('waits until both have agreed', async () => {
    const id = await story.at('volunteer_agreed');
    const early = await release(id, phone);
    expect([early.status, early.body.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED']);
    await story.act(id, { action: 'seeker_agrees', how: 'phone' });
    expect((await release(id, phone)).status).toBe(201);
  });

  it('reaches to the planned end and twelve months at most', async () => {
    const id = await story.at('running');
    expect((await story.page(id)).body.releaseLimit).toBe('2027-11-24');
    for (const until of ['2027-11-25', '2026-11-23', '2026-02-30']) {
      const wrong = await release(id, { fields: ['phone'], until });
      expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/until']);
    }
  });

  it('names known fields that the seeker has', async () => {
    const id = await story.at('agreed');
    for (const fields of [[], ['safeContact'], ['phone', 'phone'], 'phone']) {
      expect((await release(id, { ...phone, fields })).status).toBe(422);
    }
    const none = await PairStory.cast(product, { seeker: { email: null } });
    const other = await none.at('agreed');
    const missing = await release(other, { ...phone, fields: ['phone', 'email'] }, none.coordinator);
    expect([missing.status, missing.body.errors]).toEqual([
      422,
      [{ pointer: '/fields/1', code: 'NOT_FOUND_VALUE' }],
    ]);
  });

  it('is renewed by releasing again, never doubled', async () => {
    const id = await story.at('agreed');
    await release(id, { ...phone, until: '2026-12-01' });
    expect((await story.page(id)).body.released[0]).toMatchObject({ until: '2026-12-01', endsSoon: true });
    const renewed = await release(id, phone);
    expect(renewed.body.items).toMatchObject([{ field: 'phone', until: '2027-11-24', endsSoon: false }]);
    expect((await story.page(id, story.volunteer)).body.released).toHaveLength(1);
  });

  it('never has the municipality of a protected seeker', async () => {
    const shy = await PairStory.cast(product, {
      seeker: { protected: true },
      volunteer: { clearedForProtected: true },
    });
    const id = await shy.at('agreed');
    expect((await shy.page(id)).body.releasable).toEqual(['firstName', 'phone', 'email']);
    const wrong = await release(id, { ...phone, fields: ['municipality'] }, shy.coordinator);
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/fields/0']);
    const colleague = await product.signedIn(shy.organisation, 'coordinator');
    expect((await release(id, phone, colleague)).status).toBe(403);
  });

  it('is for the coordinators of the unit', async () => {
    const id = await story.at('agreed');
    const released = await release(id, phone);
    const [{ id: releaseId }] = released.body.items;
    const { organisation } = story;
    const other = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    const remove = (who: TestActor, which: string = releaseId) =>
      product.delete(`/api/relationships/${id}/releases/${which}`, who);
    expect((await release(id, phone, other)).status).toBe(404);
    expect((await remove(other)).status).toBe(404);
    expect((await remove(story.volunteer)).status).toBe(403);
    expect((await remove(story.coordinator, randomUUID())).status).toBe(404);
    expect((await remove(story.coordinator)).status).toBe(204);
    expect((await remove(story.coordinator)).status).toBe(404);
    expect(await product.audited(organisation, 'relationship.release_withdrawn')).toBe(1);
  });
});

describe('what people tells of a seeker', () => {
  let product: TestProduct;
  let story: PairStory;
  beforeAll(async () => {
    product = await supportProduct();
  });
  beforeEach(async () => {
    story = await PairStory.cast(product);
  });
  afterAll(() => product.stop());

  const change = async (fields: object) => {
    const { version } = (await product.get(`/api/seekers/${story.seekerId}`, story.coordinator)).body;
    return product
      .patch(`/api/seekers/${story.seekerId}`, story.coordinator)
      .set('If-Match', `"${version}"`)
      .send(fields);
  };
  const transition = async (body: object) => {
    const { version } = (await product.get(`/api/seekers/${story.seekerId}`, story.coordinator)).body;
    return product
      .post(`/api/seekers/${story.seekerId}/transitions`, story.coordinator)
      .set('If-Match', `"${version}"`)
      .send(body);
  };

  it('keeps a released number what it is now, and ends it when there is none', async () => {
    const id = await story.at('agreed');
    await product
      .post(`/api/relationships/${id}/releases`, story.coordinator)
      .send({ fields: ['phone'], until: '2027-01-01' });
    expect((await change({ phone: '+358405550001' })).status).toBe(200);
    expect((await story.page(id, story.volunteer)).body.released[0]?.value).toBe('+358405550001');
    expect((await change({ phone: null })).status).toBe(200);
    expect((await story.page(id, story.volunteer)).body.released).toEqual([]);
  });

  it('withdraws an open proposal when the request is closed', async () => {
    const id = await story.at('volunteer_agreed');
    expect((await transition({ action: 'refer', reason: 'group' })).status).toBe(200);
    expect((await story.page(id)).body.state).toBe('withdrawn');
    expect((await story.page(id, story.volunteer)).status).toBe(404);
  });

  it('closes the request or lets the seeker agree, never both and never neither', async () => {
    for (let round = 0; round < 8; round++) {
      story = await PairStory.cast(product);
      const id = await story.at('volunteer_agreed');
      const [closed, agreed] = await Promise.all([
        transition({ action: 'refer', reason: 'group' }),
        story.act(id, { action: 'seeker_agrees', how: 'phone' }),
      ]);
      const won = [closed.status === 200, agreed.status === 200];
      expect(won.filter((each) => each)).toHaveLength(1);
      expect((await story.page(id)).body.state).toBe(won[1] ? 'agreed' : 'withdrawn');
    }
  });

  it('keeps the request open from both consents on', async () => {
    await story.at('agreed');
    const refused = await transition({ action: 'close', reason: 'own_wish' });
    expect([refused.status, refused.body.code]).toEqual([409, 'RELATIONSHIP_OPEN']);
  });

  it('ends a running pair when consent is withdrawn', async () => {
    const id = await story.at('running');
    const seeker = (await product.get(`/api/seekers/${story.seekerId}`, story.coordinator)).body;
    const [consent] = seeker.consents;
    const done = await product
      .post(`/api/seekers/${story.seekerId}/consents/${consent.id}/withdraw`, story.coordinator)
      .set('If-Match', `"${seeker.version}"`)
      .send({ day: '2026-11-24' });
    expect(done.status).toBe(200);
    expect((await story.page(id)).body).toMatchObject({ state: 'ended', endingReason: 'seekers_wish' });
    expect((await story.page(id, story.volunteer)).status).toBe(404);
  });

  it('hears of an ending: back to the queue with the earlier waiting time, or from today by the seeker’s wish', async () => {
    const waitingSince = async (): Promise<string> =>
      (await product.get(`/api/seekers/${story.seekerId}`, story.coordinator)).body.waitingSince;
    await product.database.admin.query(
      `update people.seeker set waiting_since = '2026-10-01' where id = $1`,
      [story.seekerId],
    );
    const first = await story.at('running');
    await story.act(first, { action: 'end', reason: 'volunteers_situation', seeker: 'queue' });
    expect(await waitingSince()).toBe('2026-10-01');
    const second = await story.at('running');
    await story.act(second, { action: 'end', reason: 'seekers_wish', seeker: 'queue' });
    expect(await waitingSince()).toBe('2026-11-24');
  });
});
