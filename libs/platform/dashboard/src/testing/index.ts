import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Session } from '../session/session';
import type { Membership } from '../session/session.types';
import { someone } from './someone';

export { aMembership, someone } from './someone';

/** Signs someone in with these roles, acting in the first. */
export async function signIn(...memberships: Membership[]): Promise<void> {
  const loaded = TestBed.inject(Session).load();
  TestBed.inject(HttpTestingController)
    .expectOne('/api/me')
    .flush(someone(...memberships));
  await loaded;
}
