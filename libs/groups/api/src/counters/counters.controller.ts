import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Requires, Returns } from '@rinnakkain/platform-api';
import { Counters } from './counters';
import { GroupCounts, NewConversationCount, NewMemberCount } from './counters.messages';

/** Numbers of chats and of groups on social media. */
@ApiTags('groups')
@Controller('api/groups')
export class CountersController {
  constructor(private readonly counters: Counters) {}

  @Get(':id/counts')
  @Requires('group.read_counts')
  @Returns(GroupCounts)
  list(@Id() id: string): Promise<GroupCounts> {
    return this.counters.of(id);
  }

  @Post(':id/conversations')
  @Requires('group.count_conversations')
  @Returns(GroupCounts)
  async conversations(@Id() id: string, @Body() body: NewConversationCount): Promise<GroupCounts> {
    await this.counters.countConversations(id, body);
    return this.counters.of(id);
  }

  @Post(':id/members')
  @Requires('group.count')
  @Returns(GroupCounts)
  async members(@Id() id: string, @Body() body: NewMemberCount): Promise<GroupCounts> {
    await this.counters.countMembers(id, body);
    return this.counters.of(id);
  }
}
