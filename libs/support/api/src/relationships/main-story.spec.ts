import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { PairStory } from '../testing/pair-story';
import { supportProduct } from '../testing/support-product';

describe('the main job, from the shortlist to the end', () => {
  let product: TestProduct;
  let story: PairStory;
  let id: string;

  beforeAll(async () => {
    product = await supportProduct();
    story = await PairStory.cast(product);
  });
  afterAll(() => product.stop());

  it('finds the volunteer on the shortlist', async () => {
    const answer = await product.get(`/api/seekers/${story.seekerId}/shortlist`, story.coordinator);
    expect(answer.status).toBe(200);
    const [first] = answer.body.candidates;
    expect(first.volunteer).toEqual({ id: story.volunteerId, name: 'Tuija Tukija' });
    expect(first.parts.reduce((sum: number, part: { points: number }) => sum + part.points, 0)).toBe(
      first.fit,
    );
    expect(answer.body).toMatchObject({ considered: 1, eligible: 1, excluded: { byReason: {} } });
  });

  it('puts an anonymous card of five fields to the volunteer', async () => {
    const proposed = await story.propose();
    expect(proposed.status).toBe(201);
    expect(proposed.body).toMatchObject({ state: 'proposed', expiresOn: '2026-12-01' });
    id = proposed.body.id;
    const own = await product.get('/api/relationships', story.volunteer);
    expect(own.body.total).toBe(1);
    expect(own.body.items[0].card).toEqual({
      alias: 'Kuusi',
      theme: 'alcohol',
      language: ['fi'],
      region: 'PI',
      form: ['face_to_face', 'phone'],
    });
    expect(own.body.items[0].allowed).toEqual(['volunteer_agrees', 'volunteer_declines']);
  });

  it('lets the volunteer agree on the phone page, and the coordinator record the seeker’s answer', async () => {
    const { version } = (await story.page(id, story.volunteer)).body;
    const agreed = await story.act(id, { action: 'volunteer_agrees' }, story.volunteer, version);
    expect([agreed.status, agreed.body.state]).toEqual([200, 'volunteer_agreed']);
    const page = await story.page(id);
    expect(page.body.volunteerCard).toMatchObject({ theme: 'alcohol', language: ['fi'] });
    expect(page.body.volunteerCard?.alias).toMatch(/^(?!Tuija)\p{Lu}\p{Ll}+ \d\d$/u);
    const both = await story.act(id, { action: 'seeker_agrees', how: 'phone' });
    expect([both.status, both.body.state]).toEqual([200, 'agreed']);
  });

  it('releases chosen fields to the volunteer alone', async () => {
    const released = await product
      .post(`/api/relationships/${id}/releases`, story.coordinator)
      .send({ fields: ['firstName', 'phone'], until: '2027-05-01' });
    expect(released.status).toBe(201);
    expect(released.body.items.map(({ value }: { value: unknown }) => value)).toEqual([null, null]);
    const own = await story.page(id, story.volunteer);
    expect(own.body).toMatchObject({ shownAs: 'Hakija', card: null });
    expect(own.body.released.map(({ field, value }) => [field, value])).toEqual([
      ['firstName', 'Hakija'],
      ['phone', '+358401234567'],
    ]);
  });

  it('starts with the opening meeting and those present', async () => {
    expect((await story.act(id, { action: 'set_first_meeting', day: '2026-11-24' })).status).toBe(200);
    const alone = await story.act(id, { action: 'start', present: ['volunteer'] });
    expect([alone.status, alone.body.errors?.[0]?.pointer]).toEqual([422, '/present']);
    const started = await story.act(id, { action: 'start', present: ['seeker', 'volunteer', 'coordinator'] });
    expect(started.body.state).toBe('running');
    expect((await story.page(id)).body).toMatchObject({
      startedOn: '2026-11-24',
      plannedEndOn: '2027-11-24',
    });
    const seeker = await product.get(`/api/seekers/${story.seekerId}`, story.coordinator);
    expect(seeker.body.state).toBe('in_relationship');
  });

  it('takes the volunteer’s session and the coordinator’s acknowledgement', async () => {
    const logged = await story.log(id, { note: 'Kahvila, hyvä keskustelu.', callMe: true });
    expect(logged.status).toBe(201);
    const list = await product.get(`/api/relationships/${id}/sessions`, story.coordinator);
    expect(list.body.items[0]).toMatchObject({
      note: 'Kahvila, hyvä keskustelu.',
      callMe: true,
      state: 'sent',
    });
    const done = await product
      .post(`/api/sessions/${logged.body.id}/transitions`, story.coordinator)
      .set('If-Match', `"${logged.body.version}"`)
      .send({ action: 'acknowledge' });
    expect(done.body).toMatchObject({ state: 'acknowledged', acknowledged: { name: 'Kaisa Koordinoija' } });
  });

  it('ends with a reason, closes the request and is gone for the volunteer at once', async () => {
    const ended = await story.act(id, { action: 'end', reason: 'goal_reached', seeker: 'close' });
    expect([ended.status, ended.body.state, ended.body.allowed]).toEqual([200, 'ended', []]);
    expect((await story.page(id, story.volunteer)).status).toBe(404);
    expect((await product.get('/api/relationships', story.volunteer)).body.total).toBe(0);
    expect((await product.get(`/api/relationships/${id}/sessions`, story.volunteer)).status).toBe(404);
    const seeker = await product.get(`/api/seekers/${story.seekerId}`, story.coordinator);
    expect(seeker.body.state).toBe('closed');
    expect((await story.page(id)).body).toMatchObject({ released: [], endingReason: 'goal_reached' });
  });

  it('has left a record of every step', async () => {
    const counted: number[] = [];
    for (const action of [
      'shortlist.viewed',
      'relationship.created',
      'relationship.released',
      'session.created',
      'session.acknowledged',
    ]) {
      counted.push(await product.audited(story.organisation, action));
    }
    expect(counted).toEqual([1, 1, 1, 1, 1]);
    expect(await product.audited(story.organisation, 'relationship.transitioned')).toBe(5);
  });
});
