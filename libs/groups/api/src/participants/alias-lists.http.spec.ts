import type { GroupMeeting, GroupMeetingLine } from '../meetings/meetings.messages';
import { type Answered, GroupsGround } from '../testing/groups-ground';

describe('lists of aliases', () => {
  const ground = new GroupsGround();

  beforeAll(() => ground.start());
  afterAll(() => ground.stop());

  /** A group with three who registered, one of whom only waits, and a meeting that has been. */
  async function listed(fields: object = {}): Promise<{ meeting: GroupMeetingLine; ids: string[] }> {
    const group = await ground.openGroup({ capacityMax: 2, ...fields });
    const ids: string[] = [];
    for (const alias of ['Tuulikki', 'Aalto', 'Varpu'])
      ids.push((await ground.enrol(group.id, { alias, phone: '+358401112223' })).body.id);
    const [meeting] = await ground.plan(group.id);
    if (!meeting) throw new Error('No meeting');
    return { meeting, ids };
  }
  const shown = async (id: string, who = ground.leader): Promise<Answered<GroupMeeting>> =>
    (await ground.product.get(`/api/meetings/${id}`, who)) as Answered<GroupMeeting>;

  it('hold those with a place, by alias alone, for whoever leads the group', async () => {
    const { meeting, ids } = await listed();
    const { body } = await shown(meeting.id);
    expect(body).toMatchObject({ listed: true, counted: false, count: null });
    expect(body.list).toEqual([
      { id: ids[1], alias: 'Aalto', present: false },
      { id: ids[0], alias: 'Tuulikki', present: false },
    ]);
    expect(JSON.stringify(body)).not.toContain('+358');
    for (const who of [ground.bystander, ground.neighbour, ground.stranger])
      expect((await shown(meeting.id, who)).status).toBe(404);
  });

  it('make the count: ticked off, taken back, and by the coordinator as well', async () => {
    const { meeting, ids } = await listed();
    const both = await ground.count(meeting, { participantIds: ids.slice(0, 2) });
    expect(both.body).toMatchObject({ state: 'held', count: { total: 2, newcomers: null } });
    const one = await ground.count(both.body, { participantIds: [ids[1]] }, ground.coordinator);
    expect(one.body.count).toMatchObject({ total: 1 });
    expect(one.body.list.map(({ alias, present }) => [alias, present])).toEqual([
      ['Aalto', true],
      ['Tuulikki', false],
    ]);
    const nobody = await ground.count(one.body, { participantIds: [] }, ground.staff);
    expect(nobody.body.count).toMatchObject({ total: 0 });
  });

  it('keep whoever was there, though they have left since', async () => {
    const { meeting, ids } = await listed();
    await ground.count(meeting, { participantIds: [ids[0]] });
    const list = await ground.product.get(`/api/groups/${meeting.groupId}/participants`, ground.coordinator);
    const held = (list.body as { items: { id: string; version: number }[] }).items;
    const left = held.find(({ id }) => id === ids[0]);
    if (!left) throw new Error('Nobody to leave');
    await ground.step('participants', left, { action: 'interrupt' });
    expect((await shown(meeting.id)).body.list.map(({ alias }) => alias)).toEqual([
      'Aalto',
      'Tuulikki',
      'Varpu',
    ]);
  });

  it('take neither a number nor anybody who is not on them', async () => {
    const { meeting, ids } = await listed();
    const other = await listed();
    const codes = async (body: object): Promise<unknown> => {
      const { status, body: answer } = await ground.count(meeting, body);
      return [status, (answer as unknown as { errors: { pointer: string; code: string }[] }).errors];
    };
    expect(await codes({ total: 2 })).toMatchObject([
      422,
      [{ pointer: '/participantIds', code: 'REQUIRED' }],
    ]);
    expect(await codes({ participantIds: [], newcomers: 1 })).toMatchObject([
      422,
      [{ pointer: '/newcomers' }],
    ]);
    for (const id of [ids[2], other.ids[0]])
      expect(await codes({ participantIds: [ids[0], id] })).toMatchObject([
        422,
        [{ pointer: '/participantIds/1', code: 'NOT_FOUND_VALUE' }],
      ]);
  });

  it('are none where heads are counted, and where a peer-led group takes no registrations', async () => {
    const open = await ground.openPlace();
    const peers = await ground.group({
      type: 'peer_led_group',
      leaders: [ground.leaders[0]],
      name: { fi: 'Isät' },
    });
    for (const { id } of [open, peers]) {
      const [meeting] = await ground.plan(id);
      if (!meeting) throw new Error('No meeting');
      expect((await shown(meeting.id)).body).toMatchObject({ listed: false, list: [], counted: true });
      expect((await ground.count(meeting, { participantIds: [] })).status).toBe(422);
      expect((await ground.count(meeting, { total: 3 })).status).toBe(200);
    }
  });

  it('cannot be written past the rules: the keys hold the kind of the group and that it registers', async () => {
    const { meeting, ids } = await listed();
    const { admin } = ground.product.database;
    const open = await ground.openPlace();
    const [elsewhere] = await ground.plan(open.id);
    const presence = (meetingId: string | undefined, more: string) =>
      admin.query(
        `insert into groups.presence (organisation_id, meeting_id, participant_id, group_id, unit_id, type)
         select m.organisation_id, m.id, $2, ${more} from groups.meeting m where m.id = $1`,
        [meetingId, ids[0]],
      );
    await expect(presence(elsewhere?.id, 'm.group_id, m.unit_id, m.type')).rejects.toThrow(
      'presence_list_check',
    );
    await expect(
      presence(elsewhere?.id, "m.group_id, m.unit_id, 'professionally_led_group'"),
    ).rejects.toThrow('_fkey');
    await expect(
      presence(elsewhere?.id, `'${meeting.groupId}', m.unit_id, 'professionally_led_group'`),
    ).rejects.toThrow('presence_meeting_fkey');
  });
});
