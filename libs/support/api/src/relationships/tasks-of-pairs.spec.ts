import { TasksOfVolunteers } from '@rinnakkain/people-api';
import { Jobs } from '@rinnakkain/platform-api';
import type { TestActor, TestProduct } from '@rinnakkain/platform-api/testing';
import { PairStory } from '../testing/pair-story';
import { supportProduct } from '../testing/support-product';

describe('the tasks of pairs', () => {
  let product: TestProduct;
  let story: PairStory;
  let administrator: TestActor;

  beforeAll(async () => {
    product = await supportProduct();
  });
  beforeEach(async () => {
    product.clock.set('2026-11-24T08:00:00.000Z');
    story = await PairStory.cast(product);
    administrator = await product.signedIn(story.organisation, 'organisation_administrator');
  });
  afterAll(() => product.stop());

  const taskId = async (relationshipId: string): Promise<string> => {
    const { rows } = await product.database.admin.query<{ id: string }>(
      'select task_id as id from support.relationship where id = $1',
      [relationshipId],
    );
    return rows[0]?.id ?? '';
  };
  const told = (who: TestActor) =>
    product.as(who, () => product.app.get(TasksOfVolunteers).of([story.volunteerId]));

  it('are those of pairs that go on, told to the product itself and to no role that is not for it', async () => {
    const id = await story.at('running');
    expect([...(await told(administrator))]).toEqual([[story.volunteerId, [await taskId(id)]]]);
    const elsewhere = await product.signedIn(await product.organisation(), 'organisation_administrator');
    for (const who of [story.coordinator, elsewhere]) expect([...(await told(who))]).toEqual([]);
    await product.database.admin.query(
      `update support.relationship set state = 'ended', ended_on = current_date, closed_on = current_date where id = $1`,
      [id],
    );
    expect([...(await told(administrator))]).toEqual([]);
  });

  it('decide what a volunteer is reminded of', async () => {
    const id = await story.at('running');
    const { admin } = product.database;
    await admin.query(
      `insert into people.requirement_set (organisation_id, task_id, version, in_force_from, keep_months, requirements)
       values ($1, $2, 1, '2020-01-01', 0, $3)`,
      [
        story.organisation.id,
        await taskId(id),
        JSON.stringify([
          {
            kind: 'guidance',
            courses: [],
            stage: 'before_matching',
            withinMonths: null,
            validityMonths: null,
            renewalDays: 60,
            graceDays: 0,
            withinDays: 90,
          },
        ]),
      ],
    );
    await admin.query(
      `update people.volunteer set facts = facts || '{"guidance": ["2026-09-25"]}'::jsonb where id = $1`,
      [story.volunteerId],
    );
    await product.app.get(Jobs).run('expiry_reminders');
    const { body } = await product.get('/api/messages', administrator).expect(200);
    expect(body.items).toMatchObject([
      { kind: 'expiry_reminder', step: 30, ends: ['guidance'], forDay: '2026-12-24' },
    ]);
  });
});
