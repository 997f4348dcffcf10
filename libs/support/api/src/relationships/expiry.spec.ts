import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { PairStory } from '../testing/pair-story';
import { aWaitingSeeker, supportProduct } from '../testing/support-product';

describe('a proposal that nobody answers', () => {
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

  it('is open on the seventh day and has expired on the eighth, for everybody', async () => {
    const id = await story.at('proposed');
    product.clock.passDays(7);
    expect((await story.page(id)).body.state).toBe('proposed');
    product.clock.passDays(1);
    expect((await story.page(id, story.volunteer)).status).toBe(404);
    expect((await story.page(id)).body).toMatchObject({ state: 'expired', allowed: [], released: [] });
    expect(await product.audited(story.organisation, 'relationship.transitioned')).toBe(1);
  });

  it('gives the seeker seven days of their own', async () => {
    const id = await story.at('proposed');
    product.clock.passDays(6);
    expect((await story.act(id, { action: 'volunteer_agrees', how: 'phone' })).status).toBe(200);
    product.clock.passDays(7);
    expect((await story.page(id)).body).toMatchObject({ state: 'volunteer_agreed', expiresOn: '2026-12-07' });
    product.clock.passDays(1);
    expect((await story.page(id)).body.state).toBe('expired');
  });

  it('cannot be answered any more, even when nobody has looked meanwhile', async () => {
    const id = await story.at('proposed');
    const { version } = (await story.page(id)).body;
    product.clock.passDays(8);
    expect((await story.act(id, { action: 'volunteer_agrees' }, story.volunteer, version)).status).toBe(404);
  });

  it('gives its place back, in other units too, and is no refusal', async () => {
    await story.at('proposed');
    const other = await aWaitingSeeker(product, story.coordinator, story.taskId);
    const body = { seekerId: other, volunteerId: story.volunteerId };
    const full = await product.post('/api/relationships', story.coordinator).send(body);
    expect([full.status, full.body.code]).toEqual([409, 'PLACE_TAKEN']);
    product.clock.passDays(8);
    const again = await story.propose();
    expect(again.status).toBe(201);
  });
});
