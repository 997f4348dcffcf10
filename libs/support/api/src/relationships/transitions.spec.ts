import {
  OPEN_RELATIONSHIP_STATES,
  RELATIONSHIP_ACTIONS,
  RELATIONSHIP_LIFECYCLE,
  type RelationshipAction,
  type RelationshipState,
} from '@rinnakkain/domain';
import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { PairStory } from '../testing/pair-story';
import { supportProduct } from '../testing/support-product';

const DAY = '2026-11-24';
const BODIES: Readonly<Record<RelationshipAction, Readonly<Record<string, unknown>>>> = {
  volunteer_agrees: { how: 'phone', day: DAY },
  volunteer_declines: { how: 'message', day: DAY },
  seeker_agrees: { how: 'face_to_face', day: DAY },
  seeker_declines: { how: 'phone', day: DAY },
  withdraw: {},
  expire: {},
  set_first_meeting: { day: '2026-11-30' },
  start: { day: DAY, present: ['seeker', 'volunteer', 'deputy'] },
  pause: {},
  resume: {},
  begin_ending: {},
  end: { reason: 'goal_reached', seeker: 'close', day: DAY },
  discontinue: { reason: 'contact_lost', seeker: 'queue', day: DAY },
};

describe('the lifecycle of a relationship', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await supportProduct();
  });
  afterAll(() => product.stop());

  const leadsOn = (state: RelationshipState, action: RelationshipAction): boolean => {
    const { from, bySystem } = RELATIONSHIP_LIFECYCLE.transitions[action];
    return from.includes(state) && !bySystem;
  };

  it.each([...OPEN_RELATIONSHIP_STATES])(
    'refuses everything from %s that the table does not list',
    async (state) => {
      const story = await PairStory.cast(product);
      const id = await story.at(state);
      const { allowed, version } = (await story.page(id)).body;
      expect(allowed).toEqual(RELATIONSHIP_ACTIONS.filter((action) => leadsOn(state, action)));
      for (const action of RELATIONSHIP_ACTIONS.filter((each) => !leadsOn(state, each))) {
        const done = await story.act(id, { action, ...BODIES[action] }, story.coordinator, version);
        expect([done.status, done.body.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED']);
        expect(done.body.details).toEqual({ state, action, allowed });
      }
      expect((await story.page(id)).body).toMatchObject({ state, version });
    },
  );

  const listed = OPEN_RELATIONSHIP_STATES.flatMap((state) =>
    RELATIONSHIP_ACTIONS.filter((action) => leadsOn(state, action)).map((action) => [state, action] as const),
  );

  it.each(listed)('goes on from %s by %s', async (state, action) => {
    const story = await PairStory.cast(product);
    const id = await story.at(state);
    const { version } = (await story.page(id)).body;
    const done = await story.act(id, { action, ...BODIES[action] }, story.coordinator, version);
    const { to } = RELATIONSHIP_LIFECYCLE.transitions[action];
    expect([done.status, done.body.state, done.body.version]).toEqual([200, to, version + 1]);
  });

  it('has no way on from an end', async () => {
    const story = await PairStory.cast(product);
    const id = await story.at('proposed');
    await story.act(id, { action: 'withdraw' });
    for (const action of RELATIONSHIP_ACTIONS) {
      const done = await story.act(id, { action, ...BODIES[action] }, story.coordinator, 2);
      expect([done.status, done.body.details?.['allowed']]).toEqual([409, []]);
    }
  });
});

describe('what a transition asks for', () => {
  let product: TestProduct;
  let story: PairStory;
  beforeAll(async () => {
    product = await supportProduct();
  });
  beforeEach(async () => {
    story = await PairStory.cast(product);
  });
  afterAll(() => product.stop());

  const pointersOf = async (
    state: RelationshipState,
    body: Readonly<Record<string, unknown>>,
  ): Promise<unknown[]> => {
    const done = await story.act(await story.at(state), body);
    return [done.status, ...(done.body.errors ?? []).map(({ pointer }) => pointer)];
  };

  it('how an answer was got, and not before the question nor after today', async () => {
    expect(await pointersOf('proposed', { action: 'volunteer_agrees' })).toEqual([422, '/how']);
  });

  it('an answer’s day is within the question and today', async () => {
    const body = { action: 'volunteer_agrees', how: 'phone' };
    expect(await pointersOf('proposed', { ...body, day: '2026-11-23' })).toEqual([422, '/day']);
  });

  it('a day for the opening meeting', async () => {
    expect(await pointersOf('agreed', { action: 'set_first_meeting' })).toEqual([422, '/day']);
  });

  it('the coordinator or deputy, the seeker and the volunteer at the opening meeting, which is not ahead', async () => {
    const start = { action: 'start', present: ['seeker', 'volunteer'] };
    expect(await pointersOf('first_meeting_set', start)).toEqual([422, '/present']);
  });

  it('an opening meeting that has been held and a plan that lies ahead of it', async () => {
    const present = ['seeker', 'volunteer', 'coordinator'];
    expect(await pointersOf('first_meeting_set', { action: 'start', present, day: '2026-11-25' })).toEqual([
      422,
      '/day',
    ]);
  });

  it('what becomes of the seeker, and a reason, at the end', async () => {
    expect(await pointersOf('running', { action: 'end', reason: 'moved' })).toEqual([422, '/seeker']);
  });

  it('a reason from the list', async () => {
    const id = await story.at('running');
    const none = await story.act(id, { action: 'end', seeker: 'close' });
    expect([none.status, none.body.code]).toEqual([409, 'REASON_REQUIRED']);
    const unknown = await story.act(id, { action: 'end', seeker: 'close', reason: 'bored' });
    expect([unknown.status, unknown.body.errors?.[0]?.pointer]).toEqual([422, '/reason']);
  });

  it('the version, and the present one', async () => {
    const id = await story.at('proposed');
    const missing = await product
      .post(`/api/relationships/${id}/transitions`, story.coordinator)
      .send({ action: 'withdraw' });
    expect([missing.status, missing.body.code]).toEqual([428, 'VERSION_REQUIRED']);
    const stale = await story.act(id, { action: 'withdraw' }, story.coordinator, 7);
    expect([stale.status, stale.body.code]).toEqual([412, 'CHANGED_MEANWHILE']);
  });

  it('an actor of the unit: others find nothing, and roles without the right are refused', async () => {
    const id = await story.at('proposed');
    const { organisation } = story;
    const otherUnit = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    const elsewhere = await product.signedIn(await product.organisation(), 'coordinator');
    const reviewer = await product.signedIn(organisation, 'training_reviewer');
    const statuses = async (who: TestActor): Promise<number[]> => [
      (await story.page(id, who)).status,
      (await story.act(id, { action: 'withdraw' }, who, 1)).status,
      (await product.get('/api/relationships', who)).status,
    ];
    expect(await statuses(otherUnit)).toEqual([404, 404, 200]);
    expect(await statuses(elsewhere)).toEqual([404, 404, 200]);
    expect(await statuses(reviewer)).toEqual([403, 403, 403]);
    expect((await product.get('/api/relationships', otherUnit)).body).toEqual({ items: [], total: 0 });
    expect((await product.get('/api/relationships/nonsense', story.coordinator)).status).toBe(404);
  });

  it('the coordinator’s right for everything but the volunteer’s own answer', async () => {
    const id = await story.at('volunteer_agreed');
    const { version } = (await story.page(id, story.volunteer)).body;
    for (const action of ['seeker_agrees', 'withdraw', 'start', 'end']) {
      const body = { action, ...BODIES[action as RelationshipAction] };
      expect((await story.act(id, body, story.volunteer, version)).status).toBe(403);
    }
  });

  it('two acting at once do not both succeed', async () => {
    const id = await story.at('running');
    const { version } = (await story.page(id)).body;
    const both = await Promise.all([
      story.act(id, { action: 'pause' }, story.coordinator, version),
      story.act(id, { action: 'begin_ending' }, story.coordinator, version),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});
