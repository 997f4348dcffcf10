import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, Returns } from '@rinnakkain/platform-api';
import { Counters } from './counters';
import { OwnChatList } from './counters.messages';

/** Chats of whoever leads them. */
@ApiTags('groups')
@Controller('api/chats')
export class OwnChatsController {
  constructor(private readonly counters: Counters) {}

  @Get('own')
  @Requires('chat.read_own')
  @Returns(OwnChatList)
  own(): Promise<OwnChatList> {
    return this.counters.ownChats();
  }
}
