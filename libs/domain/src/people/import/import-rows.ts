import { type FaultParams, NO_VALUE, plainCell, type Read } from './cell-values';
import type { ImportColumns } from './import-fields';
import type { ImportFaultCode, ImportField } from './import-keys';

/** One thing wrong with a row. */
export interface ImportFault {
  readonly field: ImportField;
  readonly code: ImportFaultCode;
  readonly params?: FaultParams;
}

/** A row that can be taken, or everything that is wrong with it. */
export type ReadRow<Value> =
  | { readonly value: Value; readonly faults?: undefined }
  | { readonly value?: undefined; readonly faults: readonly ImportFault[] };

/** The cells of one row by what they mean, and what has been found wrong with them so far. */
export class RowCells {
  readonly faults: ImportFault[] = [];
  private readonly cells: ReadonlyMap<ImportField, string>;

  constructor(columns: ImportColumns, cells: readonly string[]) {
    this.cells = new Map(
      columns.flatMap((field, i): [ImportField, string][] =>
        field ? [[field, plainCell(cells[i] ?? '')]] : [],
      ),
    );
  }

  /** Notes what is wrong with a cell. */
  wrong(field: ImportField, code: ImportFaultCode, params?: FaultParams): null {
    this.faults.push({ field, code, ...(params ? { params } : {}) });
    return null;
  }

  /** The value of a cell; null when it is empty or wrong, and an empty one is wrong where it is needed. */
  read<Value>(field: ImportField, how: (cell: string) => Read<Value>, needed = false): Value | null {
    const cell = this.cells.get(field) ?? '';
    if (cell === NO_VALUE) return this.wrong(field, 'NO_VALUE');
    if (cell === '') return needed ? this.wrong(field, 'REQUIRED') : null;
    const read = how(cell);
    return read.ok ? read.value : this.wrong(field, read.code, read.params);
  }

  /** Whether a cell holds anything. */
  told(field: ImportField): boolean {
    return (this.cells.get(field) ?? '') !== '';
  }

  /** The row, unless something is wrong with it. */
  done<Value>(value: () => Value): ReadRow<Value> {
    return this.faults.length > 0 ? { faults: this.faults } : { value: value() };
  }
}
