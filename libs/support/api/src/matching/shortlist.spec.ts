import { courseOf, requirementOf, shortlist } from '@rinnakkain/domain';
import { SeekerDirectory } from '@rinnakkain/people-api';
import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { PairStory } from '../testing/pair-story';
import { aReadyVolunteer, aWaitingSeeker, supportProduct } from '../testing/support-product';
import { MatchVolunteers } from './match-volunteers';
import type { ShortlistAnswer } from './shortlist.messages';
import { ShortlistQueries } from './shortlist.queries';

describe('a shortlist', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await supportProduct();
  });
  afterAll(() => product.stop());

  const read = async (story: PairStory, query = ''): Promise<ShortlistAnswer> => {
    const answer = await product.get(`/api/seekers/${story.seekerId}/shortlist${query}`, story.coordinator);
    expect(answer.status).toBe(200);
    return answer.body as ShortlistAnswer;
  };

  /** A cast with volunteers of many kinds beside the one that fits. */
  async function crowd(): Promise<PairStory> {
    const story = await PairStory.cast(product);
    const { organisation } = story;
    const themes = [{ theme: 'loneliness', depth: 2 }];
    await aReadyVolunteer(product, organisation, { lastName: 'Teema', themes });
    await aReadyVolunteer(product, organisation, { lastName: 'Vanhentunut', completedOn: '2024-01-01' });
    await aReadyVolunteer(product, organisation, { lastName: 'Tauko', state: 'on_break' });
    await aReadyVolunteer(product, organisation, {
      lastName: 'Kaukana',
      forms: ['face_to_face'],
      municipality: '091',
    });
    await aReadyVolunteer(product, organisation, { lastName: 'Molemmat', state: 'on_break', themes });
    await aReadyVolunteer(product, organisation, {
      lastName: 'Matala',
      themes: [{ theme: 'alcohol', depth: 1 }],
      municipality: null,
    });
    await aReadyVolunteer(product, organisation, { lastName: 'Lopettanut', state: 'stopped' });
    return story;
  }

  it('asks of everybody what a version of the task requires, and no pair is made without it', async () => {
    const story = await PairStory.cast(product);
    const { organisation } = story;
    expect((await read(story)).eligible).toBe(1);
    await product.database.admin.query(
      `insert into people.requirement_set (organisation_id, task_id, version, in_force_from, requirements)
       select $1, s.task_id, 1, '2026-11-01', $3 from people.seeker s where s.id = $2`,
      [
        organisation.id,
        story.seekerId,
        JSON.stringify([courseOf('further'), requirementOf('guidance', { withinDays: 90 })]),
      ],
    );
    const answer = await read(story);
    expect([answer.eligible, answer.excluded.byReason]).toEqual([0, { TRAINING_MISSING: 1 }]);
    const refused = await story.propose();
    expect([refused.status, refused.body.code]).toEqual([409, 'VOLUNTEER_NOT_READY']);
    expect(refused.body.details?.['missing']).toEqual([
      { code: 'TRAINING_MISSING', args: { kinds: ['further'] } },
      { code: 'GUIDANCE_MISSING' },
    ]);
  });

  it('says who could, best first, and of everybody else why not', async () => {
    const story = await crowd();
    const answer = await read(story);
    expect(answer).toMatchObject({ considered: 7, eligible: 2, warnings: [] });
    expect(answer.candidates.map(({ volunteer, rank }) => [volunteer.name, rank])).toEqual([
      ['Tuija Tukija', 1],
      ['Tuija Matala', 2],
    ]);
    expect(answer.excluded.byReason).toEqual({ THEME: 1, TRAINING_EXPIRED: 1, NOT_ACTIVE: 2, TOO_FAR: 1 });
    expect(answer.excluded.oneReasonAway.map(({ volunteer, code }) => [volunteer.name, code]).sort()).toEqual(
      [
        ['Tuija Kaukana', 'TOO_FAR'],
        ['Tuija Tauko', 'NOT_ACTIVE'],
        ['Tuija Teema', 'THEME'],
        ['Tuija Vanhentunut', 'TRAINING_EXPIRED'],
      ],
    );
    expect(answer.candidates[0]?.traits).toEqual({
      age: 46,
      municipality: '837',
      distanceKm: 0,
      forms: ['face_to_face', 'phone'],
      places: 1,
      occupied: 0,
    });
  });

  it('is what the rules say of the stored rows', async () => {
    const story = await crowd();
    const answer = await read(story);
    const expected = await product.as(story.coordinator, async (work) => {
      work.record({ action: 'shortlist.viewed', objectType: 'seeker', objectId: story.seekerId });
      const need = await product.app.get(SeekerDirectory).needOf(story.seekerId);
      const all = await product.app.get(MatchVolunteers).all(story.seekerId, need.unitId);
      return shortlist(need, all, product.clock.today(), 20);
    });
    expect(answer.candidates.map(({ volunteer, fit, parts }) => [volunteer.id, fit, parts])).toEqual(
      expected.candidates.map(({ volunteerId, fit, parts }) => [volunteerId, fit, parts]),
    );
    expect(answer.excluded.byReason).toEqual(expected.excluded.byReason);
    for (const { fit, parts } of answer.candidates) {
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(fit);
    }
  });

  it('takes as many as are asked for', async () => {
    const story = await crowd();
    const one = await read(story, '?limit=1');
    expect([one.candidates.length, one.eligible]).toEqual([1, 2]);
    expect([one.excluded.oneReasonAway.length, one.excluded.oneReasonAwayTotal]).toEqual([1, 4]);
    for (const limit of ['0', '101', 'many']) {
      const bad = await product.get(
        `/api/seekers/${story.seekerId}/shortlist?limit=${limit}`,
        story.coordinator,
      );
      expect(bad.status).toBe(422);
    }
  });

  it('counts an exclusion, a refusal and an earlier pair together and never names anybody', async () => {
    const story = await PairStory.cast(product, { volunteer: { lastName: 'Nimetön' } });
    await product
      .post(`/api/seekers/${story.seekerId}/exclusions`, story.coordinator)
      .send({ volunteerId: story.volunteerId });
    const answer = await read(story);
    expect(answer.excluded).toEqual({ byReason: { OTHER: 1 }, oneReasonAway: [], oneReasonAwayTotal: 0 });
    expect(JSON.stringify(answer)).not.toMatch(/Nimetön/);
    expect(JSON.stringify(answer)).not.toContain(story.volunteerId);
  });

  it('knows a phone number that a volunteer of two units was given elsewhere', async () => {
    const organisation = await product.organisation();
    const elsewhere = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    const story = await PairStory.cast(product, { organisation });
    await product
      .post(`/api/seekers/${story.seekerId}/exclusions`, story.coordinator)
      .send({ phone: '+358 40 111 2223' });
    const created = await product.post('/api/volunteers', elsewhere).send({
      firstName: 'Toinen',
      lastName: 'Yksikkö',
      units: [organisation.units[1]],
      phone: '+358409990000',
      consent: { textVersion: '2026-1', day: '2026-11-20', how: 'written' },
    });
    expect(created.status).toBe(201);
    // Everything that makes a volunteer ready, as the first one has it; the change of a number reads it anew.
    const makeReady = () =>
      product.database.admin.query(
        `update people.volunteer v set unit_ids = $2, state = 'active', facts = f.facts, themes = f.themes, languages = f.languages,
         forms = f.forms, municipality = f.municipality, travel_km = 50, weekly_times = 15, gender = 'woman', free_places = 1
       from people.volunteer f where v.id = $1 and f.id = $3`,
        [created.body.id, organisation.units, story.volunteerId],
      );
    await makeReady();
    expect((await read(story)).eligible).toBe(2);
    const { version } = (await product.get(`/api/volunteers/${created.body.id}`, elsewhere)).body;
    const changed = await product
      .patch(`/api/volunteers/${created.body.id}`, elsewhere)
      .set('If-Match', `"${version}"`)
      .send({ phone: '+358401112223' });
    expect(changed.status).toBe(200);
    await makeReady();
    expect(await read(story)).toMatchObject({ eligible: 1, excluded: { byReason: { OTHER: 1 } } });
    const proposed = await story.propose(story.coordinator, { volunteerId: created.body.id });
    expect([proposed.status, proposed.body.code]).toEqual([409, 'OTHER']);
  });

  it('counts places taken in other units', async () => {
    const organisation = await product.organisation();
    const elsewhere = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    const story = await PairStory.cast(product, { organisation, volunteer: { units: organisation.units } });
    const seekerId = await aWaitingSeeker(product, elsewhere, story.taskId);
    const taken = await product
      .post('/api/relationships', elsewhere)
      .send({ seekerId, volunteerId: story.volunteerId });
    expect(taken.status).toBe(201);
    const answer = await read(story);
    expect(answer.excluded.byReason).toEqual({ FULL: 1 });
    expect(answer.excluded.oneReasonAway[0]?.traits).toMatchObject({ places: 1, occupied: 1 });
    expect((await product.get(`/api/relationships/${taken.body.id}`, story.coordinator)).status).toBe(404);
  });

  it('tells no place of a protected seeker and no way to it', async () => {
    const story = await PairStory.cast(product, {
      seeker: { protected: true },
      volunteer: { clearedForProtected: true },
    });
    const answer = await read(story);
    expect(answer.need).toMatchObject({ protected: true, municipality: null });
    expect(answer.candidates[0]?.traits.distanceKm).toBeNull();
    expect(answer.candidates[0]?.parts.find(({ criterion }) => criterion === 'distance')?.why).toBe(
      'distance.unknown',
    );
    const colleague = await product.signedIn(story.organisation, 'coordinator');
    const refused = await product.get(`/api/seekers/${story.seekerId}/shortlist`, colleague);
    expect([refused.status, refused.body.code]).toEqual([403, 'PROTECTED_DETAILS']);
  });

  it('warns of what it could not look at', async () => {
    const story = await PairStory.cast(product, {
      seeker: { weeklyTimes: [], municipality: null, taskId: null },
    });
    expect((await read(story)).warnings).toEqual(['task_missing', 'area_unknown', 'times_unknown']);
    const open = await PairStory.cast(product);
    await open.at('proposed');
    expect((await read(open)).warnings).toEqual(['relationship_open']);
  });

  it('asks the same number of questions for any number of volunteers, and leaves one record', async () => {
    const story = await PairStory.cast(product);
    const statements = (): Promise<number> =>
      product.as(story.coordinator, async (work) => {
        await product.app.get(ShortlistQueries).of(story.seekerId, 20);
        return work.statements;
      });
    const few = await statements();
    for (let i = 0; i < 15; i++) await aReadyVolunteer(product, story.organisation);
    expect(await statements()).toBe(few);
    expect(few).toBeLessThanOrEqual(12);
    expect(await product.audited(story.organisation, 'shortlist.viewed')).toBe(2);
  });

  it('is for the coordinators of the seeker’s unit', async () => {
    const story = await PairStory.cast(product);
    const { organisation, seekerId } = story;
    const path = `/api/seekers/${seekerId}/shortlist`;
    const other = await product.signedIn(organisation, 'coordinator', { units: [organisation.units[1]] });
    const elsewhere = await product.signedIn(await product.organisation(), 'coordinator');
    expect((await product.get(path, other)).status).toBe(404);
    expect((await product.get(path, elsewhere)).status).toBe(404);
    expect((await product.get(path)).status).toBe(401);
    for (const role of ['volunteer', 'training_reviewer', 'organisation_administrator'] as const) {
      expect((await product.get(path, await product.signedIn(organisation, role))).status).toBe(403);
    }
  });
});
