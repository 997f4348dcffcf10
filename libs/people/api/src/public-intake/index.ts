import type { Provider, Type } from '@nestjs/common';
import { PublicIntakes } from './public-intake';
import { PublicIntakeController } from './public-intake.controller';
import { PublicPlaces } from './public-places';
import { PublicRequests } from './public-requests';

export * from './public-places';
export * from './public-requests';

/** Controllers of what is decided about public forms. */
export const publicIntakeControllers: Type[] = [PublicIntakeController];

/** Providers of public forms; `PublicPlaces` and `PublicRequests` are what the pages use. */
export const publicIntakeProviders: Provider[] = [PublicIntakes, PublicPlaces, PublicRequests];
