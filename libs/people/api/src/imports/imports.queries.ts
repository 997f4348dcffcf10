import { Injectable } from '@nestjs/common';
import { limits, missingFields, NO_VALUE } from '@rinnakkain/domain';
import { UnitOfWork } from '@rinnakkain/platform-api';
import { ImportProgress } from './import-progress';
import type { ImportRow } from './import.entity';
import type {
  FailedRows,
  FailedRowsQuery,
  Import,
  ImportColumn,
  ImportFaultList,
  ImportFaultQuery,
  ImportProgressAnswer,
} from './imports.messages';
import type { Table } from './reading/table';
import { StoredImports } from './stored-import';

const SAMPLES = 3;
const SAMPLE_LENGTH = 80;

/** What is told of an import to whoever uploaded it. */
@Injectable()
export class ImportsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stored: StoredImports,
    private readonly progressOf: ImportProgress,
  ) {}

  /** One import; the look at its rows is on record. */
  async view(id: string): Promise<Import> {
    const told = await this.answer(id);
    this.recordLook(id, 'columns');
    return told;
  }

  /** One import, after a command. */
  async answer(id: string): Promise<Import> {
    const row = await this.stored.load(id);
    return {
      ...row,
      fileName: this.stored.fileName(row),
      columns: columnsOf(row, this.stored.table(row)),
      missing: row.state === 'confirmed' ? [] : missingFields(row.kind, row.columns),
      keptUntil: this.stored.keptUntil(row),
    };
  }

  /** How far it is; asked every second while it is written, and tells of nobody. */
  async progress(id: string): Promise<ImportProgressAnswer> {
    return { state: await this.stored.stateOf(id), percent: this.progressOf.of(id) };
  }

  /** What is wrong, a page of it. */
  async faults(id: string, { page, pageSize }: ImportFaultQuery): Promise<ImportFaultList> {
    const findings = this.stored.findings(await this.stored.load(id));
    const all = findings.flatMap(({ row, faults }) => faults.map((fault) => ({ row, ...fault })));
    this.recordLook(id, 'faults');
    return { items: all.slice((page - 1) * pageSize, page * pageSize), total: all.length };
  }

  /** The rows that cannot be taken, a part of them, to be corrected and brought again. */
  async failedRows(id: string, { part }: FailedRowsQuery): Promise<FailedRows> {
    const row = await this.stored.load(id);
    const findings = this.stored.findings(row);
    const { headings, rows } = this.stored.table(row);
    const cellsOf = new Map(rows.map(({ number, cells }) => [number, cells]));
    const told = findings.slice((part - 1) * limits.importRowsPart, part * limits.importRowsPart);
    this.recordLook(id, 'failed_rows');
    return {
      headings: [...headings],
      items: told.map((finding) => ({
        row: finding.row,
        cells: headings.map((_, i) => (cellsOf.get(finding.row)?.[i] ?? '').replace(NO_VALUE, '')),
        faults: finding.faults.map((fault) => ({ row: finding.row, ...fault })),
      })),
      total: findings.length,
    };
  }

  private recordLook(id: string, part: string): void {
    this.unitOfWork.current.record({
      action: 'import.viewed',
      objectType: 'import',
      objectId: id,
      details: { part },
    });
  }
}

const columnsOf = ({ columns }: ImportRow, { headings, rows }: Table): ImportColumn[] =>
  headings.map((heading, i) => ({ heading, field: columns[i] ?? null, samples: samplesOf(rows, i) }));

function samplesOf(rows: Table['rows'], column: number): string[] {
  const samples: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[column]?.replace(NO_VALUE, '').trim();
    if (cell) samples.push(cell.slice(0, SAMPLE_LENGTH).toWellFormed());
    if (samples.length === SAMPLES) break;
  }
  return samples;
}
