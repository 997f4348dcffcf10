import { scoped, sql, type TodaySource, TodaySources, UnitOfWork } from '@rinnakkain/platform-api';
import { type TestActor, type TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';
import { oversightEntities, OversightModule } from '../oversight.module';

describe('today', () => {
  let product: TestProduct;
  let first: TestOrganisation;
  let second: TestOrganisation;
  let sofia: TestActor;
  let asWellThere: TestActor;

  /** Reads the units that the actor sees, so that a line tells in whose context it was made. */
  const source = (): TodaySource => ({
    async groups(today, limit, scope) {
      const { current } = product.app.get(UnitOfWork);
      const units = await current.rows<{ id: string; name: string }>(
        sql`select u.id, u.name from ${scoped('platform.unit', 'u')} where u.id = any (${current.actor.unitIds}::uuid[]) order by u.name`,
      );
      const there = current.actor.organisationId === second.id;
      return [
        {
          group: 'over_target',
          total: 40,
          totals: { mine: 1, unit: 40 },
          lines: units
            .slice(0, limit)
            .map(({ id }) => ({ kind: 'seeker', id, names: [scope], day: there ? '2026-01-01' : today })),
        },
        { group: 'worry', total: there ? 1 : 0, lines: [] },
      ];
    },
    async figures() {
      return {
        queue: { waiting: 3, overTarget: 1, medianDays: 17, weeks: [1, 1, 1, 0, 0, 0, 0] },
        ready: { volunteers: 2, places: 3, idle: 1 },
      };
    },
  });

  beforeAll(async () => {
    product = await TestProduct.start([OversightModule], oversightEntities);
    first = await product.organisation();
    second = await product.organisation();
    sofia = await product.signedIn(first, 'coordinator');
    product.app.get(TodaySources).register(source());
  });
  afterAll(() => product.stop());

  it('gives the lines of the acting membership with the figures beside them', async () => {
    const { body, status } = await product.get('/api/today', sofia);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      day: '2026-11-24',
      scope: 'unit',
      memberships: 1,
      totals: { mine: 1, unit: 40 },
      groups: [
        {
          group: 'over_target',
          total: 40,
          lines: [{ membershipId: sofia.actor.membershipId, names: ['unit'] }],
        },
      ],
      figures: { queue: { waiting: 3, medianDays: 17 }, ready: { volunteers: 2 } },
    });
    expect(await product.audited(first, 'today.viewed')).toBe(1);
  });

  it('covers every membership of the account, each in its own context, and says which', async () => {
    asWellThere = await product.signedIn(second, 'coordinator', { accountId: sofia.actor.accountId });
    await product.signedIn(second, 'training_reviewer', { accountId: sofia.actor.accountId });
    const { body } = await product.get('/api/today?scope=mine', sofia);
    expect(body.memberships).toBe(2);
    expect(body.groups.map((each: { group: string; total: number }) => [each.group, each.total])).toEqual([
      ['worry', 1],
      ['over_target', 80],
    ]);
    const { lines } = body.groups[1] as { lines: { id: string; membershipId: string; names: string[] }[] };
    expect(lines.map(({ membershipId, id, names }) => [membershipId, id, names[0]])).toEqual([
      [asWellThere.actor.membershipId, second.units[0], 'mine'],
      [sofia.actor.membershipId, first.units[0], 'mine'],
    ]);
    expect(body.totals).toEqual({ mine: 3, unit: 81 });
    expect(body.figures.queue).toMatchObject({ waiting: 6, medianDays: null, weeks: [2, 2, 2, 0, 0, 0, 0] });
    expect(await product.audited(second, 'today.viewed')).toBe(1);
  });

  it('holds no connection while it goes from membership to membership', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => product.get('/api/today', sofia)));
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
  });

  it('is not for those who coordinate nothing, and refuses what it does not know', async () => {
    const reviewer = await product.signedIn(first, 'training_reviewer');
    expect((await product.get('/api/today', reviewer)).status).toBe(403);
    for (const query of ['?scope=all', '?limit=0', '?limit=101', '?page=1'])
      expect([query, (await product.get(`/api/today${query}`, sofia)).status]).toEqual([query, 422]);
  });
});
