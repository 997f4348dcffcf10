import type { CourseRun, NewCourseRun } from '@rinnakkain/api-client';
import { namesOf } from './course-draft';

/** A date as it stands in the form. */
export interface DateDraft {
  day: string | null;
  start: string;
  end: string;
  moduleId: string;
}

/** A run as it stands in the form: everything as it is typed. */
export interface RunDraft {
  dates: DateDraft[];
  capacity: string;
  opensOn: string | null;
  closesOn: string | null;
  language: string;
  place: string;
  remoteLink: string;
  trainers: string;
}

/** What a new run takes over. */
export interface RunPlan {
  readonly modules: readonly { readonly id: string }[];
  readonly language: string;
  readonly place: string | null;
  readonly trainers: readonly string[];
}

/** One more date, at the time of the one before. */
export const dateAfter = (before: DateDraft | undefined, moduleId = ''): DateDraft => ({
  day: null,
  start: before?.start ?? '10:00',
  end: before?.end ?? '14:00',
  moduleId,
});

/** A new run of a course: one date for each module. */
export const emptyRun = ({ modules, language, place, trainers }: RunPlan, today: string): RunDraft => ({
  dates: modules.length ? modules.map(({ id }) => dateAfter(undefined, id)) : [dateAfter(undefined)],
  capacity: '12',
  opensOn: today,
  closesOn: null,
  language,
  place: place ?? '',
  remoteLink: '',
  trainers: trainers.join(', '),
});

/** A run to edit. */
export const draftOfRun = (run: CourseRun): RunDraft => ({
  dates: run.dates.map(({ day, start, end, moduleId }) => ({ day, start, end, moduleId: moduleId ?? '' })),
  capacity: String(run.capacity),
  opensOn: run.opensOn,
  closesOn: run.closesOn,
  language: run.language,
  place: run.place ?? '',
  remoteLink: run.remoteLink ?? '',
  trainers: run.trainers.join(', '),
});

/** What the form says, as the API takes it. */
export const runOf = (draft: RunDraft): NewCourseRun => ({
  dates: draft.dates.map(({ day, start, end, moduleId }) => ({
    day: day ?? '',
    start,
    end,
    moduleId: moduleId || null,
  })),
  capacity: Number(draft.capacity),
  ...(draft.opensOn && { opensOn: draft.opensOn }),
  ...(draft.closesOn && { closesOn: draft.closesOn }),
  language: draft.language,
  place: draft.place.trim() || null,
  remoteLink: draft.remoteLink.trim() || null,
  trainers: namesOf(draft.trainers),
});
