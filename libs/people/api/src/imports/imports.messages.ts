import { IMPORT_FAULTS, IMPORT_FIELDS, IMPORT_KINDS, IMPORT_STATES, limits } from '@rinnakkain/domain';
import {
  FlagField,
  IdField,
  InstantField,
  KeyField,
  KeysField,
  ListField,
  TextField,
  TextsField,
  WholeField,
} from '@rinnakkain/platform-api';

/** A table to be tried: a file of a form, or rows as text. */
export class NewImport {
  @KeyField('What is taken in', IMPORT_KINDS, { name: 'ImportKind' })
  kind: (typeof IMPORT_KINDS)[number];

  @TextField('Rows as text instead of a file, headings first', {
    max: limits.importPastedMaxLength,
    optional: true,
  })
  text?: string;

  @TextField(
    'What each column means: fields between commas, nothing for a column left out; guessed unless given',
    {
      max: 1500,
      optional: true,
    },
  )
  mapping?: string;
}

/** What each column is to mean. */
export class ImportMapping {
  @TextsField('A field for every column, in the order of the file; empty text for a column left out', {
    max: limits.importColumnsMax,
    maxLength: 40,
  })
  columns: string[];
}

/** That what was tried is to be written. */
export class ConfirmImport {
  @FlagField('Rows with something wrong are left out; without this nothing is written when there are any', {
    optional: true,
  })
  leaveOutFailed?: boolean;
}

/** A column of the table. */
export class ImportColumn {
  @TextField('Its heading', { max: limits.importCellMaxLength + 1 })
  heading: string;

  @KeyField('What it means; null for a column left out', IMPORT_FIELDS, {
    name: 'ImportField',
    nullable: true,
  })
  field: (typeof IMPORT_FIELDS)[number] | null;

  @TextsField('The first values in it', { max: 3, maxLength: 80 })
  samples: string[];
}

/** A table that is being taken in, and what its trial run found. */
export class Import {
  @IdField('The import')
  id: string;

  @KeyField('What is taken in', IMPORT_KINDS, { name: 'ImportKind' })
  kind: (typeof IMPORT_KINDS)[number];

  @KeyField('How far it is', IMPORT_STATES, { name: 'ImportState' })
  state: (typeof IMPORT_STATES)[number];

  @TextField('Name of the file; null once it is confirmed, or when there was none', {
    max: limits.importFileNameMaxLength,
    nullable: true,
  })
  fileName: string | null;

  @ListField('Its columns; none once it is confirmed', () => ImportColumn)
  columns: ImportColumn[];

  @KeysField('Required fields that no column carries', IMPORT_FIELDS, { name: 'ImportField' })
  missing: (typeof IMPORT_FIELDS)[number][];

  @WholeField('Rows in the table, headings aside', { min: 0, max: limits.importRowsMax })
  rowCount: number;

  @WholeField('Rows that would be, or were, written', { min: 0, max: limits.importRowsMax })
  freshCount: number;

  @WholeField('Rows of what is there already; they change nothing', { min: 0, max: limits.importRowsMax })
  knownCount: number;

  @WholeField('Rows with something wrong', { min: 0, max: limits.importRowsMax })
  failedCount: number;

  @InstantField('Until when what was uploaded is kept')
  keptUntil: Date | string;

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** How far the writing of an import is. */
export class ImportProgressAnswer {
  @KeyField('How far it is', IMPORT_STATES, { name: 'ImportState' })
  state: (typeof IMPORT_STATES)[number];

  @WholeField('Per cent of it that is done; null while nothing is being written', {
    min: 0,
    max: 100,
    nullable: true,
  })
  percent: number | null;
}

/** One thing wrong in the table. */
export class ImportFault {
  @WholeField('Row in the file, from 1', { min: 1, max: 10_000_000 })
  row: number;

  @WholeField('Column in the file, from 1; null when no column carries the field', {
    min: 1,
    max: limits.importColumnsMax,
    nullable: true,
  })
  column: number | null;

  @KeyField('What the column means', IMPORT_FIELDS, { name: 'ImportField' })
  field: (typeof IMPORT_FIELDS)[number];

  @KeyField('What is wrong', IMPORT_FAULTS, { name: 'ImportFaultCode' })
  code: (typeof IMPORT_FAULTS)[number];

  @TextField('What stands in the cell, its beginning; empty where something is missing', { min: 0, max: 80 })
  value: string;

  @WholeField('The earlier row that says the same', { min: 1, max: 10_000_000, optional: true })
  earlierRow?: number;
}

/** What is wrong in the table, a page of it. */
export class ImportFaultList {
  @ListField('By row and column', () => ImportFault)
  items: ImportFault[];

  @WholeField('How many there are in all', { min: 0, max: 10_000_000 })
  total: number;
}

/** Which faults to list. */
export class ImportFaultQuery {
  @WholeField('Page, from 1', { min: 1, max: 100_000, optional: true, query: true })
  page: number = 1;

  @WholeField('Faults on a page', { min: 1, max: limits.pageSizeMax, optional: true, query: true })
  pageSize: number = limits.pageSizeDefault;
}

/** Which part of the rows that could not be taken. */
export class FailedRowsQuery {
  @WholeField('Part, from 1', { min: 1, max: limits.importRowsMax, optional: true, query: true })
  part: number = 1;
}

/** A row that cannot be taken, as it stands in the file. */
export class FailedRow {
  @WholeField('Row in the file, from 1', { min: 1, max: 10_000_000 })
  row: number;

  @TextsField('Its cells', { max: limits.importColumnsMax, maxLength: limits.importCellMaxLength + 1 })
  cells: string[];

  @ListField('What is wrong', () => ImportFault)
  faults: ImportFault[];
}

/** Rows that cannot be taken, a part of them. */
export class FailedRows {
  @TextsField('The headings of the file', {
    max: limits.importColumnsMax,
    maxLength: limits.importCellMaxLength + 1,
  })
  headings: string[];

  @ListField('Rows', () => FailedRow)
  items: FailedRow[];

  @WholeField('How many there are in all', { min: 0, max: limits.importRowsMax })
  total: number;
}
