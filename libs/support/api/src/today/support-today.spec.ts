import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { type TodayGroupLines, type TodayScope, TodaySources } from '@rinnakkain/platform-api';
import { PairStory } from '../testing/pair-story';
import { supportProduct } from '../testing/support-product';
import { SupportToday } from './support-today';

describe('what pairs have for today', () => {
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

  const groups = (
    who: TestActor = story.coordinator,
    limit = 5,
    scope: TodayScope = 'unit',
  ): Promise<TodayGroupLines[]> =>
    product.as(who, async (work) => {
      work.record({ action: 'today.viewed', objectType: 'account', objectId: who.actor.accountId });
      return product.app.get(SupportToday).groups(product.clock.today(), limit, scope);
    });
  const totals = async (who?: TestActor): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await groups(who)).filter(({ total }) => total > 0).map(({ group, total }) => [group, total]),
    );

  const worries = (all: readonly TodayGroupLines[]): TodayGroupLines | undefined =>
    all.find(({ group }) => group === 'worry');

  it('is registered', () => {
    expect(product.app.get(TodaySources).all()).toContain(product.app.get(SupportToday));
  });

  it('has each session in one group, the worry first, until it is acknowledged', async () => {
    const id = await story.at('running');
    const worry = await story.log(id, { start: '08:00', worry: true, callMe: true });
    await story.log(id, { start: '10:00', callMe: true });
    await story.log(id, { start: '12:00' });
    expect(await totals()).toEqual({ worry: 1, call_me: 1, session_to_acknowledge: 1 });
    const first = worries(await groups());
    expect(first?.lines).toEqual([
      {
        kind: 'session',
        id: worry.body.id,
        parentId: id,
        names: ['Tuija Tukija', 'Hakija'],
        day: '2026-11-24',
        keys: { state: 'held' },
        version: 1,
      },
    ]);
    await product
      .post(`/api/sessions/${worry.body.id}/transitions`, story.coordinator)
      .set('If-Match', '"1"')
      .send({ action: 'acknowledge' });
    expect(await totals()).toEqual({ call_me: 1, session_to_acknowledge: 1 });
  });

  it('has a pair that the seeker’s exclusion list has begun to concern, for its coordinator only', async () => {
    const id = await story.at('running');
    await product
      .post(`/api/seekers/${story.seekerId}/exclusions`, story.coordinator)
      .send({ volunteerId: story.volunteerId });
    expect(await totals()).toEqual({ exclusion_hit: 1 });
    expect((await groups())[0]?.lines).toMatchObject([{ kind: 'relationship', id }]);
    const colleague = await product.signedIn(story.organisation, 'coordinator');
    expect(await totals(colleague)).toEqual({});
  });

  it('has a proposal from its fifth day until it expires', async () => {
    await story.at('proposed');
    product.clock.passDays(4);
    expect(await totals()).toEqual({});
    product.clock.passDays(1);
    expect(await totals()).toEqual({ proposal_expiring: 1 });
    product.clock.passDays(3);
    expect(await totals()).toEqual({});
  });

  it('has a pair that agreed two weeks ago and has not met', async () => {
    const id = await story.at('agreed');
    product.clock.passDays(13);
    expect(await totals()).toEqual({});
    product.clock.passDays(1);
    expect(await totals()).toEqual({ no_opening_meeting: 1 });
    await story.act(id, { action: 'set_first_meeting', day: '2026-12-20' });
    expect(await totals()).toEqual({});
  });

  it('has releases in their last two weeks, a pair once', async () => {
    const id = await story.at('running');
    await product
      .post(`/api/relationships/${id}/releases`, story.coordinator)
      .send({ fields: ['firstName', 'phone'], until: '2026-12-31' });
    expect(await totals()).toEqual({});
    product.clock.set('2026-12-17T08:00:00.000Z');
    expect(await totals()).toEqual({ release_ending: 1 });
  });

  it('is one’s own for the named coordinator only, while both totals are told', async () => {
    await story.log(await story.at('running'), { worry: true });
    const colleague = await product.signedIn(story.organisation, 'coordinator');
    const own = worries(await groups(story.coordinator, 5, 'mine'));
    expect(own).toMatchObject({ total: 1, totals: { mine: 1, unit: 1 } });
    const theirs = worries(await groups(colleague, 5, 'mine'));
    expect(theirs).toMatchObject({ total: 0, totals: { mine: 0, unit: 1 }, lines: [] });
  });

  it('is the unit’s own, and of a protected seeker for the named coordinators', async () => {
    const shy = await PairStory.cast(product, {
      organisation: story.organisation,
      coordinator: story.coordinator,
      seeker: { protected: true },
      volunteer: { clearedForProtected: true },
    });
    await shy.log(await shy.at('running'), { worry: true });
    const [line] = worries(await groups())?.lines ?? [];
    expect(line).toMatchObject({ names: ['Tuija Tukija', 'Kuusi'], protected: true });
    const colleague = await product.signedIn(story.organisation, 'coordinator');
    expect(await totals(colleague)).toEqual({});
    const other = await product.signedIn(story.organisation, 'coordinator', {
      units: [story.organisation.units[1]],
    });
    expect(await totals(other)).toEqual({});
  });

  it('tells nobody but the named coordinators whom a protected seeker is asked to meet', async () => {
    const shy = await PairStory.cast(product, {
      organisation: story.organisation,
      coordinator: story.coordinator,
      seeker: { protected: true },
      volunteer: { clearedForProtected: true },
    });
    await shy.at('agreed');
    product.clock.passDays(14);
    expect(await totals()).toEqual({ no_opening_meeting: 1 });
    expect(await totals(await product.signedIn(story.organisation, 'coordinator'))).toEqual({});
  });
});
