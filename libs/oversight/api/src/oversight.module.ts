import { Module, type Type } from '@nestjs/common';

/** Entities of the context's tables. */
export const oversightEntities: readonly Type[] = [];

/** The oversight context. */
@Module({ controllers: [], providers: [], exports: [] })
export class OversightModule {}
