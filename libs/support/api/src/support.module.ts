import { Module, type Type } from '@nestjs/common';

/** Entities of the context's tables. */
export const supportEntities: readonly Type[] = [];

/** The support context. */
@Module({ controllers: [], providers: [], exports: [] })
export class SupportModule {}
