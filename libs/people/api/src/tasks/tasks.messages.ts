import { CONTACT_FORMS, COURSE_KINDS, limits } from '@rinnakkain/domain';
import {
  FlagField,
  IdField,
  KeysField,
  ListField,
  ListQuery,
  ObjectField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';

/** A name in the three languages. */
export class NameInLanguages {
  @TextField('In Finnish', { max: limits.taskNameMaxLength })
  fi: string;

  @TextField('In Swedish', { max: limits.taskNameMaxLength })
  sv: string;

  @TextField('In English', { max: limits.taskNameMaxLength })
  en: string;
}

/** The three conditions of a background check; only all of them together give a right to it. */
export class TaskConditionBoxes {
  @FlagField('Regularly and essentially with a minor')
  regularlyWithMinor: boolean;

  @FlagField('In personal interaction with the minor')
  personalInteraction: boolean;

  @FlagField('Alone, or where safety cannot be secured otherwise')
  alone: boolean;
}

/** A new task. */
export class NewTask {
  @ObjectField('Name', () => NameInLanguages)
  name: NameInLanguages;

  @KeysField('Forms of contact', CONTACT_FORMS, { name: 'ContactForm' })
  forms: (typeof CONTACT_FORMS)[number][];

  @ObjectField('Conditions of a background check; none when left out', () => TaskConditionBoxes, {
    optional: true,
  })
  boxes?: TaskConditionBoxes;

  @FlagField('A minor is met without the guardian', { optional: true })
  withoutGuardian?: boolean;

  @KeysField('Kinds of course it needs; basic training always', COURSE_KINDS, {
    name: 'CourseKind',
    optional: true,
  })
  requiredCourseKinds?: (typeof COURSE_KINDS)[number][];

  @WholeField('Least age of the volunteer, years', { min: limits.adultAge, max: 100, optional: true })
  minimumAge?: number;

  @WholeField('Usual length, months', { min: 1, max: 60, optional: true })
  lengthMonths?: number;

  @WholeField('Usual meetings in a month', { min: 1, max: 31, optional: true })
  timesPerMonth?: number;
}

/** A task of the association. */
export class Task {
  @IdField('The task')
  id: string;

  @ObjectField('Name', () => NameInLanguages)
  name: NameInLanguages;

  @KeysField('Forms of contact', CONTACT_FORMS, { name: 'ContactForm' })
  forms: (typeof CONTACT_FORMS)[number][];

  @ObjectField('Conditions of a background check', () => TaskConditionBoxes)
  boxes: TaskConditionBoxes;

  @FlagField('The law gives a right to a background check')
  needsBackgroundCheck: boolean;

  @FlagField('A minor is met without the guardian')
  withoutGuardian: boolean;

  @KeysField('Kinds of course it needs', COURSE_KINDS, { name: 'CourseKind' })
  requiredCourseKinds: (typeof COURSE_KINDS)[number][];

  @WholeField('Least age of the volunteer, years', { min: limits.adultAge, max: 100 })
  minimumAge: number;

  @WholeField('Usual length, months', { min: 1, max: 60 })
  lengthMonths: number;

  @WholeField('Usual meetings in a month', { min: 1, max: 31 })
  timesPerMonth: number;
}

/** The association's tasks, a page of them. */
export class TaskList {
  @ListField('Tasks by name', () => Task)
  items: Task[];

  @WholeField('How many there are in all', { min: 0, max: 100_000 })
  total: number;
}

/** Which tasks to list. */
export class TaskQuery extends ListQuery {}
