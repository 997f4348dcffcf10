import { limits, TRAINING_RECORD_ACTIONS, TRAINING_RECORD_STATES } from '@rinnakkain/domain';
import {
  IdField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  WholeField,
} from '@rinnakkain/platform-api';
import { AttendanceEvidence, TrainedVolunteer } from './training.messages';

/** Who is enrolled on a run. */
export class NewEnrolment {
  @IdField('The volunteer, told by staff; a volunteer enrols oneself and tells nothing', { optional: true })
  volunteerId?: string;
}

/** Minutes somebody was present at one module. */
export class ModuleMinutes {
  @IdField('The module')
  moduleId: string;

  @WholeField('Minutes', { min: 0, max: limits.moduleMinutesMax })
  minutes: number;
}

/** Somebody with a place on a run, or waiting for one. */
export class Participant {
  @IdField('The training record')
  id: string;

  @ObjectField('Who it is', () => TrainedVolunteer)
  volunteer: TrainedVolunteer;

  @KeyField('State', TRAINING_RECORD_STATES, { name: 'TrainingRecordState' })
  state: (typeof TRAINING_RECORD_STATES)[number];

  @ListField('Minutes present', () => ModuleMinutes)
  minutes: ModuleMinutes[];

  @ObjectField('What was done of what the run asks', () => AttendanceEvidence)
  evidence: AttendanceEvidence;

  @KeysField('What the actor may do with the record', TRAINING_RECORD_ACTIONS, {
    name: 'TrainingRecordAction',
  })
  allowed: (typeof TRAINING_RECORD_ACTIONS)[number][];

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** The participants of a run, a page of them. */
export class ParticipantList {
  @ListField('By name; those who wait last, in the order they came', () => Participant)
  items: Participant[];

  @WholeField('How many there are in all', { min: 0, max: 100_000 })
  total: number;
}

/** Which participants to list. */
export class ParticipantQuery extends ListQuery {}

/** Volunteers who could be enrolled on a run, a page of them. */
export class EnrollableList {
  @ListField('By name', () => TrainedVolunteer)
  items: TrainedVolunteer[];

  @WholeField('How many there are in all', { min: 0, max: 1_000_000 })
  total: number;
}

/** One cell of the attendance list. */
export class AttendanceMark {
  @IdField('The training record')
  recordId: string;

  @IdField('The module; null for own study', { nullable: true })
  moduleId: string | null;

  @WholeField('Minutes', { min: 0, max: 60_000 })
  minutes: number;
}

/** Cells of the attendance list; what is not named stays as it is. */
export class NewAttendance {
  @ListField('The cells', () => AttendanceMark, { min: 1, max: limits.attendanceMarksMax })
  marks: AttendanceMark[];
}

/** What became of one participant when the run was concluded. */
export class ConcludedParticipant {
  @IdField('The training record')
  recordId: string;

  @KeyField('State now', TRAINING_RECORD_STATES, { name: 'TrainingRecordState' })
  state: (typeof TRAINING_RECORD_STATES)[number];

  @WholeField('Version now', { min: 1, max: 1_000_000_000 })
  recordVersion: number;
}

/** What became of the participants when the run was concluded. */
export class RunConclusion {
  @ListField('Those decided on; one’s own record is left to somebody else', () => ConcludedParticipant)
  items: ConcludedParticipant[];
}
