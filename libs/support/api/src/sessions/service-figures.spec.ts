import { ServiceFigures } from '@rinnakkain/people-api';
import { aCourse } from '@rinnakkain/people-api/testing';
import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { PairStory } from '../testing/pair-story';
import { supportProduct } from '../testing/support-product';

describe('a certificate of volunteering', () => {
  let product: TestProduct;
  let story: PairStory;
  let reviewer: TestActor;
  beforeAll(async () => {
    product = await supportProduct();
  });
  beforeEach(async () => {
    product.clock.set('2026-11-24T08:00:00.000Z');
    story = await PairStory.cast(product);
    reviewer = await product.signedIn(story.organisation, 'training_reviewer');
  });
  afterAll(() => product.stop());

  const issue = (who: TestActor, to: string, volunteerId = story.volunteerId) =>
    product.post('/api/certificates', who).send({ kind: 'service', volunteerId, from: '2020-01-01', to });

  it('counts held sessions of the period from the own entries, and never tells with whom', async () => {
    const id = await story.at('running');
    product.clock.set('2026-12-10T08:00:00.000Z');
    await story.log(id, { day: '2026-11-24', start: '10:00', minutes: 60 });
    await story.log(id, { day: '2026-12-01', start: '10:00', minutes: 45 });
    await story.log(id, { day: '2026-12-02', start: '10:00', minutes: 0, outcome: 'cancelled_by_seeker' });
    await story.log(id, { day: '2026-12-09', start: '10:00', minutes: 30 });
    await product.database.admin.query(
      `insert into people.training_record (organisation_id, volunteer_id, course_id, state, completed_on)
       values ($1, $2, $3, 'approved', '2026-05-01')`,
      [story.organisation.id, story.volunteerId, await aCourse(product, story.organisation)],
    );
    const { status, body } = await issue(story.coordinator, '2026-12-08');
    expect([status, body.figures]).toMatchObject([201, { encounters: 2, minutes: 105, hours: null }]);
    expect(body.what).toMatchObject({ from: '2020-01-01', to: '2026-12-08', tasks: [{ fi: 'Tukihenkilö' }] });
    expect(body.figures.courses).toMatchObject([{ hours: expect.any(Number) }]);
    const stored = await product.database.admin.query('select c::text as row from people.certificate c');
    for (const secret of [id, story.seekerId, 'separation', 'alcohol'])
      expect(stored.rows.map(({ row }) => row).join()).not.toContain(secret);
    // A reviewer reads no session, and is told the same numbers.
    expect((await issue(reviewer, '2026-12-08')).body.figures).toMatchObject({ encounters: 2, minutes: 105 });
  });

  it('counts nothing of volunteers beyond the issuer’s reach', async () => {
    const id = await story.at('running');
    await story.log(id);
    const neighbour = await product.signedIn(story.organisation, 'coordinator', {
      units: [story.organisation.units[1]],
    });
    expect((await issue(neighbour, '2026-11-24')).body.errors).toEqual([
      { pointer: '/volunteerId', code: 'NOT_FOUND_VALUE' },
    ]);
    const counted = await product.as(neighbour, () =>
      product.app.get(ServiceFigures).of(story.volunteerId, '2026-01-01', '2026-11-24'),
    );
    expect(counted).toEqual({ encounters: 0, minutes: 0, taskIds: [] });
  });
});
