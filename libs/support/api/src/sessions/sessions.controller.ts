import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IdempotencyKey, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { SessionCommands } from './sessions.commands';
import { NewSession, SessionAnswer, SessionList, SessionQuery, SessionTransition } from './sessions.messages';
import { SessionQueries } from './sessions.queries';

/** Sessions of a pair: logged by the volunteer, acknowledged by a coordinator. */
@ApiTags('sessions')
@Controller('api')
export class SessionsController {
  constructor(
    private readonly queries: SessionQueries,
    private readonly commands: SessionCommands,
  ) {}

  @Get('relationships/:id/sessions')
  @Requires('session.list')
  @Returns(SessionList)
  list(@Id() id: string, @Query() query: SessionQuery): Promise<SessionList> {
    return this.queries.list(id, query);
  }

  @Post('relationships/:id/sessions')
  @Requires('session.create')
  @Returns(SessionAnswer, 201)
  log(@Id() id: string, @IdempotencyKey() key: string, @Body() body: NewSession): Promise<SessionAnswer> {
    return this.commands.log(id, key, body);
  }

  @Post('sessions/:id/transitions')
  @Requires('session.transition')
  @Returns(SessionAnswer)
  transition(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: SessionTransition,
  ): Promise<SessionAnswer> {
    return this.commands.transition(id, version, body);
  }
}
