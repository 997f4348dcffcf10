import type { Group } from '../groups/groups.messages';
import { GroupsGround } from '../testing/groups-ground';
import type { SeasonCounts } from './season-counts.messages';

const AUTUMN = '/api/groups/counts/export?year=2026&half=autumn';

describe('The counts of a half year', () => {
  const ground = new GroupsGround();

  /** A group of which so many came to each of its meetings, the latest first. */
  async function counted(name: string, ...heads: number[]): Promise<Group> {
    const group = await ground.group({ type: 'open_meeting_place', name: { fi: name } });
    const days = { firstDay: '2026-11-04', lastDay: '2026-11-24' };
    const meetings = await ground.plan(group.id, {
      ...days,
      every: 'week',
      weekday: 3,
      start: '10:00',
      minutes: 60,
    });
    for (const [i, total] of heads.entries()) {
      const meeting = meetings[i];
      if (!meeting) throw new Error('Too many.');
      const { status, body } = await ground.count(meeting, { total });
      if (status !== 200) throw new Error(`Not counted: ${JSON.stringify(body)}`);
    }
    return group;
  }
  const asked = async (who = ground.coordinator, path = AUTUMN): Promise<SeasonCounts> =>
    (await ground.product.get(path, who).expect(200)).body as SeasonCounts;
  const named = ({ units }: SeasonCounts): (string | number | null)[][] =>
    units.flatMap(({ groups }) => groups.map((each) => [each.name.fi, each.meetings, each.attendances]));

  beforeAll(() => ground.start());
  afterAll(() => ground.stop());

  it('are of what was held; a small one is hidden with the next, and the total stays', async () => {
    await counted('Aamu', 20, 12);
    await counted('Ilta', 2, 1);
    await counted('Keskipäivä', 9);
    const found = await asked();
    expect(found).toMatchObject({ from: '2026-07-01', until: '2026-12-31', asOf: '2026-11-24' });
    expect(named(found)).toEqual([
      ['Aamu', 2, 32],
      ['Ilta', 2, null],
      ['Keskipäivä', 1, null],
    ]);
    expect(found.units.map(({ attendances }) => attendances)).toEqual([44]);
  });

  it('hide a group to which fewer than five came each time, however often it met', async () => {
    await counted('Yö', 4, 4);
    expect(named(await asked()).at(-1)).toEqual(['Yö', 2, null]);
  });

  it('are of the half year that is asked, and are recorded', async () => {
    expect((await asked(undefined, '/api/groups/counts/export?year=2026&half=spring')).units).toEqual([]);
    expect(await ground.product.audited(ground.organisation, 'group.counts_exported')).toBeGreaterThan(2);
    for (const query of ['?year=2026', '?half=autumn', '?year=2026&half=year', '?year=1999&half=spring'])
      await ground.product.get(`/api/groups/counts/export${query}`, ground.coordinator).expect(422);
  });

  it('are of one’s own units alone', async () => {
    expect((await asked(ground.neighbour)).units).toEqual([]);
    expect((await asked(ground.stranger)).units).toEqual([]);
    await ground.product.get(AUTUMN, ground.leader).expect(403);
    await ground.product.get(AUTUMN, ground.staff).expect(403);
  });
});
