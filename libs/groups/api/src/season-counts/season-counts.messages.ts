import { HALF_YEARS, limits, OWN_GROUP_TYPES, type HalfYear, type OwnGroupType } from '@rinnakkain/domain';
import {
  DayField,
  IdField,
  KeyField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
} from '@rinnakkain/platform-api';
import { GroupName } from '../groups/groups.messages';

const YEAR = { min: 2000, max: 2100 } as const;
const TIMES = { min: 0, max: 10_000_000 } as const;

/** Which half of which year; halves alone, since one file less another would tell what both of them hide. */
export class SeasonCountsQuery {
  @WholeField('The year', { ...YEAR, query: true })
  year: number;

  @KeyField('The half of it', HALF_YEARS, { name: 'HalfYear' })
  half: HalfYear;
}

/** What was counted of one group. */
export class CountedGroup {
  @IdField('The group')
  id: string;

  @ObjectField('Its name', () => GroupName)
  name: GroupName;

  @KeyField('What kind of activity it is', OWN_GROUP_TYPES, { name: 'OwnGroupType' })
  type: OwnGroupType;

  @WholeField('How many meetings were held', TIMES)
  meetings: number;

  @WholeField('How many times somebody came; null where it is hidden', { ...TIMES, nullable: true })
  attendances: number | null;
}

/** What was counted of the groups of one unit. */
export class CountedUnit {
  @IdField('The unit')
  id: string;

  @TextField('Its name', { max: limits.nameMaxLength })
  name: string;

  @ListField('Its groups that met, by name', () => CountedGroup)
  groups: CountedGroup[];

  @WholeField('How many times somebody came to any of them; null where it would tell what is hidden', {
    ...TIMES,
    nullable: true,
  })
  attendances: number | null;
}

/** Counts of a half year as they leave: where fewer than five people may stand behind a number, it is hidden. */
export class SeasonCounts {
  @DayField('The first day')
  from: string;

  @DayField('The last day')
  until: string;

  @DayField('The day on which it was asked; later counts are not in it')
  asOf: string;

  @ListField('The units, each with a total of its own', () => CountedUnit)
  units: CountedUnit[];
}
