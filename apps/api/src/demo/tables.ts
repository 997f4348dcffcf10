/** One table the demo writes: which fields are sealed under which labels, and whose key and which row they belong to. */
export interface DemoTable<Row> {
  readonly name: string;
  /** Fields sealed with the person's key; `phone` goes to the column `phone_sealed`. */
  readonly sealed: readonly (keyof Row & string)[];
  readonly person: (row: Row) => string;
  readonly rowId: (row: Row) => string;
}

/** A table of rows with an id, whose sealed fields belong to the person in a field. */
export const tableOf = <Row extends { readonly id: string }>(
  name: string,
  person: keyof Row & string,
  sealed: readonly (keyof Row & string)[] = [],
): DemoTable<Row> => ({
  name,
  sealed,
  person: (row) => String(row[person]),
  rowId: (row) => row.id,
});
