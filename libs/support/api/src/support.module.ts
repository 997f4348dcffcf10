import { Global, Module, type Provider, type Type } from '@nestjs/common';
import {
  LastPlacements,
  OccupiedPlaces,
  OpenRelationships,
  PeopleModule,
  ReleasedValues,
  ServiceFigures,
  TasksOfVolunteers,
} from '@rinnakkain/people-api';
import { PlacementsOfRelationships } from './matching/last-placements';
import { MatchVolunteers } from './matching/match-volunteers';
import { PlacesOfRelationships } from './matching/occupied-places';
import { PairHistories } from './matching/pair-history';
import { Placing } from './matching/placing';
import { ShortlistController } from './matching/shortlist.controller';
import { ShortlistQueries } from './matching/shortlist.queries';
import { Cards } from './relationships/cards';
import { OwnRelationships } from './relationships/own-relationships.queries';
import { PairNames } from './relationships/pair-names';
import { Pairs } from './relationships/pairs';
import { PresentValues, RelationshipsOfSeekers } from './relationships/people-ports';
import { Proposals } from './relationships/proposals.commands';
import { RelationshipDetails } from './relationships/relationship-details.queries';
import { RelationshipEntity } from './relationships/relationship.entity';
import { RelationshipCommands } from './relationships/relationships.commands';
import { RelationshipsController } from './relationships/relationships.controller';
import './relationships/relationships.personal-data';
import { RelationshipViews } from './relationships/relationships.views';
import { ReleaseEntity } from './relationships/release.entity';
import { Releases } from './relationships/releases.commands';
import { TasksOfPairs } from './relationships/tasks-of-pairs';
import { UnitRelationships } from './relationships/unit-relationships.queries';
import { ServiceOfSessions } from './sessions/service-figures';
import { SessionEntity } from './sessions/session.entity';
import { SessionCommands } from './sessions/sessions.commands';
import { SessionsController } from './sessions/sessions.controller';
import './sessions/sessions.personal-data';
import { SessionQueries } from './sessions/sessions.queries';
import { SupportToday } from './today/support-today';
import { SupportTodayQueries } from './today/support-today.queries';

/** Entities of the context's tables. */
export const supportEntities: readonly Type[] = [RelationshipEntity, ReleaseEntity, SessionEntity];

/** What `people` asks of this context. */
const ports: Provider[] = [
  { provide: OccupiedPlaces, useClass: PlacesOfRelationships },
  { provide: LastPlacements, useClass: PlacementsOfRelationships },
  { provide: OpenRelationships, useClass: RelationshipsOfSeekers },
  { provide: ReleasedValues, useClass: PresentValues },
  { provide: ServiceFigures, useClass: ServiceOfSessions },
  { provide: TasksOfVolunteers, useClass: TasksOfPairs },
];

/** The support context: matching, relationships, sessions. Global, since `people` finds its ports in it. */
@Global()
@Module({
  imports: [PeopleModule],
  controllers: [ShortlistController, RelationshipsController, SessionsController],
  providers: [
    ...ports,
    MatchVolunteers,
    PairHistories,
    Placing,
    ShortlistQueries,
    Cards,
    Pairs,
    PairNames,
    Proposals,
    Releases,
    RelationshipCommands,
    RelationshipDetails,
    RelationshipViews,
    OwnRelationships,
    UnitRelationships,
    SessionCommands,
    SessionQueries,
    SupportToday,
    SupportTodayQueries,
  ],
  exports: [
    OccupiedPlaces,
    LastPlacements,
    OpenRelationships,
    ReleasedValues,
    ServiceFigures,
    TasksOfVolunteers,
  ],
})
export class SupportModule {}
