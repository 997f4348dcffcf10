import ICAL from 'ical.js';
import { calendarOf, feedOf } from './calendar-text';

const NOW = new Date('2026-09-01T08:00:00Z');
const run = {
  id: '6f1c1c1e-0000-4000-8000-000000000001',
  version: 3,
  place:
    'Pitkännimisen kansalaisopiston yläkerran näkymähuone, kolmas ovi oikealla; ääkkösiä äärimmäisen pitkälle',
  cancelled: false,
  dates: [
    { day: '2026-10-20', start: '18:00', end: '20:30', moduleId: null },
    { day: '2026-10-27', start: '18:00', end: '20:30', moduleId: null },
  ],
};

/** What is wrong with a calendar file. */
function lint(text: string): string[] {
  const faults: string[] = [];
  if (!text.endsWith('END:VCALENDAR\r\n')) faults.push('does not end as a calendar');
  if (/[^\r]\n|\r[^\n]/.test(text)) faults.push('a line does not end with CRLF');
  for (const line of text.split('\r\n'))
    if (Buffer.byteLength(line) > 75) faults.push(`${Buffer.byteLength(line)} octets: ${line}`);
  if (text.includes('\ufffd')) faults.push('a letter torn apart');
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  for (const line of lines.filter((each) => /^(DTSTAMP|LAST-MODIFIED)/.test(each)))
    if (!line.endsWith('Z')) faults.push(`not in UTC: ${line}`);
  const zones = lines.filter((line) => line.startsWith('TZID:')).map((line) => line.slice(5));
  for (const [, zone = ''] of text.matchAll(/;TZID=([^:;]+)/g))
    if (!zones.includes(zone)) faults.push(`no VTIMEZONE of ${zone}`);
  return [...new Set(faults)];
}

describe('The calendar file of a run', () => {
  const text = calendarOf([run], 'fi', NOW);

  it('is what the standard asks for', () => {
    expect(lint(text)).toEqual([]);
    expect(lint(text.replaceAll('\r\n', '\n'))).not.toEqual([]);
    expect(lint(text.replace('\r\n ', ''))).not.toEqual([]);
    expect(lint(text.replace(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE\r\n/, ''))).toEqual([
      'no VTIMEZONE of Europe/Helsinki',
    ]);
  });

  it('keeps the hour on the wall when the clocks change', () => {
    const calendar = ICAL.Component.fromString(text);
    const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(events.map((event) => event.startDate.toJSDate().toISOString())).toEqual([
      '2026-10-20T15:00:00.000Z',
      '2026-10-27T16:00:00.000Z',
    ]);
    expect(events[0]?.location).toBe(run.place);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
  });

  it('has a neutral title in the reader’s language, and says when it is not held', () => {
    expect(text).toContain('SUMMARY:Koulutus\r\n');
    expect(calendarOf([run], 'sv', NOW)).toContain('SUMMARY:Utbildning\r\n');
    const cancelled = calendarOf([{ ...run, cancelled: true }], 'en', NOW);
    expect(cancelled).toContain('SUMMARY:CANCELLED: Training\r\n');
    expect(cancelled).toContain('STATUS:CANCELLED\r\n');
    expect(cancelled).toContain('TRANSP:TRANSPARENT\r\n');
  });
});

describe('The feed of a person who leads a group', () => {
  const id = '6f1c1c1e-0000-4000-8000-000000000003';
  const meeting = { id, version: 1, day: '2026-10-24', start: '23:00', minutes: 120, cancelled: false };

  it('has the meetings under a word that says nothing, over midnight and the change of the clocks', () => {
    const text = feedOf({ runs: [], meetings: [meeting, { ...meeting, cancelled: true }] }, 'sv', NOW);
    expect(lint(text)).toEqual([]);
    expect(text).toContain('X-WR-CALNAME:Egna datum\r\n');
    expect(text).toContain('SUMMARY:Grupp\r\n');
    expect(text).toContain('SUMMARY:INSTÄLLT: Grupp\r\n');
    expect(text).toContain('DTEND;TZID=Europe/Helsinki:20261025T010000\r\n');
    expect(text).not.toMatch(/\r\n(LOCATION|URL|DESCRIPTION)/);
  });
});

describe('The feed of a person’s runs', () => {
  const other = { ...run, id: '6f1c1c1e-0000-4000-8000-000000000002', cancelled: true, place: null };
  const text = feedOf({ runs: [{ ...run, place: null }, other], meetings: [] }, 'sv', NOW);

  it('is what the standard asks for, with a neutral name and how often to look again', () => {
    expect(lint(text)).toEqual([]);
    expect(text).toContain('X-WR-CALNAME:Utbildningar\r\n');
    expect(text).toContain('NAME:Utbildningar\r\n');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
    expect(text).toContain('X-PUBLISHED-TTL:PT1H\r\n');
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
  });

  it('has every date of every run, and those that are not held as such', () => {
    const events = ICAL.Component.fromString(text).getAllSubcomponents('vevent');
    expect(events.map((event) => event.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
      'CANCELLED',
    ]);
    expect(text).not.toContain('\r\nLOCATION');
    expect(lint(feedOf({ runs: [], meetings: [] }, 'fi', NOW))).toEqual([]);
  });
});
