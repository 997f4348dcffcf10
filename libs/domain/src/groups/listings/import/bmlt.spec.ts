import { readBmlt } from './bmlt';

/** A row as the server tells it: all values are text. */
const row = (more: Record<string, string> = {}) => ({
  id_bigint: '7',
  meeting_name: 'Tuulensuoja',
  weekday_tinyint: '3',
  start_time: '18:00:00',
  duration_time: '01:30:00',
  time_zone: 'Europe/Helsinki',
  venue_type: '1',
  formats: 'O,STEP,W',
  location_text: 'Esimerkkitalo',
  location_street: 'Esimerkkikatu 1',
  location_municipality: 'Tampere',
  location_postal_code_1: '33100',
  location_nation: 'Suomi',
  location_info: '2. kerros<br>ovikello',
  latitude: '61.49810001',
  longitude: '23.761',
  comments: '',
  ...more,
});
const read = (more: Record<string, string> = {}, formats?: unknown) => {
  const meetings = [row(more)];
  const rows = readBmlt(formats ? { meetings, formats } : meetings, 'na') ?? [];
  return rows[0];
};
const facts = (more?: Record<string, string>, formats?: unknown) => read(more, formats)?.listing?.facts;

describe('The answer of a BMLT server', () => {
  it('is read as a plain array and as meetings with formats', () => {
    expect(readBmlt([row()], 'na')).toHaveLength(1);
    expect(readBmlt({ meetings: [row()], formats: [] }, 'na')).toHaveLength(1);
    expect(readBmlt({ error: 'no' }, 'na')).toBeNull();
    expect(readBmlt([], 'na')).toEqual([]);
  });

  it.each([
    ['1', 7],
    ['2', 1],
    ['3', 2],
    ['7', 6],
  ])('has weekday %s where ours is %i: its week begins on Sunday with 1', (theirs, ours) => {
    expect(facts({ weekday_tinyint: theirs })?.weekday).toBe(ours);
  });

  it('keeps in which weeks a meeting is held, from the name of a format or a line of the comments', () => {
    const formats = [{ key_string: 'EOW', name_string: 'Parilliset viikot', format_type_enum: 'FC1' }];
    expect(facts({ formats: 'O,EOW' }, formats)?.rhythm).toBe('even_weeks');
    expect(read({ formats: 'O,EOW' }, formats)?.noticed).toEqual([]);
    expect(facts({ comments: 'The last Tuesday of the month' })?.rhythm).toBe('last');
    expect(facts()).not.toHaveProperty('rhythm');
  });

  it('tells the meeting as it is', () => {
    expect(read()?.listing?.sourceKey).toBe('bmlt:7');
    expect(facts()).toMatchObject({
      name: 'Tuulensuoja',
      startTime: '18:00',
      durationMinutes: 90,
      form: 'in_person',
      municipality: '837',
      street: 'Esimerkkikatu 1',
      placeNotes: '2. kerros\novikello',
      latitude: 61.4981,
      openness: 'open',
      audiences: ['women'],
      country: 'FI',
    });
  });

  it('takes a duration of nothing for one that is not told, and a missing zone from the country', () => {
    expect(facts({ duration_time: '00:00:00' })?.durationMinutes).toBeNull();
    expect(facts({ time_zone: '', location_nation: 'Espanja' })?.timeZone).toBe('Europe/Madrid');
  });

  it('is closed where formats say both, and neither where they say nothing', () => {
    expect(facts({ formats: 'O,C' })?.openness).toBe('closed');
    expect(facts({ formats: '' })?.openness).toBeNull();
  });

  it('does not make a meeting plain open that is open at the last of the month', () => {
    const formats = [{ key_string: 'AKV', name_string: 'Avoin kuun viimeinen', format_type_enum: 'O' }];
    expect(facts({ formats: 'AKV' }, formats)).toMatchObject({ openness: 'conditional', openOn: 'last' });
    expect(facts({ formats: 'O,AKV' }, formats)).toMatchObject({ openness: 'conditional', openOn: 'last' });
  });

  it('reads languages and wheelchairs from formats', () => {
    const formats = [{ key_string: 'ruot', name_string: 'Ruotsi', format_type_enum: 'LANG' }];
    expect(facts({ formats: 'ruot,WCHR' }, formats)).toMatchObject({ languages: ['sv'], accessible: true });
  });

  it('is on the net by its venue type; temporarily there it is held, closed for a time it is not', () => {
    const link = 'https://us02web.zoom.us/j/1';
    const online = facts({ venue_type: '2', formats: 'VM', virtual_meeting_link: link });
    expect(online).toMatchObject({ form: 'online', street: null, link, paused: false });
    expect(online?.latitude).toBeUndefined();
    expect(facts({ venue_type: '2', formats: 'VM,TC', virtual_meeting_link: link })?.paused).toBe(false);
    expect(facts({ formats: 'TC' })?.paused).toBe(true);
    expect(facts({ venue_type: '3', formats: 'HY', virtual_meeting_link: link })?.form).toBe('hybrid');
    expect(facts({ virtual_meeting_link: link })?.link).toBeNull();
  });

  it('tells what it does not know, and leaves out what cannot be listed', () => {
    expect(read({ formats: 'ZZ' })?.noticed).toEqual([{ code: 'FORMAT_UNKNOWN', value: 'ZZ' }]);
    expect(read({ weekday_tinyint: '9' })?.noticed[0]?.code).toBe('DAY_UNKNOWN');
    expect(facts({ weekday_tinyint: '9' })).toMatchObject({ weekday: null, startTime: null });
    for (const [more, code] of [
      [{ meeting_name: '' }, 'NAME_MISSING'],
      [{ id_bigint: '' }, 'KEY_MISSING'],
      [{ location_nation: 'Atlantis' }, 'COUNTRY_UNKNOWN'],
      [{ time_zone: 'Mars/Base' }, 'ZONE_UNKNOWN'],
      [{ location_street: '', location_text: '' }, 'PLACE_MISSING'],
      [{ meeting_name: 'x'.repeat(300) }, 'TOO_LONG'],
    ] as const) {
      const found = read(more);
      expect([found?.listing, found?.noticed.at(-1)?.code]).toEqual([null, code]);
    }
  });

  it('keeps the first of two rows with one id', () => {
    const rows = readBmlt([row(), row({ meeting_name: 'Toinen' })], 'na') ?? [];
    expect(rows.map(({ listing }) => listing?.facts.name)).toEqual(['Tuulensuoja', undefined]);
    expect(rows[1]?.noticed[0]?.code).toBe('KEY_REPEATED');
  });

  it('never tells who is to be contacted', () => {
    const contact = {
      contact_name_1: 'Aino Esimerkki',
      contact_phone_1: '+358000000000',
      contact_email_1: 'a@b.invalid',
    };
    expect(JSON.stringify(read(contact))).not.toMatch(/Aino|000000000|invalid/);
  });
});
