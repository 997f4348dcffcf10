import type { Import, ImportFault } from '@rinnakkain/api-client';
import type { ImportField, ImportKind } from '@rinnakkain/domain';
import { capital, importWords } from '@rinnakkain/platform-dashboard';

/** The way to where a kind of import begins, and what it leads to. */
export const IMPORT_PATHS: Readonly<Record<ImportKind, { readonly start: string; readonly list: string }>> = {
  volunteers: { start: '/imports/volunteers', list: '/volunteers' },
  training_records: { start: '/imports/training-records', list: '/training' },
};

/** The steps, in order. */
export const stepsOfImport = (): { name: string }[] => [
  { name: $localize`:@@people.import.step_file:File` },
  { name: $localize`:@@people.import.step_columns:Columns` },
  { name: $localize`:@@people.import.step_check:Check` },
];

/** The heading of a kind's pages. */
export const titleOfImport = (kind: ImportKind): string =>
  kind === 'volunteers'
    ? $localize`:@@people.import.volunteers:Import volunteers`
    : $localize`:@@people.import.records:Import training records`;

/** The list from which an import comes, as a crumb. */
export const crumbsOfImport = (kind: ImportKind): { name: string; link?: string }[] => [
  {
    name:
      kind === 'volunteers'
        ? $localize`:@@people.volunteers.title:Volunteers`
        : $localize`:@@people.training.title:Training`,
    link: IMPORT_PATHS[kind].list,
  },
  { name: titleOfImport(kind) },
];

/** A field with a capital letter. */
export const fieldName = (field: ImportField): string => capital(importWords.import.field[field]);

/** A column as spreadsheets call it. */
export function letterOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Where a fault is: the column's letter and meaning. */
export const placeOfFault = ({ column, field }: Pick<ImportFault, 'column' | 'field'>): string =>
  column ? `${letterOf(column)} · ${fieldName(field)}` : fieldName(field);

/** What is wrong, as a sentence. */
export function sentenceOfFault({ code, earlierRow }: Pick<ImportFault, 'code' | 'earlierRow'>): string {
  if (code === 'REPEATED' && earlierRow)
    return $localize`:@@people.import.repeated:The same is on row ${earlierRow}:row: already.`;
  return `${capital(importWords.import.fault[code])}.`;
}

/** How many there are of what, in words. */
export const countOfKind = (kind: ImportKind, count: number, written: string): string => {
  if (kind === 'volunteers')
    return count === 1
      ? $localize`:@@people.import.one_volunteer:1 volunteer`
      : $localize`:@@people.import.some_volunteers:${written}:count: volunteers`;
  return count === 1
    ? $localize`:@@people.import.one_record:1 training record`
    : $localize`:@@people.import.some_records:${written}:count: training records`;
};

/** What each column means, as it is now. */
export const columnsOf = ({ columns }: Import): (ImportField | null)[] => columns.map(({ field }) => field);
