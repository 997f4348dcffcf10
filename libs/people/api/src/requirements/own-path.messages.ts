import { STANDINGS, VOLUNTEER_STATES } from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  KeyField,
  ListField,
  ObjectField,
  WholeField,
} from '@rinnakkain/platform-api';
import { NameInLanguages } from '../tasks/tasks.messages';
import { RequiredCourse } from './requirements.messages';
import { KeptVersion, RequirementColumn, RequirementStandingAnswer } from './training-status.messages';

/** A task of the association, and whether the volunteer may be asked to it. */
export class TaskOnPath {
  @IdField('The task')
  id: string;

  @ObjectField('Name', () => NameInLanguages)
  name: NameInLanguages;

  @FlagField('All that it requires is met today')
  met: boolean;

  @WholeField('How many requirements are not met', { min: 0, max: 1_000 })
  lacking: number;
}

/** What a task will require from a day to come, and how the volunteer would stand then if nothing were recorded. */
export class PathChange {
  @DayField('The first day of the new version')
  inForceFrom: string;

  @FlagField('The volunteer is ready on that day')
  met: boolean;

  @ObjectField('The earlier version by which the volunteer may go on', () => KeptVersion, { nullable: true })
  kept: KeptVersion | null;

  @ListField('Requirements', () => RequirementColumn)
  columns: RequirementColumn[];

  @ListField('Requirement by requirement', () => RequirementStandingAnswer)
  cells: RequirementStandingAnswer[];
}

/** The volunteer's own path: what a task requires, what is done, until when, and what will change. */
export class OwnPath {
  @KeyField('Place on the path', VOLUNTEER_STATES, { name: 'VolunteerState' })
  state: (typeof VOLUNTEER_STATES)[number];

  @ListField('Tasks of the association by name', () => TaskOnPath)
  tasks: TaskOnPath[];

  @IdField('The task that is told of; null while the association has none', { nullable: true })
  taskId: string | null;

  @KeyField('Where the volunteer stands with everything', STANDINGS, { name: 'Standing' })
  standing: (typeof STANDINGS)[number];

  @DayField('Last day on which all is met; null later than a year ahead, or when it is not', {
    nullable: true,
  })
  until: string | null;

  @ObjectField('The earlier version by which the volunteer may go on', () => KeptVersion, { nullable: true })
  kept: KeptVersion | null;

  @ListField('Requirements', () => RequirementColumn)
  columns: RequirementColumn[];

  @ListField('Requirement by requirement', () => RequirementStandingAnswer)
  cells: RequirementStandingAnswer[];

  @ListField('Courses that they name', () => RequiredCourse)
  courses: RequiredCourse[];

  @ObjectField('The next version that comes into force', () => PathChange, { nullable: true })
  change: PathChange | null;
}

/** Of which task to tell. */
export class OwnPathQuery {
  @IdField('The task; the one that lacks least unless given', { optional: true })
  task?: string;
}
