import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { MeetingsCommands } from './meetings.commands';
import {
  GroupMeeting,
  GroupMeetingList,
  GroupMeetingQuery,
  MeetingTransition,
  NewAttendanceCount,
  SeasonBody,
  SeasonPreview,
} from './meetings.messages';
import { MeetingsQueries } from './meetings.queries';
import { SeasonsCommands } from './seasons.commands';

/** Meetings of groups, and the seasons they are made from. */
@ApiTags('groups')
@Controller('api')
export class MeetingsController {
  constructor(
    private readonly queries: MeetingsQueries,
    private readonly commands: MeetingsCommands,
    private readonly seasons: SeasonsCommands,
  ) {}

  @Get('groups/:id/meetings')
  @Requires('meeting.list')
  @Returns(GroupMeetingList)
  list(@Id() id: string, @Query() query: GroupMeetingQuery): Promise<GroupMeetingList> {
    return this.queries.ofGroup(id, query);
  }

  @Post('groups/:id/meetings/preview')
  @Requires('group.plan')
  @Returns(SeasonPreview)
  preview(@Id() id: string, @Body() body: SeasonBody): Promise<SeasonPreview> {
    return this.seasons.preview(id, body);
  }

  @Post('groups/:id/meetings')
  @Requires('group.plan')
  @Returns(GroupMeetingList, 201)
  async plan(@Id() id: string, @Body() body: SeasonBody): Promise<GroupMeetingList> {
    await this.seasons.plan(id, body);
    return this.queries.ofGroup(id, { page: 1, pageSize: 100 });
  }

  @Get('meetings/own')
  @Requires('meeting.read_own')
  @Returns(GroupMeetingList)
  own(@Query() query: GroupMeetingQuery): Promise<GroupMeetingList> {
    return this.queries.own(query);
  }

  @Get('meetings/:id')
  @Requires('meeting.read')
  @Returns(GroupMeeting)
  one(@Id() id: string): Promise<GroupMeeting> {
    return this.queries.one(id);
  }

  @Post('meetings/:id/transitions')
  @Requires('meeting.transition')
  @Returns(GroupMeeting)
  async transition(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: MeetingTransition,
  ): Promise<GroupMeeting> {
    await this.commands.transition(id, version, body);
    return this.queries.told(id);
  }

  @Post('meetings/:id/attendance')
  @Requires('meeting.count')
  @Returns(GroupMeeting)
  async count(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: NewAttendanceCount,
  ): Promise<GroupMeeting> {
    await this.commands.count(id, version, body);
    return this.queries.told(id);
  }

  @Post('meetings/:id/acknowledge')
  @Requires('meeting.acknowledge')
  @Returns(GroupMeeting)
  async acknowledge(@Id() id: string): Promise<GroupMeeting> {
    await this.commands.acknowledge(id);
    return this.queries.told(id);
  }
}
