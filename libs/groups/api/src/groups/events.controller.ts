import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, Returns } from '@rinnakkain/platform-api';
import { GroupsCommands } from './groups.commands';
import { EventQuery, Group, GroupList, NewEvent } from './groups.messages';
import { GroupsQueries } from './groups.queries';

/** Events: groups of that kind under a name of their own. One of them is read and changed as any group is. */
@ApiTags('groups')
@Controller('api/events')
export class EventsController {
  constructor(
    private readonly queries: GroupsQueries,
    private readonly commands: GroupsCommands,
  ) {}

  @Get()
  @Requires('group.list')
  @Returns(GroupList)
  list(@Query() query: EventQuery): Promise<GroupList> {
    return this.queries.list({ ...query, type: 'event' });
  }

  @Post()
  @Requires('group.create')
  @Returns(Group, 201)
  async create(@Body() body: NewEvent): Promise<Group> {
    return this.queries.one(await this.commands.create({ ...body, type: 'event' }));
  }
}
