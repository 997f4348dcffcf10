import { type FieldCode, limits } from '@rinnakkain/domain';
import { invalid, type Problem, Problem as RefusedRequest } from '@rinnakkain/platform-api';

/** A row of a table by its number in the file. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table as it was uploaded: every cell as text. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The file cannot be taken. */
export const refusedFile = (code: FieldCode, max?: number): Problem =>
  invalid([{ pointer: '/file', code, ...(max === undefined ? {} : { params: { max } }) }]);

/** More than may be read. */
export const tooLarge = (): Problem => new RefusedRequest(413, 'TOO_LARGE', { max: limits.importFileBytes });

/** Lets others have their turn: a large table is read and judged in slices. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const isBlank = (cell: string): boolean => cell.trim() === '';

/** Gathers rows as they are read; the first that is not blank holds the headings. */
export class TableBuilder {
  private headings: readonly string[] | undefined;
  private readonly rows: TableRow[] = [];
  private characters = 0;

  /** Takes the next row, unless it is blank; refuses what is beyond the limits. */
  add(number: number, given: readonly string[]): void {
    const width = given.findLastIndex((cell) => !isBlank(cell)) + 1;
    if (width === 0) return;
    if (width > limits.importColumnsMax) throw refusedFile('TOO_MANY_COLUMNS', limits.importColumnsMax);
    // One sign beyond what any field takes tells that it is too long.
    const cells = given
      .slice(0, width)
      .map((cell) => cell.slice(0, limits.importCellMaxLength + 1).toWellFormed());
    this.characters += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (this.characters > limits.importTextMaxLength) throw tooLarge();
    if (!this.headings) {
      this.headings = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
      return;
    }
    if (this.rows.length >= limits.importRowsMax) throw refusedFile('TOO_MANY_ROWS', limits.importRowsMax);
    this.rows.push({ number, cells });
  }

  /** The table; one without a heading and a row is none. */
  table(): Table {
    if (!this.headings || this.rows.length === 0) throw refusedFile('REQUIRED');
    const width = Math.max(this.headings.length, ...widths(this.rows));
    return {
      headings: Array.from({ length: width }, (_, i) => this.headings?.[i] ?? ''),
      rows: this.rows,
    };
  }
}

const widths = (rows: readonly TableRow[]): Set<number> => new Set(rows.map(({ cells }) => cells.length));
