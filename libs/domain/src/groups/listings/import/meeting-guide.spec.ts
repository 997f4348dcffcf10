import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMeetingGuide } from './meeting-guide';

const row = (more: Record<string, unknown> = {}) => ({
  slug: 'kynnys-2',
  name: 'Kynnys',
  day: 2,
  time: '18:00',
  end_time: '19:30',
  formatted_address: 'Esimerkkikatu 1, 33100 Tampere, Finland',
  types: ['O', 'X', 'FI'],
  timezone: 'Europe/Helsinki',
  ...more,
});
const read = (more?: Record<string, unknown>) => readMeetingGuide([row(more)], 'aa') ?? [];
const facts = (more?: Record<string, unknown>) => read(more)[0]?.listing?.facts;
const LINK = 'https://us02web.zoom.us/j/1';

describe('A Meeting Guide feed', () => {
  it('is read whole from the feed that real readers show as meant', () => {
    const path = join(__dirname, '../testing/finland-good.json');
    const rows = readMeetingGuide(JSON.parse(readFileSync(path, 'utf8')), 'aa') ?? [];
    expect(rows.filter(({ listing, noticed }) => !listing || noticed.length > 0)).toEqual([]);
    expect(rows.map(({ listing }) => listing?.facts.form)).toEqual([
      'in_person',
      'in_person',
      'online',
      'online',
      'hybrid',
      'in_person',
      'in_person',
    ]);
    expect(rows[5]?.listing?.facts.paused).toBe(true);
    expect(rows[6]?.listing?.facts).toMatchObject({ weekday: null, startTime: null });
  });

  it('takes a Finnish address of three parts for the place it is', () => {
    expect(facts()).toMatchObject({
      form: 'in_person',
      street: 'Esimerkkikatu 1',
      postalCode: '33100',
      municipality: '837',
      openness: 'open',
      accessible: true,
      languages: ['fi'],
      durationMinutes: 90,
    });
  });

  it('lasts over midnight, or as long as is not told', () => {
    expect(facts({ time: '23:00', end_time: '00:30' })?.durationMinutes).toBe(90);
    expect(facts({ end_time: undefined })?.durationMinutes).toBeNull();
    expect(facts({ end_time: '18:00' })?.durationMinutes).toBeNull();
  });

  it.each([
    [0, 7],
    [6, 6],
    ['1', 1],
    ['Sunday', 7],
  ])('has day %s where ours is %i', (day, weekday) => {
    expect(facts({ day })?.weekday).toBe(weekday);
  });

  it('is one meeting for each day of several', () => {
    const rows = read({ day: [1, 3] });
    expect(rows.map(({ listing }) => [listing?.sourceKey, listing?.facts.weekday])).toEqual([
      ['mg:kynnys-2-1', 1],
      ['mg:kynnys-2-3', 3],
    ]);
  });

  it('is by appointment where day or time are missing, null or none, and tells a time without a day', () => {
    for (const more of [
      { day: undefined, time: undefined },
      { day: null, time: null },
    ])
      expect(read(more)[0]).toMatchObject({
        noticed: [],
        listing: { facts: { weekday: null, startTime: null } },
      });
    expect(read({ day: null })[0]?.noticed[0]?.code).toBe('DAY_UNKNOWN');
    expect(read({ day: 'someday' })[0]?.noticed[0]?.code).toBe('DAY_UNKNOWN');
    expect(read({ time: 'noon' })[0]?.noticed[0]?.code).toBe('TIME_UNKNOWN');
  });

  it('is closed where types say both', () => {
    expect(facts({ types: ['O', 'C'] })?.openness).toBe('closed');
    expect(facts({ types: undefined })?.openness).toBeNull();
  });

  it('is online, hybrid or paused by what it tells', () => {
    const about = { formatted_address: 'Helsinki, Finland', approximate: 'yes', conference_url: LINK };
    expect(facts(about)).toMatchObject({ form: 'online', street: null, link: LINK });
    expect(facts({ conference_url: LINK })).toMatchObject({ form: 'hybrid', link: LINK });
    expect(facts({ types: ['TC'] })).toMatchObject({ form: 'in_person', paused: true });
    expect(facts({ types: ['TC'], conference_url: LINK })).toMatchObject({ form: 'online', paused: false });
    expect(facts({ coordinates: '60.1,24.9,60.2,25.0', conference_url: LINK })?.form).toBe('online');
    expect(facts({ coordinates: '60.1,24.9' })).toMatchObject({ latitude: 60.1, longitude: 24.9 });
  });

  it('takes tags out of notes, and never looks at persons or money', () => {
    const people = {
      contact_1_name: 'Aino',
      contact_1_phone: '+358000000000',
      email: 'aino@kuvitelma.invalid',
      venmo: '@aino',
    };
    const found = read({ notes: 'Ovi<br>sisäpihalla <b>B</b>', ...people })[0];
    expect(found?.listing?.facts.notes).toBe('Ovi\nsisäpihalla B');
    expect(JSON.stringify(found)).not.toMatch(/aino/i);
  });

  it('is refused when it is wrapped, and rows are left out that cannot be told apart', () => {
    expect(readMeetingGuide({ meetings: [row()] }, 'aa')).toBeNull();
    const rows = readMeetingGuide([row(), row(), { name: 'x' }, null], 'aa') ?? [];
    expect(rows.map(({ noticed }) => noticed[0]?.code)).toEqual([
      undefined,
      'KEY_REPEATED',
      'KEY_MISSING',
      'NOT_A_MEETING',
    ]);
  });
});
