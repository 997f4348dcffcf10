import { Module, type Type } from '@nestjs/common';

/** Entities of the context's tables. */
export const peopleEntities: readonly Type[] = [];

/** The people context. */
@Module({ controllers: [], providers: [], exports: [] })
export class PeopleModule {}
