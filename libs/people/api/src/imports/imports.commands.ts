import { Injectable } from '@nestjs/common';
import {
  guessColumns,
  IMPORT_FIELDS,
  IMPORT_SHAPES,
  type ImportColumns,
  type ImportField,
  type ImportKind,
  limits,
  mayRole,
  misplacedFields,
  missingFields,
  RuleViolation,
} from '@rinnakkain/domain';
import {
  Clock,
  currentContext,
  invalid,
  notAllowed,
  sql,
  staleVersion,
  UnitOfWork,
  type UploadedTable,
} from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import type { Checked } from './import-kind';
import { ImportRow } from './import.entity';
import type { Import, ImportMapping, NewImport } from './imports.messages';
import { ImportsQueries } from './imports.queries';
import { ImportKinds } from './import-kinds';
import { readTable } from './reading/read-table';
import { refusedFile, type Table } from './reading/table';
import { findingsOf, StoredImports } from './stored-import';

/** Uploads a table, tries it, and gives it up. */
@Injectable()
export class ImportsCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly kinds: ImportKinds,
    private readonly stored: StoredImports,
    private readonly queries: ImportsQueries,
  ) {}

  /** Reads a table and tries it; keeps it sealed. */
  async upload({ kind, text, mapping }: NewImport, file: UploadedTable | undefined): Promise<Import> {
    const role = currentContext().actor?.role;
    if (!role || !mayRole(role, IMPORT_SHAPES[kind].permission)) throw notAllowed();
    const bytes = file?.bytes ?? (text ? Buffer.from(text, 'utf8') : null);
    if (!bytes || bytes.length === 0) throw refusedFile('REQUIRED');
    const table = await readTable(bytes);
    const columns =
      mapping === undefined
        ? guessColumns(kind, table.headings)
        : columnsTold(kind, table, mapping.split(','));
    return this.unitOfWork.run(() => this.keep(kind, table, columns, file ? nameOf(file) : null));
  }

  /** Says anew what the columns mean, and tries the table again. */
  async map(id: string, version: number, body: ImportMapping): Promise<Import> {
    const row = await this.open(id, version);
    const table = this.stored.table(row);
    const columns = columnsTold(row.kind, table, body.columns);
    const checked = await this.tried(row.kind, table, columns);
    await this.unitOfWork.current.update(ImportRow, id, version, {
      state: 'checked',
      columns,
      findingsSealed: this.stored.sealedFindings(row, findingsOf(columns, checked.refused)),
      ...countsOf(checked),
    });
    this.recordTrial(id, row.kind, table, checked);
    return this.queries.answer(id);
  }

  /** Deletes what was uploaded. */
  async giveUp(id: string): Promise<void> {
    const work = this.unitOfWork.current;
    await this.stored.load(id, true);
    await work.deleteWhere(ImportRow, sql`t.id = ${id}::uuid`);
    work.record({ action: 'import.dropped', objectType: 'import', objectId: id, details: { count: 1 } });
  }

  private async open(id: string, version: number): Promise<ImportRow> {
    const row = await this.stored.load(id, true);
    if (row.version !== version) throw staleVersion();
    if (row.state === 'confirmed') throw new RuleViolation('TRANSITION_NOT_ALLOWED', { state: row.state });
    return row;
  }

  private async keep(
    kind: ImportKind,
    table: Table,
    columns: ImportColumns,
    fileName: string | null,
  ): Promise<Import> {
    const work = this.unitOfWork.current;
    const checked = await this.tried(kind, table, columns);
    const id = randomUUID();
    await work.insert(ImportRow, {
      id,
      kind,
      accountId: work.actor.accountId,
      columns,
      ...this.stored.sealed(id, fileName, table, findingsOf(columns, checked.refused)),
      rowCount: table.rows.length,
      ...countsOf(checked),
      createdAt: this.clock.now(),
    });
    this.recordTrial(id, kind, table, checked);
    return this.queries.answer(id);
  }

  /** What a trial run finds; nothing while a required column is missing. */
  private tried(kind: ImportKind, table: Table, columns: ImportColumns): Promise<Checked<unknown>> {
    return missingFields(kind, columns).length > 0
      ? Promise.resolve({ fresh: [], known: 0, refused: [] })
      : this.kinds.of(kind).check(table, columns);
  }

  private recordTrial(id: string, kind: ImportKind, { rows }: Table, checked: Checked<unknown>): void {
    this.unitOfWork.current.record({
      action: 'import.checked',
      objectType: 'import',
      objectId: id,
      details: { kind, rows: rows.length, fresh: checked.fresh.length, failed: checked.refused.length },
    });
  }
}

const countsOf = ({ fresh, known, refused }: Checked<unknown>) => ({
  freshCount: fresh.length,
  knownCount: known,
  failedCount: refused.length,
});

const isField = (text: string): text is ImportField => (IMPORT_FIELDS as readonly string[]).includes(text);

/** What each column means as somebody says; refused unless every field is one of this kind and stands once. */
function columnsTold(kind: ImportKind, { headings }: Table, told: readonly string[]): ImportColumns {
  const pointer = '/columns';
  if (told.length > headings.length)
    throw invalid([{ pointer, code: 'TOO_LONG', params: { max: headings.length } }]);
  const fields = headings.map((_, i) => told[i]?.trim() || null);
  const unknown = fields.findIndex((field) => field !== null && !isField(field));
  if (unknown >= 0) throw invalid([{ pointer: `${pointer}/${unknown}`, code: 'NOT_ALLOWED_VALUE' }]);
  const columns = fields as ImportColumns;
  const [misplaced] = misplacedFields(kind, columns);
  if (misplaced) {
    const code = IMPORT_SHAPES[kind].fields.includes(misplaced) ? 'REPEATED' : 'NOT_ALLOWED_VALUE';
    throw invalid([{ pointer: `${pointer}/${columns.lastIndexOf(misplaced)}`, code }]);
  }
  return columns;
}

const nameOf = ({ name }: UploadedTable): string =>
  name
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .slice(-limits.importFileNameMaxLength);
