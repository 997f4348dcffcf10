import fc from 'fast-check';
import { spreadsheetText } from './csv';

/** A plain reader of quoted cells: what a spreadsheet sees. */
function read(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let [inside, started] = [false, ''];
  const push = (): void => {
    rows.at(-1)?.push(started);
    started = '';
  };
  const plain = text.replace(/^\uFEFF/, '');
  for (let i = 0; i < plain.length; i++) {
    const sign = plain[i] ?? '';
    if (inside && sign === '"' && plain[i + 1] === '"') started += plain[++i] ?? '';
    else if (sign === '"') inside = !inside;
    else if (!inside && sign === separator) push();
    else if (!inside && sign === '\n') {
      push();
      rows.push([]);
    } else if (inside || sign !== '\r') started += sign;
  }
  return rows.slice(0, -1);
}

const nasty = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '=1+1',
    ' =1',
    '\t@x',
    '\u0000=1',
    '+358401234567',
    '-1',
    'a;=1',
    'a,=1',
    '"=1"',
    'a\r\n=1',
    '＝1',
    '|x',
    '%x',
  ),
);

describe('a file for a spreadsheet', () => {
  it('gives back every cell, with an apostrophe before what would be computed', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const back = read(spreadsheetText(rows), ';');
        expect(back.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((text) => text.replace(/^'/, ''))),
        );
      }),
    );
  });

  it('has no cell that a spreadsheet would compute, whichever separator it expects', () => {
    const computed = /^[\s\uFEFF\p{Cc}]*[=+\-@|%＝＋－＠]/u;
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 1 }), { minLength: 1 }), (rows) => {
        for (const separator of [';', ','])
          for (const row of read(spreadsheetText(rows), separator))
            expect(row.filter((text) => computed.test(text))).toEqual([]);
      }),
    );
  });

  it('leaves plain words as they are', () => {
    expect(spreadsheetText([['Sofia', 'katsoi hakijaa'], ['a"b']])).toBe(
      '\uFEFF"Sofia";"katsoi hakijaa"\r\n"a""b"\r\n',
    );
  });
});
