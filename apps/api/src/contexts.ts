import type { DynamicModule, Type } from '@nestjs/common';
import { groupsEntities, GroupsModule } from '@rinnakkain/groups-api';
import { GroupsPublicModule } from '@rinnakkain/groups-public';
import { oversightEntities, OversightModule } from '@rinnakkain/oversight-api';
import { type Clock, type Configuration, PlatformModule, type RootKey } from '@rinnakkain/platform-api';
import { peopleEntities, PeopleModule } from '@rinnakkain/people-api';
import { PeoplePublicModule } from '@rinnakkain/people-public';
import { supportEntities, SupportModule } from '@rinnakkain/support-api';

/** Entities of every context. */
export const contextEntities: readonly Type[] = [
  ...peopleEntities,
  ...supportEntities,
  ...groupsEntities,
  ...oversightEntities,
];

/** The modules of the product, wired. */
export const productModules = (options: {
  configuration: Configuration;
  rootKey: RootKey;
  clock?: Clock;
}): (DynamicModule | Type)[] => [
  PlatformModule.forRoot({ ...options, entities: contextEntities }),
  PeopleModule,
  SupportModule,
  GroupsModule,
  OversightModule,
  PeoplePublicModule,
  GroupsPublicModule,
];
