import { GroupsGround, WEDNESDAYS } from '../testing/groups-ground';
import type { GroupMeeting, GroupMeetingLine } from './meetings.messages';

describe('the meetings of groups', () => {
  const ground = new GroupsGround();

  beforeAll(() => ground.start());
  afterAll(() => ground.stop());

  const meeting = async (id: string, who = ground.coordinator): Promise<GroupMeeting> =>
    (await ground.product.get(`/api/meetings/${id}`, who)).body as GroupMeeting;
  const on = (day: string, meetings: readonly GroupMeetingLine[]): GroupMeetingLine => {
    const found = meetings.find((each) => each.originalDay === day);
    if (!found) throw new Error(`None on ${day}`);
    return found;
  };

  it('are planned for a season: holidays marked, dates taken off, and never made twice', async () => {
    const { id } = await ground.group();
    const body = { ...WEDNESDAYS, lastDay: '2027-01-13', without: [{ day: '2026-12-30' }] };
    const shown = await ground.preview(id, body);
    expect(shown.dates.filter(({ gap }) => gap !== null)).toEqual([
      { day: '2026-12-30', gap: 'taken_off', holiday: null, planned: false },
      { day: '2027-01-06', gap: 'holiday', holiday: 'epiphany', planned: false },
    ]);
    expect(shown.meetings).toBe(8);
    const made = await ground.plan(id, body);
    expect(made.map(({ day }) => day)).toEqual([
      '2026-11-11',
      '2026-11-18',
      '2026-11-25',
      '2026-12-02',
      '2026-12-09',
      '2026-12-16',
      '2026-12-23',
      '2027-01-13',
    ]);
    expect(made[0]).toMatchObject({ start: '18:00', minutes: 120, state: 'planned', count: null });
    expect(await ground.one(id)).toMatchObject({
      firstDay: '2026-11-11',
      lastDay: '2027-01-13',
      nextDay: '2026-11-25',
    });
    expect((await ground.preview(id, body)).meetings).toBe(0);
    expect(await ground.plan(id, { ...body, without: [] })).toHaveLength(9);
  });

  it('are moved with the day they were meant for, cancelled, and put back', async () => {
    const { id } = await ground.group();
    const meetings = await ground.plan(id);
    const moved = await ground.step('meetings', on('2026-12-09', meetings), {
      action: 'move',
      day: '2026-12-10',
      start: '17:30',
    });
    expect(moved.body).toMatchObject({
      state: 'moved',
      day: '2026-12-10',
      originalDay: '2026-12-09',
      start: '17:30',
    });
    const cancelled = await ground.step('meetings', moved.body, { action: 'cancel' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', allowed: ['restore'] });
    expect(
      (await ground.step('meetings', cancelled.body, { action: 'move', day: '2026-12-11' })).status,
    ).toBe(409);
    expect((await ground.step('meetings', cancelled.body, { action: 'restore' })).body.state).toBe('moved');
    expect((await ground.step('meetings', on('2026-12-16', meetings), { action: 'move' })).status).toBe(422);
    const stale = await ground.step('meetings', on('2026-12-09', meetings), { action: 'cancel' });
    expect(stale.status).toBe(412);
  });

  it('are counted by whoever leads: all, new and returning, again when it was wrong, and never before the day', async () => {
    const { id } = await ground.openPlace();
    const meetings = await ground.plan(id);
    const past = on('2026-11-18', meetings);
    const counted = await ground.count(past, { total: 6, newcomers: 2, returners: 4, note: 'Hyvä ilta' });
    expect([counted.status, counted.body]).toMatchObject([
      200,
      { state: 'held', count: { total: 6, newcomers: 2, returners: 4 }, note: 'Hyvä ilta', worried: false },
    ]);
    const again = await ground.count(counted.body, { total: 7 }, ground.staff);
    expect(again.body.count).toMatchObject({ total: 7, newcomers: null, returners: null });
    expect((await ground.count(past, { total: 1 })).status).toBe(412);
    const early = await ground.count(on('2026-11-25', meetings), { total: 5 });
    expect([early.status, early.body.code]).toEqual([409, 'MEETING_IN_FUTURE']);
    expect((await ground.count(on('2026-11-11', meetings), { total: 1, newcomers: 2 })).status).toBe(422);
    expect((await ground.count(on('2026-11-11', meetings), {})).status).toBe(422);
    expect((await ground.one(id)).held).toBe(1);
  });

  it('are seen and counted by those who lead them, and by no other volunteer or leader', async () => {
    const { id } = await ground.group({ leaders: [{ volunteerId: ground.leader.actor.volunteerId }] });
    const past = on('2026-11-18', await ground.plan(id));
    const own = async (who = ground.leader): Promise<string[]> =>
      ((await ground.product.get('/api/meetings/own', who)).body as { items: GroupMeetingLine[] }).items.map(
        ({ id: each }) => each,
      );
    expect(await own()).toContain(past.id);
    expect((await meeting(past.id, ground.leader)).allowed).toEqual(['hold']);
    for (const who of [ground.bystander, ground.staff, ground.neighbour, ground.stranger]) {
      expect((await ground.product.get(`/api/meetings/${past.id}`, who)).status).toBe(404);
      expect((await ground.count(past, { total: 1 }, who)).status).toBe(404);
    }
    expect(await own(ground.bystander)).toEqual([]);
    expect((await ground.step('meetings', past, { action: 'cancel' }, ground.leader)).status).toBe(403);
    expect((await ground.product.get(`/api/groups/${id}/participants`, ground.leader)).status).toBe(403);
  });

  it('tell where they are held to those who lead only from a day before, and the link only near the time', async () => {
    const { id } = await ground.group({ venue: 'Sali 2', joinLink: 'https://kokous.invalid/x' });
    const next = on('2026-11-25', await ground.plan(id));
    const { clock } = ground.product;
    const seen = async (at: string): Promise<(string | null)[]> => {
      clock.set(at);
      const { venue, joinLink } = await meeting(next.id, ground.leader);
      return [venue, joinLink];
    };
    const now = clock.now();
    expect(await seen('2026-11-24T15:59:00Z')).toEqual([null, null]);
    expect(await seen('2026-11-24T16:00:00Z')).toEqual(['Sali 2', null]);
    expect(await seen('2026-11-25T15:30:00Z')).toEqual(['Sali 2', 'https://kokous.invalid/x']);
    expect(await seen('2026-11-25T18:01:00Z')).toEqual([null, null]);
    clock.set(now.toISOString());
    expect(await meeting(next.id)).toMatchObject({ venue: 'Sali 2', joinLink: 'https://kokous.invalid/x' });
  });

  it('keep the note sealed, and bring a worry to the coordinator until it is acknowledged', async () => {
    const { id } = await ground.openPlace();
    const past = on('2026-11-18', await ground.plan(id));
    await ground.count(past, { total: 4, note: 'Hankala keskustelu', worry: true });
    const { rows } = await ground.product.database.admin.query('select n::text from groups.meeting_note n');
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('Hankala').toString('hex'));
    const shown = await meeting(past.id);
    expect(shown).toMatchObject({ worry: true, worried: true, note: 'Hankala keskustelu' });
    const acknowledge = (who = ground.coordinator) =>
      ground.product.post(`/api/meetings/${past.id}/acknowledge`, who).send({});
    expect((await acknowledge(ground.leader)).status).toBe(403);
    expect((await acknowledge(ground.neighbour)).status).toBe(404);
    expect((await acknowledge()).body).toMatchObject({ worry: false, worried: true });
    expect((await acknowledge()).status).toBe(409);
    await ground.count(shown, { total: 4, worry: true });
    expect((await meeting(past.id)).worry).toBe(true);
  });
});
