import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TODAY } from '@rinnakkain/ui';
import { Formats } from './formats';

const formatsIn = (language: string) => {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      { provide: LOCALE_ID, useValue: language },
      { provide: TODAY, useValue: () => '2026-11-24' },
    ],
  });
  return TestBed.inject(Formats);
};

describe('Days, times and numbers', () => {
  it('are written as Finns write them', () => {
    const formats = formatsIn('fi');
    expect(formats.day('2026-11-24')).toBe('ti 24.11.');
    expect(formats.day('2025-11-24')).toBe('ma 24.11.2025');
    expect(formats.date('2026-02-03')).toBe('3.2.');
    expect(formats.longDay('2026-11-24')).toBe('tiistai 24. marraskuuta 2026');
    expect(formats.month('2026-11-01')).toBe('Marraskuu');
    expect(formats.month('2025-12-01')).toBe('Joulukuu 2025');
    expect(formats.time('17:30')).toBe('17.30');
    expect(formats.time('09:30')).toBe('9.30');
    expect(formats.days(34)).toBe('34 vrk');
    expect(formats.number(1118)).toBe('1\u00a0118');
    expect(formats.number(2.5)).toBe('2,5');
    expect(formats.list(['Ville', 'Kirsi', 'Aino'])).toBe('Ville, Kirsi ja Aino');
  });

  it('are written as Swedes of Finland write them', () => {
    const formats = formatsIn('sv');
    expect(formats.day('2026-11-24')).toBe('tis 24.11.');
    expect(formats.dayAndTime('2026-11-24', '17:30')).toBe('tis 24.11. kl. 17.30');
    expect(formats.days(34)).toBe('34 dygn');
  });

  it('are written in English', () => {
    const formats = formatsIn('en');
    expect(formats.day('2025-11-24')).toBe('Mon 24 Nov 2025');
    expect(formats.dayAndTime('2026-11-24', '17:30')).toBe('Tue 24 Nov, 17:30');
    expect(formats.number(1118)).toBe('1\u00a0118');
  });

  it('follow the clock of Finland, summer and winter', () => {
    const formats = formatsIn('fi');
    expect(formats.moment('2026-11-24T22:30:00Z')).toBe('ke 25.11. klo 0.30');
    expect(formats.moment('2026-07-01T21:30:00Z')).toBe('to 2.7. klo 0.30');
    expect(formats.dayOf('2026-11-24T22:30:00Z')).toBe('2026-11-25');
  });

  it('say today, yesterday and tomorrow', () => {
    const formats = formatsIn('fi');
    expect(formats.nearDay('2026-11-24')).toBe('today');
    expect(formats.nearDay('2026-11-23')).toBe('yesterday');
    expect(formats.nearDay('2026-11-25')).toBe('tomorrow');
    expect([0, 1, 12].map((days) => formats.ago(days))).toEqual(['today', 'yesterday', '12 vrk ago']);
    expect(formats.nearDay('2026-11-26')).toBe('to 26.11.');
  });

  it.each([
    [45, '45 min'],
    [60, '1 h'],
    [90, '1 h 30 min'],
    [0, '0 min'],
  ])('say %i minutes as a length', (minutes, words) => expect(formatsIn('fi').minutes(minutes)).toBe(words));
});
