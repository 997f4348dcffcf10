import { COURSE_KINDS, limits, REQUIREMENT_KINDS, REQUIREMENT_STAGES } from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  KeyField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';
import { NameInLanguages, TaskConditionBoxes } from '../tasks/tasks.messages';

/** What can be done to the requirements of a task. */
export const REQUIREMENTS_ACTIONS = ['change'] as const;

/** One way to meet a required course: any course of a kind, or one certain course. */
export class CourseOption {
  @KeyField('Any course of this kind', COURSE_KINDS, { name: 'CourseKind', nullable: true })
  kind: (typeof COURSE_KINDS)[number] | null;

  @IdField('This very course', { nullable: true })
  courseId: string | null;
}

/** One thing a task requires. */
export class Requirement {
  @KeyField('What is required', REQUIREMENT_KINDS, { name: 'RequirementKind' })
  kind: (typeof REQUIREMENT_KINDS)[number];

  @ListField('With `course`: any one of these is enough', () => CourseOption, {
    max: limits.courseChoicesMax,
  })
  courses: CourseOption[];

  @KeyField('When it has to be met', REQUIREMENT_STAGES, { name: 'RequirementStage' })
  stage: (typeof REQUIREMENT_STAGES)[number];

  @WholeField('With `within_months`: months from the first agreement', { min: 1, max: 60, nullable: true })
  withinMonths: number | null;

  @WholeField('Months it holds at most; null leaves it to the record', {
    min: 1,
    max: limits.requirementMonthsMax,
    nullable: true,
  })
  validityMonths: number | null;

  @WholeField('Days before its end in which it is shown as expiring', {
    min: 0,
    max: limits.requirementDaysMax,
  })
  renewalDays: number;

  @WholeField('Days after its end in which it still counts', { min: 0, max: limits.requirementDaysMax })
  graceDays: number;

  @WholeField('With `guidance`: days a contact counts', {
    min: 1,
    max: limits.requirementDaysMax,
    nullable: true,
  })
  withinDays: number | null;
}

/** One version of what a task requires. */
export class RequirementVersion {
  @WholeField('Version, from 1; 0 is what holds until one is recorded', { min: 0, max: 100_000 })
  version: number;

  @DayField('In force from this day; null for what has always held', { nullable: true })
  inForceFrom: string | null;

  @WholeField('Months in which those approved under the earlier version may go on by it', {
    min: 0,
    max: limits.keepMonthsMax,
  })
  keepMonths: number;

  @ListField('What is required, what nobody is matched without first', () => Requirement)
  requirements: Requirement[];
}

/** A new version of what a task requires. */
export class NewRequirementVersion {
  @IdField('The task')
  taskId: string;

  @DayField('In force from this day: today or later, and no earlier than the version it follows')
  inForceFrom: string;

  @WholeField('Months in which those approved under the earlier version may go on by it', {
    min: 0,
    max: limits.keepMonthsMax,
  })
  keepMonths: number;

  @ListField('What is required beyond what holds for everybody', () => Requirement, {
    max: limits.requirementsMax,
  })
  requirements: Requirement[];
}

/** A course that requirements name. */
export class RequiredCourse {
  @IdField('The course')
  id: string;

  @ObjectField('Name', () => NameInLanguages)
  name: NameInLanguages;
}

/** What a task requires now and will require. */
export class TaskRequirements {
  @IdField('The task')
  taskId: string;

  @ObjectField('Name of the task', () => NameInLanguages)
  task: NameInLanguages;

  @ObjectField('Conditions of a background check', () => TaskConditionBoxes)
  boxes: TaskConditionBoxes;

  @ObjectField('In force today', () => RequirementVersion)
  current: RequirementVersion;

  @ListField('Recorded and not yet in force, the earliest first', () => RequirementVersion)
  coming: RequirementVersion[];

  @ListField('Courses that they name', () => RequiredCourse)
  courses: RequiredCourse[];

  @KeysField('What the actor may do', REQUIREMENTS_ACTIONS, { name: 'RequirementsAction' })
  allowed: (typeof REQUIREMENTS_ACTIONS)[number][];

  @WholeField('The latest version recorded, for If-Match; 0 when there is none', { min: 0, max: 100_000 })
  version: number;
}

/** Requirements of the association's tasks, a page of them. */
export class TaskRequirementsList {
  @ListField('By the name of the task', () => TaskRequirements)
  items: TaskRequirements[];

  @WholeField('How many tasks there are in all', { min: 0, max: 100_000 })
  total: number;
}

/** Whose requirements to list. */
export class TaskRequirementsQuery extends ListQuery {
  @IdField('Of this task alone', { optional: true })
  task?: string;
}

/** A volunteer whom a change of requirements concerns. */
export class ConcernedVolunteer {
  @IdField('The volunteer')
  id: string;

  @TextField('First and last name', { max: 200 })
  name: string;
}

/** Volunteers to whom a change does the same. */
export class ConcernedVolunteers {
  @ListField('The first of them by name', () => ConcernedVolunteer)
  items: ConcernedVolunteer[];

  @WholeField('How many there are in all', { min: 0, max: 1_000_000 })
  total: number;
}

/** What a new version would do on the day it comes into force, to active volunteers within the actor's reach. */
export class RequirementsPreview {
  @DayField('The day looked at')
  day: string;

  @WholeField('Who meet the requirements that hold without the new version', { min: 0, max: 1_000_000 })
  readyBefore: number;

  @WholeField('Who meet them with it', { min: 0, max: 1_000_000 })
  readyAfter: number;

  @ObjectField('Who lose readiness', () => ConcernedVolunteers)
  loses: ConcernedVolunteers;

  @ObjectField('Who gain it', () => ConcernedVolunteers)
  gains: ConcernedVolunteers;

  @ObjectField('Who go on by the earlier version for the time of transition', () => ConcernedVolunteers)
  keeps: ConcernedVolunteers;

  @FlagField('Someone loses readiness')
  anyLoss: boolean;
}
