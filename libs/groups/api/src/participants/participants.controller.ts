import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { ParticipantsCommands } from './participants.commands';
import {
  GroupParticipant,
  GroupParticipantList,
  GroupParticipantQuery,
  NewGroupParticipant,
  ParticipantTransition,
} from './participants.messages';
import { ParticipantsQueries } from './participants.queries';

/** Who registered to groups. */
@ApiTags('groups')
@Controller('api')
export class ParticipantsController {
  constructor(
    private readonly queries: ParticipantsQueries,
    private readonly commands: ParticipantsCommands,
  ) {}

  @Get('groups/:id/participants')
  @Requires('participant.list')
  @Returns(GroupParticipantList)
  list(@Id() id: string, @Query() query: GroupParticipantQuery): Promise<GroupParticipantList> {
    return this.queries.list(id, query);
  }

  @Post('groups/:id/participants')
  @Requires('participant.create')
  @Returns(GroupParticipant, 201)
  async enrol(@Id() id: string, @Body() body: NewGroupParticipant): Promise<GroupParticipant> {
    return this.queries.one(await this.commands.enrol(id, body));
  }

  @Post('participants/:id/transitions')
  @Requires('participant.transition')
  @Returns(GroupParticipant)
  async transition(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: ParticipantTransition,
  ): Promise<GroupParticipant> {
    await this.commands.transition(id, version, body);
    return this.queries.one(id);
  }
}
