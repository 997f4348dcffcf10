import type { Permission } from '../../access/permissions';
import {
  type ImportField,
  type ImportKind,
  RECORD_IMPORT_FIELDS,
  VOLUNTEER_IMPORT_FIELDS,
} from './import-keys';

/** What each column means, in the order of the file; null for a column that is left out. */
export type ImportColumns = readonly (ImportField | null)[];

/** What one kind of import takes. */
export interface ImportShape {
  /** Who may take it in: those who may write it one by one. */
  readonly permission: Permission;
  /** Its fields, in the order of the template. */
  readonly fields: readonly ImportField[];
  /** Those without which nothing can be taken. */
  readonly required: readonly ImportField[];
}

/** The kinds of import. */
export const IMPORT_SHAPES: Readonly<Record<ImportKind, ImportShape>> = {
  volunteers: {
    permission: 'volunteer.import',
    fields: VOLUNTEER_IMPORT_FIELDS,
    required: ['firstName', 'lastName', 'email'],
  },
  training_records: {
    permission: 'training.record.import',
    fields: ['email', ...RECORD_IMPORT_FIELDS],
    required: ['email', 'course', 'completedOn'],
  },
};

/** Fields that need the volunteer's consent. */
export const IMPORT_FIELDS_OF_CONSENT = [
  'birthYear',
  'municipality',
  'languages',
] as const satisfies readonly ImportField[];

/** The required fields that no column carries. */
export const missingFields = (kind: ImportKind, columns: ImportColumns): ImportField[] =>
  IMPORT_SHAPES[kind].required.filter((field) => !columns.includes(field));

/** The fields that cannot stand where they do: of another kind, or in two columns. */
export const misplacedFields = (kind: ImportKind, columns: ImportColumns): ImportField[] =>
  columns.filter(
    (field, i): field is ImportField =>
      field !== null && (!IMPORT_SHAPES[kind].fields.includes(field) || columns.indexOf(field) !== i),
  );
