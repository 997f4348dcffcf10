import type { Routes } from '@angular/router';

/** The shortlist of a seeker. */
export const shortlistRoutes: Routes = [
  {
    path: 'seekers/:id/shortlist',
    loadComponent: () => import('./shortlist-page').then((m) => m.ShortlistPage),
    data: { permission: 'shortlist.read' },
    title: $localize`:@@support.shortlist.title:Shortlist`,
  },
];
