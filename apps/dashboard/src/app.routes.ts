import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { Session, guarded, platformRoutes, publicRoutes, signedIn } from '@rinnakkain/platform-dashboard';
import { pageTables } from './app/page-tables';
import { Shell } from './shell/shell';

/** The addresses of the dashboard: public pages, then the shell with the pages of each context. */
export const routes: Routes = [
  ...publicRoutes,
  {
    path: 'confirm',
    loadChildren: () => import('@rinnakkain/people-dashboard').then(({ confirmRoutes }) => confirmRoutes),
  },
  {
    path: '',
    component: Shell,
    canMatch: [signedIn],
    children: [
      { path: '', pathMatch: 'full', redirectTo: () => inject(Session).firstPage() },
      ...pageTables.map((fetch) => ({ path: '', loadChildren: async () => guarded(await fetch()) })),
      ...platformRoutes,
    ],
  },
];
