import { Jobs } from '@rinnakkain/platform-api';
import { GroupsGround } from '../testing/groups-ground';
import type { GroupMeeting } from '../meetings/meetings.messages';
import type { GroupParticipant } from './participants.messages';

describe('those who register to groups', () => {
  const ground = new GroupsGround();

  beforeAll(() => ground.start());
  afterAll(() => ground.stop());

  const listed = async (groupId: string): Promise<GroupParticipant[]> =>
    (
      (await ground.product.get(`/api/groups/${groupId}/participants`, ground.coordinator)).body as {
        items: GroupParticipant[];
      }
    ).items;

  it('have a place while there is one, then wait, and get the place of who leaves in the order they came', async () => {
    const group = await ground.openGroup({ capacityMax: 1 });
    const first = await ground.enrol(group.id, { alias: 'Eka', phone: '+358401112223' });
    const second = await ground.enrol(group.id, { alias: 'Toka' });
    const third = await ground.enrol(group.id, { alias: 'Kolmas' });
    expect([first, second, third].map(({ body }) => body.state)).toEqual([
      'enrolled',
      'waitlisted',
      'waitlisted',
    ]);
    expect(await ground.one(group.id)).toMatchObject({ state: 'full', taken: 1, waiting: 2, joinable: true });
    expect((await ground.listed('?state=full')).map(({ id }) => id)).toContain(group.id);
    const taken = await ground.step('participants', second.body, { action: 'confirm' });
    expect([taken.status, taken.body.code]).toEqual([409, 'PLACE_TAKEN']);
    await ground.step('participants', first.body, { action: 'interrupt' });
    expect((await listed(group.id)).map(({ alias, state }) => [alias, state])).toEqual([
      ['Toka', 'enrolled'],
      ['Kolmas', 'waitlisted'],
      ['Eka', 'interrupted'],
    ]);
    const changed = await ground.change(await ground.one(group.id), { capacityMax: 2 });
    expect(changed.body).toMatchObject({ taken: 2, waiting: 0 });
    expect((await ground.change(changed.body, { capacityMax: 1 })).status).toBe(422);
  });

  it('never get more places than there are when many come at once', async () => {
    const group = await ground.openGroup({ capacityMax: 3 });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => ground.enrol(group.id, { alias: `Kulkija ${i}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(await ground.one(group.id)).toMatchObject({ taken: 3, waiting: 5, state: 'full' });
  });

  it('go their way to the end, and are told who they are only to the coordinators of the unit', async () => {
    const group = await ground.openGroup();
    const made = await ground.enrol(group.id, { alias: 'Kuutar', email: 'kuutar@esimerkki.invalid' });
    expect(made.body).toMatchObject({ alias: 'Kuutar', email: 'kuutar@esimerkki.invalid', phone: null });
    let at = made.body;
    for (const [action, state] of [
      ['confirm', 'confirmed'],
      ['begin', 'taking_part'],
      ['finish', 'finished'],
    ] as const) {
      at = (await ground.step('participants', at, { action })).body;
      expect(at.state).toBe(state);
    }
    expect(at.allowed).toEqual([]);
    const { rows } = await ground.product.database.admin.query('select p::text from groups.participant p');
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('Kuutar').toString('hex'));
    for (const who of [ground.neighbour, ground.stranger]) {
      expect((await ground.product.get(`/api/groups/${group.id}/participants`, who)).status).toBe(404);
      expect((await ground.enrol(group.id, {}, who)).status).toBe(404);
      expect((await ground.step('participants', at, { action: 'interrupt' }, who)).status).toBe(404);
    }
    expect(await ground.product.audited(ground.organisation, 'participant.listed')).toBeGreaterThan(0);
  });

  it('are none where nobody registers, before the group opens and once a closed group has met twice', async () => {
    const open = await ground.group({
      type: 'open_meeting_place',
      name: { fi: 'Olohuone' },
    });
    await ground.step('groups', open, { action: 'open_enrolment' });
    expect([(await ground.enrol(open.id)).body]).toMatchObject([{ code: 'GROUP_NOT_OPEN' }]);
    const planned = await ground.group();
    expect([(await ground.enrol(planned.id)).body]).toMatchObject([{ code: 'GROUP_NOT_OPEN' }]);

    const closed = await ground.openGroup({ closesAfter: 2 });
    const [first, second] = await ground.plan(closed.id);
    if (!first || !second) throw new Error('No meetings');
    await ground.count(first, { participantIds: [] });
    expect((await ground.enrol(closed.id)).status).toBe(201);
    await ground.count(second, { participantIds: [] });
    const late = await ground.enrol(closed.id);
    expect([late.status, late.body]).toMatchObject([409, { code: 'GROUP_CLOSED' }]);
    expect((await ground.one(closed.id)).joinable).toBe(false);
  });

  it('are kept while there are any: a group with registrations goes on registering', async () => {
    const group = await ground.openGroup({ type: 'event', registers: true, name: { fi: 'Ilta' } });
    await ground.enrol(group.id);
    const refused = await ground.change(await ground.one(group.id), { registers: false });
    expect([refused.status, refused.body]).toMatchObject([422, { errors: [{ pointer: '/registers' }] }]);
  });

  it('are forgotten thirty days after the season, with the keys they were sealed with, and the counts stay', async () => {
    const group = await ground.openGroup();
    const { body: gone } = await ground.enrol(group.id);
    const [first] = await ground.plan(group.id, {
      firstDay: '2026-10-14',
      lastDay: '2026-10-26',
      every: 'week',
      weekday: 3,
      start: '18:00',
      minutes: 90,
    });
    if (!first) throw new Error('No meeting');
    await ground.count(first, { participantIds: [gone.id] });
    const left = async (): Promise<number[]> => {
      const { rows } = await ground.product.database.admin.query<{
        people: number;
        keys: number;
        presences: number;
        heads: number;
      }>(
        `select (select count(*)::integer from groups.participant where id = $1) as people,
          (select count(*)::integer from platform.person_key where person_id = $1) as keys,
          (select count(*)::integer from groups.presence where participant_id = $1) as presences,
          (select total from groups.head_count where meeting_id = $2) as heads`,
        [gone.id, first.id],
      );
      return Object.values(rows[0] ?? {});
    };
    const jobs = ground.product.app.get(Jobs);
    await jobs.run('forget_registrations');
    expect(await left()).toEqual([1, 1, 1, 1]);
    const { clock } = ground.product;
    const now = clock.now();
    clock.set('2026-11-25T03:00:00Z');
    await jobs.run('forget_registrations');
    clock.set(now.toISOString());
    expect(await left()).toEqual([0, 0, 0, 1]);
    expect(await ground.product.audited(ground.organisation, 'participant.forgotten')).toBe(1);
    // Whoever comes back to the meeting finds no names, and takes nobody off the number.
    const meeting = (await ground.product.get(`/api/meetings/${first.id}`, ground.coordinator))
      .body as GroupMeeting;
    expect(meeting).toMatchObject({ listed: true, list: [], count: { total: 1 } });
    const noted = await ground.count(meeting, { participantIds: [], note: 'Hyvä ilta' });
    expect(noted.body).toMatchObject({ count: { total: 1 }, note: 'Hyvä ilta' });
  });
});
