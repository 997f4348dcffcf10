import { randomUUID } from 'node:crypto';
import type { ImportColumns, ImportFault, ReadRow } from '@rinnakkain/domain';
import type { Told } from './import-progress';
import { breathe, type Table, type TableRow } from './reading/table';

/** A row that would be written. */
export interface FreshRow<Value> {
  readonly row: TableRow;
  readonly value: Value;
}

/** A row that cannot be taken, and why. */
export interface RefusedRow {
  readonly row: TableRow;
  readonly faults: readonly ImportFault[];
}

/** What a trial run finds. */
export interface Checked<Value> {
  readonly fresh: readonly FreshRow<Value>[];
  /** How many rows are of what is there already. */
  readonly known: number;
  /** In the order of the file. */
  readonly refused: readonly RefusedRow[];
}

/** How one kind of table is tried and written. */
export interface ImportOfKind<Value> {
  /** Tries every row; writes nothing. */
  check(table: Table, columns: ImportColumns): Promise<Checked<Value>>;
  /** Writes the rows that a trial run in the same transaction has found fresh. */
  write(importId: string, fresh: readonly FreshRow<Value>[], told: Told): Promise<void>;
}

/** Rows that are judged before others have their turn. */
const SLICE = 200;

/** Reads every row by a rule. */
export async function readRows<Value>(
  rows: readonly TableRow[],
  rule: (cells: readonly string[]) => ReadRow<Value>,
): Promise<{ read: FreshRow<Value>[]; refused: RefusedRow[] }> {
  const read: FreshRow<Value>[] = [];
  const refused: RefusedRow[] = [];
  for (const [i, row] of rows.entries()) {
    if (i % SLICE === SLICE - 1) await breathe();
    const { value, faults } = rule(row.cells);
    if (faults) refused.push({ row, faults });
    else read.push({ row, value });
  }
  return { read, refused };
}

/** Goes through items in slices of a size, one after another, with a turn for others between. */
export async function inSlices<Item>(
  items: readonly Item[],
  size: number,
  task: (slice: readonly Item[], done: number) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += size) {
    await task(items.slice(at, at + size), at);
    await breathe();
  }
}

/** Values that are asked for in one statement, and rows that are written in one. */
export const ASKED_AT_ONCE = 2000;
const WRITTEN_AT_ONCE = 250;

/** Writes fresh rows in slices, each with an id of its own, and tells how far it is. */
export const writeInSlices = <Value>(
  fresh: readonly FreshRow<Value>[],
  told: Told,
  write: (values: readonly (Value & { readonly id: string })[]) => Promise<void>,
): Promise<void> =>
  inSlices(fresh, WRITTEN_AT_ONCE, async (slice, done) => {
    await write(slice.map(({ value }) => ({ ...value, id: randomUUID() })));
    told(done + slice.length, fresh.length);
  });

/** Rows in the order of the file. */
export const byRow = (a: RefusedRow, b: RefusedRow): number => a.row.number - b.row.number;
