import { DiscoveryModule } from '@nestjs/core';
import { OversightModule } from '@rinnakkain/oversight-api';
import { PeopleModule } from '@rinnakkain/people-api';
import { TestProduct } from '@rinnakkain/platform-api/testing';
import { SupportModule } from '@rinnakkain/support-api';
import { contextEntities } from '../src/contexts';

/** Schemas of the product's tables. */
export const SCHEMAS = ['platform', 'people', 'support', 'oversight'];

/** Every module of the product on a database of its own. */
export const startWholeProduct = (): Promise<TestProduct> =>
  TestProduct.start([PeopleModule, SupportModule, OversightModule, DiscoveryModule], contextEntities);
