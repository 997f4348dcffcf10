import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { AuditEntry, AuditExportPart } from '@rinnakkain/api-client';
import { spreadsheetText } from '@rinnakkain/domain';
import { ApiCaller, type Query } from '@rinnakkain/platform-dashboard';
import { actionName, objectName, roleOf, whoOf } from './audit-names';

/** The moment in Finland, as spreadsheets sort it. */
const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Fetches the log in parts and gives it to the browser as a file for a spreadsheet. */
@Injectable({ providedIn: 'root' })
export class AuditFile {
  private readonly api = inject(ApiCaller);
  private readonly document = inject(DOCUMENT);

  /** Everything that the filters leave; tells how many entries have come so far. */
  async save(filters: Query, fetched: (entries: number) => void): Promise<void> {
    const rows: string[][] = [];
    for (let below: number | null | undefined; below !== null;) {
      const part: AuditExportPart = await this.api.get('/api/audit/export', { ...filters, below });
      rows.push(...part.items.map(cells));
      fetched(rows.length);
      below = part.next;
    }
    this.give(spreadsheetText([heads(), ...rows]));
  }

  private give(text: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = $localize`:@@audit.file.name:log-of-events.csv`;
    link.click();
    URL.revokeObjectURL(address);
  }
}

const heads = (): string[] => [
  $localize`:@@audit.file.number:Number`,
  $localize`:@@audit.column.when:When`,
  $localize`:@@audit.column.what:What was done`,
  $localize`:@@audit.column.who:Who`,
  $localize`:@@audit.file.role:Role`,
  $localize`:@@audit.file.account:Id of the account`,
  $localize`:@@audit.column.object:Thing`,
  $localize`:@@audit.id:Id of the thing`,
  $localize`:@@audit.column.details:More`,
  $localize`:@@audit.file.request:Request`,
];

const cells = (entry: AuditEntry): string[] => [
  String(entry.n),
  moment.format(new Date(entry.at)),
  actionName(entry.action),
  whoOf(entry),
  roleOf(entry),
  entry.account?.id ?? '',
  objectName(entry.objectType),
  entry.objectId ?? '',
  Object.keys(entry.details).length ? JSON.stringify(entry.details) : '',
  entry.requestId ?? '',
];
