import { readOpenness } from './openness';

describe('Words of openness', () => {
  it.each([
    ['Avoin', 'open', null],
    ['Avoin palaveri', 'open', null],
    ['Suljettu', 'closed', null],
    ['Avoin, suljettu', 'closed', null],
    ['Öppet', 'open', null],
    ['Open', 'open', null],
    ['', null, null],
    ['Kynttilä, hiljaisuus', null, null],
    ['Avoin kuun viimeinen', 'conditional', 'last'],
    ['Avoin, kuun viimeinen', 'conditional', 'last'],
    ['1. palaveri kuukaudessa avoin', 'conditional', 'first'],
    ['Kuukauden ensimmäinen avoin', 'conditional', 'first'],
    ['Avoin kuukauden toinen', 'conditional', 'second'],
    ['Open last of the month', 'conditional', 'last'],
    ['Sista i månaden öppet', 'conditional', 'last'],
    ['Avoin parillisina viikkoina', 'conditional', null],
  ])('"%s" is %s %s', (words, openness, openOn) => {
    const read = readOpenness(words);
    expect([read.openness, read.openOn]).toEqual([openness, openOn]);
  });

  it('keep a condition that no field has', () => {
    expect(readOpenness('Naisten, Avoin parillisina viikkoina').condition).toBe(
      'Avoin parillisina viikkoina',
    );
    expect(readOpenness('Avoin kuun viimeinen').condition).toBeNull();
  });
});
