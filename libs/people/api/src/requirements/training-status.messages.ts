import {
  limits,
  REQUIREMENT_REASONS,
  REQUIREMENT_STATUSES,
  STANDINGS,
  VOLUNTEER_STATES,
} from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  IdsField,
  KeyField,
  ListField,
  ListQuery,
  ObjectField,
  TextField,
  TextsField,
  WholeField,
  WholesField,
} from '@rinnakkain/platform-api';
import { Requirement, RequiredCourse } from './requirements.messages';

const COUNT = { min: 0, max: 1_000_000 };

/** Why a requirement stands as it does. */
export class RequirementReasonAnswer {
  @KeyField('The reason', REQUIREMENT_REASONS, { name: 'RequirementReasonCode' })
  code: (typeof REQUIREMENT_REASONS)[number];

  @DayField('The day that belongs to it', { nullable: true })
  day: string | null;
}

/** How somebody stands with one requirement. */
export class RequirementStandingAnswer {
  @TextField('Key of the requirement', { max: 250 })
  key: string;

  @KeyField('How it stands', REQUIREMENT_STATUSES, { name: 'RequirementStatus' })
  status: (typeof REQUIREMENT_STATUSES)[number];

  @FlagField('It does not stand in the way of a support relationship')
  met: boolean;

  @DayField('The day of what fulfils it', { nullable: true })
  since: string | null;

  @DayField('Last day of what fulfils it; null for ever, or when nothing does', { nullable: true })
  until: string | null;

  @ListField('Why', () => RequirementReasonAnswer)
  reasons: RequirementReasonAnswer[];
}

/** A column of the matrix: one requirement. */
export class RequirementColumn {
  @TextField('Key of the requirement', { max: 250 })
  key: string;

  @ObjectField('The requirement', () => Requirement)
  requirement: Requirement;
}

/** The earlier version by which somebody may go on. */
export class KeptVersion {
  @WholeField('The version', { min: 0, max: 100_000 })
  version: number;

  @DayField('Last day of it')
  until: string;
}

/** One volunteer's row of the matrix. */
export class TrainingStatusLine {
  @IdField('The volunteer')
  id: string;

  @TextField('First and last name', { max: 200 })
  name: string;

  @IdsField('Units the volunteer belongs to', { max: limits.unitsMax })
  units: string[];

  @KeyField('Place on the path', VOLUNTEER_STATES, { name: 'VolunteerState' })
  state: (typeof VOLUNTEER_STATES)[number];

  @KeyField('Where the volunteer stands with everything', STANDINGS, { name: 'Standing' })
  standing: (typeof STANDINGS)[number];

  @DayField('Last day on which all is met; null later than a year ahead, or when it is not', {
    nullable: true,
  })
  until: string | null;

  @ObjectField('The earlier version by which the volunteer may go on', () => KeptVersion, { nullable: true })
  kept: KeptVersion | null;

  @ListField('Requirement by requirement, in the order of the columns', () => RequirementStandingAnswer)
  cells: RequirementStandingAnswer[];
}

/** How many stand where; they add up to the whole. */
export class StandingCounts {
  @WholeField('Everybody', COUNT)
  all: number;

  @WholeField('Something awaits approval', COUNT)
  awaiting_approval: number;

  @WholeField('Ready for 60 days at most', COUNT)
  expiring: number;

  @WholeField('Something is missing or has expired', COUNT)
  missing: number;

  @WholeField('Still on their path', COUNT)
  under_way: number;

  @WholeField('Ready', COUNT)
  ready: number;

  @WholeField('On a break', COUNT)
  on_break: number;
}

/** The training status: volunteers by requirements. */
export class TrainingStatusPage {
  @DayField('The day looked at')
  day: string;

  @IdField('The task; null for what everybody needs', { nullable: true })
  taskId: string | null;

  @WholeField('Version of its requirements on that day; 0 when none was recorded', { min: 0, max: 100_000 })
  version: number;

  @ListField('Requirements', () => RequirementColumn)
  columns: RequirementColumn[];

  @ListField('Courses that they name', () => RequiredCourse)
  courses: RequiredCourse[];

  @ObjectField('How many stand where', () => StandingCounts)
  counts: StandingCounts;

  @ListField('Volunteers', () => TrainingStatusLine)
  items: TrainingStatusLine[];

  @WholeField('How many the filters let through', COUNT)
  total: number;
}

/** How many of a unit or theme are ready, day by day. */
export class ForecastRow {
  @TextField('Id of the unit, or code of the theme', { max: 80 })
  key: string;

  @WholesField('How many are ready on each of the days', { max: 100 })
  counts: number[];
}

/** How many active volunteers are ready in the next months if nothing is renewed; places and times aside. */
export class ReadinessForecastAnswer {
  @IdField('The task; null for what everybody needs', { nullable: true })
  taskId: string | null;

  @TextsField('The days looked at: today, and the same day of the next months', { max: 100, maxLength: 10 })
  days: string[];

  @WholesField('How many are ready on each', { max: 100 })
  all: number[];

  @ListField('The same by unit; who belongs to several counts in each', () => ForecastRow)
  units: ForecastRow[];

  @ListField('The same by main theme; for those who may see volunteers’ themes', () => ForecastRow)
  themes: ForecastRow[];
}

/** For which task to look ahead. */
export class ReadinessForecastQuery {
  @IdField('The task; what everybody needs unless given', { optional: true })
  task?: string;
}

/** Whose status, for which task, on which day. */
export class TrainingStatusQuery extends ListQuery {
  @IdField('The task; what everybody needs unless given', { optional: true })
  task?: string;

  @IdField('Belongs to this unit', { optional: true })
  unit?: string;

  @KeyField('Stands here', STANDINGS, { optional: true, name: 'Standing' })
  status?: (typeof STANDINGS)[number];

  @WholeField('Ready, but for so many days at most', { min: 0, max: 366, optional: true, query: true })
  expiringWithin?: number;

  @DayField('On this day, past ones too; today unless given', { optional: true })
  day?: string;

  @KeyField('Order', ['attention', 'name', 'until'], { optional: true })
  sort?: 'attention' | 'name' | 'until';
}

/** The same as a part of an export, 1 000 rows each. */
export class TrainingStatusExportQuery {
  @WholeField('Part, from 1', { min: 1, max: 1_000, optional: true, query: true })
  part: number = 1;

  @TextField('Words of a name', { max: limits.searchMaxLength, optional: true })
  q?: string;

  @IdField('The task; what everybody needs unless given', { optional: true })
  task?: string;

  @IdField('Belongs to this unit', { optional: true })
  unit?: string;

  @KeyField('Stands here', STANDINGS, { optional: true, name: 'Standing' })
  status?: (typeof STANDINGS)[number];

  @WholeField('Ready, but for so many days at most', { min: 0, max: 366, optional: true, query: true })
  expiringWithin?: number;

  @DayField('On this day; today unless given', { optional: true })
  day?: string;
}
