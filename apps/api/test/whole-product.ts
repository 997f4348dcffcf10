import type { DynamicModule, Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { TestingModuleBuilder } from '@nestjs/testing';
import { GroupsModule } from '@rinnakkain/groups-api';
import { GroupsPublicModule } from '@rinnakkain/groups-public';
import { OversightModule } from '@rinnakkain/oversight-api';
import { PeopleModule } from '@rinnakkain/people-api';
import { PeoplePublicModule } from '@rinnakkain/people-public';
import { TestProduct } from '@rinnakkain/platform-api/testing';
import { SupportModule } from '@rinnakkain/support-api';
import { contextEntities } from '../src/contexts';

/** Schemas of the product's tables. */
export const SCHEMAS = ['platform', 'people', 'support', 'groups', 'oversight'];

/** Every module of the product on a database of its own, with a test's providers and controllers where it has any; begins with a copy of `template`. */
export const startWholeProduct = (
  prepare?: (builder: TestingModuleBuilder) => unknown,
  controllers: readonly Type[] = [],
  template?: string,
): Promise<TestProduct> => {
  const ofTest: DynamicModule = { module: class OfTest {}, controllers: [...controllers] };
  return TestProduct.start(
    [
      PeopleModule,
      SupportModule,
      GroupsModule,
      OversightModule,
      PeoplePublicModule,
      GroupsPublicModule,
      DiscoveryModule,
      ofTest,
    ],
    contextEntities,
    prepare,
    { template },
  );
};
