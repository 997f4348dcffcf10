import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { RequirementStandingAnswer, TrainingStatusPage } from '@rinnakkain/api-client';
import { limits, spreadsheetText } from '@rinnakkain/domain';
import { type Query, capital, requirementWords } from '@rinnakkain/platform-dashboard';
import { RequirementWords } from '../requirement-words';
import { RequirementsApi } from '../requirements-api';

/** What a status can be taken away as. */
export type FileKind = 'xlsx' | 'csv';

/** Fetches the training status in parts and gives it to the browser as a file for a spreadsheet. */
@Injectable({ providedIn: 'root' })
export class StatusFile {
  private readonly api = inject(RequirementsApi);
  private readonly words = inject(RequirementWords);
  private readonly document = inject(DOCUMENT);

  /** Everything the filters let through; `fetched` hears how many rows are here. */
  async save(kind: FileKind, query: Query, fetched: (rows: number) => void): Promise<void> {
    const rows: string[][] = [];
    let page: TrainingStatusPage;
    let part = 1;
    do {
      page = await this.api.exportPart({ ...query, part });
      rows.push(...this.rowsOf(page));
      fetched(rows.length);
      part += 1;
    } while (rows.length < page.total && page.items.length === limits.statusExportPart);
    const table = [this.heads(page), ...rows];
    this.give(kind, kind === 'csv' ? csv(table) : await workbook(table), page.day);
  }

  private heads({ columns, courses }: TrainingStatusPage): string[] {
    return [
      $localize`:@@people.column.volunteer:Volunteer`,
      $localize`:@@people.status.file_standing:Readiness`,
      $localize`:@@people.status.file_until:Ready until`,
      ...columns.flatMap(({ requirement }) => {
        const name = capital(this.words.name(requirement, courses));
        return [name, $localize`:@@people.status.file_day:${name}:what:, until`];
      }),
    ];
  }

  private rowsOf({ items, columns }: TrainingStatusPage): string[][] {
    return items.map((line) => [
      line.name,
      requirementWords.standing.key[line.standing],
      line.until ?? '',
      ...columns.flatMap(({ key }) => told(line.cells.find((cell) => cell.key === key))),
    ]);
  }

  private give(kind: FileKind, file: Blob, day: string): void {
    const address = URL.createObjectURL(file);
    const link = this.document.createElement('a');
    link.href = address;
    link.download = `${$localize`:@@people.status.file_name:training-status`}-${day}.${kind}`;
    link.click();
    URL.revokeObjectURL(address);
  }
}

const told = (cell: RequirementStandingAnswer | undefined): [string, string] =>
  cell ? [requirementWords.requirement.status[cell.status], cell.until ?? ''] : ['', ''];

const csv = (table: readonly string[][]): Blob =>
  new Blob([spreadsheetText(table)], { type: 'text/csv;charset=utf-8' });

/** Every cell is typed as text: nothing in a name can be computed. */
async function workbook([heads = [], ...rows]: readonly string[][]): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const text = (value: string, bold = false) => ({
    type: String,
    value,
    ...(bold ? { fontWeight: 'bold' as const } : {}),
  });
  return writeXlsxFile([
    heads.map((head) => text(head, true)),
    ...rows.map((row) => row.map((value) => text(value))),
  ]).toBlob();
}
