import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { GroupsCommands } from './groups.commands';
import { Group, GroupChanges, GroupList, GroupQuery, GroupTransition, NewGroup } from './groups.messages';
import { GroupsQueries } from './groups.queries';

/** Groups of one's own. */
@ApiTags('groups')
@Controller('api/groups')
export class GroupsController {
  constructor(
    private readonly queries: GroupsQueries,
    private readonly commands: GroupsCommands,
  ) {}

  @Get()
  @Requires('group.list')
  @Returns(GroupList)
  list(@Query() query: GroupQuery): Promise<GroupList> {
    return this.queries.list(query);
  }

  @Post()
  @Requires('group.create')
  @Returns(Group, 201)
  async create(@Body() body: NewGroup): Promise<Group> {
    return this.queries.one(await this.commands.create(body));
  }

  @Get(':id')
  @Requires('group.read')
  @Returns(Group)
  one(@Id() id: string): Promise<Group> {
    return this.queries.one(id);
  }

  @Patch(':id')
  @Requires('group.update')
  @Returns(Group)
  async change(@Id() id: string, @IfMatch() version: number, @Body() body: GroupChanges): Promise<Group> {
    await this.commands.change(id, version, body);
    return this.queries.one(id);
  }

  @Post(':id/transitions')
  @Requires('group.transition')
  @Returns(Group)
  async transition(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: GroupTransition,
  ): Promise<Group> {
    await this.commands.transition(id, version, body);
    return this.queries.one(id);
  }

  @Post(':id/settings-check')
  @Requires('group.check_settings')
  @Returns(Group)
  async checkSettings(@Id() id: string, @IfMatch() version: number): Promise<Group> {
    await this.commands.checkSettings(id, version);
    return this.queries.one(id);
  }
}
