import type { Routes } from '@angular/router';

/** The page on which anybody confirms a certificate, without signing in; its address names nobody. */
export const confirmRoutes: Routes = [
  {
    path: '',
    title: $localize`:@@certificate.confirm:Confirm a certificate`,
    loadComponent: () => import('./confirm-page').then((m) => m.ConfirmPage),
  },
  {
    path: ':number',
    title: $localize`:@@certificate.confirm:Confirm a certificate`,
    loadComponent: () => import('./confirm-page').then((m) => m.ConfirmPage),
  },
];
