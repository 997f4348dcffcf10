import { limits, VOLUNTEER_MEETING_KINDS, VOLUNTEER_MEETING_STATES } from '@rinnakkain/domain';
import {
  DayField,
  IdField,
  IdsField,
  KeyField,
  ListField,
  ListQuery,
  TextField,
  TimeField,
  WholeField,
} from '@rinnakkain/platform-api';

const MINUTES = { min: 1, max: limits.sessionMinutesMax } as const;
const LED_BY = { max: 120, nullable: true } as const;
const MANY = { min: 0, max: 1_000_000 } as const;

/** A new meeting of volunteers. */
export class NewVolunteerMeeting {
  @KeyField('What it is', VOLUNTEER_MEETING_KINDS, { name: 'VolunteerMeetingKind' })
  kind: (typeof VOLUNTEER_MEETING_KINDS)[number];

  @DayField('The day')
  day: string;

  @TimeField('When it begins')
  start: string;

  @WholeField('How long it takes, minutes', MINUTES)
  minutes: number;

  @TextField('Who leads it', { ...LED_BY, optional: true })
  ledBy?: string | null;
}

/** A meeting of volunteers in a list. */
export class VolunteerMeetingLine {
  @IdField('The meeting')
  id: string;

  @KeyField('What it is', VOLUNTEER_MEETING_KINDS, { name: 'VolunteerMeetingKind' })
  kind: (typeof VOLUNTEER_MEETING_KINDS)[number];

  @KeyField('How it stands', VOLUNTEER_MEETING_STATES, { name: 'VolunteerMeetingState' })
  state: (typeof VOLUNTEER_MEETING_STATES)[number];

  @DayField('The day')
  day: string;

  @TimeField('When it begins')
  start: string;

  @WholeField('How long it takes, minutes', MINUTES)
  minutes: number;

  @TextField('Who leads it', LED_BY)
  ledBy: string | null;

  @WholeField('Volunteers who were there, of those the actor knows; a volunteer knows of themselves', MANY)
  attendance: number;

  @WholeField('Version, for If-Match', { min: 1, max: 1_000_000_000 })
  version: number;
}

/** A volunteer who was at a meeting. */
export class AttendedVolunteer {
  @IdField('The volunteer')
  volunteerId: string;

  @TextField('First and last name', { max: 200 })
  name: string;
}

/** A meeting of volunteers, with those of one's units who were there. */
export class VolunteerMeeting extends VolunteerMeetingLine {
  @ListField('Who was there, by name', () => AttendedVolunteer)
  attended: AttendedVolunteer[];
}

/** Meetings of volunteers, a page of them. */
export class VolunteerMeetingList {
  @ListField('Those to come by their days; those that have been the latest first', () => VolunteerMeetingLine)
  items: VolunteerMeetingLine[];

  @WholeField('How many there are in all', MANY)
  total: number;
}

/** Which meetings to list. */
export class VolunteerMeetingQuery extends ListQuery {
  @KeyField('Those to come, or those that have been', ['coming', 'past'], { optional: true })
  which?: 'coming' | 'past';
}

/** Everybody of one's units who was there; whoever is left out was not. */
export class NewVolunteerAttendance {
  @IdsField('The volunteers', { max: limits.volunteerMeetingMax })
  volunteerIds: string[];
}
