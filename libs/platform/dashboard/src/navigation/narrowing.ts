import { inject } from '@angular/core';
import { Router } from '@angular/router';

/** Changed filters, order or page of a list; null takes one out of the address. */
export type Narrowed = Readonly<Record<string, string | number | boolean | null>>;

/**
 * How a list puts what it is narrowed by into the address: from its first page on unless told, and without a step back
 * for each. Called where a field is set up.
 */
export function narrowing(): (change: Narrowed) => void {
  const router = inject(Router);
  return (change) =>
    void router.navigate([], {
      queryParams: { page: null, ...change },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
}
