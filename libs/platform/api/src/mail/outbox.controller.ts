import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Returns } from '../messages/returns';
import { OutgoingMessageList, OutgoingMessageQuery, OwnMessageList } from './outbox.messages';
import { OutboxQueries } from './outbox.queries';

/** Messages to people. */
@ApiTags('messages')
@Controller('api/messages')
export class OutboxController {
  constructor(private readonly outbox: OutboxQueries) {}

  @Get()
  @Requires('message.list')
  @Returns(OutgoingMessageList)
  list(@Query() query: OutgoingMessageQuery): Promise<OutgoingMessageList> {
    return this.outbox.list(query);
  }

  @Get('own')
  @Requires('message.read_own')
  @Returns(OwnMessageList)
  own(): Promise<OwnMessageList> {
    return this.outbox.own();
  }
}
