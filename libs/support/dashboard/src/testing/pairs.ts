import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  type TestRequest,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { RelationshipPage, Seeker, SessionAnswer } from '@rinnakkain/api-client';
import { Session } from '@rinnakkain/platform-dashboard';
import { type Shown, show } from '@rinnakkain/ui/testing';
import { TODAY } from '@rinnakkain/ui';

const turns = 200;

/** The day it is in these tests. */
export const today = '2026-11-24';

@Component({ template: '' })
class Anywhere {}

/** A signed-in coordinator of one unit. */
const coordinator = {
  account: { id: 'a1', name: 'Sofia Näyte', email: null },
  memberships: [
    {
      id: 'm1',
      organisation: { id: 'o1', name: 'Esimerkkilän perhetyö ry' },
      units: [{ id: 'u1', name: 'Erotyö' }],
      role: 'coordinator',
      volunteerId: null,
      backgroundChecker: false,
    },
  ],
  acting: 'm1',
  demo: false,
  idle: { warnAfterSeconds: 1680, endAfterSeconds: 1800 },
};

/** The dashboard's ground with a coordinator signed in; the answers are given by the test. */
export async function asCoordinator(): Promise<HttpTestingController> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', component: Anywhere }]),
      { provide: TODAY, useValue: () => today },
    ],
  });
  const server = TestBed.inject(HttpTestingController);
  const loading = TestBed.inject(Session).load();
  server.expectOne('/api/me').flush(coordinator);
  await loading;
  return server;
}

/** Answers every open request whose address begins so; how many there were. */
export function answer(server: HttpTestingController, path: string, body: object): number {
  const requests = server.match(({ url }) => url === path);
  requests.forEach((request) => request.flush(body));
  return requests.length;
}

/** The request to an address once it comes: dialogs close and forms send in their own time. */
export async function requestTo(server: HttpTestingController, path: string): Promise<TestRequest> {
  for (let turn = 0; turn < turns; turn++) {
    TestBed.tick();
    const [request] = server.match(({ url }) => url === path);
    if (request) return request;
    await new Promise((next) => setTimeout(next, 10));
  }
  throw new Error(`No request to ${path} came`);
}

/** Shows a page and gives the answers of its reads. */
export async function open<Page>(
  server: HttpTestingController,
  page: Type<Page>,
  inputs: Record<string, unknown>,
  answers: Readonly<Record<string, object>>,
): Promise<Shown<Page>> {
  const showing = show(page, inputs);
  for (let round = 0; round < 4; round++) {
    TestBed.tick();
    for (const [path, body] of Object.entries(answers)) answer(server, path, body);
    await Promise.resolve();
  }
  const shown = await showing;
  await shown.settled();
  return shown;
}

/** A running pair of Aino and Noora. */
export function aPair(change: Partial<RelationshipPage> = {}): RelationshipPage {
  return {
    id: 'r1',
    state: 'running',
    allowed: ['pause', 'begin_ending', 'end', 'discontinue'],
    version: 5,
    shownAs: 'Noora',
    coordinator: { id: 'a1', name: 'Sofia Näyte' },
    card: null,
    released: [],
    expiresOn: null,
    firstMeetingOn: '2026-05-18',
    startedOn: '2026-05-18',
    plannedEndOn: '2027-05-18',
    lastSession: null,
    seeker: { id: 's1', alias: 'Saaga', firstName: 'Noora', protected: false },
    volunteer: { id: 'v1', name: 'Aino Esimerkki' },
    unit: { id: 'u1', name: 'Erotyö' },
    taskId: 't1',
    proposedOn: '2026-04-21',
    endedOn: null,
    daysSinceSession: 6,
    toAcknowledge: 1,
    closed: false,
    volunteerCard: null,
    releasable: ['firstName', 'phone', 'email', 'municipality'],
    releaseLimit: '2027-05-18',
    stages: [
      { state: 'proposed', day: '2026-04-21', how: null },
      { state: 'volunteer_agreed', day: '2026-04-27', how: 'phone_page' },
      { state: 'agreed', day: '2026-04-28', how: 'phone' },
      { state: 'first_meeting_set', day: '2026-05-18', how: null },
      { state: 'running', day: '2026-05-18', how: null },
    ],
    firstMeetingPresent: ['seeker', 'volunteer', 'coordinator'],
    timesPerMonth: 2,
    lengthMonths: 12,
    sessionsHeld: 12,
    endingReason: null,
    seekerOutcome: null,
    ...change,
  };
}

/** A session of the pair that waits to be acknowledged. */
export function aSession(change: Partial<SessionAnswer> = {}): SessionAnswer {
  return {
    id: 'n1',
    relationshipId: 'r1',
    state: 'sent',
    day: '2026-11-18',
    start: '17:00',
    minutes: 120,
    form: 'face_to_face',
    outcome: 'held',
    note: 'Käveltiin.',
    callMe: false,
    worry: false,
    warnings: [],
    loggedAt: '2026-11-18T18:00:00.000Z',
    acknowledged: null,
    corrected: false,
    earlier: [],
    allowed: ['acknowledge'],
    version: 1,
    ...change,
  };
}

/** The seeker of the pair. */
export function aSeeker(change: Partial<Seeker> = {}): Seeker {
  return {
    id: 's1',
    version: 1,
    mayOpen: true,
    state: 'in_relationship',
    allowed: [],
    waitingDays: 34,
    overTarget: true,
    firstName: 'Noora',
    alias: 'Saaga',
    protected: false,
    deputyId: 'a2',
    deputyName: 'Juhani Malli',
    safeContactKnown: true,
    safeContact: {
      allowedChannels: ['phone', 'sms'],
      times: 'ti ja to klo 9–16',
      voicemail: false,
      smsMayNameOrganisation: false,
    },
    phoneMasked: '+358 •• •••',
    themes: [{ theme: 'separation-with-children', importance: 3 }],
    languages: [{ code: 'fi', level: 'native' }],
    forms: ['face_to_face'],
    weeklyTimes: [],
    wishes: [],
    ...change,
  };
}
