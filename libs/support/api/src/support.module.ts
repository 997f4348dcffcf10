import { Global, Module, type Type } from '@nestjs/common';
import { ShortlistController } from './matching/shortlist.controller';
import { ShortlistQueries } from './matching/shortlist.queries';
import { Proposals } from './relationships/proposals.commands';
import { RelationshipCommands } from './relationships/relationships.commands';
import { RelationshipsController } from './relationships/relationships.controller';
import { RelationshipViews } from './relationships/relationships.views';
import { Releases } from './relationships/releases.commands';
import { SessionCommands } from './sessions/sessions.commands';
import { SessionsController } from './sessions/sessions.controller';
import { SessionQueries } from './sessions/sessions.queries';

/** Entities of the context's tables. */
export const supportEntities: readonly Type[] = [];

/** The support context: matching, relationships, sessions. */
@Global()
@Module({
  controllers: [ShortlistController, RelationshipsController, SessionsController],
  providers: [
    ShortlistQueries,
    Proposals,
    RelationshipCommands,
    RelationshipViews,
    Releases,
    SessionCommands,
    SessionQueries,
  ],
  exports: [],
})
export class SupportModule {}
