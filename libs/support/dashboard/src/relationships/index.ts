import type { Routes } from '@angular/router';

const coordinators = { permission: 'relationship.transition' };

/** Relationships and open proposals, as coordinators see them. */
export const relationshipRoutes: Routes = [
  {
    path: 'relationships',
    title: $localize`:@@support.relationships.title:Relationships`,
    data: coordinators,
    loadComponent: () => import('./relationships-page').then(({ RelationshipsPage }) => RelationshipsPage),
  },
  {
    path: 'relationships/:id',
    title: $localize`:@@support.relationship.title:Relationship`,
    data: coordinators,
    loadComponent: () => import('./relationship-page').then(({ RelationshipPage }) => RelationshipPage),
  },
  {
    path: 'proposals',
    title: $localize`:@@support.proposals.title:Open proposals`,
    data: coordinators,
    loadComponent: () => import('./proposals-page').then(({ ProposalsPage }) => ProposalsPage),
  },
];
