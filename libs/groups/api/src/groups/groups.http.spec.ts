import type { TestActor } from '@rinnakkain/platform-api/testing';
import { aVolunteer } from '@rinnakkain/people-api/testing';
import { GroupsGround } from '../testing/groups-ground';
import type { Group } from './groups.messages';

describe('groups', () => {
  const ground = new GroupsGround();

  beforeAll(() => ground.start());
  afterAll(() => ground.stop());

  it('are made with what their kind asks for, and found by kind, state and name', async () => {
    const group = await ground.group({
      name: { fi: 'Isien ryhmä', sv: 'Papporna' },
      purpose: { fi: 'Vertaistukea eron jälkeen' },
      themes: ['separation-with-children'],
      municipality: '837',
      venue: 'Järjestön tila',
      capacityMin: 5,
      capacityMax: 8,
      closesAfter: 2,
    });
    expect(group).toMatchObject({
      state: 'planned',
      registers: true,
      name: { fi: 'Isien ryhmä', sv: 'Papporna', en: '' },
      venue: 'Järjestön tila',
      venuePublic: false,
      leadersSuffice: true,
      taken: 0,
      joinable: false,
      allowed: ['open_enrolment', 'start', 'cancel'],
      version: 1,
    });
    expect(group.leaders.map(({ name, trained }) => [name, trained])).toEqual([
      [expect.stringContaining('Kalle'), false],
      ['Oona Ohjaaja', true],
    ]);
    for (const query of ['?q=isien', '?type=professionally_led_group', '?state=planned'])
      expect((await ground.listed(query)).map(({ id }) => id)).toContain(group.id);
    expect(await ground.listed('?type=event')).toEqual([]);
    expect(await ground.listed('?q=isien', ground.neighbour)).toEqual([]);
  });

  it('refuse what their kind has not: registration at an open meeting place, none at a professional group', async () => {
    const open = await ground.create({
      type: 'open_meeting_place',
      name: { fi: 'Olohuone' },
      registers: true,
    });
    expect([open.status, open.body]).toMatchObject([422, { errors: [{ pointer: '/registers' }] }]);
    const led = await ground.create({ type: 'online_group', name: { fi: 'Verkko' }, registers: false });
    expect(led.status).toBe(422);
    expect((await ground.create({ type: 'twelve_step_listing', name: { fi: 'x' } })).status).toBe(422);
    const wrong = await ground.create({
      type: 'event',
      name: { fi: 'Ilta' },
      capacityMin: 9,
      capacityMax: 5,
      themes: ['no-such-theme'],
      joinLink: 'http://turvaton.invalid',
    });
    expect((wrong.body as unknown as { errors: { pointer: string }[] }).errors.map((e) => e.pointer)).toEqual(
      ['/capacityMax', '/themes/0', '/joinLink'],
    );
  });

  it('have parts where they are events, of professionals and of peers, and nowhere else', async () => {
    const part = (by: string, fi: string, minutes: number): object => ({ by, name: { fi }, minutes });
    const parts = [part('professional', 'Alustus', 45), part('peer', 'Keskustelua', 60)];
    const event = await ground.group({ type: 'event', parts });
    expect(event.parts).toEqual([
      { by: 'professional', name: { fi: 'Alustus', sv: '', en: '' }, minutes: 45 },
      { by: 'peer', name: { fi: 'Keskustelua', sv: '', en: '' }, minutes: 60 },
    ]);
    const { body: changed } = await ground.change(event, { parts: parts.slice(1) });
    expect(changed.parts.map(({ name }) => name.fi)).toEqual(['Keskustelua']);
    expect((await ground.change(changed, { venue: 'Sali' })).body.parts).toHaveLength(1);
    const { status, body: made } = await ground.product
      .post('/api/events', ground.coordinator)
      .send({ name: { fi: 'Luento' }, parts, leaders: ground.leaders });
    expect([status, made]).toMatchObject([201, { type: 'event', name: { fi: 'Luento' } }]);
    const { body: events } = await ground.product.get('/api/events?q=luento', ground.coordinator).expect(200);
    expect(events).toMatchObject({ total: 1, items: [{ id: (made as Group).id, type: 'event' }] });
    const elsewhere = await ground.create({ type: 'open_meeting_place', parts, name: { fi: 'Olohuone' } });
    expect([elsewhere.status, elsewhere.body]).toMatchObject([
      422,
      { errors: [{ pointer: '/parts', code: 'NOT_ALLOWED_VALUE' }] },
    ]);
    const ofNobody = await ground.create({
      type: 'event',
      parts: [part('nobody', 'Alustus', 45)],
      name: { fi: 'Ilta' },
    });
    expect(ofNobody.body).toMatchObject({ errors: [{ pointer: '/parts/0/by' }] });
  });

  it('open only with two leaders, one of them trained, each of them ready', async () => {
    const { volunteerId } = ground.leader.actor;
    const alone = await ground.group({ leaders: [{ volunteerId }] });
    const refused = await ground.step('groups', alone, { action: 'open_enrolment' });
    expect([refused.status, refused.body.code]).toEqual([409, 'LEADERS_MISSING']);
    const { volunteerId: other } = ground.bystander.actor;
    const untrained = await ground.change(alone, { leaders: [{ volunteerId }, { volunteerId: other }] });
    expect(untrained.body.leadersSuffice).toBe(false);
    const both = await ground.change(untrained.body, { leaders: ground.leaders });
    expect((await ground.step('groups', both.body, { action: 'open_enrolment' })).body).toMatchObject({
      state: 'enrolling',
      joinable: true,
    });
    const newcomer = await aVolunteer(ground.product, ground.organisation).save();
    const unready = await ground.create({
      type: 'peer_led_group',
      name: { fi: 'Uusi' },
      leaders: [{ volunteerId: newcomer }],
    });
    expect([unready.status, unready.body]).toMatchObject([409, { code: 'VOLUNTEER_NOT_READY' }]);
    const twice = await ground.create({
      type: 'peer_led_group',
      name: { fi: 'Uusi' },
      leaders: [{ volunteerId }, { volunteerId }],
    });
    expect([twice.status, twice.body]).toMatchObject([422, { errors: [{ code: 'REPEATED' }] }]);
  });

  it('are led by coordinators of their own unit, and by no other’s', async () => {
    const { product, organisation, coordinator, neighbour } = ground;
    const ofBoth = await product.signedIn(organisation, 'coordinator', { units: organisation.units });
    const led = (unit: number, by: TestActor): object => ({
      ...{ type: 'open_meeting_place', name: { fi: 'Olohuone' }, unitId: organisation.units[unit] },
      leaders: [{ accountId: by.actor.accountId }],
    });
    expect((await ground.create(led(0, coordinator), ofBoth)).status).toBe(201);
    expect((await ground.create(led(1, neighbour), ofBoth)).status).toBe(201);
    const refused = await ground.create(led(0, neighbour), ofBoth);
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { errors: [{ pointer: '/leaders/0', code: 'NOT_FOUND_VALUE' }] },
    ]);
    const unsaid = await ground.create(
      { type: 'open_meeting_place', name: { fi: 'Olohuone' }, leaders: [] },
      ofBoth,
    );
    expect([unsaid.status, unsaid.body]).toMatchObject([422, { errors: [{ pointer: '/unitId' }] }]);
  });

  it('are changed by the version that was read, and by their own unit alone', async () => {
    const group = await ground.group();
    const changed = await ground.change(group, { venue: 'Kirjasto', published: true });
    expect(changed.body).toMatchObject({ venue: 'Kirjasto', published: true, version: 2 });
    expect((await ground.change(group, { venue: 'Muualla' })).status).toBe(412);
    for (const who of [ground.neighbour, ground.stranger]) {
      expect((await ground.product.get(`/api/groups/${group.id}`, who)).status).toBe(404);
      expect((await ground.change(changed.body, { venue: 'x' }, who)).status).toBe(404);
      expect((await ground.step('groups', changed.body, { action: 'cancel' }, who)).status).toBe(404);
    }
    for (const who of [ground.leader, ground.staff])
      expect((await ground.product.get(`/api/groups/${group.id}`, who)).status).toBe(403);
    expect(await ground.product.audited(ground.organisation, 'group.changed')).toBeGreaterThan(0);
  });

  it('take everybody and what was to come to their end', async () => {
    const group = await ground.openGroup();
    const [first, second] = [await ground.enrol(group.id), await ground.enrol(group.id)];
    await ground.plan(group.id);
    await ground.step('participants', first.body, { action: 'confirm' });
    const started = await ground.step('groups', await ground.one(group.id), { action: 'start' });
    const ended = await ground.step('groups', started.body, { action: 'end' });
    expect(ended.body).toMatchObject({ state: 'ended', allowed: [], lastDay: '2026-11-24' });
    const { rows } = await ground.product.database.admin.query<{ id: string; state: string }>(
      'select id, state from groups.participant where group_id = $1',
      [group.id],
    );
    expect(new Map(rows.map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [first.body.id, 'finished'],
        [second.body.id, 'interrupted'],
      ]),
    );
    const meetings = await ground.product.get(
      `/api/groups/${group.id}/meetings?which=coming`,
      ground.coordinator,
    );
    const states = (meetings.body as { items: { state: string }[] }).items.map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['cancelled']));
  });
});
