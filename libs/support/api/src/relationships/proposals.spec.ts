import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { randomUUID } from 'node:crypto';
import { PairStory } from '../testing/pair-story';
import { RelationshipQuery } from './relationship-requests.messages';
import { RelationshipViews } from './relationships.views';
import { aReadyVolunteer, aTask, aWaitingSeeker, supportProduct } from '../testing/support-product';

describe('a proposal', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await supportProduct();
  });
  afterAll(() => product.stop());

  const refusal = async (story: PairStory, more: object = {}): Promise<[number, string | undefined]> => {
    const answer = await story.propose(story.coordinator, { ...more });
    return [answer.status, answer.body.code];
  };

  it('takes length and rhythm from the task, or from the coordinator', async () => {
    const usual = await PairStory.cast(product);
    expect((await usual.propose()).body).toMatchObject({ lengthMonths: 12, timesPerMonth: 2 });
    const story = await PairStory.cast(product);
    const short = { lengthMonths: 3, timesPerMonth: 4, chosenRank: 2 };
    expect((await story.propose(story.coordinator, short)).body).toMatchObject({
      lengthMonths: 3,
      timesPerMonth: 4,
    });
  });

  it('needs a seeker who waits', async () => {
    const story = await PairStory.cast(product);
    await product.database.admin.query(`update people.seeker set state = 'contacted' where id = $1`, [
      story.seekerId,
    ]);
    expect(await refusal(story)).toEqual([409, 'SEEKER_NOT_WAITING']);
  });

  it('needs the seeker’s consent', async () => {
    const story = await PairStory.cast(product);
    await product.database.admin.query('update people.seeker set consented = false where id = $1', [
      story.seekerId,
    ]);
    expect(await refusal(story)).toEqual([409, 'CONSENT_MISSING']);
  });

  it('is one at a time', async () => {
    const story = await PairStory.cast(product);
    await story.at('proposed');
    const volunteerId = await aReadyVolunteer(product, story.organisation);
    expect(await refusal(story, { volunteerId })).toEqual([409, 'RELATIONSHIP_OPEN']);
  });

  it('needs a ready volunteer and says what is missing', async () => {
    const story = await PairStory.cast(product, { volunteer: { completedOn: '2024-01-01' } });
    const answer = await story.propose();
    expect([answer.status, answer.body.code]).toEqual([409, 'VOLUNTEER_NOT_READY']);
    expect(answer.body.details?.['missing']).toEqual([
      { code: 'TRAINING_EXPIRED', args: { kinds: ['basic'] } },
    ]);
  });

  it('breaks no hard rule, whoever wishes it', async () => {
    const themes = [{ theme: 'loneliness', depth: 3 }];
    expect(await refusal(await PairStory.cast(product, { volunteer: { themes } }))).toEqual([409, 'THEME']);
    const wishes = [{ criterion: 'gender', value: 'man', required: true }];
    expect(await refusal(await PairStory.cast(product, { seeker: { wishes } }))).toEqual([409, 'GENDER']);
  });

  it('is not made again after a refusal, which is never told as such', async () => {
    const story = await PairStory.cast(product);
    const id = await story.at('proposed');
    await story.act(id, { action: 'volunteer_declines', how: 'phone' });
    const answer = await story.propose();
    expect([answer.status, answer.body.code, answer.body.details]).toEqual([409, 'OTHER', undefined]);
  });

  it('may be made again after it was withdrawn', async () => {
    const story = await PairStory.cast(product);
    const id = await story.at('proposed');
    await story.act(id, { action: 'withdraw' });
    expect(await refusal(story)).toEqual([201, undefined]);
  });

  it('is not made after a pair that ended for trust, and is after one that ended otherwise', async () => {
    const story = await PairStory.cast(product);
    const moved = await story.at('running');
    await story.act(moved, { action: 'end', reason: 'moved', seeker: 'queue' });
    const trust = await story.at('running');
    await story.act(trust, { action: 'end', reason: 'no_trust', seeker: 'queue' });
    expect(await refusal(story)).toEqual([409, 'OTHER']);
  });

  it('is hit by an exclusion', async () => {
    const story = await PairStory.cast(product);
    const added = await product
      .post(`/api/seekers/${story.seekerId}/exclusions`, story.coordinator)
      .send({ volunteerId: story.volunteerId });
    expect(added.status).toBe(201);
    expect(await refusal(story)).toEqual([409, 'OTHER']);
  });

  it('needs a task, known to the association', async () => {
    const story = await PairStory.cast(product, { seeker: { taskId: null } });
    const none = await story.propose();
    expect([none.status, none.body.errors?.[0]?.pointer]).toEqual([422, '/taskId']);
    const foreign = await aTask(product, await product.organisation());
    const unknown = await story.propose(story.coordinator, { taskId: foreign });
    expect([unknown.status, unknown.body.errors?.[0]?.pointer]).toEqual([422, '/taskId']);
    const given = await aTask(product, story.organisation);
    expect((await story.propose(story.coordinator, { taskId: given })).body.taskId).toBe(given);
  });

  it('is within the unit: others’ seekers and volunteers are not found', async () => {
    const story = await PairStory.cast(product);
    const { organisation, coordinator } = story;
    const other = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    expect((await story.propose(other)).status).toBe(404);
    const elsewhere = await aReadyVolunteer(product, organisation, { units: [organisation.units[1]] });
    expect((await story.propose(coordinator, { volunteerId: elsewhere })).status).toBe(404);
    expect((await story.propose(coordinator, { volunteerId: randomUUID() })).status).toBe(404);
    const bad = await story.propose(coordinator, { volunteerId: 'x', extra: 1 });
    expect([bad.status, bad.body.errors?.map(({ pointer }) => pointer).sort()]).toEqual([
      422,
      ['/extra', '/volunteerId'],
    ]);
    for (const role of [
      'training_reviewer',
      'organisation_administrator',
      'data_protection_officer',
    ] as const) {
      expect((await story.propose(await product.signedIn(organisation, role))).status).toBe(403);
    }
    expect((await story.propose(story.volunteer)).status).toBe(403);
    expect(await product.audited(organisation, 'access.denied')).toBe(4);
  });

  it('of a protected seeker is for the named coordinator and a cleared volunteer', async () => {
    const story = await PairStory.cast(product, { seeker: { protected: true } });
    const colleague = await product.signedIn(story.organisation, 'coordinator');
    expect((await story.propose(colleague)).body.code).toBe('PROTECTED_DETAILS');
    expect(await refusal(story)).toEqual([409, 'NOT_CLEARED']);
    const volunteerId = await aReadyVolunteer(product, story.organisation, { clearedForProtected: true });
    const proposed = await story.propose(story.coordinator, { volunteerId });
    expect([proposed.status, proposed.body.card?.region]).toEqual([201, null]);
    const { id } = proposed.body;
    const seen = await story.page(id, colleague);
    expect(seen.body).toMatchObject({ closed: true, allowed: [], card: null, released: [] });
    expect(seen.body.seeker).toMatchObject({ alias: 'Kuusi', firstName: null, protected: true });
    expect([seen.body.volunteerCard, seen.body.volunteer]).toEqual([undefined, undefined]);
    const listed = await product.get(`/api/relationships?volunteerId=${volunteerId}`, colleague);
    expect(listed.body).toEqual({ items: [], total: 0 });
    const act = await story.act(id, { action: 'withdraw' }, colleague, 1);
    expect([act.status, act.body.code]).toEqual([403, 'PROTECTED_DETAILS']);
    const sessions = await product.get(`/api/relationships/${id}/sessions`, colleague);
    expect([sessions.status, sessions.body.code]).toEqual([403, 'PROTECTED_DETAILS']);
  });

  it('meets every hard rule again before the two are told of each other and before they begin', async () => {
    const story = await PairStory.cast(product);
    const id = await story.at('volunteer_agreed');
    const setState = (state: string) =>
      product.database.admin.query('update people.volunteer set state = $1 where id = $2', [
        state,
        story.volunteerId,
      ]);
    await setState('on_break');
    const agreed = await story.act(id, { action: 'seeker_agrees', how: 'phone' });
    expect([agreed.status, agreed.body.code]).toEqual([409, 'VOLUNTEER_NOT_READY']);
    await setState('active');
    await story.act(id, { action: 'seeker_agrees', how: 'phone' });
    await story.act(id, { action: 'set_first_meeting', day: '2026-11-24' });
    await setState('stopped');
    const present = ['seeker', 'volunteer', 'coordinator'];
    const started = await story.act(id, { action: 'start', present });
    expect([started.status, started.body.code]).toEqual([409, 'VOLUNTEER_NOT_READY']);
  });

  it('follows the seeker to another coordinator', async () => {
    const story = await PairStory.cast(product);
    const id = await story.at('running');
    const successor = await product.signedIn(story.organisation, 'coordinator', { name: 'Sirpa Seuraaja' });
    const { version } = (await product.get(`/api/seekers/${story.seekerId}`, story.coordinator)).body;
    const changed = await product
      .patch(`/api/seekers/${story.seekerId}`, story.coordinator)
      .set('If-Match', `"${version}"`)
      .send({ coordinatorId: successor.actor.accountId });
    expect(changed.status).toBe(200);
    expect((await story.page(id, story.volunteer)).body.coordinator.name).toBe('Sirpa Seuraaja');
    expect((await product.get('/api/relationships?mine=true', successor)).body.total).toBe(1);
  });

  it('is listed by the same number of questions, however many there are', async () => {
    const story = await PairStory.cast(product);
    await story.at('running');
    const statements = (): Promise<number> =>
      product.as(story.coordinator, async (work) => {
        await product.app.get(RelationshipViews).list(new RelationshipQuery());
        return work.statements;
      });
    const one = await statements();
    for (let i = 0; i < 3; i++) {
      const { organisation, coordinator } = story;
      await (await PairStory.cast(product, { organisation, coordinator })).at('proposed');
    }
    expect(await statements()).toBe(one);
    expect(one).toBeLessThanOrEqual(9);
  });

  it('is found by filter, order and the volunteer’s name', async () => {
    const story = await PairStory.cast(product, { volunteer: { lastName: 'Omenapuu' } });
    const id = await story.at('running');
    const second = await aWaitingSeeker(product, story.coordinator, story.taskId);
    const volunteerId = await aReadyVolunteer(product, story.organisation, { lastName: 'Pihlaja' });
    const other = await story.propose(story.coordinator, { seekerId: second, volunteerId });
    const ids = async (query: string): Promise<string[]> => {
      const list = await product.get(`/api/relationships?${query}`, story.coordinator);
      expect(list.status).toBe(200);
      return list.body.items.map((item: { id: string }) => item.id);
    };
    expect(await ids('')).toHaveLength(2);
    for (const query of [
      'state=running',
      'q=omena',
      `seekerId=${story.seekerId}`,
      `volunteerId=${story.volunteerId}`,
    ]) {
      expect(await ids(query)).toEqual([id]);
    }
    expect(await ids('sort=state&open=true&mine=true')).toEqual([other.body.id, id]);
    expect(await ids('sort=quiet')).toEqual([id, other.body.id]);
    expect(await ids('pageSize=1&page=2&sort=planned_end')).toEqual([other.body.id]);
    for (const bad of ['state=nothing', 'sort=name', 'pageSize=101', 'colour=red']) {
      expect((await product.get(`/api/relationships?${bad}`, story.coordinator)).status).toBe(422);
    }
  });
});
