import type { TestActor } from '@rinnakkain/platform-api/testing';
import { aVolunteer } from '@rinnakkain/people-api/testing';
import type { GroupMeetingLine } from '../meetings/meetings.messages';
import { GroupsGround } from '../testing/groups-ground';

describe('the calendar of somebody who leads', () => {
  const ground = new GroupsGround();
  let groupId: string;
  let meetings: readonly GroupMeetingLine[];

  beforeAll(async () => {
    await ground.start();
    groupId = (await ground.group()).id;
    meetings = await ground.plan(groupId);
  });
  afterAll(() => ground.stop());

  const feedOf = async (who: TestActor): Promise<string> => {
    const { body } = await ground.product.post('/api/training/calendar-feed', who).expect(201);
    return (await ground.product.get(new URL((body as { link: string }).link).pathname).expect(200)).text;
  };
  const daysIn = (text: string): string[] =>
    [...text.matchAll(/DTSTART;TZID=Europe\/Helsinki:(\d{4})(\d\d)(\d\d)T/g)].map(([, ...day]) =>
      day.join('-'),
    );
  const on = (day: string): GroupMeetingLine => {
    const found = meetings.find((each) => each.day === day);
    if (!found) throw new Error(`None on ${day}`);
    return found;
  };

  it('has the meetings of their groups, volunteers and staff alike, and nobody else’s', async () => {
    const all = meetings.map(({ day }) => day).sort();
    expect(all.length).toBeGreaterThan(3);
    for (const who of [ground.leader, ground.staff]) expect(daysIn(await feedOf(who))).toEqual(all);
    for (const who of [ground.bystander, ground.neighbour, ground.coordinator])
      expect(daysIn(await feedOf(who))).toEqual([]);
    const text = await feedOf(ground.leader);
    expect(text).toContain('SUMMARY:Ryhmä\r\n');
    expect(text).not.toMatch(/Eroryhmä|Sali|Kuvitelma/);
    for (const { id } of meetings) expect(text).not.toContain(id);
  });

  it('follows who is away and who stands in, and keeps what is cancelled as cancelled', async () => {
    const volunteerId = await aVolunteer(ground.product, ground.organisation)
      .ready()
      .ledSince('2025-12-02', 24)
      .save();
    const substitute = await ground.product.signedIn(ground.organisation, 'volunteer', { volunteerId });
    await ground.product
      .post(`/api/meetings/${on('2026-12-02').id}/substitutions`, ground.coordinator)
      .send({ awayVolunteerId: ground.leader.actor.volunteerId, volunteerId })
      .expect(200);
    expect(daysIn(await feedOf(ground.leader))).not.toContain('2026-12-02');
    expect(daysIn(await feedOf(ground.staff))).toContain('2026-12-02');
    expect(daysIn(await feedOf(substitute))).toEqual(['2026-12-02']);
    const colleague = await ground.product.signedIn(ground.organisation, 'group_leader');
    await ground.product
      .post(`/api/meetings/${on('2026-12-09').id}/substitutions`, ground.coordinator)
      .send({ awayAccountId: ground.staff.actor.accountId, accountId: colleague.actor.accountId })
      .expect(200);
    expect(daysIn(await feedOf(ground.staff))).not.toContain('2026-12-09');
    expect(daysIn(await feedOf(colleague))).toEqual(['2026-12-09']);
    await ground.step('meetings', on('2026-12-02'), { action: 'cancel' });
    expect(await feedOf(substitute)).toContain('SUMMARY:PERUTTU: Ryhmä\r\n');
  });
});
