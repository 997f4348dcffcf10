import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct, temporaryDataDir } from '../built/product.mjs';
import { readByCalcurse, readByKhal } from './calendar-readers.mjs';
import { DemoPeople } from './demo-people.mjs';

const DAY = 86_400_000;
const shifted = (day, by) => new Date(Date.parse(`${day}T12:00:00Z`) + by * DAY).toISOString().slice(0, 10);
/** The day and time on the walls of Finland, by the zone data of Node. */
const onTheWall = (instant) =>
  new Date(`${instant}:00Z`).toLocaleString('sv-SE', { timeZone: 'Europe/Helsinki' }).slice(0, 16);
const today = onTheWall(new Date().toISOString().slice(0, 16)).slice(0, 10);

// A year from tomorrow: the clocks change twice in between.
const first = shifted(today, 1);
const last = shifted(first, 380);
const pause = { from: shifted(first, 65), backOn: shifted(first, 100) };
const weekday = new Date(`${first}T12:00:00Z`).getUTCDay() || 7;
const weeks = Array.from({ length: 55 }, (_, i) => shifted(first, i * 7)).filter((day) => day <= last);
const held = weeks.filter((day) => day < pause.from || day >= pause.backOn);
const season = {
  firstDay: first,
  lastDay: last,
  every: 'week',
  weekday,
  start: '18:00',
  minutes: 90,
  pauses: [pause],
  skipHolidays: false,
};

describe('the calendars of the built product', () => {
  const dataDir = temporaryDataDir();
  const folder = mkdtempSync(join(tmpdir(), 'rinnakkain-calendars-'));
  const people = new DemoPeople(() => product.url);
  const ask = (...request) => people.ask('koordinaattori', ...request);
  let product;
  let group;
  let over;
  let association;
  let own;

  async function aGroup(name, plan) {
    const fields = { type: 'open_meeting_place', name: { fi: name }, published: true, municipality: '837' };
    const made = await ask('POST', '/api/groups', { ...fields, venue: 'Kirjaston kahvio' });
    await ask('POST', `/api/groups/${made.id}/meetings`, plan);
    return made;
  }

  /** A date of the group is cancelled, another moved, and a second group is over before it began. */
  async function changeDates() {
    const { items } = await ask('GET', `/api/groups/${group.id}/meetings?which=coming&pageSize=100`);
    const step = (day, body) => {
      const { id, version } = items.find((meeting) => meeting.day === day);
      return ask('POST', `/api/meetings/${id}/transitions`, body, version);
    };
    await step(held[1], { action: 'cancel' });
    await step(held[2], { action: 'move', day: shifted(held[2], 1), start: '17:15' });
    over = await aGroup('Loppunut ryhmä', { ...season, lastDay: shifted(first, 14), pauses: [] });
    const { version } = await ask('GET', `/api/groups/${over.id}`);
    await ask('POST', `/api/groups/${over.id}/transitions`, { action: 'cancel' }, version);
  }

  /** The volunteer takes part in two runs of which one is called off. */
  async function enrol() {
    const [fi, sv, en] = ['Kuuntelemisen ilta', 'En kväll om att lyssna', 'An evening on listening'];
    const fields = { name: { fi, sv, en }, kind: 'further', contactHours: 2 };
    const train = (...request) => people.ask('kouluttaja', ...request);
    const course = await train('POST', '/api/training/courses', { ...fields, validityMonths: null });
    for (const day of [first, shifted(first, 200)]) {
      const dates = [{ day, start: '17:00', end: '19:00' }];
      const run = { dates, capacity: 5, closesOn: today };
      const { id } = await train('POST', `/api/training/courses/${course.id}/runs`, run);
      await people.ask('vapaaehtoinen', 'POST', `/api/training/runs/${id}/enrolments`, {});
      if (day === first) continue;
      const { version } = await train('GET', `/api/training/runs/${id}`);
      await train('POST', `/api/training/runs/${id}/cancel`, undefined, version);
    }
    const { link } = await people.ask('vapaaehtoinen', 'POST', '/api/training/calendar-feed');
    own = new URL(link).pathname;
  }

  /** A feed as each of the programs reads it: what has a title, at which instants. */
  async function readByBoth(path) {
    const answer = await fetch(product.url + path);
    expect(answer.status).toBe(200);
    const place = mkdtempSync(join(folder, 'feed-'));
    const file = join(place, 'feed.ics');
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
    const [from, days] = [shifted(today, -100), 520];
    const byKhal = await readByKhal(place, file, from, shifted(from, days));
    const byCalcurse = await readByCalcurse(place, file, from, days);
    const plain = ({ start, end, title }) => `${start} ${end} ${title}`;
    // Two programs that know nothing of each other have read the same.
    expect(byCalcurse.map(plain).sort()).toEqual(byKhal.map(plain).sort());
    return byKhal.map((event) => ({ ...event, at: onTheWall(event.start), until: onTheWall(event.end) }));
  }

  beforeAll(async () => {
    product = await startProduct({ dataDir, environment: { DEMO: 'on', LOG_LEVEL: 'warn' } });
    await people.signIn('koordinaattori', 'kouluttaja', 'vapaaehtoinen');
    association = (await ask('GET', '/api/me')).memberships[0].organisation.id;
    group = await aGroup('Äitien ilta', season);
    await changeDates();
    await enrol();
  }, 300_000);
  afterAll(async () => {
    await product?.stop();
    for (const made of [dataDir, folder]) rmSync(made, { recursive: true, force: true });
  });

  it('a group’s: the hour on the wall stays over both changes of the clocks, and nothing is in the pause', async () => {
    const events = await readByBoth(`/feeds/groups/${group.id}.ics`);
    const moved = `${shifted(held[2], 1)} 17:15`;
    const expected = held.map((day) => (day === held[2] ? moved : `${day} 18:00`));
    expect(events.map(({ at }) => at).sort()).toEqual(expected);
    expect(
      events.every(({ start, end }) => Date.parse(`${end}Z`) - Date.parse(`${start}Z`) === 5_400_000),
    ).toBe(true);
    // Both halves of the year are there: six in the evening is another instant in each.
    const hours = events.filter(({ at }) => at.endsWith('18:00')).map(({ start }) => start.slice(11));
    expect(new Set(hours)).toEqual(new Set(['15:00', '16:00']));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(held.length);
  });

  it('a group’s: a cancelled date is there once and says so, and only that one', async () => {
    const events = await readByBoth(`/feeds/groups/${group.id}.ics?names=true`);
    const cancelled = events.filter(({ status }) => status === 'CANCELLED');
    expect(cancelled.map(({ at, title }) => [at, title])).toEqual([
      [`${held[1]} 18:00`, 'PERUTTU: Äitien ilta'],
    ]);
    expect(new Set(events.map(({ title }) => title))).toEqual(
      new Set(['Äitien ilta', 'PERUTTU: Äitien ilta']),
    );
  });

  it('a group’s that is over: every date says that it is cancelled', async () => {
    const events = await readByBoth(`/feeds/groups/${over.id}.ics`);
    expect(events.map(({ title, status }) => `${title} ${status}`)).toEqual(
      Array.from({ length: 3 }, () => 'PERUTTU: Ryhmä CANCELLED'),
    );
  });

  it('an association’s: has the dates of its groups with their names', async () => {
    const events = await readByBoth(`/feeds/organisations/${association}.ics`);
    expect(events.filter(({ title }) => title.endsWith('Äitien ilta'))).toHaveLength(held.length);
    expect(events.filter(({ title }) => title === 'PERUTTU: Loppunut ryhmä')).toHaveLength(3);
  });

  it('a person’s: has the dates of their courses under a neutral title, what is called off included', async () => {
    const events = await readByBoth(own);
    const mine = events.filter(({ at }) => at.endsWith('17:00'));
    expect(mine.map(({ at, until, title, status }) => [at, until, title, status])).toEqual(
      expect.arrayContaining([
        [`${first} 17:00`, `${first} 19:00`, 'Koulutus', 'CONFIRMED'],
        [`${shifted(first, 200)} 17:00`, `${shifted(first, 200)} 19:00`, 'PERUTTU: Koulutus', 'CANCELLED'],
      ]),
    );
    expect(JSON.stringify(events)).not.toContain('Kuuntelemisen');
  });
});
