import type { Group } from '../groups/groups.messages';
import { type Answered, GroupsGround } from '../testing/groups-ground';
import type { GroupCounts } from './counters.messages';

describe('what is counted of chats and of groups on social media', () => {
  const ground = new GroupsGround();

  beforeAll(() => ground.start());
  afterAll(() => ground.stop());

  const chat = (): Promise<Group> => ground.group({ type: 'chat', name: { fi: 'Ilta-chat' } });
  const social = (): Promise<Group> => ground.group({ type: 'social_media_group', name: { fi: 'Somessa' } });
  const send = (
    path: string,
    body: object,
    who = ground.coordinator,
  ): Promise<Answered<GroupCounts & { code: string }>> =>
    ground.product.post(`/api/groups/${path}`, who).send(body);
  const talks = { day: '2026-11-23', duration: 'quarter', conversations: 4 };

  it('is conversations by day, length and theme; the same again replaces the number', async () => {
    const { id } = await chat();
    await send(`${id}/conversations`, talks);
    await send(`${id}/conversations`, { ...talks, theme: 'alcohol', conversations: 2 });
    const { status, body } = await send(`${id}/conversations`, { ...talks, conversations: 5 });
    expect([status, body]).toEqual([
      200,
      {
        conversations: [
          { day: '2026-11-23', duration: 'quarter', theme: null, conversations: 5 },
          { day: '2026-11-23', duration: 'quarter', theme: 'alcohol', conversations: 2 },
        ],
        members: [],
      },
    ]);
    expect(await ground.product.audited(ground.organisation, 'group.conversations_counted')).toBe(3);
  });

  it('takes no other theme than the codes, no day to come, and nothing of another kind of group', async () => {
    const { id } = await chat();
    const refused = async (body: object): Promise<number> => (await send(`${id}/conversations`, body)).status;
    expect(await refused({ ...talks, theme: 'Kuutarin asia' })).toBe(422);
    expect(await refused({ ...talks, day: '2026-11-25' })).toBe(422);
    expect(await refused({ ...talks, note: 'mitä puhuttiin' })).toBe(422);
    const members = await send(`${id}/members`, { day: '2026-11-23', members: 40 });
    expect([members.status, members.body.code]).toEqual([409, 'NOT_COUNTED']);
    const open = await ground.openPlace();
    expect((await send(`${open.id}/conversations`, talks)).status).toBe(409);
  });

  it('is the number of members on a day, for coordinators of the unit alone', async () => {
    const { id } = await social();
    await send(`${id}/members`, { day: '2026-11-01', members: 120 });
    const { body } = await send(`${id}/members`, { day: '2026-11-23', members: 131 });
    expect(body.members).toEqual([
      { day: '2026-11-23', members: 131 },
      { day: '2026-11-01', members: 120 },
    ]);
    for (const who of [ground.neighbour, ground.stranger]) {
      expect((await ground.product.get(`/api/groups/${id}/counts`, who)).status).toBe(404);
      expect((await send(`${id}/members`, { day: '2026-11-23', members: 1 }, who)).status).toBe(404);
    }
    expect((await send(`${id}/members`, { day: '2026-11-23', members: 1 }, ground.leader)).status).toBe(403);
  });

  it('comes with a look at the settings: once, by the version, and only where there are any', async () => {
    const group = await social();
    expect(group.settingsCheckedOn).toBeNull();
    const check = ({ id, version }: Group): Promise<Answered<Group>> =>
      ground.product
        .post(`/api/groups/${id}/settings-check`, ground.coordinator)
        .set('If-Match', `"${version}"`)
        .send({});
    const checked = await check(group);
    expect([checked.status, checked.body]).toMatchObject([200, { settingsCheckedOn: '2026-11-24' }]);
    expect((await check(group)).status).toBe(412);
    expect((await check(await chat())).status).toBe(409);
  });

  it('needs two moderators, one of them of the staff', async () => {
    const volunteers = [ground.leader, ground.bystander].map(({ actor }) => ({
      volunteerId: actor.volunteerId,
    }));
    const made = await ground.group({
      type: 'social_media_group',
      name: { fi: 'Vertaisten some' },
      leaders: volunteers,
    });
    expect(made.leadersSuffice).toBe(false);
    expect((await ground.step('groups', made, { action: 'start' })).body.code).toBe('LEADERS_MISSING');
    expect((await social()).leadersSuffice).toBe(true);
  });
});
