import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  type TestRequest,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { RelationshipRow, SessionAnswer } from '@rinnakkain/api-client';
import { TODAY } from '@rinnakkain/ui';

@Component({ template: '' })
class Anywhere {}

/** The stage of the volunteer's pages: a server to answer as, and a fixed day. */
export function stage(): HttpTestingController {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', component: Anywhere }]),
      { provide: TODAY, useValue: () => '2026-11-24' },
    ],
  });
  return TestBed.inject(HttpTestingController);
}

/** The request to a path, whatever its query, as soon as it has been made. */
export async function requestTo(
  server: HttpTestingController,
  path: string,
  method = 'GET',
): Promise<TestRequest> {
  for (let turn = 0; turn < 20; turn += 1) {
    TestBed.tick();
    const [found] = server.match((request) => request.method === method && request.url === path);
    if (found) return found;
    await aMoment();
  }
  throw new Error(`no request ${method} ${path}`);
}

/** Until what was answered has reached the page's code. */
export const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A running relationship as its volunteer sees it. */
export const aRelationship = (change: Partial<RelationshipRow> = {}): RelationshipRow => ({
  id: 'r1',
  state: 'running',
  allowed: [],
  version: 3,
  shownAs: 'Noora',
  coordinator: { id: 'c1', name: 'Sofia Näyte' },
  card: null,
  released: [],
  expiresOn: null,
  firstMeetingOn: null,
  startedOn: '2026-06-03',
  plannedEndOn: '2027-06-03',
  lastSession: { day: '2026-11-18', start: '17:00', minutes: 120, form: 'phone', outcome: 'held' },
  ...change,
});

/** A sent entry. */
export const anEntry = (change: Partial<SessionAnswer> = {}): SessionAnswer => ({
  id: 's1',
  relationshipId: 'r1',
  state: 'sent',
  day: '2026-11-24',
  start: '17:00',
  minutes: 120,
  form: 'phone',
  outcome: 'held',
  note: null,
  callMe: false,
  worry: false,
  warnings: [],
  loggedAt: '2026-11-24T17:13:00Z',
  acknowledged: null,
  corrected: false,
  earlier: [],
  allowed: ['correct'],
  version: 1,
  ...change,
});
