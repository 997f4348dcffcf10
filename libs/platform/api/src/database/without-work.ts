import { SetMetadata } from '@nestjs/common';

/** Metadata key of routes that need no database. */
export const WITHOUT_WORK = 'rinnakkain:without-work';

/** The route opens no transaction. */
export const WithoutWork = (): MethodDecorator => SetMetadata(WITHOUT_WORK, true);
