import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { FailedRows } from '@rinnakkain/api-client';
import { IMPORT_HEADINGS, IMPORT_SHAPES, type ImportKind, limits, spreadsheetText } from '@rinnakkain/domain';
import { Formats } from '@rinnakkain/platform-dashboard';
import { TODAY } from '@rinnakkain/ui';
import { placeOfFault, sentenceOfFault } from './import-words';
import { ImportsApi } from './imports-api';

/** Files for a spreadsheet: an empty table to fill in, and the rows that could not be taken with the reason of each. */
@Injectable({ providedIn: 'root' })
export class ImportFiles {
  private readonly api = inject(ImportsApi);
  private readonly formats = inject(Formats);
  private readonly document = inject(DOCUMENT);
  private readonly today = inject(TODAY);

  /** Gives the headings of a kind in the language of the page. */
  template(kind: ImportKind): void {
    const language = { fi: 0, sv: 1, en: 2 }[this.formats.language];
    const heads = IMPORT_SHAPES[kind].fields.map((field) => IMPORT_HEADINGS[field][language] ?? field);
    this.give(spreadsheetText([heads]), `${$localize`:@@people.import.template_name:template`}.csv`);
  }

  /** Fetches the rows that cannot be taken, as a table with the reasons in the last column. */
  async failedRows(importId: string): Promise<string> {
    const rows: string[][] = [];
    let page: FailedRows;
    let part = 1;
    do {
      page = await this.api.failedRows(importId, part);
      rows.push(
        ...page.items.map(({ cells, faults }) => [
          ...cells,
          faults.map((fault) => `${placeOfFault(fault)}: ${sentenceOfFault(fault)}`).join(' '),
        ]),
      );
      part += 1;
    } while (rows.length < page.total && page.items.length === limits.importRowsPart);
    return spreadsheetText([[...page.headings, $localize`:@@people.import.reason:Reason`], ...rows]);
  }

  /** Gives such a table to the browser. */
  giveFailedRows(text: string): void {
    const name = $localize`:@@people.import.failed_name:rows-to-correct`;
    this.give(text, `${name}-${this.today()}.csv`);
  }

  private give(text: string, name: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  }
}
