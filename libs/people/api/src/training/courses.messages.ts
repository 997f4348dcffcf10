import { COURSE_KINDS, limits } from '@rinnakkain/domain';
import {
  FlagField,
  IdField,
  KeyField,
  ListField,
  ListQuery,
  ObjectField,
  TextField,
  TextsField,
  WholeField,
} from '@rinnakkain/platform-api';
import { NameInLanguages } from '../tasks/tasks.messages';

/** A module as it is told: one that is there already by its id, a new one without. */
export class NewCourseModule {
  @IdField('The module; none for a new one', { optional: true })
  id?: string;

  @ObjectField('Name', () => NameInLanguages)
  name: NameInLanguages;

  @WholeField('Minutes', { min: 1, max: limits.moduleMinutesMax })
  minutes: number;
}

/** A module of a course. */
export class CourseModule {
  @IdField('The module')
  id: string;

  @ObjectField('Name', () => NameInLanguages)
  name: NameInLanguages;

  @WholeField('Minutes', { min: 1, max: limits.moduleMinutesMax })
  minutes: number;
}

/** A new course. */
export class NewCourse {
  @ObjectField('Name', () => NameInLanguages)
  name: NameInLanguages;

  @KeyField('Kind', COURSE_KINDS, { name: 'CourseKind' })
  kind: (typeof COURSE_KINDS)[number];

  @TextField('Code of its theme', { max: 80, optional: true, nullable: true })
  theme?: string | null;

  @WholeField('Contact hours', { min: 0, max: 1000 })
  contactHours: number;

  @WholeField('Hours of own study', { min: 0, max: 1000, optional: true })
  selfStudyHours?: number;

  @ListField(
    'Modules, which make up the contact hours; none for a course in one piece',
    () => NewCourseModule,
    {
      max: limits.modulesMax,
      optional: true,
    },
  )
  modules?: NewCourseModule[];

  @WholeField('Share of the contact hours needed for an approval, per cent', {
    min: 1,
    max: 100,
    optional: true,
  })
  minimumAttendance?: number;

  @WholeField('Months an approval holds; null for ever', { min: 1, max: 600, nullable: true })
  validityMonths: number | null;

  @TextField('Language it is usually held in, ISO 639 code', { min: 2, max: 3, optional: true })
  language?: string;

  @TextField('Where it is usually held', { max: limits.coursePlaceMaxLength, optional: true, nullable: true })
  place?: string | null;

  @TextsField('Names of those who usually train', {
    max: limits.trainersMax,
    maxLength: limits.nameMaxLength,
    optional: true,
  })
  trainers?: string[];
}

/** Changes of a course; what is left out stays. */
export class CourseChanges {
  @ObjectField('Name', () => NameInLanguages, { optional: true })
  name?: NameInLanguages;

  @KeyField('Kind', COURSE_KINDS, { name: 'CourseKind', optional: true })
  kind?: (typeof COURSE_KINDS)[number];

  @TextField('Code of its theme', { max: 80, optional: true, nullable: true })
  theme?: string | null;

  @WholeField('Contact hours', { min: 0, max: 1000, optional: true })
  contactHours?: number;

  @WholeField('Hours of own study', { min: 0, max: 1000, optional: true })
  selfStudyHours?: number;

  @ListField('Modules, all of them', () => NewCourseModule, { max: limits.modulesMax, optional: true })
  modules?: NewCourseModule[];

  @WholeField('Share of the contact hours needed for an approval, per cent', {
    min: 1,
    max: 100,
    optional: true,
  })
  minimumAttendance?: number;

  @WholeField('Months an approval holds; null for ever', { min: 1, max: 600, optional: true, nullable: true })
  validityMonths?: number | null;

  @TextField('Language it is usually held in, ISO 639 code', { min: 2, max: 3, optional: true })
  language?: string;

  @TextField('Where it is usually held', { max: limits.coursePlaceMaxLength, optional: true, nullable: true })
  place?: string | null;

  @TextsField('Names of those who usually train', {
    max: limits.trainersMax,
    maxLength: limits.nameMaxLength,
    optional: true,
  })
  trainers?: string[];

  @FlagField('No new run is held of it; its records stay', { optional: true })
  retired?: boolean;
}

/** A course of the association. */
export class Course {
  @IdField('The course')
  id: string;

  @ObjectField('Name', () => NameInLanguages)
  name: NameInLanguages;

  @KeyField('Kind', COURSE_KINDS, { name: 'CourseKind' })
  kind: (typeof COURSE_KINDS)[number];

  @TextField('Code of its theme', { max: 80, nullable: true })
  theme: string | null;

  @WholeField('Contact hours', { min: 0, max: 1000 })
  contactHours: number;

  @WholeField('Hours of own study', { min: 0, max: 1000 })
  selfStudyHours: number;

  @ListField('Modules in their order', () => CourseModule)
  modules: CourseModule[];

  @WholeField('Share of the contact hours needed for an approval, per cent', { min: 1, max: 100 })
  minimumAttendance: number;

  @WholeField('Months an approval holds; null for ever', { min: 1, max: 600, nullable: true })
  validityMonths: number | null;

  @TextField('Language it is usually held in, ISO 639 code', { max: 3 })
  language: string;

  @TextField('Where it is usually held', { max: limits.coursePlaceMaxLength, nullable: true })
  place: string | null;

  @TextsField('Names of those who usually train', {
    max: limits.trainersMax,
    maxLength: limits.nameMaxLength,
  })
  trainers: string[];

  @FlagField('No new run is held of it')
  retired: boolean;

  @FlagField('The actor may change it')
  mayChange: boolean;

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** The association's courses, a page of them. */
export class CourseList {
  @ListField('Courses by kind and name', () => Course)
  items: Course[];

  @WholeField('How many there are in all', { min: 0, max: 100_000 })
  total: number;
}

/** Which courses to list. */
export class CourseQuery extends ListQuery {
  @KeyField('Of this kind', COURSE_KINDS, { optional: true, name: 'CourseKind' })
  kind?: (typeof COURSE_KINDS)[number];

  @FlagField('Retired or in use; all unless given', { optional: true, query: true })
  retired?: boolean;
}
