import { readRhythm, rhythmOfText } from './rhythm';

describe('Words of a rhythm', () => {
  it.each([
    ['Joka toinen viikko', 'every_second_week'],
    ['Kokoontuu joka toinen viikko.', 'every_second_week'],
    ['Varannan vecka', 'every_second_week'],
    ['Every other week', 'every_second_week'],
    ['Parilliset viikot', 'even_weeks'],
    ['Kokoontuu parillisina viikkoina', 'even_weeks'],
    ['Parittomilla viikoilla', 'odd_weeks'],
    ['Udda veckor', 'odd_weeks'],
    ['Kuukauden ensimmäinen tiistai', 'first'],
    ['kuun viimeinen perjantai', 'last'],
    ['Kokoontuu kuukauden 1. ja 3. maanantaina', 'first_and_third'],
    ['2. ja 4. torstai kuukaudessa', 'second_and_fourth'],
    ['Månadens sista onsdag', 'last'],
    ['The first Tuesday of the month', 'first'],
    ['Meets the second and fourth Sunday of the month', 'second_and_fourth'],
  ])('"%s" is %s', (words, rhythm) => expect(readRhythm(words)).toBe(rhythm));

  it.each([
    '',
    'Avoin parillisina viikkoina',
    'Avoin kuun viimeinen',
    '1. palaveri kuukaudessa avoin',
    'Kuukauden viimeinen tiistai puhujakokous',
    'Kuun ensimmäisenä lauantaina kahvitarjoilu',
    'Ensimmäinen kerros',
    'Toinen ovi oikealta',
    'Kuukauden 1. ja 4. maanantai',
  ])('"%s" is none: a weekly meeting stays weekly', (words) => expect(readRhythm(words)).toBeNull());

  it('stand on a line of their own', () => {
    expect(rhythmOfText('Ovi lukitaan klo 18.\nJoka toinen viikko\nTervetuloa')).toBe('every_second_week');
    expect(rhythmOfText('Kahvitarjoilu joka toinen viikko')).toBeNull();
    expect(rhythmOfText(null)).toBeNull();
  });
});
