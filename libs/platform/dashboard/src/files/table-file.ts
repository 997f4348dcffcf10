import { DOCUMENT, Injectable, inject } from '@angular/core';
import { spreadsheetText } from '@rinnakkain/domain';

/** What a table can be taken away as. */
export type FileKind = 'xlsx' | 'csv';
/** Rows of a table, the first of them its head; a text is never computed, a number stays one. */
export type Table = readonly (readonly (string | number)[])[];

/** Gives tables to the browser as files for a spreadsheet. */
@Injectable({ providedIn: 'root' })
export class TableFile {
  private readonly document = inject(DOCUMENT);

  /** Saves a table under a name, to which its ending is added. */
  async give(kind: FileKind, table: Table, name: string): Promise<void> {
    const file = kind === 'csv' ? csv(table) : await workbook(table);
    const address = URL.createObjectURL(file);
    const link = this.document.createElement('a');
    link.href = address;
    link.download = `${name}.${kind}`;
    link.click();
    URL.revokeObjectURL(address);
  }
}

const csv = (table: Table): Blob =>
  new Blob([spreadsheetText(table.map((row) => row.map(String)))], { type: 'text/csv;charset=utf-8' });

/** Every text is typed as text: nothing in a name can be computed. */
async function workbook([heads = [], ...rows]: Table): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const cell = (value: string | number, bold = false) => ({
    ...(typeof value === 'number' ? { type: Number, value } : { type: String, value }),
    ...(bold ? { fontWeight: 'bold' as const } : {}),
  });
  return writeXlsxFile([
    heads.map((head) => cell(head, true)),
    ...rows.map((row) => row.map((value) => cell(value))),
  ]).toBlob();
}
