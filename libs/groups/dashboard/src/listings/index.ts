import { inject } from '@angular/core';
import { Router, type Routes } from '@angular/router';

/** The pages of independent meetings. */
export const listingRoutes: Routes = [
  {
    path: 'listings',
    title: $localize`:@@listings.title:Independent groups`,
    data: { permission: 'listing.read' },
    loadComponent: () => import('./listings-page').then((m) => m.ListingsPage),
  },
  {
    path: 'listings/due',
    redirectTo: () =>
      inject(Router).createUrlTree(['/listings'], {
        queryParams: { state: 'needs_verification', sort: 'verified' },
      }),
  },
  {
    path: 'listings/new',
    title: $localize`:@@listings.new:Add a group`,
    data: { permission: 'listing.write' },
    loadComponent: () => import('./listing-form-page').then((m) => m.ListingFormPage),
  },
  {
    path: 'listings/fellowships',
    title: $localize`:@@listings.fellowships:Fellowships`,
    data: { permission: 'listing.write' },
    loadComponent: () => import('./fellowships-page').then((m) => m.FellowshipsPage),
  },
  {
    path: 'listings/import',
    title: $localize`:@@listings.import:Import groups`,
    data: { permission: 'listing.write' },
    loadComponent: () => import('./import-start-page').then((m) => m.ImportStartPage),
  },
  {
    path: 'listings/imports/:id',
    title: $localize`:@@listings.import:Import groups`,
    data: { permission: 'listing.write' },
    loadComponent: () => import('./import-preview-page').then((m) => m.ImportPreviewPage),
  },
  {
    path: 'listings/:id/edit',
    title: $localize`:@@listings.edit:Edit the group`,
    data: { permission: 'listing.write' },
    loadComponent: () => import('./listing-form-page').then((m) => m.ListingFormPage),
  },
];
