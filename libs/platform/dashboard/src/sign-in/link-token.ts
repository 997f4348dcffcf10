import { Location, PlatformLocation } from '@angular/common';
import { inject } from '@angular/core';

/** The token of a one-time link: it stands in the fragment and leaves the address at once. Call in a constructor. */
export function tokenOfLink(): string {
  const location = inject(Location);
  const token = inject(PlatformLocation).hash.replace(/^#/, '');
  // Nothing of it stays in the history for whoever uses the device next.
  if (token) location.replaceState(location.path());
  return token;
}
