import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Session } from '../session/session';
import type { Me, Membership } from '../session/session.types';
import { someone } from './someone';

export { aMembership, someone } from './someone';

/** Signs someone in with these roles, acting in the first. */
export function signIn(...memberships: Membership[]): Promise<void> {
  return signInAs(someone(...memberships));
}

/** Signs in whoever `GET /api/me` is to tell of. */
export async function signInAs(me: Me): Promise<void> {
  const loaded = TestBed.inject(Session).load();
  TestBed.inject(HttpTestingController).expectOne('/api/me').flush(me);
  await loaded;
}
