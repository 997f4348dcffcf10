import { COURSE_RUN_ACTIONS, COURSE_RUN_STATES, limits, TRAINING_RECORD_STATES } from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  TEXT_LANGUAGES,
  TextField,
  type TextLanguage,
  TextsField,
  TimeField,
  WholeField,
} from '@rinnakkain/platform-api';
import { CourseModule } from './courses.messages';
import { AttendanceEvidence, RecordedCourse } from './training.messages';

/** One date of a run, times of day in Europe/Helsinki. */
export class DateOfRun {
  @DayField('The day')
  day: string;

  @TimeField('When it begins')
  start: string;

  @TimeField('When it ends')
  end: string;

  @IdField('The module it is for; null for the whole course', { optional: true, nullable: true })
  moduleId?: string | null;
}

/** A new run of a course; what is left out comes from the course. */
export class NewCourseRun {
  @ListField('Its dates', () => DateOfRun, { min: 1, max: limits.runDatesMax })
  dates: DateOfRun[];

  @WholeField('Places', { min: 1, max: limits.runCapacityMax })
  capacity: number;

  @DayField('First day of enrolment; today unless given', { optional: true })
  opensOn?: string;

  @DayField('Last day of enrolment; the day before the first date unless given', { optional: true })
  closesOn?: string;

  @TextField('Language, ISO 639 code', { min: 2, max: 3, optional: true })
  language?: string;

  @TextField('Where it is held', { max: limits.coursePlaceMaxLength, optional: true, nullable: true })
  place?: string | null;

  @TextField('Link of a remote course; told to those who have a place', {
    max: limits.remoteLinkMaxLength,
    optional: true,
    nullable: true,
  })
  remoteLink?: string | null;

  @TextsField('Names of those who train', {
    max: limits.trainersMax,
    maxLength: limits.nameMaxLength,
    optional: true,
  })
  trainers?: string[];
}

/** Changes of a run; what is left out stays. */
export class CourseRunChanges {
  @ListField('Its dates, all of them', () => DateOfRun, { min: 1, max: limits.runDatesMax, optional: true })
  dates?: DateOfRun[];

  @WholeField('Places', { min: 1, max: limits.runCapacityMax, optional: true })
  capacity?: number;

  @DayField('First day of enrolment', { optional: true })
  opensOn?: string;

  @DayField('Last day of enrolment', { optional: true })
  closesOn?: string;

  @TextField('Language, ISO 639 code', { min: 2, max: 3, optional: true })
  language?: string;

  @TextField('Where it is held', { max: limits.coursePlaceMaxLength, optional: true, nullable: true })
  place?: string | null;

  @TextField('Link of a remote course', { max: limits.remoteLinkMaxLength, optional: true, nullable: true })
  remoteLink?: string | null;

  @TextsField('Names of those who train', {
    max: limits.trainersMax,
    maxLength: limits.nameMaxLength,
    optional: true,
  })
  trainers?: string[];
}

/** The actor's own enrolment on a run. */
export class OwnEnrolment {
  @IdField('The training record')
  id: string;

  @KeyField('State', TRAINING_RECORD_STATES, { name: 'TrainingRecordState' })
  state: (typeof TRAINING_RECORD_STATES)[number];

  @ObjectField('What one has done of what the run asks', () => AttendanceEvidence)
  evidence: AttendanceEvidence;

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** A run of a course. */
export class CourseRun {
  @IdField('The run')
  id: string;

  @ObjectField('The course', () => RecordedCourse)
  course: RecordedCourse;

  @KeyField('How it stands today', COURSE_RUN_STATES, { name: 'CourseRunState' })
  state: (typeof COURSE_RUN_STATES)[number];

  @ListField('Its dates in order', () => DateOfRun)
  dates: DateOfRun[];

  @DayField('First day of enrolment')
  opensOn: string;

  @DayField('Last day of enrolment')
  closesOn: string;

  @TextField('Language, ISO 639 code', { max: 3 })
  language: string;

  @TextField('Where it is held', { max: limits.coursePlaceMaxLength, nullable: true })
  place: string | null;

  @TextField('Link of a remote course; null for those who have no place', {
    max: limits.remoteLinkMaxLength,
    nullable: true,
  })
  remoteLink: string | null;

  @FlagField('It is held remotely')
  remote: boolean;

  @TextsField('Names of those who train', { max: limits.trainersMax, maxLength: limits.nameMaxLength })
  trainers: string[];

  @WholeField('Places', { min: 1, max: limits.runCapacityMax })
  capacity: number;

  @WholeField('Places taken', { min: 0, max: 100_000 })
  taken: number;

  @WholeField('How many wait for a place', { min: 0, max: 100_000 })
  waiting: number;

  @ListField('Modules it began with', () => CourseModule)
  modules: CourseModule[];

  @WholeField('Own study, minutes', { min: 0, max: 60_000 })
  selfStudyMinutes: number;

  @WholeField('Share of the contact time needed for an approval, per cent', { min: 1, max: 100 })
  minimumAttendance: number;

  @ObjectField('The actor’s own enrolment', () => OwnEnrolment, { nullable: true })
  own: OwnEnrolment | null;

  @KeysField('What the actor may do with it', COURSE_RUN_ACTIONS, { name: 'CourseRunAction' })
  allowed: (typeof COURSE_RUN_ACTIONS)[number][];

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** Runs of courses, a page of them. */
export class CourseRunList {
  @ListField('Runs', () => CourseRun)
  items: CourseRun[];

  @WholeField('How many there are in all', { min: 0, max: 100_000 })
  total: number;
}

/** Which runs to list. */
export class CourseRunQuery extends ListQuery {
  @KeyField(
    'Those to come or under way, those one can enrol on now, or one’s own',
    ['coming', 'open', 'own'],
    { optional: true },
  )
  which?: 'coming' | 'open' | 'own';
}

/** In which language a calendar file is written. */
export class CourseRunCalendarQuery {
  @KeyField('Language of its titles; Finnish unless given', TEXT_LANGUAGES, { optional: true })
  language?: TextLanguage;
}

/** A run as a calendar file. */
export class CourseRunCalendar {
  @TextField('Name of the file', { max: 80 })
  name: string;

  @TextField('The file, RFC 5545', { max: 100_000 })
  content: string;
}
