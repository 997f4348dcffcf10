import { Routes } from '@angular/router';

/** The pages of oversight: today's work and the log of events. */
export const oversightRoutes: Routes = [
  {
    path: 'today',
    title: $localize`:@@today.title:Today`,
    data: { permission: 'today.read' },
    loadComponent: () => import('./today/today-page').then(({ TodayPage }) => TodayPage),
  },
  {
    path: 'audit',
    title: $localize`:@@audit.title:Log of events`,
    data: { permission: 'audit.read' },
    loadComponent: () => import('./audit/audit-page').then(({ AuditTrailPage }) => AuditTrailPage),
  },
  {
    path: 'audit/looks',
    title: $localize`:@@audit.looks.title:Who has looked`,
    data: { permission: 'audit.read' },
    loadComponent: () => import('./audit/looks-page').then(({ LooksPage }) => LooksPage),
  },
];
