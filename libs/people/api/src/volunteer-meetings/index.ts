import type { Provider, Type } from '@nestjs/common';
import { VolunteerAttendanceRow, VolunteerMeetingRow } from './volunteer-meeting.entities';
import { VolunteerMeetings } from './volunteer-meetings';
import { VolunteerMeetingsController } from './volunteer-meetings.controller';
import './volunteer-meetings.personal-data';
import { VolunteerMeetingsQueries } from './volunteer-meetings.queries';

/** Controllers of volunteers' own meetings. */
export const volunteerMeetingControllers: Type[] = [VolunteerMeetingsController];

/** Providers of volunteers' own meetings. */
export const volunteerMeetingProviders: Provider[] = [VolunteerMeetings, VolunteerMeetingsQueries];

/** Entities of volunteers' own meetings. */
export const volunteerMeetingEntities: Type[] = [VolunteerMeetingRow, VolunteerAttendanceRow];
