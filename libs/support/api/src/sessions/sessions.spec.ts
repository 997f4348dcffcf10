import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { type Answer, PairStory } from '../testing/pair-story';
import { supportProduct } from '../testing/support-product';
import type { SessionAnswer } from './sessions.messages';

describe('a session', () => {
  let product: TestProduct;
  let story: PairStory;
  let id: string;
  beforeAll(async () => {
    product = await supportProduct();
  });
  beforeEach(async () => {
    product.clock.set('2026-11-24T08:00:00.000Z');
    story = await PairStory.cast(product);
    id = await story.at('running');
  });
  afterAll(() => product.stop());

  const act = (
    session: SessionAnswer,
    body: object,
    who: TestActor,
    version = session.version,
  ): Promise<Answer<SessionAnswer>> =>
    Promise.resolve(
      product.post(`/api/sessions/${session.id}/transitions`, who).set('If-Match', `"${version}"`).send(body),
    );
  const list = async (who: TestActor = story.coordinator): Promise<SessionAnswer[]> =>
    (await product.get(`/api/relationships/${id}/sessions`, who)).body.items;

  it('is made once, however often the phone sends it', async () => {
    const key = 'the-same-key';
    const answers = await Promise.all([1, 2, 3].map(() => story.log(id, { note: 'kerran' }, { key })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await list()).toHaveLength(1);
    const other = await story.log(id, { note: 'toinen' }, { key });
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const without = await product
      .post(`/api/relationships/${id}/sessions`, story.volunteer)
      .send({ day: '2026-11-24', start: '10:00', minutes: 60, form: 'phone', outcome: 'held' });
    expect([without.status, without.body.code]).toEqual([428, 'IDEMPOTENCY_KEY_REQUIRED']);
  });

  it('is not ahead', async () => {
    const tomorrow = await story.log(id, { day: '2026-11-25' });
    expect([tomorrow.status, tomorrow.body.code]).toEqual([409, 'SESSION_IN_FUTURE']);
  });

  it('is not before the pair began', async () => {
    const before = await story.log(id, { day: '2026-11-23' });
    expect([before.status, before.body.errors?.[0]?.pointer]).toEqual([422, '/day']);
  });

  it('does not overlap another of the same pair, over midnight too; one after the other is fine', async () => {
    product.clock.set('2026-11-26T08:00:00.000Z');
    expect((await story.log(id, { day: '2026-11-24', start: '23:30', minutes: 90 })).status).toBe(201);
    const overlapping = await story.log(id, { day: '2026-11-25', start: '00:30', minutes: 30 });
    expect([overlapping.status, overlapping.body.code]).toEqual([409, 'SESSION_OVERLAPS']);
    expect((await story.log(id, { day: '2026-11-25', start: '01:00', minutes: 30 })).status).toBe(201);
    const cancelled = { day: '2026-11-24', start: '23:30', minutes: 0, outcome: 'cancelled_by_seeker' };
    expect((await story.log(id, cancelled)).status).toBe(201);
  });

  it('does not overlap when two are sent at once', async () => {
    for (let round = 0; round < 5; round++) {
      const start = `1${round}:00`;
      const both = await Promise.all([
        story.log(id, { start }, { key: `first-${round}-key` }),
        story.log(id, { start, minutes: 30 }, { key: `second-${round}-key` }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(both.find(({ status }) => status === 409)?.body.code).toBe('SESSION_OVERLAPS');
    }
    expect(await list()).toHaveLength(5);
  });

  it('is asked about when long or old', async () => {
    product.clock.set('2027-02-01T08:00:00.000Z');
    const odd = await story.log(id, { minutes: 400 });
    expect([odd.status, odd.body.warnings]).toEqual([201, ['OVER_SIX_HOURS', 'OVER_SIXTY_DAYS_OLD']]);
  });

  it('is logged while the pair runs or ends, not on a break', async () => {
    await story.act(id, { action: 'pause' });
    const paused = await story.log(id);
    expect([paused.status, paused.body.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED']);
    await story.act(id, { action: 'begin_ending' });
    expect((await story.log(id)).status).toBe(201);
  });

  it('takes only what it should', async () => {
    const pointers = async (body: object): Promise<unknown[]> => {
      const answer = await story.log(id, body as Record<string, unknown>);
      return [answer.status, ...(answer.body.errors ?? []).map(({ pointer }) => pointer)];
    };
    expect(await pointers({ day: '24.11.2026' })).toEqual([422, '/day']);
    expect(await pointers({ start: '25:00' })).toEqual([422, '/start']);
    expect(await pointers({ minutes: 0 })).toEqual([422, '/minutes']);
    expect(await pointers({ minutes: '60' })).toEqual([422, '/minutes']);
    expect(await pointers({ form: 'letter' })).toEqual([422, '/form']);
    expect(await pointers({ note: 'x'.repeat(501) })).toEqual([422, '/note']);
    expect(await pointers({ callMe: 'yes' })).toEqual([422, '/callMe']);
    expect(await pointers({ state: 'acknowledged' })).toEqual([422, '/state']);
  });

  it('is acknowledged by a coordinator of the unit, once', async () => {
    const { body } = await story.log(id, { worry: true });
    const other = await product.signedIn(story.organisation, 'coordinator', {
      units: [story.organisation.units[1]],
    });
    expect((await act(body, { action: 'acknowledge' }, other)).status).toBe(404);
    expect((await act(body, { action: 'acknowledge' }, story.volunteer)).status).toBe(403);
    const stale = await act(body, { action: 'acknowledge' }, story.coordinator, 9);
    expect(stale.status).toBe(412);
    const done = await act(body, { action: 'acknowledge' }, story.coordinator);
    expect(done.body).toMatchObject({ state: 'acknowledged', allowed: [], version: 2 });
    const twice = await act(done.body, { action: 'acknowledge' }, story.coordinator);
    expect([twice.status, twice.body.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED']);
  });

  it('is never acknowledged by the one who logged it, whatever the role', async () => {
    const { body } = await story.log(id);
    const both = await product.signedIn(story.organisation, 'coordinator', {
      accountId: story.volunteer.actor.accountId,
    });
    const own = await act(body, { action: 'acknowledge' }, both);
    expect([own.status, own.body.code]).toEqual([409, 'NOT_OWN_REQUEST']);
    expect((await list(both))[0]?.allowed).toEqual([]);
  });

  it('is corrected by its volunteer for two weeks; the coordinator sees both versions', async () => {
    const { body } = await story.log(id, { note: 'ensimmäinen', worry: true });
    const acknowledged = await act(body, { action: 'acknowledge' }, story.coordinator);
    expect((await act(acknowledged.body, { action: 'correct' }, story.coordinator)).status).toBe(403);
    const corrected = await act(
      acknowledged.body,
      { action: 'correct', note: 'toinen', minutes: 45, worry: false },
      story.volunteer,
    );
    expect(corrected.body).toMatchObject({
      state: 'sent',
      note: 'toinen',
      minutes: 45,
      worry: false,
      corrected: true,
      acknowledged: null,
      earlier: [],
    });
    const [seen] = await list();
    expect(seen?.earlier).toMatchObject([{ note: 'ensimmäinen', minutes: 60, worry: true }]);
    product.clock.passDays(15);
    const [later] = await list(story.volunteer);
    expect(later).toMatchObject({ note: null, allowed: [] });
    const late = await act(corrected.body, { action: 'correct', minutes: 30 }, story.volunteer);
    expect([late.status, late.body.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED']);
  });

  it('does not come to overlap by a correction, and may keep its own time', async () => {
    await story.log(id, { start: '10:00', minutes: 60 });
    const { body } = await story.log(id, { start: '12:00', minutes: 60 });
    const clash = await act(body, { action: 'correct', start: '10:30' }, story.volunteer);
    expect([clash.status, clash.body.code]).toEqual([409, 'SESSION_OVERLAPS']);
    expect((await act(body, { action: 'correct', minutes: 90 }, story.volunteer)).status).toBe(200);
  });

  it('is nobody else’s: other roles, units, associations and unknown ones', async () => {
    const { body } = await story.log(id);
    const { organisation } = story;
    const reviewer = await product.signedIn(organisation, 'training_reviewer');
    const otherUnit = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    const elsewhere = await product.signedIn(await product.organisation(), 'coordinator');
    const path = `/api/relationships/${id}/sessions`;
    expect((await product.get(path, reviewer)).status).toBe(403);
    expect((await product.get(path, otherUnit)).status).toBe(404);
    expect((await product.get(path, elsewhere)).status).toBe(404);
    expect((await product.get(`${path}?state=nothing`, story.coordinator)).status).toBe(422);
    expect((await story.log(id, {}, { who: story.coordinator })).status).toBe(403);
    expect(
      (await act({ ...body, id: randomUUID() }, { action: 'acknowledge' }, story.coordinator)).status,
    ).toBe(404);
    const missing = await product
      .post(`/api/sessions/${body.id}/transitions`, story.coordinator)
      .send({ action: 'acknowledge' });
    expect(missing.status).toBe(428);
  });

  it('prefills the next one', async () => {
    await story.log(id, { start: '09:15', minutes: 75, form: 'face_to_face' });
    expect((await story.page(id, story.volunteer)).body.lastSession).toEqual({
      day: '2026-11-24',
      start: '09:15',
      minutes: 75,
      form: 'face_to_face',
      outcome: 'held',
    });
  });
});
