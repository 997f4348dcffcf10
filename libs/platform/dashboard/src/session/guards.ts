import { inject } from '@angular/core';
import { type CanMatchFn, type Route, Router, type Routes } from '@angular/router';
import type { Permission } from '@rinnakkain/domain';
import { asksBeforeLeaving } from '../leaving/unsaved';
import { Session } from './session';

/** What a page's route says of itself: the permission it needs (any one of several). */
export interface PageData {
  permission?: Permission | readonly Permission[];
}

/** Signed in, or off to sign in and back here afterwards. */
export const signedIn: CanMatchFn = () => {
  if (inject(Session).me()) return true;
  const router = inject(Router);
  const wanted = router.currentNavigation()?.extractedUrl.toString() ?? '/';
  return router.createUrlTree(['/sign-in'], { queryParams: wanted === '/' ? {} : { back: wanted } });
};

/** A page one may not open is the same as a page that does not exist: the route does not match. */
export const mayOpen: CanMatchFn = (route) => opensFor(inject(Session), (route.data ?? {}) as PageData);

/** Whether a page that says this of itself opens for the session. */
export function opensFor(session: Session, { permission }: PageData): boolean {
  return !permission || [permission].flat().some((one) => session.may(one as Permission));
}

/** The pages of a context with their guards: permission of `data.permission`, and the question before leaving a form. */
export function guarded(routes: Routes): Routes {
  return routes.map((route): Route => ({
    ...route,
    ...(route.children && { children: guarded(route.children) }),
    ...(route.redirectTo === undefined && { canMatch: [mayOpen, ...(route.canMatch ?? [])] }),
    ...((route.component || route.loadComponent) && {
      canDeactivate: [asksBeforeLeaving, ...(route.canDeactivate ?? [])],
    }),
  }));
}
