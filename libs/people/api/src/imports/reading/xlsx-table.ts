import { NO_VALUE } from '@rinnakkain/domain';
import { refusedFile, type Table, TableBuilder } from './table';
import { XlsxFile } from './xlsx-file';
import { isDateFormat, plainNumber, serialDay } from './xlsx-numbers';

/** Reads the first sheet of a workbook. Nothing is computed: of a formula the value that was saved with it counts. */
export async function xlsxTable(bytes: Buffer): Promise<Table> {
  const file = await XlsxFile.open(bytes);
  const { sheet, from1904 } = await firstSheet(file);
  const strings = await sharedStrings(file);
  const dates = await dateStyles(file);
  const builder = new TableBuilder();
  let [row, number, cells, cell, inside] = [0, 0, [] as string[], null as Cell | null, ''];
  await file.hear(sheet, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        cells = [];
        number = 0;
      } else if (name === 'c') {
        number = columnOf(attributes['r']) ?? number + 1;
        cell = {
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? -1),
          text: '',
          formula: false,
        };
      } else if (cell && name === 'f') cell.formula = true;
      inside = name;
    },
    text: (text) => {
      // Phonetic hints stand beside a text, not in it.
      if (cell && (inside === 'v' || inside === 't')) cell.text += text;
    },
    close: (name) => {
      if (name === 'c' && cell) {
        if (number > 0 && number <= 1000) cells[number - 1] = valueOf(cell, strings, dates, from1904);
        cell = null;
      } else if (name === 'row')
        builder.add(
          row,
          Array.from(cells, (each) => each ?? ''),
        );
      inside = '';
    },
  });
  return builder.table();
}

interface Cell {
  readonly type: string;
  readonly style: number;
  text: string;
  formula: boolean;
}

function valueOf(
  cell: Cell,
  strings: readonly string[],
  dates: ReadonlySet<number>,
  from1904: boolean,
): string {
  const { type, style, text, formula } = cell;
  if (type === 'e' || (formula && text === '')) return NO_VALUE;
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'str' || type === 'inlineStr' || type === 'd') return text;
  if (type === 'b') return text === '1' ? '1' : '0';
  if (text === '') return '';
  return (dates.has(style) ? serialDay(Number(text), from1904) : null) ?? plainNumber(text);
}

/** The column of a cell such as `AB12`, from 1. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference ?? '')?.[1];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : null;
}

async function firstSheet(file: XlsxFile): Promise<{ sheet: string; from1904: boolean }> {
  let [first, from1904] = ['', false];
  await file.hear('xl/workbook.xml', {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name === 'sheet' && !first && (attributes['state'] ?? 'visible') === 'visible')
        first = attributes['r:id'] ?? '';
    },
  });
  let target = '';
  await file.hear('xl/_rels/workbook.xml.rels', {
    open: ({ name, attributes }) => {
      if (name === 'Relationship' && attributes['Id'] === first) target = attributes['Target'] ?? '';
    },
  });
  const sheet = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  if (!target || !file.has(sheet)) throw refusedFile('NOT_A_TABLE');
  return { sheet, from1904 };
}

async function sharedStrings(file: XlsxFile): Promise<string[]> {
  const strings: string[] = [];
  let [text, inside, hint] = ['', false, false];
  await file.hear('xl/sharedStrings.xml', {
    open: ({ name }) => {
      if (name === 'si') text = '';
      if (name === 'rPh') hint = true;
      inside = name === 't' && !hint;
    },
    text: (more) => {
      if (inside) text += more;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      if (name === 'rPh') hint = false;
      inside = false;
    },
  });
  return strings;
}

/** The styles by which a number is shown as a day. */
async function dateStyles(file: XlsxFile): Promise<Set<number>> {
  const custom = new Map<number, string>();
  const dates = new Set<number>();
  let [cellStyles, next] = [false, 0];
  await file.hear('xl/styles.xml', {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') cellStyles = true;
      if (name !== 'xf' || !cellStyles) return;
      const format = Number(attributes['numFmtId'] ?? 0);
      if (isDateFormat(format, custom.get(format))) dates.add(next);
      next++;
    },
    close: (name) => {
      if (name === 'cellXfs') cellStyles = false;
    },
  });
  return dates;
}
