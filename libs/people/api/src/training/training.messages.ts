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
  FlagField,
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

  @TextField('What the earlier training was: where, when, how many hours; needed with `equivalent`', {
    max: limits.staffNoteMaxLength,
    optional: true,
    nullable: true,
  })
  earlier?: string | null;
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

/** A module not attended in full. */
export class MissingModule {
  @IdField('The module')
  moduleId: string;

  @ObjectField('Name', () => NameInLanguages)
  name: NameInLanguages;

  @WholeField('Minutes that lack', { min: 1, max: 100_000 })
  minutes: number;
}

/** What a participant of a run has done of what the run asks. */
export class AttendanceEvidence {
  @WholeField('Contact minutes planned', { min: 0, max: 100_000 })
  plannedMinutes: number;

  @WholeField('Contact minutes present', { min: 0, max: 100_000 })
  attendedMinutes: number;

  @WholeField('Own study planned, minutes', { min: 0, max: 100_000 })
  selfStudyPlanned: number;

  @WholeField('Own study done, minutes', { min: 0, max: 100_000 })
  selfStudyDone: number;

  @FlagField('The minimum is reached and the own study done')
  reached: boolean;

  @WholeField('Minutes still needed for the minimum', { min: 0, max: 100_000 })
  lackingMinutes: number;

  @WholeField('Own study still to be done, minutes', { min: 0, max: 100_000 })
  lackingSelfStudy: number;

  @ListField('Modules not attended in full', () => MissingModule)
  missing: MissingModule[];
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

  @IdField('The run it is the enrolment of; null for what was recorded by hand', { nullable: true })
  runId: string | null;

  @ObjectField('What was done on the run; null for what was recorded by hand', () => AttendanceEvidence, {
    nullable: true,
  })
  evidence: AttendanceEvidence | null;

  @TextField('What an equivalent earlier training was', { max: limits.staffNoteMaxLength, nullable: true })
  earlier: string | null;

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
