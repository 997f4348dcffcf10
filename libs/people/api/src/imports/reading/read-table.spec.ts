import { Problem } from '@rinnakkain/platform-api';
import { limits, NO_VALUE } from '@rinnakkain/domain';
import writeXlsxFile from 'write-excel-file/node';
import { windows1252, workbookOf } from '../testing';
import { readTable } from './read-table';

const rowsOf = async (bytes: Buffer): Promise<readonly (readonly string[])[]> => {
  const { headings, rows } = await readTable(bytes);
  return [headings, ...rows.map(({ cells }) => cells)];
};
const refusal = async (bytes: Buffer): Promise<string> => {
  try {
    await readTable(bytes);
    return 'taken';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.errors?.[0]?.code ?? error.code;
  }
};

describe('A table as text', () => {
  const wanted = [
    ['Etunimi', 'Sukunimi', 'Tunnit'],
    ['Väinö', 'Åström', '12,5'],
  ];

  it.each([
    [
      'Finnish Excel: Windows-1252 and semicolons',
      windows1252('Etunimi;Sukunimi;Tunnit\r\nVäinö;Åström;12,5\r\n'),
    ],
    ['UTF-8 with a mark in front', Buffer.from('\uFEFFEtunimi;Sukunimi;Tunnit\r\nVäinö;Åström;12,5')],
    ['UTF-8 without one', Buffer.from('Etunimi;Sukunimi;Tunnit\nVäinö;Åström;12,5\n')],
    ['commas and quotation marks', Buffer.from('Etunimi,Sukunimi,Tunnit\n"Väinö",Åström,"12,5"\n')],
    ['tabs', Buffer.from('Etunimi\tSukunimi\tTunnit\nVäinö\tÅström\t12,5\n')],
    [
      'Unicode text of Excel',
      Buffer.from('\uFEFFEtunimi\tSukunimi\tTunnit\r\nVäinö\tÅström\t12,5\r\n', 'utf16le'),
    ],
  ])('is read: %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(wanted);
  });

  it('keeps the numbers of its rows, passes over blank ones and fills up short ones', async () => {
    const table = await readTable(Buffer.from('\n;;\nA;B\n1;"two\nlines"\n\n;\n3\n'));
    expect(table).toEqual({
      headings: ['A', 'B'],
      rows: [
        { number: 4, cells: ['1', 'two\nlines'] },
        { number: 7, cells: ['3'] },
      ],
    });
  });

  it('of ten thousand rows lets others have their turn', async () => {
    const row = 'Aino;Mäki;aino@esimerkki.fi;+358401234567;Helsinki\n';
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const { rows } = await readTable(Buffer.from(`A;B;C;D;E\n${row.repeat(10_000)}`));
    clearInterval(timer);
    expect(rows).toHaveLength(10_000);
    expect(turns).toBeGreaterThan(3);
  });

  it('is refused when it is none, or too large', async () => {
    expect(await refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toBe('NOT_A_TABLE');
    expect(await refusal(Buffer.from('%PDF-1.7'))).toBe('NOT_A_TABLE');
    expect(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).toBe('NOT_A_TABLE');
    expect(await refusal(Buffer.from('A;B\n"1;2'))).toBe('NOT_A_TABLE');
    expect(await refusal(Buffer.from('A;B\n'))).toBe('REQUIRED');
    expect(await refusal(Buffer.from(`A\n${'1\n'.repeat(limits.importRowsMax + 1)}`))).toBe('TOO_MANY_ROWS');
    expect(await refusal(Buffer.from(`${'A;'.repeat(60)}B\n1`))).toBe('TOO_MANY_COLUMNS');
  });
});

describe('A workbook', () => {
  it('is read as other software writes it: text, numbers and real days', async () => {
    const day = { type: Date, format: 'd.m.yyyy', value: new Date('2026-02-01T00:00:00Z') } as const;
    const bytes = await writeXlsxFile([
      [{ value: 'Nimi' }, { value: 'Tunnit' }, { value: 'Päivä' }],
      [{ value: 'Väinö & Åke' }, { type: Number, value: 12.5 }, day],
    ]).toBuffer();
    expect(await rowsOf(bytes)).toEqual([
      ['Nimi', 'Tunnit', 'Päivä'],
      ['Väinö & Åke', '12.5', '2026-02-01'],
    ]);
  });

  it('computes nothing: what was saved with a formula counts, and a formula or an error without a value is said', async () => {
    const bytes = workbookOf(`
      <row r="1"><c r="A1" t="inlineStr"><is><t>A</t></is></c><c r="B1" t="str"><v>B</v></c><c r="C1" t="str"><v>C</v></c><c r="D1" t="str"><v>D</v></c></row>
      <row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3"><f>1+1</f></c><c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D3" s="1"><v>46054</v></c></row>
      <row r="4"><c r="A4" t="str"><f>WEBSERVICE("http://x")</f><v>saved</v></c><c r="D4" t="b"><v>1</v></c></row>`);
    expect(await readTable(bytes)).toEqual({
      headings: ['A', 'B', 'C', 'D'],
      rows: [
        { number: 3, cells: ['2', NO_VALUE, NO_VALUE, '2026-02-01'] },
        { number: 4, cells: ['saved', '', '', '1'] },
      ],
    });
  });

  it('keeps long numbers as they were typed, and knows the calendar of 1904', async () => {
    const heads = '<row r="1"><c t="str"><v>A</v></c><c t="str"><v>B</v></c></row>';
    const row = '<row r="2"><c><v>3.58401234567E11</v></c><c s="1"><v>44592</v></c></row>';
    const workbook = {
      'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`,
    };
    expect((await rowsOf(workbookOf(heads + row, workbook)))[1]).toEqual(['358401234567', '2026-02-01']);
  });

  it('that unpacks to much more than it weighs is refused before it fills the memory', async () => {
    const heads = '<row r="1"><c t="str"><v>A</v></c></row>';
    const bomb = workbookOf(`${heads}${' '.repeat(70 * 1024 * 1024)}`);
    expect(bomb.length).toBeLessThan(limits.importFileBytes);
    expect(await refusal(bomb)).toBe('TOO_LARGE');
    const half = ' '.repeat(45 * 1024 * 1024);
    const twice = workbookOf(`${heads}${half}`, { 'xl/sharedStrings.xml': `<sst>${half}</sst>` });
    expect(await refusal(twice)).toBe('TOO_LARGE');
  });

  it('that is broken, is no workbook, or brings entities of its own is refused', async () => {
    const whole = workbookOf('<row r="1"><c t="str"><v>A</v></c></row><row r="2"><c><v>1</v></c></row>');
    expect(await refusal(whole)).toBe('taken');
    expect(await refusal(whole.subarray(0, whole.length - 60))).toBe('NOT_A_TABLE');
    expect(await refusal(workbookOf('<row r="1"><c>'))).toBe('NOT_A_TABLE');
    expect(await refusal(workbookOf('', { 'xl/workbook.xml': '<workbook/>' }))).toBe('NOT_A_TABLE');
    const laughs = '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa">]><sst><si><t>&a;</t></si></sst>';
    expect(
      await refusal(workbookOf('<row r="1"><c t="s"><v>0</v></c></row>', { 'xl/sharedStrings.xml': laughs })),
    ).toBe('NOT_A_TABLE');
  });
});
