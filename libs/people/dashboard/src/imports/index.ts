import type { Routes } from '@angular/router';

/** The pages of imports: a file and what it is of, what its columns mean, what a trial run found. */
export const importRoutes: Routes = [
  {
    path: 'imports/volunteers',
    title: $localize`:@@people.import.volunteers:Import volunteers`,
    data: { permission: 'volunteer.import', kind: 'volunteers' },
    loadComponent: () => import('./start-page').then((m) => m.StartPage),
  },
  {
    path: 'imports/training-records',
    title: $localize`:@@people.import.records:Import training records`,
    data: { permission: 'training.record.import', kind: 'training_records' },
    loadComponent: () => import('./start-page').then((m) => m.StartPage),
  },
  {
    path: 'imports/:id',
    title: $localize`:@@people.import.title:Import`,
    data: { permission: 'import.prepare' },
    loadComponent: () => import('./import-page').then((m) => m.ImportPage),
  },
];
