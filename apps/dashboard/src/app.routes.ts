import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { Session, guarded, platformRoutes, publicRoutes, signedIn } from '@rinnakkain/platform-dashboard';
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
      {
        path: '',
        loadChildren: () =>
          import('@rinnakkain/oversight-dashboard').then(({ oversightRoutes }) => guarded(oversightRoutes)),
      },
      {
        path: '',
        loadChildren: () =>
          import('@rinnakkain/people-dashboard').then(({ peopleRoutes }) => guarded(peopleRoutes)),
      },
      {
        path: '',
        loadChildren: () =>
          import('@rinnakkain/support-dashboard').then(({ supportRoutes }) => guarded(supportRoutes)),
      },
      {
        path: '',
        loadChildren: () =>
          import('@rinnakkain/groups-dashboard').then(({ groupsRoutes }) => guarded(groupsRoutes)),
      },
      ...platformRoutes,
    ],
  },
];
