import type { HttpErrorResponse, HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { ReturnToSession } from './return-to-session';
import { Session } from './session';

const ownSignIn = /^\/api\/(sign-in|sign-out|me$|act-as$|invitations\/accept$)/;

/** A request that meets an ended session waits until the same person is back, and then goes out once more. */
export const waitsForSession: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const back = inject(ReturnToSession);
  return next(request).pipe(
    catchError((failure: HttpErrorResponse) => {
      if (failure.status !== 401 || !session.me() || ownSignIn.test(request.url)) {
        return throwError(() => failure);
      }
      return from(back.ask()).pipe(
        switchMap((returned) => (returned ? next(request) : throwError(() => failure))),
      );
    }),
  );
};
