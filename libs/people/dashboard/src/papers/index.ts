import type { Routes } from '@angular/router';

const volunteer = { permission: 'paper.read_own' };

/** The pages of agreement and pledge: their texts, and the volunteer's own. */
export const paperRoutes: Routes = [
  {
    path: 'paper-texts',
    title: $localize`:@@people.paper_texts.title:Agreement and pledge`,
    data: { permission: 'paper.text.write' },
    loadComponent: () => import('./paper-texts-page').then((m) => m.PaperTextsPage),
  },
  {
    path: 'paper-texts/:id',
    title: $localize`:@@people.paper_texts.title:Agreement and pledge`,
    data: { permission: 'paper.text.write' },
    loadComponent: () => import('./paper-text-page').then((m) => m.PaperTextPage),
  },
  {
    path: 'own/papers',
    title: $localize`:@@own.papers:Papers`,
    data: volunteer,
    loadComponent: () => import('./own-papers-page').then((m) => m.OwnPapersPage),
  },
  {
    path: 'own/papers/:id',
    title: $localize`:@@own.papers:Papers`,
    data: volunteer,
    loadComponent: () => import('./sign-page').then((m) => m.SignPage),
  },
];
