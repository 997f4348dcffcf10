import {
  COURSE_KINDS,
  limits,
  TRAINING_RECORD_ACTIONS,
  TRAINING_RECORD_FIRST_STATES,
  TRAINING_RECORD_ORIGINS,
  TRAINING_RECORD_STATES,
} from '@rinnakkain/domain';
import {
  DayField,
  IdField,
  IdsField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';
import { NameInLanguages } from '../tasks/tasks.messages';

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

  @WholeField('Months an approval holds; null for ever', { min: 1, max: 600, nullable: true })
  validityMonths: number | null;
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
}

/** A new training record of a volunteer. */
export class NewTrainingRecord {
  @IdField('The volunteer')
  volunteerId: string;

  @IdField('The course')
  courseId: string;

  @KeyField('Where it begins; approval is a reviewer’s decision of its own', TRAINING_RECORD_FIRST_STATES)
  state: (typeof TRAINING_RECORD_FIRST_STATES)[number];

  @DayField('The day it was completed; needed with `attended`, nothing otherwise', {
    optional: true,
    nullable: true,
  })
  completedOn?: string | null;

  @KeyField('Where it comes from; a course unless given', TRAINING_RECORD_ORIGINS, {
    optional: true,
    name: 'TrainingRecordOrigin',
  })
  origin?: (typeof TRAINING_RECORD_ORIGINS)[number];
}

/** A step of a training record. */
export class TrainingRecordTransition {
  @KeyField('What is done', TRAINING_RECORD_ACTIONS, { name: 'TrainingRecordAction' })
  action: (typeof TRAINING_RECORD_ACTIONS)[number];

  @DayField('The day of completion with `attend`; today unless given', { optional: true, nullable: true })
  completedOn?: string | null;
}

/** A reviewer's decision on a record. */
export class TrainingReview {
  @KeyField('The decision', ['approve', 'return'], { name: 'TrainingDecision' })
  decision: 'approve' | 'return';

  @TextField('What is to be completed, or why an earlier training counts', {
    max: limits.staffNoteMaxLength,
    optional: true,
    nullable: true,
  })
  note?: string | null;
}

/** Whose training it is: name and units, nothing else. */
export class TrainedVolunteer {
  @IdField('The volunteer')
  id: string;

  @TextField('First and last name', { max: 200 })
  name: string;

  @IdsField('Units the volunteer belongs to', { max: limits.unitsMax })
  units: string[];
}

/** The course of a record. */
export class RecordedCourse {
  @IdField('The course')
  id: string;

  @ObjectField('Name', () => NameInLanguages)
  name: NameInLanguages;

  @KeyField('Kind', COURSE_KINDS, { name: 'CourseKind' })
  kind: (typeof COURSE_KINDS)[number];
}

/** One volunteer's record of one course. */
export class TrainingRecord {
  @IdField('The record')
  id: string;

  @ObjectField('Whose it is', () => TrainedVolunteer)
  volunteer: TrainedVolunteer;

  @ObjectField('The course', () => RecordedCourse)
  course: RecordedCourse;

  @KeyField('State', TRAINING_RECORD_STATES, { name: 'TrainingRecordState' })
  state: (typeof TRAINING_RECORD_STATES)[number];

  @KeyField('Where it comes from', TRAINING_RECORD_ORIGINS, { name: 'TrainingRecordOrigin' })
  origin: (typeof TRAINING_RECORD_ORIGINS)[number];

  @DayField('The day it was completed', { nullable: true })
  completedOn: string | null;

  @DayField('Last day an approval counts; null for ever or not known', { nullable: true })
  validUntil: string | null;

  @TextField('The reviewer’s name', { max: 120, nullable: true })
  reviewedBy: string | null;

  @DayField('When it was reviewed', { nullable: true })
  reviewedOn: string | null;

  @TextField('The reviewer’s note', { max: limits.staffNoteMaxLength, nullable: true })
  note: string | null;

  @DayField('When it was recorded')
  recordedOn: string;

  @KeysField('What the actor may do with it', TRAINING_RECORD_ACTIONS, { name: 'TrainingRecordAction' })
  allowed: (typeof TRAINING_RECORD_ACTIONS)[number][];

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** Training records, a page of them. */
export class TrainingRecordList {
  @ListField('Those awaiting approval first', () => TrainingRecord)
  items: TrainingRecord[];

  @WholeField('How many there are in all', { min: 0, max: 10_000_000 })
  total: number;
}

/** Which records to list. */
export class TrainingRecordQuery extends ListQuery {
  @IdField('Of this volunteer', { optional: true })
  volunteerId?: string;

  @IdField('Of this course', { optional: true })
  courseId?: string;

  @KeyField('In this state', TRAINING_RECORD_STATES, { optional: true, name: 'TrainingRecordState' })
  state?: (typeof TRAINING_RECORD_STATES)[number];

  @KeyField('Order', ['awaiting', 'completed', 'name', '-completed', '-name'], { optional: true })
  sort?: 'awaiting' | 'completed' | 'name' | '-completed' | '-name';
}
