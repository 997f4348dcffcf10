import type { Routes } from '@angular/router';

export { ContactCard } from './page/contact-card';
export { SeekerSearch } from './seeker-search';

/** The pages of seekers. Titles name nobody. */
export const seekerRoutes: Routes = [
  {
    path: 'seekers',
    title: $localize`:@@people.seekers.title:Support seekers`,
    data: { permission: 'seeker.list' },
    loadComponent: () => import('./seekers-page').then((m) => m.SeekersPage),
  },
  {
    path: 'seekers/new',
    title: $localize`:@@people.seekers.new:New request`,
    data: { permission: 'seeker.create' },
    loadComponent: () => import('./intake/intake-page').then((m) => m.IntakePage),
  },
  {
    path: 'seekers/:id',
    title: $localize`:@@people.seeker.title:Support seeker`,
    data: { permission: 'seeker.read' },
    loadComponent: () => import('./page/seeker-page').then((m) => m.SeekerPage),
  },
  {
    path: 'seekers/:id/edit',
    title: $localize`:@@people.seeker.edit_title:Edit the request`,
    data: { permission: 'seeker.update' },
    loadComponent: () => import('./intake/edit-page').then((m) => m.EditPage),
  },
];
