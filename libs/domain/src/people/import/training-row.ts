import type { Day } from '../../days/days';
import type { CourseKind, TrainingRecordOrigin } from '../../keys/keys';
import { limits } from '../../limits';
import { plainEmail } from '../contact-details';
import { readChoice, readDay, readEmail, readNumberWithin, readText } from './cell-values';
import type { ImportColumns } from './import-fields';
import { type ReadRow, RowCells } from './import-rows';
import {
  COURSE_KIND_WORDS,
  foldedWord,
  type ImportedRecordState,
  ORIGIN_WORDS,
  RECORD_STATE_WORDS,
} from './words-of-cells';

/** A course that rows can name. */
export interface KnownCourse {
  readonly id: string;
  readonly kind: CourseKind;
  /** In every language. */
  readonly names: readonly string[];
  readonly retired: boolean;
}

/** A training record as a row tells of one. */
export interface ImportedRecord {
  readonly email: string;
  readonly courseId: string;
  readonly courseKind: CourseKind;
  readonly completedOn: Day;
  readonly state: ImportedRecordState;
  readonly origin: TrainingRecordOrigin;
  /** What an equivalent earlier training was. */
  readonly earlier: string | null;
}

/** What the rows of training records are read against. */
export interface RecordGrounds {
  readonly today: Day;
  readonly courses: readonly KnownCourse[];
}

/** Hours of one training at most. */
const HOURS_MAX = 2000;

/** Reads one row; whose record it is and whether it is there already is found by the address. */
export function recordOfRow(
  columns: ImportColumns,
  cells: readonly string[],
  { today, courses }: RecordGrounds,
): ReadRow<ImportedRecord> {
  const row = new RowCells(columns, cells);
  const email = row.read('email', readEmail, true);
  const course = row.read('course', (cell) => courseOf(cell, courses), true);
  const completedOn = row.read('completedOn', (cell) => readDay(cell, today), true);
  const state = row.read('recordState', (cell) => readChoice(cell, RECORD_STATE_WORDS)) ?? 'attended';
  const origin = row.read('origin', (cell) => readChoice(cell, ORIGIN_WORDS)) ?? 'course';
  const equivalent = origin === 'equivalent';
  const what = row.read('earlier', (cell) => readText(cell, limits.staffNoteMaxLength - 12), equivalent);
  const hours = row.read('earlierHours', (cell) =>
    readNumberWithin(cell, { min: 0, max: HOURS_MAX, decimals: 2 }),
  );
  if (!equivalent && what !== null) row.wrong('earlier', 'NOT_ALLOWED');
  if (!equivalent && hours !== null) row.wrong('earlierHours', 'NOT_ALLOWED');
  // Why an earlier training counts is written by a reviewer, one record at a time.
  if (equivalent && state === 'approved') row.wrong('recordState', 'NOT_ALLOWED');
  return row.done(() => ({
    email: plainEmail(email ?? ''),
    courseId: course?.id ?? '',
    courseKind: course?.kind ?? 'basic',
    completedOn: completedOn ?? '',
    state,
    origin,
    earlier: what === null ? null : hours === null ? what : `${what}, ${String(hours).replace('.', ',')} h`,
  }));
}

/** The course of that name, or the only one in use of that kind. */
function courseOf(cell: string, courses: readonly KnownCourse[]) {
  const word = foldedWord(cell);
  const named = courses.filter(({ names }) => names.some((name) => foldedWord(name) === word));
  const inUse = named.filter(({ retired }) => !retired);
  const kind = COURSE_KIND_WORDS.get(word);
  const ofKind = courses.filter((course) => course.kind === kind && !course.retired);
  const found = [named, inUse, named.length === 0 ? ofKind : []].find((some) => some.length === 1)?.[0];
  if (found) return { ok: true, value: found } as const;
  return { ok: false, code: named.length + ofKind.length > 0 ? 'NOT_UNIQUE' : 'NOT_FOUND' } as const;
}

/** By what records are recognised: whose, which kind of course, which day. */
export const recordKey = (volunteerId: string, courseKind: CourseKind, completedOn: Day): string =>
  `${volunteerId} ${courseKind} ${completedOn}`;
