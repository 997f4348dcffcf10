import { limits } from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  IdsField,
  ListField,
  ListQuery,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';
import { RequiredCourse } from './requirements.messages';
import { RequirementColumn } from './training-status.messages';

const COUNT = { min: 0, max: 1_000_000 };

/** How much ends in a month for volunteers of one unit. */
export class LapsesOfUnit {
  @IdField('The unit')
  unit: string;

  @WholeField('How many things end', COUNT)
  lapses: number;
}

/** How much ends in a month. */
export class LapsesOfMonth {
  @DayField('First day of the month')
  month: string;

  @WholeField('How many things end', COUNT)
  lapses: number;

  @WholeField('How many volunteers’ readiness ends', COUNT)
  endings: number;

  @ListField('The same by unit; who belongs to several counts in each', () => LapsesOfUnit)
  units: LapsesOfUnit[];
}

/** How much ends on a day. */
export class LapsesOfDay {
  @DayField('The last day of what ends')
  day: string;

  @WholeField('How many things end', COUNT)
  lapses: number;

  @WholeField('How many volunteers’ readiness ends', COUNT)
  endings: number;
}

/** Something required of a volunteer that ends. */
export class LapseLineAnswer {
  @DayField('Its last day')
  day: string;

  @IdField('The volunteer')
  id: string;

  @TextField('First and last name', { max: 200 })
  name: string;

  @IdsField('Units the volunteer belongs to', { max: limits.unitsMax })
  units: string[];

  @TextField('Key of the requirement', { max: 250 })
  key: string;

  @FlagField('The volunteer is not ready from the next day on, for want of it')
  endsReadiness: boolean;
}

/** What ends in the next twelve months if nothing is renewed: month by month, and one month by day and person. */
export class TrainingExpiries {
  @IdField('The task; null for what everybody needs', { nullable: true })
  taskId: string | null;

  @DayField('First day of the month that is opened')
  month: string;

  @ListField('Requirements in force now or to come', () => RequirementColumn)
  columns: RequirementColumn[];

  @ListField('Courses that they name', () => RequiredCourse)
  courses: RequiredCourse[];

  @ListField('The months, this one first', () => LapsesOfMonth)
  months: LapsesOfMonth[];

  @ListField('Days of the opened month on which something ends', () => LapsesOfDay)
  days: LapsesOfDay[];

  @ListField('What ends in the opened month, by day and name', () => LapseLineAnswer)
  items: LapseLineAnswer[];

  @WholeField('How many of them there are in all', COUNT)
  total: number;
}

/** Which month of whose requirements to open. */
export class TrainingExpiriesQuery extends ListQuery {
  @IdField('The task; what everybody needs unless given', { optional: true })
  task?: string;

  @IdField('Belongs to this unit', { optional: true })
  unit?: string;

  @DayField(
    'A day of the month to open, within twelve months; the first in which something ends unless given',
    { optional: true },
  )
  month?: string;

  @DayField('What ends on this day alone; it decides the month', { optional: true })
  day?: string;
}
