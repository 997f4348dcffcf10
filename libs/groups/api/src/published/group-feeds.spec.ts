import { sync as reader, type VEvent } from 'node-ical';
import type { Group } from '../groups/groups.messages';
import { GroupsGround, WEDNESDAYS } from '../testing/groups-ground';
import { PublishedEpochs } from './published-epochs';

const DATES = { ...WEDNESDAYS, firstDay: '2026-11-25', lastDay: '2026-12-16' };

/** The dates of a feed as another library reads them. */
const read = (text: string): VEvent[] =>
  Object.values(reader.parseICS(text)).flatMap((each) => (each?.type === 'VEVENT' ? [each] : []));

describe('The calendar feeds of groups', () => {
  const ground = new GroupsGround();
  let group: Group;

  beforeAll(async () => {
    await ground.start();
    group = await ground.group({ published: true, municipality: '837', venue: 'Salainen katu 7' });
    await ground.plan(group.id, DATES);
  });
  afterAll(() => ground.stop());

  const feed = (query = '', id = group.id) => ground.product.get(`/feeds/groups/${id}.ics${query}`);

  it('are for everybody, without a session or a cookie, and for pages of other sites', async () => {
    const { headers, text } = await feed().expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=600',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(read(text)).toHaveLength(4);
    ground.product.clock.passSeconds(60);
    await feed().set('If-None-Match', String(headers['etag'])).expect(304);
  });

  it('say only when unless names are asked for, and never where those who are enrolled meet', async () => {
    const { text } = await feed();
    for (const word of ['Eroryhmä', 'Salainen', 'Tampere', '/tuki/']) expect(text).not.toContain(word);
    const named = await feed('?names=true&language=sv').expect(200);
    expect(named.text).toContain('SUMMARY:Eroryhmä\r\n');
    expect(named.text).toContain('LOCATION:Tammerfors\r\n');
    expect(named.text.replaceAll('\r\n ', '')).toContain(`/stod/grupper/${group.id}\r\n`);
    expect(named.text).not.toContain('Salainen');
    await feed('?language=xx').expect(422);
  });

  it('keep a date that is cancelled or moved under its name', async () => {
    const own = (
      await ground.product.get(`/api/groups/${group.id}/meetings?which=coming`, ground.coordinator)
    ).body as { items: { id: string; version: number }[] };
    const [cancelled, moved] = own.items;
    if (!cancelled || !moved) throw new Error('No dates.');
    const before = read((await feed()).text);
    await ground.step('meetings', cancelled, { action: 'cancel' });
    await ground.step('meetings', moved, { action: 'move', day: '2026-12-03', start: '17:00' });
    const after = read((await feed()).text);
    expect(after.map(({ uid }) => uid).sort()).toEqual(before.map(({ uid }) => uid).sort());
    const of = (id: string) => after.find(({ uid }) => uid.startsWith(id));
    expect([of(cancelled.id)?.status, of(cancelled.id)?.summary]).toEqual(['CANCELLED', 'PERUTTU: Ryhmä']);
    expect(of(moved.id)?.start.toISOString()).toBe('2026-12-03T15:00:00.000Z');
    expect(Number(of(moved.id)?.sequence)).toBeGreaterThan(1);
  });

  it('have all published groups of an association by name, and none of another’s', async () => {
    const { id } = ground.organisation;
    const { text } = await ground.product.get(`/feeds/organisations/${id}.ics`).expect(200);
    expect(new Set(read(text).map(({ summary }) => String(summary).replace('PERUTTU: ', '')))).toEqual(
      new Set(['Eroryhmä']),
    );
    const theirs = await ground.product
      .get(`/feeds/organisations/${ground.stranger.actor.organisationId}.ics`)
      .expect(200);
    expect(read(theirs.text)).toEqual([]);
  });

  it('of an association are written once, and anew as soon as something that is published changes', async () => {
    const path = `/feeds/organisations/${ground.organisation.id}.ics`;
    const told = async (): Promise<string> => (await ground.product.get(path).expect(200)).text;
    const once = await told();
    ground.product.clock.passSeconds(60);
    expect(await told()).toBe(once);
    const more = await ground.openGroup({ published: true, name: { fi: 'Uusi ryhmä' } });
    await ground.plan(more.id, DATES);
    ground.product.app.get(PublishedEpochs).forget();
    expect(await told()).toContain('SUMMARY:Uusi ryhmä');
    await ground.change(await ground.one(more.id), { published: false });
    ground.product.app.get(PublishedEpochs).forget();
    expect(await told()).not.toContain('Uusi ryhmä');
  });

  it('answer alike for what is not published and what is not there', async () => {
    const hidden = await ground.group({ published: false });
    await ground.plan(hidden.id, DATES);
    const answers = await Promise.all(
      [hidden.id, '0b6f1c1e-0000-4000-8000-000000000001', 'ei-ole'].map((id) => feed('', id).expect(404)),
    );
    const told = answers.map(({ body, headers }) => [{ ...body, requestId: '' }, headers['cache-control']]);
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
    await ground.product.get(`/feeds/organisations/${hidden.id}.ics`).expect(404);
  });

  it('go on after the group, so that its dates are seen to be cancelled', async () => {
    const over = await ground.openGroup({ published: true });
    await ground.plan(over.id, DATES);
    await ground.step('groups', await ground.one(over.id), { action: 'cancel' });
    const events = read((await feed('', over.id).expect(200)).text);
    expect(new Set(events.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
  });
});
