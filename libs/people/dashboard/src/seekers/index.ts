import type { Routes } from '@angular/router';

export { SeekerSearch } from './seeker-search';

/** The pages of seekers. */
export const seekerRoutes: Routes = [
  {
    path: 'seekers',
    title: $localize`:@@people.seekers.title:Support seekers`,
    data: { permission: 'seeker.list' },
    loadComponent: () => import('./seekers-page').then((m) => m.SeekersPage),
  },
];
