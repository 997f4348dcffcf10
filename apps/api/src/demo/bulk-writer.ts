import type { FingerprintKind, RootKey } from '@rinnakkain/platform-api';
import { PersonKey, seal } from '@rinnakkain/platform-api';
import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import type { DemoTable } from './tables';

const BATCH = 2_000;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const bytea = (bytes: Buffer | null): string | null => bytes && `\\x${bytes.toString('hex')}`;

/** Writes the rows of one association in batches, sealing what is sealed in the product. */
export class BulkWriter {
  private readonly keys = new Map<string, PersonKey>();
  private readonly wrapping: Buffer;
  /** What the database is busy with while the next rows are made and sealed. */
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    private readonly client: Client,
    private readonly rootKey: RootKey,
    private readonly organisationId: string,
  ) {
    this.wrapping = rootKey.derive(`organisation|${organisationId}`);
  }

  /** Makes and writes the keys of new persons. */
  async createKeys(personIds: readonly string[]): Promise<void> {
    await this.insert(
      'platform.person_key',
      personIds.map((personId) => {
        const key = randomBytes(32);
        this.keys.set(personId, new PersonKey(this.organisationId, key));
        const place = `${this.organisationId}|platform.person_key|${personId}`;
        return { personId, wrapped: bytea(seal(this.wrapping, place, key)) };
      }),
    );
  }

  /** The keyed fingerprint of contact data, as it is written. */
  fingerprint(kind: FingerprintKind, text: string | null): string | null {
    const folded = text?.normalize('NFKC').toLocaleLowerCase('fi').replace(/\s+/g, ' ').trim();
    return folded
      ? bytea(this.rootKey.fingerprint(`fingerprint|${kind}|${this.organisationId}`, folded))
      : null;
  }

  /** Writes rows of a table of persons. */
  async write<Row extends object>(table: DemoTable<Row>, rows: Iterable<Row>): Promise<void> {
    let batch: object[] = [];
    for (const row of rows) {
      batch.push(this.sealed(table, row));
      if (batch.length < BATCH) continue;
      await this.insert(table.name, batch);
      batch = [];
    }
    await this.insert(table.name, batch);
  }

  /** Writes rows of this association as they are; comes back when what was sent before has been written. */
  async insert(table: string, rows: readonly object[]): Promise<void> {
    const own = rows.map((row) => ({ organisationId: this.organisationId, ...row }));
    await this.underWay;
    this.underWay = insertRows(this.client, table, own);
    // A failure is told by the next call, or by the last.
    this.underWay.catch(() => undefined);
  }

  /** Comes back when everything has been written. */
  finish(): Promise<void> {
    return this.underWay;
  }

  private sealed<Row extends object>(table: DemoTable<Row>, row: Row): object {
    const columns: Record<string, unknown> = Object.fromEntries(Object.entries(row));
    if (table.sealed.length === 0) return columns;
    const key = this.keys.get(table.person(row));
    if (!key) throw new Error(`${table.name} belongs to nobody.`);
    for (const field of table.sealed) {
      const text = row[field] as string | null;
      delete columns[field];
      columns[`${field}Sealed`] = bytea(key.seal(`${table.name}.${snake(field)}`, table.rowId(row), text));
    }
    return columns;
  }
}

/** Inserts rows of one shape; fields in camel case are columns in snake case. */
export async function insertRows(client: Client, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map(snake).join(', ');
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows
      .slice(from, from + BATCH)
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value])));
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(batch)],
    );
  }
}
