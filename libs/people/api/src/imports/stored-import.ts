import { Injectable } from '@nestjs/common';
import {
  type ImportColumns,
  type ImportFaultCode,
  type ImportField,
  type ImportState,
  limits,
  NO_VALUE,
} from '@rinnakkain/domain';
import { Clock, notFound, type PersonKey, scoped, sql, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import type { RefusedRow } from './import-kind';
import { ImportRow } from './import.entity';
import type { Table } from './reading/table';

/** What is wrong with a row, as it is kept. */
export interface Finding {
  readonly row: number;
  readonly faults: readonly {
    readonly column: number | null;
    readonly field: ImportField;
    readonly code: ImportFaultCode;
    readonly value: string;
    readonly earlierRow?: number;
  }[];
}

const KEY = 'people.import.wrapped_key';
const NAME = 'people.import.file_name';
const CONTENT = 'people.import.content';
const FINDINGS = 'people.import.findings';
const MS_PER_HOUR = 3_600_000;
/** Characters of a cell that are shown beside what is wrong with it. */
const SHOWN = 80;

/** An import as it lies in its row: sealed, with the key beside. */
@Injectable()
export class StoredImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** One that is not a day old yet; older ones are gone, whether they have been deleted or not. */
  async load(id: string, lock = false): Promise<ImportRow> {
    const [row] = await this.unitOfWork.current.find(
      ImportRow,
      sql`t.id = ${id}::uuid and t.created_at >= ${this.oldest()}::timestamptz`,
      { lock },
    );
    if (!row) throw notFound();
    return row;
  }

  /** How one stands, without what was uploaded: asked every second while it is written. */
  async stateOf(id: string): Promise<ImportState> {
    const row = await this.unitOfWork.current.row<{ state: ImportState }>(sql`
      select i.state from ${scoped('people.import', 'i')} where i.id = ${id}::uuid and i.created_at >= ${this.oldest()}::timestamptz`);
    if (!row) throw notFound();
    return row.state;
  }

  /** What is older than this is to be deleted. */
  oldest(): Date {
    return new Date(this.clock.now().getTime() - limits.importHours * MS_PER_HOUR);
  }

  /** Until when it is kept. */
  keptUntil(row: ImportRow): Date {
    return new Date(row.createdAt.getTime() + limits.importHours * MS_PER_HOUR);
  }

  /** The columns of a new row that hold what was uploaded. */
  sealed(id: string, fileName: string | null, table: Table, findings: readonly Finding[]) {
    const { key, wrapped } = this.vault.keyForRow(KEY, id);
    return {
      wrappedKey: wrapped,
      fileNameSealed: key.seal(NAME, id, fileName),
      contentSealed: key.seal(CONTENT, id, JSON.stringify(table)),
      findingsSealed: key.seal(FINDINGS, id, textOf(findings)),
    };
  }

  /** The findings of another trial run of the same table. */
  sealedFindings(row: ImportRow, findings: readonly Finding[]): Buffer | null {
    return this.keyOf(row)?.seal(FINDINGS, row.id, textOf(findings)) ?? null;
  }

  fileName(row: ImportRow): string | null {
    return this.keyOf(row)?.open(NAME, row.id, row.fileNameSealed) ?? null;
  }

  /** The table; nothing is left of it once it has been confirmed. */
  table(row: ImportRow): Table {
    const text = this.keyOf(row)?.open(CONTENT, row.id, row.contentSealed);
    return text ? (JSON.parse(text) as Table) : { headings: [], rows: [] };
  }

  findings(row: ImportRow): readonly Finding[] {
    const text = this.keyOf(row)?.open(FINDINGS, row.id, row.findingsSealed);
    return text ? (JSON.parse(text) as Finding[]) : [];
  }

  private keyOf({ id, wrappedKey }: ImportRow): PersonKey | null {
    return wrappedKey && this.vault.keyOfRow(KEY, id, wrappedKey);
  }
}

/** Nothing is kept where nothing is wrong. */
const textOf = (findings: readonly Finding[]): string | null =>
  findings.length > 0 ? JSON.stringify(findings) : null;

/** What is wrong, with the columns that it stands in. */
export const findingsOf = (columns: ImportColumns, refused: readonly RefusedRow[]): Finding[] =>
  refused.map(({ row, faults }) => ({
    row: row.number,
    faults: faults
      .map(({ field, code, params }) => {
        const index = columns.indexOf(field);
        const earlierRow = params?.['row'];
        return {
          column: index < 0 ? null : index + 1,
          field,
          code,
          value: (row.cells[index] ?? '').replace(NO_VALUE, '').slice(0, SHOWN).toWellFormed(),
          ...(typeof earlierRow === 'number' ? { earlierRow } : {}),
        };
      })
      .sort((a, b) => (a.column ?? 0) - (b.column ?? 0)),
  }));
