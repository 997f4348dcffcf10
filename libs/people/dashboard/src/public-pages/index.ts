import type { Routes } from '@angular/router';

/** What an administrator decides about the public pages. */
export const publicPageRoutes: Routes = [
  {
    path: 'admin/public-pages',
    title: $localize`:@@people.public_pages.title:Public pages`,
    data: { permission: 'public_site.change' },
    loadComponent: () => import('./public-pages-page').then((m) => m.PublicPagesPage),
  },
  {
    path: 'admin/public-texts/:id',
    title: $localize`:@@people.public_pages.title:Public pages`,
    data: { permission: 'public_site.change' },
    loadComponent: () => import('./public-text-page').then((m) => m.PublicTextPage),
  },
];
