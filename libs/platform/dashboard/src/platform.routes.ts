import type { Routes } from '@angular/router';

/** Pages one sees without signing in. */
export const publicRoutes: Routes = [
  {
    path: 'sign-in',
    title: $localize`:@@platform.sign_in.title:Sign in`,
    loadComponent: () => import('./sign-in/sign-in-page').then(({ SignInPage }) => SignInPage),
  },
];

/** Pages of every signed-in role that belong to no context. */
export const platformRoutes: Routes = [
  {
    path: 'welcome',
    title: $localize`:@@platform.welcome.page:Start`,
    loadComponent: () => import('./pages/welcome-page').then(({ WelcomePage }) => WelcomePage),
  },
  {
    path: '**',
    title: $localize`:@@platform.not_found.title:The page wasn't found`,
    data: { missing: true },
    loadComponent: () => import('./pages/not-found-page').then(({ NotFoundPage }) => NotFoundPage),
  },
];
