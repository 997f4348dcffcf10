import { randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/** The people and places that the rows of one plot belong to. */
export interface Plot {
  readonly organisationId: string;
  readonly unitId: string;
  /** Who coordinates, records, invites and writes there. */
  readonly staffId: string;
  /** The account of the volunteer there. */
  readonly volunteerAccountId: string;
  /** The seeker's details are protected. */
  readonly protected?: boolean;
  /** What its rows say besides, by table. */
  readonly tell?: Readonly<Record<string, Row>>;
}

/** Values of a row by column. */
export type Row = Record<string, unknown>;

/** What was planted of one plot: rows, and their texts as the database writes them. */
export interface PlantedPlot {
  readonly rows: ReadonlyMap<string, Row>;
  readonly texts: ReadonlyMap<string, string>;
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

interface ForeignKey {
  readonly table: string;
  readonly columns: readonly string[];
  readonly parent: string;
  readonly parentColumns: readonly string[];
}

let numbers = 1000;

/** Columns whose value a rule, a policy or a key looks at; everything else is filled in by its type. */
const told: Readonly<Record<string, Row>> = {
  'groups.fellowship': { program: () => `x${++numbers}` },
  'groups.listing': { slug: () => `x${++numbers}`, form: 'in_person' },
  'groups.listing_import': { kind: 'bmlt' },
  'groups.listing_source': { kind: 'bmlt' },
  'groups.removed_listing': { slug: () => `x${++numbers}` },
  // Of a kind that registers and is counted, over for a year: its registrations are to be forgotten.
  'groups.support_group': {
    type: 'professionally_led_group',
    registers: true,
    first_day: '2026-01-01',
    last_day: '2026-01-02',
  },
  'groups.participant': { contact_sealed: () => randomBytes(16) },
  'oversight.audit_entry': { object_type: 'seeker', action: 'seeker.viewed' },
  'people.contact_note': { kind: 'other' },
  'people.course': { kind: 'basic' },
  'people.guidance_contact': { kind: 'group', minutes: 60 },
  'people.import': { kind: 'volunteers', columns: '[]' },
  'people.paper': { kind: 'agreement' },
  'people.requirement_set': { requirements: '[]' },
  'people.certificate': { kind: 'training', public_shows: null },
  'people.paper_text': {
    kind: 'pledge',
    body_fi: 'x',
    body_sv: 'x',
    body_en: 'x',
    applies_from: '2026-01-02',
    published_at: '2026-01-02T10:00:00Z',
  },
  'platform.invitation': { kind: 'membership', role: 'volunteer' },
  'platform.membership': { role: 'data_protection_officer' },
  'platform.public_text': {
    kind: 'privacy',
    body_fi: 'x',
    body_sv: 'x',
    body_en: 'x',
    applies_from: '2026-01-02',
    published_at: '2026-01-02T10:00:00Z',
  },
  'platform.page_feedback': { answered_on: '2026-01-02' },
  'platform.message': { kind: 'expiry_reminder', language: 'fi' },
  'support.relationship': { state: 'running' },
  'support.release': { field: 'firstName', until: '2100-01-01' },
  'support.session': { day: '2026-11-24', form: 'phone', outcome: 'held', minutes: 30 },
};

/** A value of a type that no rule looks at. */
function anyOf(type: string): unknown {
  if (type.endsWith('[]')) return '{}';
  if (type === 'uuid') return randomUUID();
  if (type === 'bigint') return ++numbers;
  if (type === 'bytea') return randomBytes(16);
  if (type === 'jsonb') return '{}';
  if (type === 'boolean') return false;
  if (type === 'date') return '2026-01-02';
  if (type.startsWith('time(') || type.startsWith('time ')) return '12:00';
  if (type.startsWith('timestamp')) return '2026-01-02T10:00:00Z';
  return /int|numeric/.test(type) ? 1 : 'x';
}

/** Puts one row into every given table, made from the catalogue, so that a new table is planted without being told. */
export class Planting {
  private constructor(
    private readonly admin: Client,
    private readonly columns: readonly Column[],
    private readonly foreignKeys: readonly ForeignKey[],
  ) {}

  static async begin(admin: Client, tables: readonly string[]): Promise<Planting> {
    const columns = await admin.query<Column>(
      `select n.nspname || '.' || c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
         a.attnotnull and not a.atthasdef as required
       from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' join pg_namespace n on n.oid = c.relnamespace
       where n.nspname || '.' || c.relname = any ($1) and a.attnum > 0 and not a.attisdropped`,
      [tables],
    );
    const keys = await admin.query<ForeignKey>(
      `select k.conrelid::regclass::text as "table", k.confrelid::regclass::text as parent,
         array(select a.attname::text from unnest(k.conkey) with ordinality x (n, i) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = x.n order by i) as columns,
         array(select a.attname::text from unnest(k.confkey) with ordinality x (n, i) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = x.n order by i) as "parentColumns"
       from pg_constraint k where k.contype = 'f'`,
    );
    return new Planting(admin, columns.rows, keys.rows);
  }

  /** The tables that get a row. */
  get tables(): string[] {
    return [...new Set(this.columns.map(({ table }) => table))].sort();
  }

  /** Plants one row in every table, or in some; rows that are there already are taken as they are. */
  async plant(
    plot: Plot,
    {
      only = this.tables,
      given = new Map(),
    }: { only?: readonly string[]; given?: ReadonlyMap<string, Row> } = {},
  ): Promise<PlantedPlot> {
    const rows = new Map(given);
    const texts = new Map<string, string>();
    let waiting = only.filter((table) => !rows.has(table));
    while (waiting.length > 0) {
      const ready = waiting.filter((table) =>
        this.parentsOf(table).every((parent) => rows.has(parent) || !only.includes(parent)),
      );
      if (ready.length === 0) throw new Error(`Nothing to begin with among ${waiting.join(', ')}.`);
      for (const table of ready) {
        const row = this.rowOf(table, plot, rows);
        rows.set(table, row);
        texts.set(table, await this.insert(table, row));
      }
      waiting = waiting.filter((table) => !rows.has(table));
    }
    return { rows, texts };
  }

  private parentsOf(table: string): string[] {
    return this.foreignKeys
      .filter((key) => key.table === table && this.tables.includes(key.parent) && key.parent !== table)
      .map(({ parent }) => parent);
  }

  private rowOf(table: string, plot: Plot, rows: ReadonlyMap<string, Row>): Row {
    const row: Row = {};
    const own = this.columns.filter((column) => column.table === table);
    for (const { name, type, required } of own) {
      const value = this.known(table, name, plot) ?? (required || name === 'id' ? anyOf(type) : undefined);
      if (value !== undefined) row[name] = value;
    }
    for (const { columns, parent, parentColumns } of this.foreignKeys.filter((key) => key.table === table)) {
      const from = rows.get(parent);
      if (from) columns.forEach((column, i) => (row[column] = from[parentColumns[i] ?? '']));
    }
    // Whoever stands in does so for somebody of the staff.
    if (table === 'groups.substitution') {
      row['away_volunteer_id'] = null;
      row['away_account_id'] = plot.staffId;
    }
    // Of nobody here: whoever is on the list has no seeker to see.
    if (table === 'people.exclusion') row['volunteer_id'] = randomUUID();
    if (table === 'platform.unit') row['id'] = plot.unitId;
    return { ...row, ...plot.tell?.[table] };
  }

  private known(table: string, name: string, plot: Plot): unknown {
    const special = told[table]?.[name];
    if (special !== undefined) return typeof special === 'function' ? (special as () => unknown)() : special;
    if (name === 'organisation_id') return plot.organisationId;
    if (name === 'unit_id') return plot.unitId;
    if (name === 'unit_ids') return [plot.unitId];
    if (['people.volunteer', 'platform.message'].includes(table) && name === 'account_id')
      return plot.volunteerAccountId;
    if (table === 'people.seeker' && name === 'protected') return plot.protected ?? false;
    // Nor is the coordinator on it.
    if (table === 'people.exclusion' && name === 'account_id') return undefined;
    const staff = /^(account|coordinator|author|interviewer|proposer)_id$|_by$/;
    return staff.test(name) && !name.startsWith('acknowledged') ? plot.staffId : undefined;
  }

  /** Writes a row; a unit is there already. */
  private async insert(table: string, row: Row): Promise<string> {
    const names = Object.keys(row);
    const { rows } =
      table === 'platform.unit'
        ? await this.admin.query<{ text: string }>(
            'select t::text as text from platform.unit t where id = $1',
            [row['id']],
          )
        : await this.admin.query<{ text: string }>(
            `insert into ${table} as t (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')}) returning t::text as text`,
            Object.values(row),
          );
    return rows[0]?.text ?? '';
  }
}
