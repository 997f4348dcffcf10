import type { Client } from 'pg';
import { SCHEMAS } from '../../whole-product';

/** A row as JSON, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** Every row of every table as JSON, by table and primary key; read only where it counts. */
export type Rows = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The columns of a row. */
export const rowOf = (text: string): Row => JSON.parse(text) as Row;

/** What happened to a row. */
export interface Change {
  readonly table: string;
  /** The values of its primary key. */
  readonly key: readonly string[];
  readonly kind: 'inserted' | 'updated' | 'deleted';
  /** Columns that differ; all of them when the row is new or gone. */
  readonly columns: readonly string[];
  readonly row: Row;
}

interface Table {
  readonly name: string;
  readonly key: readonly string[];
}

/** Written by every request that is recorded, whatever it asks for. */
const AUDIT = /^oversight\.audit_/;

/** Looks at what requests do to the rows of the whole database, the audit aside. */
export class RowWatch {
  private constructor(
    private readonly admin: Client,
    readonly tables: readonly Table[],
    /** Every column of every table, `schema.table.column`, with its type. */
    readonly columns: ReadonlyMap<string, string>,
  ) {}

  static async begin(admin: Client): Promise<RowWatch> {
    const { rows } = await admin.query<{ name: string; key: string[]; columns: Record<string, string> }>(
      `select n.nspname || '.' || c.relname as name,
         array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary order by a.attnum) as key,
         (select jsonb_object_agg(a.attname, format_type(a.atttypid, null)) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) and c.relkind = 'r' order by 1`,
      [SCHEMAS],
    );
    const columns = rows.flatMap(({ name, columns: own }) =>
      Object.entries(own).map(([column, type]) => [`${name}.${column}`, type] as const),
    );
    return new RowWatch(
      admin,
      rows.filter(({ name }) => !AUDIT.test(name)),
      new Map(columns),
    );
  }

  /** The rows as they are now. */
  async read(): Promise<Rows> {
    const { rows } = await this.admin.query<{ name: string; key: string; row: string }>(
      this.tables
        .map(
          ({ name, key }) =>
            `select '${name}' as name, concat_ws('|', ${key.join(', ')}) as key, to_jsonb(t)::text as row from ${name} t`,
        )
        .join(' union all '),
    );
    const all = new Map(this.tables.map(({ name }) => [name, new Map<string, string>()]));
    for (const { name, key, row } of rows) all.get(name)?.set(key, row);
    return all;
  }

  /** What became of the rows. */
  static changes(before: Rows, after: Rows): Change[] {
    return [...after].flatMap(([table, now]) => {
      const then = before.get(table) ?? new Map<string, string>();
      const whole = (kind: 'inserted' | 'deleted', key: string, text: string): Change => {
        const row = rowOf(text);
        return { table, key: key.split('|'), kind, columns: Object.keys(row), row };
      };
      const gone = [...then]
        .filter(([key]) => !now.has(key))
        .map(([key, text]) => whole('deleted', key, text));
      const changed = [...now].flatMap(([key, text]): Change[] => {
        const earlier = then.get(key);
        if (earlier === undefined) return [whole('inserted', key, text)];
        if (earlier === text) return [];
        const [was, row] = [rowOf(earlier), rowOf(text)];
        const columns = Object.keys(row).filter(
          (each) => JSON.stringify(row[each]) !== JSON.stringify(was[each]),
        );
        // The session that carried the request has been seen.
        const own = columns.filter((each) => !(table === 'platform.session' && each === 'seen_at'));
        return own.length > 0 ? [{ table, key: key.split('|'), kind: 'updated', columns: own, row }] : [];
      });
      return [...gone, ...changed];
    });
  }
}
