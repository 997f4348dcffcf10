import type { Routes } from '@angular/router';

const volunteer = { permission: 'relationship.read_own' };

/** The volunteer's own pages, made for a phone. */
export const ownRoutes: Routes = [
  {
    path: 'own',
    title: $localize`:@@own.home:Home`,
    data: volunteer,
    loadComponent: () => import('./home-page').then(({ HomePage }) => HomePage),
  },
  {
    path: 'own/entries',
    title: $localize`:@@own.entries:Entries`,
    data: volunteer,
    loadComponent: () => import('./entries-page').then(({ EntriesPage }) => EntriesPage),
  },
  {
    path: 'own/details',
    title: $localize`:@@own.details:Own details`,
    data: volunteer,
    loadComponent: () => import('./details-page').then(({ OwnDetailsPage }) => OwnDetailsPage),
  },
  {
    path: 'own/relationships/:id',
    title: $localize`:@@own.relationship:Relationship`,
    data: volunteer,
    loadComponent: () => import('./relationship-page').then(({ OwnRelationshipPage }) => OwnRelationshipPage),
  },
  {
    path: 'own/relationships/:id/log',
    title: $localize`:@@own.log:Log a session`,
    data: volunteer,
    loadComponent: () => import('./log-page').then(({ LogPage }) => LogPage),
  },
  {
    path: 'own/relationships/:id/entries/:entry',
    title: $localize`:@@own.entry:Entry`,
    data: volunteer,
    loadComponent: () => import('./entry-page').then(({ EntryPage }) => EntryPage),
  },
  {
    path: 'own/relationships/:id/entries/:entry/correct',
    title: $localize`:@@own.correct:Correct the entry`,
    data: volunteer,
    loadComponent: () => import('./correct-page').then(({ CorrectPage }) => CorrectPage),
  },
];
