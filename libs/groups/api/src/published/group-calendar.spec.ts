import { sync as reader } from 'node-ical';
import { groupCalendar, type GroupDate } from './group-calendar';

const NOW = new Date('2026-09-01T08:00:00Z');
const date = (id: string, day: string, more: Partial<GroupDate> = {}): GroupDate => ({
  id,
  groupId: '0b6f1c1e-0000-4000-8000-000000000001',
  name: { fi: 'Äitien ilta', sv: '', en: 'Evening; of mothers, all' },
  municipality: '837',
  venue: null,
  day,
  originalDay: day,
  start: '18:00',
  minutes: 90,
  state: 'planned',
  version: 1,
  ...more,
});
const manner = (named: boolean, language: 'fi' | 'sv' | 'en' = 'fi') => ({
  named,
  language,
  host: 'tuki.esimerkki.invalid',
  pageOf: (id: string) => `https://tuki.esimerkki.invalid/tuki/ryhmat/${id}`,
});

/** What is wrong with a calendar file. */
function lint(text: string): string[] {
  const faults: string[] = [];
  if (!text.endsWith('END:VCALENDAR\r\n')) faults.push('does not end as a calendar');
  if (/[^\r]\n|\r[^\n]/.test(text)) faults.push('a line does not end with CRLF');
  for (const line of text.split('\r\n')) if (Buffer.byteLength(line) > 75) faults.push(`too long: ${line}`);
  if (text.includes('\ufffd')) faults.push('a letter torn apart');
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  for (const line of lines) if (/^DTSTAMP/.test(line) && !line.endsWith('Z')) faults.push(line);
  const zones = lines.filter((line) => line.startsWith('TZID:')).map((line) => line.slice(5));
  for (const [, zone = ''] of text.matchAll(/;TZID=([^:;]+)/g))
    if (!zones.includes(zone)) faults.push(`no VTIMEZONE of ${zone}`);
  return faults;
}

/** The dates as another library reads them. */
const read = (text: string) =>
  Object.values(reader.parseICS(text)).flatMap((each) => (each?.type === 'VEVENT' ? [each] : []));

describe('The calendar of a group', () => {
  const dates = [
    // The last Sundays of October and March: the clocks change in between.
    date('a1', '2026-10-22', {
      venue: 'Kirjaston ääkkösellinen kokoushuone, toinen ovi oikealta, äärimmäisen pitkä',
    }),
    date('a2', '2026-10-29'),
    date('a3', '2027-03-25'),
    date('a4', '2027-04-01', { start: '23:30', minutes: 60 }),
  ];

  it.each([true, false])('is what the standard asks for; with names: %s', (named) => {
    const text = groupCalendar('Äitien ilta', dates, manner(named), NOW);
    expect(lint(text)).toEqual([]);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    for (const line of ['METHOD:PUBLISH', 'X-PUBLISHED-TTL:PT1H', 'X-WR-CALNAME:Äitien ilta', 'CLASS:PUBLIC'])
      expect(text).toContain(`${line}\r\n`);
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
  });

  it('keeps the hour on the wall over both changes of the clocks, as another library reads it', () => {
    const events = read(groupCalendar(null, dates, manner(false), NOW));
    expect(events.map(({ start, end }) => [start.toISOString(), end?.toISOString()])).toEqual([
      ['2026-10-22T15:00:00.000Z', '2026-10-22T16:30:00.000Z'],
      ['2026-10-29T16:00:00.000Z', '2026-10-29T17:30:00.000Z'],
      ['2027-03-25T16:00:00.000Z', '2027-03-25T17:30:00.000Z'],
      ['2027-04-01T20:30:00.000Z', '2027-04-01T21:30:00.000Z'],
    ]);
    expect(events.map(({ uid }) => uid)).toEqual(
      ['a1', 'a2', 'a3', 'a4'].map((id) => `${id}@tuki.esimerkki.invalid`),
    );
  });

  it('says only when, unless names are asked for', () => {
    const [first] = read(groupCalendar(null, dates, manner(false), NOW));
    expect([first?.summary, first?.location, first?.url]).toEqual(['Ryhmä', undefined, undefined]);
    const [named] = read(groupCalendar(null, dates, manner(true), NOW));
    expect([named?.summary, named?.url]).toEqual([
      'Äitien ilta',
      'https://tuki.esimerkki.invalid/tuki/ryhmat/0b6f1c1e-0000-4000-8000-000000000001',
    ]);
    expect(named?.location).toMatch(/^Kirjaston .* pitkä, Tampere$/);
  });

  it('tells the municipality alone where the place is not public', () => {
    const [, second] = read(groupCalendar(null, dates, manner(true, 'sv'), NOW));
    expect([second?.summary, second?.location]).toEqual(['Äitien ilta', 'Tammerfors']);
    const [english] = read(groupCalendar(null, dates, manner(true, 'en'), NOW));
    expect(english?.summary).toBe('Evening; of mothers, all');
  });

  it('keeps a cancelled date so that nobody goes there, and a moved one under its name', () => {
    const changed = [
      date('a1', '2026-10-22', { state: 'cancelled', version: 2 }),
      date('a2', '2026-10-30', { originalDay: '2026-10-29', state: 'moved', version: 3, start: '17:00' }),
    ];
    const text = groupCalendar(null, changed, manner(true), NOW);
    const [cancelled, moved] = read(text);
    expect([cancelled?.uid, cancelled?.status, cancelled?.summary]).toEqual([
      'a1@tuki.esimerkki.invalid',
      'CANCELLED',
      'PERUTTU: Äitien ilta',
    ]);
    expect(text.match(/TRANSP:TRANSPARENT/g)).toHaveLength(1);
    expect([moved?.uid, moved?.start.toISOString(), Number(moved?.sequence)]).toEqual([
      'a2@tuki.esimerkki.invalid',
      '2026-10-30T15:00:00.000Z',
      3,
    ]);
  });
});
