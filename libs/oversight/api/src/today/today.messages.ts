import { TODAY_GROUPS, type TodayGroup } from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  KeyField,
  ListField,
  ObjectField,
  OpenField,
  TextsField,
  type TodayLine,
  type TodayScope,
  WholeField,
  WholesField,
} from '@rinnakkain/platform-api';

const KINDS = [
  'volunteer',
  'seeker',
  'relationship',
  'training_record',
  'session',
  'group',
  'meeting',
  'listing',
  'page_feedback',
] as const;
const MANY = 1_000_000;

/** What of today is asked for. */
export class TodayQuery {
  @KeyField('Only what one is named for, or everything of one’s units', ['mine', 'unit'], {
    optional: true,
    name: 'TodayScope',
  })
  scope: TodayScope = 'unit';

  @WholeField('Lines of each group', { min: 1, max: 100, optional: true, query: true })
  limit: number = 20;
}

/** One thing that waits. */
export class TodayItem {
  @KeyField('What the line leads to', KINDS)
  kind: TodayLine['kind'];

  @IdField('The thing')
  id: string;

  @IdField('The page the line leads to, where it is not the thing’s own', { optional: true })
  parentId?: string;

  @IdField('The membership it was seen in; act as it before opening the line')
  membershipId: string;

  @TextsField('Names as the actor may see them, the supporter’s first', { max: 4, maxLength: 200 })
  names: readonly string[];

  @FlagField('Protected details', { optional: true })
  protected?: boolean;

  @DayField('The line’s day', { optional: true })
  day?: string;

  @DayField('Due day', { optional: true })
  dueOn?: string;

  @WholeField('Days that go with it', { min: 0, max: MANY, optional: true })
  days?: number;

  @WholeField('How many things the line stands for', { min: 1, max: MANY, optional: true })
  count?: number;

  @OpenField('Keys the dashboard has words for: theme, language, county, form, course kind', {
    optional: true,
  })
  keys?: object;

  @WholeField('Version of the thing, for an action done from the line', { min: 1, max: MANY, optional: true })
  version?: number;
}

/** Things of one kind that wait, the most pressing first. */
export class TodayGroupOfLines {
  @KeyField('The group', TODAY_GROUPS, { name: 'TodayGroup' })
  group: TodayGroup;

  @WholeField('How many there are in all', { min: 0, max: MANY })
  total: number;

  @ListField('The first of them', () => TodayItem)
  lines: TodayItem[];
}

/** Those who wait for a supporter. */
export class QueueFigures {
  @WholeField('Waiting', { min: 0, max: MANY })
  waiting: number;

  @WholeField('Beyond the target', { min: 0, max: MANY })
  overTarget: number;

  @WholeField('Median of the days waited; null when nobody waits', { min: 0, max: MANY, nullable: true })
  medianDays: number | null;

  @WholesField('Waiting 0–1, 1–2, 2–3, 3–5, 5–7, 7–9 and over 9 weeks', { max: 7 })
  weeks: readonly number[];
}

/** Supporters who could begin. */
export class ReadyFigures {
  @WholeField('Ready supporters', { min: 0, max: MANY })
  volunteers: number;

  @WholeField('Free places', { min: 0, max: MANY })
  places: number;

  @WholeField('Without anybody to support for over 60 days', { min: 0, max: MANY })
  idle: number;
}

/** Figures beside the list, of all memberships together. */
export class FiguresOfToday {
  @ObjectField('The queue', () => QueueFigures, { optional: true })
  queue?: QueueFigures;

  @ObjectField('Ready for a relationship', () => ReadyFigures, { optional: true })
  ready?: ReadyFigures;
}

/** How many lines either scope has. */
export class TodayTotals {
  @WholeField('Lines one is named for', { min: 0, max: MANY })
  mine: number;

  @WholeField('Lines of one’s units', { min: 0, max: MANY })
  unit: number;
}

/** A day of everybody who coordinates, over all of one's memberships. */
export class Today {
  @DayField('The day in Finland')
  day: string;

  @KeyField('Whose lines', ['mine', 'unit'], { name: 'TodayScope' })
  scope: TodayScope;

  @ListField('Groups that are not empty, most pressing first', () => TodayGroupOfLines)
  groups: TodayGroupOfLines[];

  @ObjectField('Lines in all, by scope', () => TodayTotals)
  totals: TodayTotals;

  @ObjectField('Figures beside the list', () => FiguresOfToday)
  figures: FiguresOfToday;

  @WholeField('Memberships that were looked into', { min: 0, max: 1000 })
  memberships: number;
}
