import fc from 'fast-check';
import {
  plainCell,
  readDay,
  readEmail,
  readNumber,
  readNumberWithin,
  readPhone,
  readText,
} from './cell-values';
import { delimiterOf } from './delimiter';

const TODAY = '2026-11-29';
const value = (read: { ok: boolean; value?: unknown; code?: unknown }): unknown =>
  read.ok ? read.value : read.code;

describe('A cell of a table', () => {
  it.each([
    ['1.2.2026', '2026-02-01'],
    ['01.02.2026', '2026-02-01'],
    ['1. 2. 2026', '2026-02-01'],
    ['1/2/2026', '2026-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['2026-02-01T00:00:00.000Z', '2026-02-01'],
    ['1.2.2026 klo 12.30', '2026-02-01'],
    ['1.2.2026 9:05', '2026-02-01'],
    ['29.2.2024', '2024-02-29'],
    ['29.2.2026', 'NOT_A_DAY'],
    ['1.2.26', 'NOT_A_DAY'],
    ['2026-2-1', 'NOT_A_DAY'],
    ['32.1.2026', 'NOT_A_DAY'],
    ['1.2.1899', 'NOT_A_DAY'],
    ['eilen', 'NOT_A_DAY'],
    ['30.11.2026', 'IN_FUTURE'],
  ])('is a day: %s is %s', (cell, expected) => {
    expect(value(readDay(cell, TODAY))).toBe(expected);
  });

  it('is the same day in Finnish and in ISO, whichever day it is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-29'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split('-').map(Number);
          for (const text of [iso, `${day}.${month}.${year}`, iso.split('-').reverse().join('.')])
            expect(value(readDay(text, TODAY))).toBe(iso);
        },
      ),
    );
  });

  it.each([
    ['1234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['1234.5', 1234.5],
    ['-3', -3],
    ['−3', -3],
    ['0,75', 0.75],
    ['1.234,5', 'NOT_A_NUMBER'],
    ['1,234.5', 'NOT_A_NUMBER'],
    ['1e3', 'NOT_A_NUMBER'],
    [',5', 'NOT_A_NUMBER'],
    ['12 h', 'NOT_A_NUMBER'],
    ['Infinity', 'NOT_A_NUMBER'],
  ])('is a number: %s is %s', (cell, expected) => {
    expect(value(readNumber(cell))).toBe(expected);
  });

  it('is the same number with a comma and with a point', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, hundredths) => {
          const text = `${whole}.${String(hundredths).padStart(2, '0')}`;
          expect(value(readNumber(text.replace('.', ',')))).toBe(Number(text));
          expect(value(readNumber(text))).toBe(Number(text));
          expect(
            value(
              readNumber(
                whole.toLocaleString('fi-FI').replace(/[\u00a0\u2212]/g, (c) => (c === '\u2212' ? '-' : ' ')),
              ),
            ),
          ).toBe(whole);
        },
      ),
    );
  });

  it('is never a number beyond its bounds or its decimals', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1000, max: 3000 }), (number) => {
        const read = readNumberWithin(number.toFixed(3).replace('.', ','), {
          min: 0,
          max: 2000,
          decimals: 2,
        });
        if (read.ok) {
          expect(read.value).toBeGreaterThanOrEqual(0);
          expect(read.value).toBeLessThanOrEqual(2000);
          expect(read.value * 100).toBeCloseTo(Math.round(read.value * 100), 4);
        }
      }),
    );
    expect(value(readNumberWithin('0,29', { min: 0, max: 1, decimals: 2 }))).toBe(0.29);
    expect(value(readNumberWithin('1950,0', { min: 1900, max: 2008, decimals: 0 }))).toBe(1950);
    expect(value(readNumberWithin('1950,5', { min: 1900, max: 2008, decimals: 0 }))).toBe('NOT_A_NUMBER');
  });

  it.each([
    ['+358 40 123 4567', '+358401234567'],
    ['040-123 4567', '+358401234567'],
    ['(040) 1234567', '+358401234567'],
    ['401234567', '+358401234567'],
    ['358401234567', '+358401234567'],
    ['00358401234567', '+358401234567'],
    ['+46 70 123 45 67', '+46701234567'],
    ['09 1234567', '+35891234567'],
    ['soita vain', 'NOT_A_PHONE_NUMBER'],
    ['+358', 'NOT_A_PHONE_NUMBER'],
    ['123', 'NOT_A_PHONE_NUMBER'],
  ])('is a phone number: %s is %s', (cell, expected) => {
    expect(value(readPhone(cell))).toBe(expected);
  });

  it('is an address, or none', () => {
    expect(value(readEmail('mailto:Aino@Esimerkki.fi'))).toBe('Aino@Esimerkki.fi');
    expect(value(readEmail('aino(at)esimerkki.fi'))).toBe('NOT_AN_EMAIL');
    expect(value(readEmail('a@b.fi; c@d.fi'))).toBe('NOT_AN_EMAIL');
  });

  it('loses hard spaces and the mark that keeps text from being a formula, and nothing else', () => {
    expect(plainCell("\u00a0'+358401234567 ")).toBe('+358401234567');
    expect(plainCell("'t Hart")).toBe("'t Hart");
    expect(value(readText(' Aino\n Maria ', 80))).toBe('Aino Maria');
    expect(value(readText('a\u0007', 80))).toBe('NOT_TEXT');
    expect(value(readText('abc', 2))).toBe('TOO_LONG');
  });

  it('is read or refused, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = plainCell(text.toWellFormed());
        for (const read of [
          readDay(cell, TODAY),
          readNumber(cell),
          readPhone(cell),
          readEmail(cell),
          readText(cell, 80),
        ])
          expect(typeof read.ok).toBe('boolean');
      }),
    );
  });
});

describe('What stands between cells', () => {
  it.each([
    ['Etunimi;Sukunimi;Sähköposti\nA,B;C;d', ';'],
    ['Etunimi,Sukunimi\n1;2;3', ','],
    ['Etunimi\tSukunimi', '\t'],
    ['"Sukunimi, etunimi";Sähköposti', ';'],
    ['\r\n \nA,B,C', ','],
    ['Sähköposti', ';'],
    ['', ';'],
  ])('of %j is %j', (text, expected) => {
    expect(delimiterOf(text)).toBe(expected);
  });
});
