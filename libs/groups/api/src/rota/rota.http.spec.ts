import { aVolunteer } from '@rinnakkain/people-api/testing';
import { constant, sql, type Sql, UnitOfWork } from '@rinnakkain/platform-api';
import type { TestActor } from '@rinnakkain/platform-api/testing';
import type { Group } from '../groups/groups.messages';
import type { GroupMeeting, GroupMeetingLine } from '../meetings/meetings.messages';
import { type Answered, GroupsGround } from '../testing/groups-ground';
import { GroupsToday } from '../today/groups-today';
import type { GroupRota, OwnRota, RotaMeeting, Substitution } from './rota.messages';

describe('the rota of a group', () => {
  const ground = new GroupsGround();
  /** Trained to lead, and the same whose training for it ends on 2 December 2026. */
  let substitute: TestActor;
  let lapsing: TestActor;
  let group: Group;
  let meetings: readonly GroupMeetingLine[];

  beforeAll(async () => {
    await ground.start();
    substitute = await trainedToLead(24);
    lapsing = await trainedToLead(12);
  });
  beforeEach(async () => {
    await ground.product.database.admin.query('delete from groups.substitution');
    group = await ground.group();
    meetings = await ground.plan(group.id);
  });
  afterAll(() => ground.stop());

  async function trainedToLead(validityMonths: number): Promise<TestActor> {
    const volunteerId = await aVolunteer(ground.product, ground.organisation)
      .ready()
      .ledSince('2025-12-02', validityMonths)
      .save();
    return ground.product.signedIn(ground.organisation, 'volunteer', { volunteerId });
  }

  const on = (day: string): GroupMeetingLine => {
    const found = meetings.find((each) => each.originalDay === day);
    if (!found) throw new Error(`None on ${day}`);
    return found;
  };
  const ask = (
    day: string,
    body: object,
    who: TestActor,
  ): Promise<Answered<Substitution & { code: string; details: unknown }>> =>
    ground.product.post(`/api/meetings/${on(day).id}/substitutions`, who).send(body);
  const step = (
    { id, version }: { id: string; version: number },
    what: 'take' | 'undo',
    who: TestActor,
  ): Promise<Answered<OwnRota & { code: string }>> =>
    ground.product.post(`/api/substitutions/${id}/${what}`, who).set('If-Match', `"${version}"`).send({});
  const own = async (who: TestActor): Promise<OwnRota> =>
    (await ground.product.get('/api/substitutions/own', who).expect(200)).body as OwnRota;
  const rota = async (day: string): Promise<RotaMeeting> => {
    const { body } = await ground.product.get(`/api/groups/${group.id}/rota`, ground.coordinator).expect(200);
    const found = (body as GroupRota).meetings.find((each) => each.day === day);
    if (!found) throw new Error(`None on ${day}`);
    return found;
  };
  const away = (who: TestActor): object => ({ awayVolunteerId: who.actor.volunteerId });
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  const seen = async (who: TestActor): Promise<string[]> =>
    ids(((await ground.product.get('/api/meetings/own', who)).body as { items: GroupMeetingLine[] }).items);

  it('has those who lead the group by default, for coordinators of the unit alone', async () => {
    const found = await rota('2026-12-02');
    expect(found.leaders.map(({ name, trained, away: gone }) => [name, trained, gone])).toEqual([
      [expect.stringContaining('Kuvitelma'), false, null],
      ['Oona Ohjaaja', true, null],
    ]);
    expect(found.led).toBe(true);
    const path = `/api/groups/${group.id}/rota`;
    expect((await ground.product.get(path, ground.neighbour)).status).toBe(404);
    expect((await ground.product.get(path, ground.leader)).status).toBe(403);
  });

  it('takes a substitute whom the coordinator names, ready on the day of the meeting', async () => {
    const { leader, coordinator, bystander } = ground;
    const named = (who: TestActor): object => ({ ...away(leader), volunteerId: who.actor.volunteerId });
    const untrained = await ask('2026-12-02', named(bystander), coordinator);
    expect([untrained.status, untrained.body.code, untrained.body.details]).toMatchObject([
      409,
      'VOLUNTEER_NOT_READY',
      { missing: [{ code: 'TRAINING_MISSING', args: { kinds: ['leader'] } }] },
    ]);
    expect((await ask('2026-12-02', named(lapsing), coordinator)).status).toBe(200);
    const later = await ask('2026-12-09', named(lapsing), coordinator);
    expect([later.body.code, later.body.details]).toMatchObject([
      'VOLUNTEER_NOT_READY',
      { missing: [{ code: 'TRAINING_EXPIRED' }] },
    ]);
    const answer = await ask('2026-12-09', named(substitute), coordinator);
    expect([answer.status, answer.body.filled]).toEqual([200, true]);
    expect((await rota('2026-12-09')).leaders[0]?.away).toMatchObject({
      volunteerId: substitute.actor.volunteerId,
      ready: true,
    });
    expect((await rota('2026-12-09')).led).toBe(true);
    const itself = await ask('2026-12-16', named(leader), coordinator);
    expect([itself.status, (await ask('2026-12-16', named(ground.stranger), coordinator)).status]).toEqual([
      422, 200,
    ]);
  });

  it('shows a meeting without enough leaders, on the page and in today, until somebody stands in', async () => {
    const { leader, coordinator } = ground;
    const today = async (): Promise<unknown[]> => {
      const lines = await ground.product.app
        .get(UnitOfWork)
        .runAs(coordinator.actor, () => ground.product.app.get(GroupsToday).groups('2026-11-24', 50));
      return lines
        .filter(({ group: name }) => name === 'leader_missing')
        .flatMap((each) => each.lines)
        .filter(({ id }) => id === on('2026-12-02').id)
        .map(({ dueOn }) => dueOn);
    };
    expect(await today()).toEqual([]);
    await ask('2026-12-02', away(leader), coordinator);
    expect((await rota('2026-12-02')).led).toBe(false);
    expect((await rota('2026-12-09')).led).toBe(true);
    expect(await today()).toEqual(['2026-12-02']);
    await ask('2026-12-02', { ...away(leader), volunteerId: substitute.actor.volunteerId }, coordinator);
    expect((await rota('2026-12-02')).led).toBe(true);
    expect(await today()).toEqual([]);
    await ground.product.database.admin.query(
      `update people.volunteer set state = 'on_break' where id = $1`,
      [substitute.actor.volunteerId],
    );
    expect((await rota('2026-12-02')).led).toBe(false);
    expect(await today()).toEqual(['2026-12-02']);
    await ground.product.database.admin.query(`update people.volunteer set state = 'active' where id = $1`, [
      substitute.actor.volunteerId,
    ]);
  });

  it('lets whoever leads ask for a substitute, and another who is ready take it and give it back', async () => {
    const asked = (await ask('2026-12-09', {}, ground.leader)).body;
    expect((await ask('2026-12-09', {}, ground.leader)).body.id).toBe(asked.id);
    expect((await own(ground.leader)).own).toMatchObject([{ id: asked.id, part: 'away', filled: false }]);
    expect(ids((await own(substitute)).open)).toEqual([asked.id]);
    expect((await own(lapsing)).open).toEqual([]);
    expect((await own(ground.bystander)).open).toEqual([]);
    expect((await step(asked, 'take', ground.bystander)).status).toBe(404);
    const unready = await step(asked, 'take', lapsing);
    expect([unready.status, unready.body.code]).toEqual([409, 'VOLUNTEER_NOT_READY']);
    const taken = await step(asked, 'take', substitute);
    expect([taken.status, taken.body]).toMatchObject([
      200,
      { own: [{ id: asked.id, part: 'stands_in', filled: true, version: 2 }], open: [] },
    ]);
    expect((await own(ground.leader)).own).toMatchObject([{ filled: true }]);
    expect((await step(asked, 'undo', substitute)).status).toBe(412);
    expect((await step({ ...asked, version: 2 }, 'undo', substitute)).status).toBe(204);
    expect(ids((await own(substitute)).open)).toEqual([asked.id]);
    expect((await step({ ...asked, version: 3 }, 'undo', ground.leader)).status).toBe(204);
    expect((await own(substitute)).open).toEqual([]);
    expect(await ground.product.audited(ground.organisation, 'meeting.substitute_taken')).toBe(1);
  });

  it('takes a colleague of the staff whom the coordinator names, who may give it back', async () => {
    const { staff, leader, coordinator, organisation, product } = ground;
    const colleague = await product.signedIn(organisation, 'group_leader', { name: 'Leena Lähellä' });
    const accountId = colleague.actor.accountId;
    const awayAccountId = staff.actor.accountId;
    const day = '2026-12-09';
    const reviewer = await product.signedIn(organisation, 'training_reviewer');
    const ofBoth = await product.signedIn(organisation, 'coordinator', { units: organisation.units });
    for (const [who, code] of [
      [reviewer, 'NOT_FOUND_VALUE'],
      [ground.stranger, 'NOT_FOUND_VALUE'],
      [ground.neighbour, 'NOT_FOUND_VALUE'],
      [staff, 'REPEATED'],
    ] as const) {
      // Whoever coordinates both units knows the other one's coordinator, who is no one to come.
      const refused = await ask(day, { awayAccountId, accountId: who.actor.accountId }, ofBoth);
      expect([refused.status, refused.body]).toMatchObject([
        422,
        { errors: [{ pointer: '/accountId', code }] },
      ]);
    }
    const both = { awayAccountId, accountId, volunteerId: substitute.actor.volunteerId };
    expect((await ask(day, both, coordinator)).status).toBe(422);
    expect((await ask(day, { accountId }, leader)).status).toBe(422);

    const named = await ask(day, { awayAccountId, accountId }, coordinator);
    expect([named.status, named.body.filled]).toEqual([200, true]);
    expect((await own(substitute)).open).toEqual([]);
    expect((await rota(day)).leaders[1]?.away).toMatchObject({
      ...{ accountId, volunteerId: null, name: 'Leena Lähellä', ready: true },
    });
    expect((await rota(day)).led).toBe(true);
    expect((await own(colleague)).own).toMatchObject([
      { id: named.body.id, part: 'stands_in', filled: true },
    ]);
    expect((await own(staff)).own).toMatchObject([{ id: named.body.id, part: 'away', filled: true }]);
    expect(await seen(colleague)).toEqual([on(day).id]);
    expect((await product.get(`/api/meetings/${on('2026-12-02').id}`, colleague)).status).toBe(404);
    expect((await ask(day, { ...away(leader), accountId }, coordinator)).status).toBe(422);

    await product.database.admin.query(
      'update platform.membership set ended_at = now() where account_id = $1',
      [accountId],
    );
    expect([(await rota(day)).leaders[1]?.away?.ready, (await rota(day)).led]).toEqual([false, false]);
    await product.database.admin.query(
      'update platform.membership set ended_at = null where account_id = $1',
      [accountId],
    );
    expect((await step({ ...named.body, version: 1 }, 'undo', colleague)).status).toBe(204);
    expect(await seen(colleague)).toEqual([]);
    expect((await rota(day)).led).toBe(false);
    expect(ids((await own(substitute)).open)).toEqual([named.body.id]);
  });

  it('opens that meeting to whoever stands in, and no other of the group; they count it', async () => {
    const { coordinator } = ground;
    const today = on('2026-11-25');
    await ask(
      '2026-11-25',
      { ...away(ground.leader), volunteerId: substitute.actor.volunteerId },
      coordinator,
    );
    expect(await seen(substitute)).toEqual([today.id]);
    const other = on('2026-12-02').id;
    expect((await ground.product.get(`/api/meetings/${other}`, substitute)).status).toBe(404);
    const { clock } = ground.product;
    const now = clock.now().toISOString();
    clock.set('2026-11-25T17:00:00Z');
    const open = (await ground.product.get(`/api/meetings/${today.id}`, substitute)).body as GroupMeeting;
    expect(open).toMatchObject({ listed: true, allowed: ['hold'] });
    const counted = await ground.count(open, { participantIds: [], note: 'Hyvä' }, substitute);
    expect([counted.status, counted.body.state]).toEqual([200, 'held']);
    const gone = (await ground.product.get(`/api/groups/${group.id}/rota`, coordinator)).body as GroupRota;
    expect(ids(gone.meetings)).not.toContain(today.id);
    const standing = (await own(substitute)).own[0];
    const late = await step({ id: standing?.id ?? '', version: 1 }, 'undo', substitute);
    expect([late.status, late.body.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED']);
    clock.set(now);
  });

  it('is agreed for a day: a meeting that is moved has its own leaders again', async () => {
    await ask(
      '2026-12-02',
      { ...away(ground.leader), volunteerId: substitute.actor.volunteerId },
      ground.coordinator,
    );
    const moved = await ground.step('meetings', on('2026-12-02'), { action: 'move', day: '2026-12-03' });
    expect((await rota('2026-12-03')).leaders.map((each) => each.away)).toEqual([null, null]);
    expect(await seen(substitute)).not.toContain(on('2026-12-02').id);
    expect((await own(substitute)).own).toEqual([]);
    await ground.step('meetings', moved.body, { action: 'move', day: '2026-12-02' });
    expect(await seen(substitute)).toContain(on('2026-12-02').id);
  });

  it('is no business of anybody else: not of another unit, another association, or who leads nothing here', async () => {
    const { neighbour, stranger, bystander, leader, staff } = ground;
    for (const who of [neighbour, stranger, bystander, substitute])
      expect((await ask('2026-12-16', {}, who)).status).toBe(404);
    expect((await ask('2026-12-16', { volunteerId: null }, leader)).status).toBe(422);
    expect((await ask('2026-12-16', away(leader), staff)).status).toBe(422);
    const asked = (await ask('2026-12-16', {}, staff)).body;
    for (const who of [neighbour, stranger, bystander, leader])
      expect((await step(asked, 'undo', who)).status).toBe(404);
    expect((await step(asked, 'take', staff)).status).toBe(403);
    await ground.step('meetings', on('2026-12-23'), { action: 'cancel' });
    expect((await ask('2026-12-23', {}, leader)).body.code).toBe('TRANSITION_NOT_ALLOWED');
    expect((await ask('2026-11-18', {}, leader)).body.code).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('is answered by the database itself to the volunteer whose it is, in no other role', async () => {
    const { leader, bystander, organisation, product } = ground;
    const asked = (await ask('2026-12-09', {}, leader)).body;
    const inAnotherRole = await product.signedIn(organisation, 'coordinator', {
      accountId: substitute.actor.accountId,
    });
    const told = (who: TestActor, query: Sql): Promise<unknown[]> =>
      product.app.get(UnitOfWork).runAs(who.actor, async (work) => [...(await work.rows(query))]);
    const offers = sql`select o.id from groups.open_substitutions('2026-11-25') o`;
    const steps = (version: number, takes: boolean): Sql =>
      sql`select groups.stand_in(${asked.id}::uuid, ${version}, ${takes}) as done`;
    expect(await told(substitute, offers)).toEqual([{ id: asked.id }]);
    for (const who of [bystander, inAnotherRole]) {
      expect(await told(who, offers)).toEqual([]);
      expect(await told(who, steps(1, true))).toEqual([{ done: false }]);
    }
    expect((await step(asked, 'take', substitute)).status).toBe(200);
    for (const who of [bystander, inAnotherRole])
      expect(await told(who, steps(2, false))).toEqual([{ done: false }]);
    const colleague = await product.signedIn(organisation, 'group_leader');
    const { accountId } = colleague.actor;
    await ask('2026-12-09', { ...away(leader), accountId }, ground.coordinator);
    const asReviewer = await product.signedIn(organisation, 'training_reviewer', { accountId });
    for (const who of [ground.staff, asReviewer, substitute])
      expect(await told(who, steps(3, false))).toEqual([{ done: false }]);
    expect((await step({ ...asked, version: 3 }, 'undo', colleague)).status).toBe(204);
  });

  it('keeps whoever is away from saying who stands in, past the routes too', async () => {
    const { leader, product } = ground;
    const { volunteerId } = substitute.actor;
    const awayVolunteerId = leader.actor.volunteerId;
    const asked = (await ask('2026-12-09', {}, leader)).body;
    const past = (query: Sql): Promise<unknown> =>
      product.app.get(UnitOfWork).runAs(leader.actor, (work) => work.rows(query));
    const { id: meetingId, day, type } = on('2026-12-16');
    const refused = { driverError: { code: '42501' } };
    const brought = sql`insert into ${constant('groups.substitution')} (organisation_id, meeting_id, group_id, unit_id, type, day, away_volunteer_id, volunteer_id)
      values (${ground.organisation.id}::uuid, ${meetingId}::uuid, ${group.id}::uuid, ${group.unitId}::uuid, ${type}, ${day}::date,
        ${awayVolunteerId}::uuid, ${volunteerId}::uuid)`;
    await expect(past(brought)).rejects.toMatchObject(refused);
    const named = sql`update ${constant('groups.substitution')} set volunteer_id = ${volunteerId}::uuid where id = ${asked.id}::uuid`;
    await expect(past(named)).rejects.toMatchObject(refused);
    const { accountId } = ground.staff.actor;
    const staffBrought = sql`insert into ${constant('groups.substitution')} (organisation_id, meeting_id, group_id, unit_id, type, day, away_volunteer_id, staff_account_id)
      values (${ground.organisation.id}::uuid, ${meetingId}::uuid, ${group.id}::uuid, ${group.unitId}::uuid, ${type}, ${day}::date,
        ${awayVolunteerId}::uuid, ${accountId}::uuid)`;
    await expect(past(staffBrought)).rejects.toMatchObject(refused);
    const staffNamed = sql`update ${constant('groups.substitution')} set staff_account_id = ${accountId}::uuid where id = ${asked.id}::uuid`;
    await expect(past(staffNamed)).rejects.toMatchObject(refused);
    expect((await own(leader)).own).toMatchObject([{ id: asked.id, filled: false }]);
  });

  it('goes to one of two who take it at once', async () => {
    const second = await trainedToLead(24);
    const asked = (await ask('2026-12-30', {}, ground.leader)).body;
    const answers = await Promise.all([step(asked, 'take', substitute), step(asked, 'take', second)]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });
});
