import { csvTable, decoded } from './csv-table';
import { refusedFile, type Table } from './table';
import { xlsxTable } from './xlsx-table';

const beginsWith = (bytes: Buffer, ...signs: number[]): boolean =>
  signs.every((sign, i) => bytes[i] === sign);

/** Reads a table by what the file holds, whatever it is called. */
export function readTable(bytes: Buffer): Promise<Table> {
  if (beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return xlsxTable(bytes);
  // An old workbook (XLS), or one that a password locks; and a PDF.
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) || beginsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return Promise.reject(refusedFile('NOT_A_TABLE'));
  return csvTable(decoded(bytes));
}
