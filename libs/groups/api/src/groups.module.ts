import { Module, type Type } from '@nestjs/common';

/** Entities of the context's tables. */
export const groupsEntities: readonly Type[] = [];

/** The groups context. */
@Module({ controllers: [], providers: [] })
export class GroupsModule {}
