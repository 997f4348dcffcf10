import type { Course, CourseKind, NewCourse } from '@rinnakkain/api-client';

/** A module as it stands in the form. */
export interface ModuleDraft {
  /** None for a new one. */
  id: string;
  name: { fi: string; sv: string; en: string };
  hours: string;
}

/** A course as it stands in the form: everything as it is typed. */
export interface CourseDraft {
  name: { fi: string; sv: string; en: string };
  kind: CourseKind;
  theme: string;
  contactHours: string;
  selfStudyHours: string;
  minimumAttendance: string;
  holds: 'months' | 'for_ever';
  validityMonths: string;
  language: string;
  place: string;
  trainers: string;
  modules: ModuleDraft[];
}

/** Where a new course begins. */
export const emptyCourse = (): CourseDraft => ({
  name: { fi: '', sv: '', en: '' },
  kind: 'basic',
  theme: '',
  contactHours: '',
  selfStudyHours: '0',
  minimumAttendance: '80',
  holds: 'months',
  validityMonths: '24',
  language: 'fi',
  place: '',
  trainers: '',
  modules: [],
});

/** One more module. */
export const emptyModule = (): ModuleDraft => ({ id: '', name: { fi: '', sv: '', en: '' }, hours: '' });

const figure = (value: number): string => String(value).replace('.', ',');

/** A course to edit. */
export const draftOfCourse = (course: Course): CourseDraft => ({
  name: { ...course.name },
  kind: course.kind,
  theme: course.theme ?? '',
  contactHours: String(course.contactHours),
  selfStudyHours: String(course.selfStudyHours),
  minimumAttendance: String(course.minimumAttendance),
  holds: course.validityMonths === null ? 'for_ever' : 'months',
  validityMonths: String(course.validityMonths ?? 24),
  language: course.language,
  place: course.place ?? '',
  trainers: course.trainers.join(', '),
  modules: course.modules.map(({ id, name, minutes }) => ({
    id,
    name: { ...name },
    hours: figure(minutes / 60),
  })),
});

/** Minutes of hours as they are typed, "4" or "2,5"; NaN when they are none. */
export const minutesOf = (hours: string): number =>
  /^\d{1,3}([.,]\d{1,2})?$/.test(hours.trim())
    ? Math.round(Number(hours.trim().replace(',', '.')) * 60)
    : NaN;

const tidy = ({ fi, sv, en }: CourseDraft['name']) => ({ fi: fi.trim(), sv: sv.trim(), en: en.trim() });

/** Names typed with commas between them. */
export const namesOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** What the form says, as the API takes it. */
export const courseOf = (draft: CourseDraft): NewCourse => ({
  name: tidy(draft.name),
  kind: draft.kind,
  theme: draft.theme || null,
  contactHours: Number(draft.contactHours),
  selfStudyHours: Number(draft.selfStudyHours),
  minimumAttendance: Number(draft.minimumAttendance),
  validityMonths: draft.holds === 'for_ever' ? null : Number(draft.validityMonths),
  language: draft.language,
  place: draft.place.trim() || null,
  trainers: namesOf(draft.trainers),
  modules: draft.modules.map(({ id, name, hours }) => ({
    ...(id && { id }),
    name: tidy(name),
    minutes: minutesOf(hours),
  })),
});
