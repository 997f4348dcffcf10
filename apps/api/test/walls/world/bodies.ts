import { Fresh } from './fresh';
import type { Makers, ValidRequest } from './makers/maker';
import { ofCourses } from './makers/courses';
import { ofGroups } from './makers/groups';
import { ofImports } from './makers/imports';
import { ofListings } from './makers/listings';
import { ofPages } from './makers/pages';
import { ofPapers } from './makers/papers';
import { ofPlatform } from './makers/platform';
import { ofSeekers } from './makers/seekers';
import { ofSupport } from './makers/support';
import { ofVolunteers } from './makers/volunteers';
import type { TwinWorld } from './types';

export type { ValidRequest } from './makers/maker';

/**
 * A request that succeeds, for every route that writes; what it uses up is made for it. A route that has several forms
 * has several makers. Together they name every id that a body can hold.
 */
const MAKERS: Makers = {
  ...ofPlatform,
  ...ofVolunteers,
  ...ofCourses,
  ...ofPapers,
  ...ofImports,
  ...ofSeekers,
  ...ofSupport,
  ...ofListings,
  ...ofPages,
  ...ofGroups,
};

/** Routes of the first start, which succeed only where no organisation is yet. */
export const FIRST_START: readonly string[] = ['POST /api/setup/look', 'POST /api/setup'];

/** The routes that have a maker. */
export const routesWithMaker = (): string[] => Object.keys(MAKERS);

/** How many forms a route's requests have. */
export const formsOf = (route: string): number => MAKERS[route]?.length ?? 0;

/** Makes a request that succeeds, with everything it names; `form` is one of the route's forms. */
export async function validRequest(world: TwinWorld, route: string, form = 0): Promise<ValidRequest> {
  const maker = MAKERS[route]?.[form];
  if (!maker) throw new Error(`${route} has no maker of a valid request in world/makers.`);
  return maker(world, new Fresh(world));
}
