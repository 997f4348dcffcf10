import type { Routes } from '@angular/router';

/** The route tables of the contexts, each fetched when a page of it is first looked for. */
export const pageTables: readonly (() => Promise<Routes>)[] = [
  () => import('@rinnakkain/oversight-dashboard').then(({ oversightRoutes }) => oversightRoutes),
  () => import('@rinnakkain/people-dashboard').then(({ peopleRoutes }) => peopleRoutes),
  () => import('@rinnakkain/support-dashboard').then(({ supportRoutes }) => supportRoutes),
  () => import('@rinnakkain/groups-dashboard').then(({ groupsRoutes }) => groupsRoutes),
];
