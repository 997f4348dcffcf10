import { AccountSeal, open, PersonalDataRegistry, RootKey } from '@rinnakkain/platform-api';
import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { SCHEMAS } from '../../whole-product';

/** One value as it lies in a row. */
export interface StoredValue {
  /** `schema.table.column`. */
  readonly column: string;
  /** As the owner of the database reads it: bytes as hexadecimal digits. */
  readonly stored: string;
}

/** A value that says who somebody is, opened where it is sealed. */
export interface OpenedValue {
  readonly column: string;
  readonly row: string;
  readonly text: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Tables whose rows each hold the key they are sealed with, wrapped. */
const KEY_IN_ROW: Readonly<Record<string, true>> = {
  'groups.meeting_note': true,
  'people.import': true,
  'platform.page_feedback': true,
};

const admin = (product: TestProduct) => product.database.admin;

/** Every value of every table, as COPY would write it. */
export async function storedValues(product: TestProduct): Promise<StoredValue[]> {
  const { rows: tables } = await admin(product).query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind in ('r', 'm') order by 1`,
    [SCHEMAS],
  );
  const values: StoredValue[] = [];
  for (const { name } of tables) {
    const { rows } = await admin(product).query<{ row: Row }>(`select to_jsonb(t) as row from ${name} t`);
    for (const { row } of rows)
      for (const [column, value] of Object.entries(row))
        values.push({
          column: `${name}.${column}`,
          stored: typeof value === 'string' ? value : JSON.stringify(value),
        });
  }
  return values;
}

/** Every value of a column that the registry calls sealed, or identifying and text, opened with the person's key. */
export async function openedValues(product: TestProduct): Promise<OpenedValue[]> {
  const keys = await keysOf(product);
  const values: OpenedValue[] = [];
  for (const { table, columns, person, personColumn } of product.app.get(PersonalDataRegistry).all()) {
    const named = Object.entries(columns).filter(([, of]) => of === 'sealed' || of === 'identifying');
    const { rows } = await admin(product).query<Row>(`select * from ${table}`);
    for (const row of rows) {
      const id = String(row['id'] ?? row[personColumn]);
      for (const [name, kind] of named) {
        const value = row[name];
        const column = `${table}.${name}`;
        if (typeof value === 'string' && value !== '') values.push({ column, row: id, text: value });
        if (kind !== 'sealed' || !Buffer.isBuffer(value)) continue;
        const organisationId = String(row['organisation_id']);
        const key = keys.get(`${organisationId} ${String(row[personColumn])}`);
        const place = `${organisationId}|${column.replace(/_sealed$/, '')}|${id}`;
        const text =
          table in KEY_IN_ROW
            ? open(keyInRow(product, table, row), place, value).toString()
            : person === 'account'
              ? addressOf(product, row)
              : key && open(key, place, value).toString();
        if (text) values.push({ column, row: id, text });
      }
    }
  }
  return values;
}

const addressOf = (product: TestProduct, row: Row): string =>
  product.app
    .get(AccountSeal)
    .openEmail(
      String(row['account_id'] ?? row['id']),
      row['wrapped_key'] as Buffer,
      row['email_sealed'] as Buffer,
    );

/** The key that lies in the row whose content it seals. */
const keyInRow = (product: TestProduct, table: string, row: Row): Buffer => {
  const organisation = String(row['organisation_id']);
  return open(
    product.app.get(RootKey).derive(`organisation|${organisation}`),
    `${organisation}|${table}.wrapped_key|${String(row['id'])}`,
    row['wrapped_key'] as Buffer,
  );
};

async function keysOf(product: TestProduct): Promise<Map<string, Buffer>> {
  const { rows } = await admin(product).query<{
    organisation_id: string;
    person_id: string;
    wrapped: Buffer;
  }>('select organisation_id, person_id, wrapped from platform.person_key');
  const root = product.app.get(RootKey);
  return new Map(
    rows.map(({ organisation_id: organisation, person_id: person, wrapped }) => [
      `${organisation} ${person}`,
      open(
        root.derive(`organisation|${organisation}`),
        `${organisation}|platform.person_key|${person}`,
        wrapped,
      ),
    ]),
  );
}
