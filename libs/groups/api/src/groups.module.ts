import { Module, type Type } from '@nestjs/common';
import { listingControllers, listingEntities, listingProviders } from './listings';

/** Entities of the context's tables. */
export const groupsEntities: readonly Type[] = [...listingEntities];

/** The groups context. */
@Module({
  controllers: [...listingControllers],
  providers: [...listingProviders],
  exports: [...listingProviders],
})
export class GroupsModule {}
