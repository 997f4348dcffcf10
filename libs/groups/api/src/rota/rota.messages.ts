import { limits, MEETING_STATES, OWN_GROUP_TYPES } from '@rinnakkain/domain';
import {
  DayField,
  FlagField,
  IdField,
  KeyField,
  ListField,
  ObjectField,
  TextField,
  TimeField,
  WholeField,
} from '@rinnakkain/platform-api';
import { GroupName } from '../groups/groups.messages';

const MINUTES = { min: 1, max: limits.meetingMinutesMax } as const;
const VERSION = { min: 1, max: 1_000_000_000 } as const;
const NAME = { max: 200, nullable: true } as const;

/** Who stands in for somebody who leads, or that somebody is looked for. */
export class RotaSubstitute {
  @IdField('The substitution')
  id: string;

  @IdField('The volunteer who stands in', { nullable: true })
  volunteerId: string | null;

  @IdField('The account of somebody of the staff who stands in; both null while somebody is looked for', {
    nullable: true,
  })
  accountId: string | null;

  @TextField('Their name', NAME)
  name: string | null;

  @FlagField('Is ready to lead on that day as things are now; somebody of the staff while they have a role')
  ready: boolean;

  @WholeField('Version, for If-Match', VERSION)
  version: number;
}

/** Somebody who leads the group, at one of its meetings. */
export class RotaPerson {
  @IdField('The volunteer', { nullable: true })
  volunteerId: string | null;

  @IdField('The account of somebody of the staff', { nullable: true })
  accountId: string | null;

  @TextField('Name', NAME)
  name: string | null;

  @FlagField('Has the training for leaders, or is of the staff')
  trained: boolean;

  @ObjectField('They are away, and who stands in; null when they come', () => RotaSubstitute, {
    nullable: true,
  })
  away: RotaSubstitute | null;
}

/** A meeting to come, and who leads it. */
export class RotaMeeting {
  @IdField('The meeting')
  id: string;

  @DayField('The day')
  day: string;

  @TimeField('When it begins')
  start: string;

  @WholeField('How long it takes, minutes', MINUTES)
  minutes: number;

  @KeyField('How it stands', MEETING_STATES, { name: 'MeetingState' })
  state: (typeof MEETING_STATES)[number];

  @ListField('Those who lead the group', () => RotaPerson)
  leaders: RotaPerson[];

  @FlagField('Those who come are enough by the rules of its kind')
  led: boolean;
}

/** Who leads the meetings of a group that are to come. */
export class GroupRota {
  @ListField('In the order of their days', () => RotaMeeting)
  meetings: RotaMeeting[];
}

/** Somebody is away from a meeting: the actor themself, or whom the coordinator tells. */
export class NewSubstitution {
  @IdField('The volunteer who is away; oneself unless told', { optional: true })
  awayVolunteerId?: string;

  @IdField('The account of somebody of the staff who is away', { optional: true })
  awayAccountId?: string;

  @IdField('The volunteer who stands in, named by a coordinator; null while somebody is looked for', {
    optional: true,
    nullable: true,
  })
  volunteerId?: string | null;

  @IdField('The account of somebody of the staff who stands in, named by a coordinator', { optional: true })
  accountId?: string;
}

/** A substitution after a change. */
export class Substitution {
  @IdField('The substitution')
  id: string;

  @IdField('The meeting')
  meetingId: string;

  @FlagField('Somebody stands in')
  filled: boolean;

  @WholeField('Version, for If-Match', VERSION)
  version: number;
}

/** What one has to do with a substitution. */
export const SUBSTITUTION_PARTS = ['away', 'stands_in'] as const;

/** A substitution of one's own meetings: one is away, or stands in. */
export class OwnSubstitution extends Substitution {
  @KeyField('Whether one is away or stands in', SUBSTITUTION_PARTS, { name: 'SubstitutionPart' })
  part: (typeof SUBSTITUTION_PARTS)[number];
}

/** A meeting for which somebody is looked for; never in whose place. */
export class OpenSubstitution {
  @IdField('The substitution')
  id: string;

  @ObjectField('Name of the group', () => GroupName)
  groupName: GroupName;

  @KeyField('What kind of activity it is', OWN_GROUP_TYPES, { name: 'OwnGroupType' })
  type: (typeof OWN_GROUP_TYPES)[number];

  @DayField('The day')
  day: string;

  @TimeField('When it begins')
  start: string;

  @WholeField('How long it takes, minutes', MINUTES)
  minutes: number;

  @WholeField('Version, for If-Match', VERSION)
  version: number;
}

/** The substitutions of whoever leads, and those they could take. */
export class OwnRota {
  @ListField('Those of meetings to come in which one is away or stands in', () => OwnSubstitution)
  own: OwnSubstitution[];

  @ListField('Those that one is ready to take', () => OpenSubstitution)
  open: OpenSubstitution[];
}
