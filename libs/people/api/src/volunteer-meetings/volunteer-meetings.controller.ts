import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { VolunteerMeetings } from './volunteer-meetings';
import {
  NewVolunteerAttendance,
  NewVolunteerMeeting,
  VolunteerMeeting,
  VolunteerMeetingList,
  VolunteerMeetingQuery,
} from './volunteer-meetings.messages';
import { VolunteerMeetingsQueries } from './volunteer-meetings.queries';

/** Meetings that volunteers have among themselves. */
@ApiTags('volunteers')
@Controller('api/volunteer-meetings')
export class VolunteerMeetingsController {
  constructor(
    private readonly queries: VolunteerMeetingsQueries,
    private readonly meetings: VolunteerMeetings,
  ) {}

  @Get()
  @Requires('volunteer_meeting.list')
  @Returns(VolunteerMeetingList)
  list(@Query() query: VolunteerMeetingQuery): Promise<VolunteerMeetingList> {
    return this.queries.list(query);
  }

  @Post()
  @Requires('volunteer_meeting.write')
  @Returns(VolunteerMeeting, 201)
  async create(@Body() body: NewVolunteerMeeting): Promise<VolunteerMeeting> {
    return this.queries.told(await this.meetings.create(body));
  }

  @Get(':id')
  @Requires('volunteer_meeting.read')
  @Returns(VolunteerMeeting)
  one(@Id() id: string): Promise<VolunteerMeeting> {
    return this.queries.one(id);
  }

  @Post(':id/attendance')
  @Requires('volunteer_meeting.write')
  @Returns(VolunteerMeeting)
  async attend(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: NewVolunteerAttendance,
  ): Promise<VolunteerMeeting> {
    await this.meetings.attend(id, version, body);
    return this.queries.told(id);
  }

  @Post(':id/cancel')
  @Requires('volunteer_meeting.write')
  @Returns(VolunteerMeeting)
  async cancel(@Id() id: string, @IfMatch() version: number): Promise<VolunteerMeeting> {
    await this.meetings.cancel(id, version);
    return this.queries.told(id);
  }
}
