import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, IfMatch, Requires, Returns } from '@rinnakkain/platform-api';
import { Proposals } from './proposals.commands';
import { RelationshipCommands } from './relationships.commands';
import {
  NewRelationship,
  NewRelease,
  RelationshipQuery,
  RelationshipTransition,
} from './relationship-requests.messages';
import {
  RelationshipList,
  RelationshipPage,
  RelationshipStanding,
  ReleaseList,
} from './relationships.messages';
import { RelationshipViews } from './relationships.views';
import { Releases } from './releases.commands';

/** Support-person relationships, from the proposal to the end. */
@ApiTags('relationships')
@Controller('api/relationships')
export class RelationshipsController {
  constructor(
    private readonly views: RelationshipViews,
    private readonly proposals: Proposals,
    private readonly commands: RelationshipCommands,
    private readonly releases: Releases,
  ) {}

  @Get()
  @Requires('relationship.list')
  @Returns(RelationshipList)
  list(@Query() query: RelationshipQuery): Promise<RelationshipList> {
    return this.views.list(query);
  }

  @Post()
  @Requires('relationship.create')
  @Returns(RelationshipPage, 201)
  propose(@Body() body: NewRelationship): Promise<RelationshipPage> {
    return this.proposals.propose(body);
  }

  @Get(':id')
  @Requires('relationship.read')
  @Returns(RelationshipPage)
  read(@Id() id: string): Promise<RelationshipPage> {
    return this.views.page(id);
  }

  @Post(':id/transitions')
  @Requires('relationship.answer')
  @Returns(RelationshipStanding)
  transition(
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: RelationshipTransition,
  ): Promise<RelationshipStanding> {
    return this.commands.transition(id, version, body);
  }

  @Post(':id/releases')
  @Requires('relationship.release')
  @Returns(ReleaseList, 201)
  release(@Id() id: string, @Body() body: NewRelease): Promise<ReleaseList> {
    return this.releases.release(id, body);
  }

  @Delete(':id/releases/:releaseId')
  @Requires('relationship.release')
  @Returns(null)
  withdrawRelease(@Id() id: string, @Id('releaseId') releaseId: string): Promise<void> {
    return this.releases.withdraw(id, releaseId);
  }
}
