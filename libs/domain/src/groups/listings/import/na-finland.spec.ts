import { readNaFinland } from './na-finland';

const row = (more: Record<string, unknown> = {}) => ({
  id: 11,
  title: { rendered: 'Majakka &#8211; tiistai' },
  area: 'Pirkanmaa',
  weekday: 'Tiistai',
  alkamisaika: '18.00',
  kesto: '60',
  cancelled_for_now: '',
  tauolla_pvm_asti: '',
  katuosoite: 'Esimerkkikatu 1',
  postinumero: '33100',
  kaupunki: 'Tampere',
  maa: 'Suomi',
  karttalinkki: 'https://kartta.invalid/',
  lisatiedot: '',
  lisatiedot_en: '',
  rel_kokouskielet: 'suomi',
  rel_kokousmuodot: 'Suljettu',
  ...more,
});
const read = (more?: Record<string, unknown>) => readNaFinland([row(more)], 'na')?.[0];
const facts = (more?: Record<string, unknown>) => read(more)?.listing?.facts;

describe('The WordPress feed', () => {
  it('tells the meeting as it is, also under acf', () => {
    const { title, id, ...acf } = row();
    for (const found of [facts(), readNaFinland([{ id, title, acf }], 'na')?.[0]?.listing?.facts])
      expect(found).toMatchObject({
        name: 'Majakka – tiistai',
        weekday: 2,
        startTime: '18:00',
        durationMinutes: 60,
        municipality: '837',
        languages: ['fi'],
        openness: 'closed',
        form: 'in_person',
        link: null,
      });
  });

  it('has times with a dot or a colon, and a length of nothing that is not told', () => {
    expect(facts({ alkamisaika: '18:30' })?.startTime).toBe('18:30');
    expect(facts({ kesto: '0' })?.durationMinutes).toBeNull();
    expect(facts({ kesto: '' })?.durationMinutes).toBeNull();
  });

  it.each([
    [{}, false, null],
    [{ cancelled_for_now: 'Kyllä' }, true, null],
    [{ tauolla_pvm_asti: '7.12.2026' }, true, '2026-12-07'],
    [{ tauolla_pvm_asti: '1.1.2020' }, true, '2020-01-01'],
    [{ cancelled_for_now: 'Kyllä', tauolla_pvm_asti: '1.1.2020' }, true, null],
    [{ cancelled_for_now: 'Ei', tauolla_pvm_asti: '31.2.2026' }, false, null],
  ])('pauses %j as %s until %s', (more, paused, resumesOn) => {
    expect(facts(more)).toMatchObject({ paused, resumesOn });
  });

  it('keeps in which weeks a meeting is held, from a label or a line of the notes', () => {
    expect(facts({ rel_kokousmuodot: 'Suljettu, Joka toinen viikko' })).toMatchObject({
      rhythm: 'every_second_week',
      openness: 'closed',
      notes: null,
    });
    const told = facts({ lisatiedot: 'Ovi B<br>Kokoontuu kuukauden 1. ja 3. tiistaina' });
    expect(told).toMatchObject({ rhythm: 'first_and_third' });
    // The words stay as they were written.
    expect(told?.notes).toBe('Ovi B\nKokoontuu kuukauden 1. ja 3. tiistaina');
    expect(facts()).not.toHaveProperty('rhythm');
    expect(facts({ weekday: '', lisatiedot: 'Joka toinen viikko' })?.rhythm).toBe('every_week');
  });

  it('keeps labels together that have a comma in them', () => {
    const found = read({ rel_kokousmuodot: 'Suljettu, Naisten, Kynttilä, hiljaisuus, askeltyö' });
    expect(found?.listing?.facts).toMatchObject({
      openness: 'closed',
      audiences: ['women'],
      codes: ['STEP'],
      notes: 'Kynttilä, hiljaisuus',
    });
    expect(found?.noticed).toEqual([{ code: 'FORMAT_UNKNOWN', value: 'Kynttilä, hiljaisuus' }]);
  });

  it.each([
    ['Avoin kuun viimeinen', 'conditional', 'last'],
    ['Avoin, kuun viimeinen', 'conditional', 'last'],
    ['Avoin', 'open', null],
    ['', null, null],
  ])('reads "%s" as %s %s', (rel_kokousmuodot, openness, openOn) => {
    expect(facts({ rel_kokousmuodot })).toMatchObject({ openness, openOn });
  });

  it('keeps a condition it has no field for in the notes, and says so', () => {
    const found = read({ rel_kokousmuodot: 'Avoin parillisina viikkoina' });
    expect(found?.listing?.facts).toMatchObject({
      openness: 'conditional',
      notes: 'Avoin parillisina viikkoina',
    });
    expect(found?.noticed[0]?.code).toBe('CONDITION_IN_NOTES');
  });

  it('joins on the net where others have a map', () => {
    const link = 'https://us02web.zoom.us/j/1';
    const online = facts({ area: 'Internet', kaupunki: 'Internet', karttalinkki: link, katuosoite: '' });
    expect(online).toMatchObject({ form: 'online', link, municipality: null, town: null, street: null });
    expect(read({ area: 'Internet', karttalinkki: 'kysy' })?.noticed).toEqual([
      { code: 'LINK_LEFT_OUT', value: 'kysy' },
    ]);
  });

  it('takes the marked point of a map and never where its camera stands', () => {
    const camera = 'https://www.google.com/maps/place/x/@60.1,24.9,17z';
    expect(facts({ karttalinkki: camera })?.latitude).toBeUndefined();
    expect(facts({ karttalinkki: `${camera}/data=!3d61.5!4d23.7` })).toMatchObject({
      latitude: 61.5,
      longitude: 23.7,
    });
    expect(facts({ karttalinkki: 'https://maps.google.com/?q=61.5,23.7' })).toMatchObject({ latitude: 61.5 });
  });

  it('runs abroad on the clocks there, and is left out where they are not known', () => {
    expect(facts({ maa: 'Espanja', kaupunki: 'Fuengirola' })).toMatchObject({
      timeZone: 'Europe/Madrid',
      country: 'ES',
      town: 'Fuengirola',
      municipality: null,
    });
    expect(read({ maa: 'Atlantis' })).toMatchObject({ listing: null });
  });

  it('tells languages it does not know', () => {
    expect(read({ rel_kokouskielet: 'suomi, klingon' })).toMatchObject({
      listing: { facts: { languages: ['fi'] } },
      noticed: [{ code: 'LANGUAGE_UNKNOWN', value: 'klingon' }],
    });
  });

  it('is no list when it is a message', () => {
    expect(readNaFinland({ code: 'rest_no_route' }, 'na')).toBeNull();
  });
});
