import { Injectable, inject } from '@angular/core';
import type { RequirementStandingAnswer, TrainingStatusPage } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import {
  type FileKind,
  type Query,
  TableFile,
  capital,
  requirementWords,
} from '@rinnakkain/platform-dashboard';
import { RequirementWords } from '../requirement-words';
import { RequirementsApi } from '../requirements-api';

/** Fetches the training status in parts and gives it to the browser as a file for a spreadsheet. */
@Injectable({ providedIn: 'root' })
export class StatusFile {
  private readonly api = inject(RequirementsApi);
  private readonly words = inject(RequirementWords);
  private readonly file = inject(TableFile);

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
    const name = $localize`:@@people.status.file_name:training-status`;
    await this.file.give(kind, [this.heads(page), ...rows], `${name}-${page.day}`);
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
}

const told = (cell: RequirementStandingAnswer | undefined): [string, string] =>
  cell ? [requirementWords.requirement.status[cell.status], cell.until ?? ''] : ['', ''];
