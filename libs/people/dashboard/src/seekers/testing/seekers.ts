import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  type TestRequest,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ListedSeeker, OpenedSeeker, Seeker } from '@rinnakkain/api-client';
import { aMembership, signIn } from '@rinnakkain/platform-dashboard/testing';
import { TODAY } from '@rinnakkain/ui';
import { type Shown, show } from '@rinnakkain/ui/testing';

/** The day it is in these tests. */
export const today = '2026-11-24';

const turns = 200;

@Component({ template: '' })
class Anywhere {}

/** The ground of a page with a coordinator signed in; the test answers the requests. */
export async function asCoordinator(): Promise<HttpTestingController> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', component: Anywhere }]),
      { provide: TODAY, useValue: () => today },
    ],
  });
  await signIn(aMembership('coordinator'));
  return TestBed.inject(HttpTestingController);
}

const none = { items: [], total: 0 };
const usual: Readonly<Record<string, object>> = {
  '/api/tasks': none,
  '/api/relationships': none,
  '/api/seekers/s1/notes': none,
  '/api/accounts': {
    items: [account('a1', 'Sofia Näyte'), account('a2', 'Juhani Malli')],
    total: 2,
  },
};

/** Answers every open request of these addresses, and the page's usual ones with nothing much. */
export function answer(server: HttpTestingController, answers: Readonly<Record<string, object>> = {}): void {
  for (const [path, body] of Object.entries({ ...usual, ...answers })) {
    for (const request of server.match(({ method, url }) => method === 'GET' && url === path))
      request.flush(body);
  }
}

/** Shows a page with the answers of its reads. */
export async function open<Page>(
  server: HttpTestingController,
  page: Type<Page>,
  inputs: Record<string, unknown> = {},
  answers: Readonly<Record<string, object>> = {},
): Promise<Shown<Page>> {
  const showing = show(page, inputs);
  for (let round = 0; round < 4; round++) {
    TestBed.tick();
    answer(server, answers);
    await Promise.resolve();
  }
  const shown = await showing;
  await shown.settled();
  return shown;
}

/** The writing request to an address once it comes: dialogs close in their own time. */
export async function requestTo(
  server: HttpTestingController,
  path: string,
  method = 'POST',
): Promise<TestRequest> {
  for (let turn = 0; turn < turns; turn++) {
    TestBed.tick();
    const [request] = server.match((one) => one.method === method && one.url === path);
    if (request) return request;
    await new Promise((next) => setTimeout(next, 10));
  }
  throw new Error(`No ${method} to ${path} came`);
}

/** Lets what was answered reach the page, and the reads that follow. */
export async function settle(
  server: HttpTestingController,
  shown: Shown<unknown>,
  answers: Readonly<Record<string, object>> = {},
): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await Promise.resolve();
    TestBed.tick();
    answer(server, answers);
  }
  await shown.settled();
}

/** A request that waits, with everything told. */
export function aSeeker(change: Partial<Seeker> = {}): Seeker {
  return {
    id: 's1',
    version: 4,
    alias: 'Saarilehti',
    protected: false,
    mayOpen: false,
    state: 'waiting',
    allowed: ['close', 'refer', 'withdraw', 'mark_not_reached'],
    waitingDays: 34,
    overTarget: true,
    firstName: 'Noora',
    safeContact: {
      allowedChannels: ['phone', 'sms'],
      times: 'Tue and Thu 9–16',
      voicemail: false,
      smsMayNameOrganisation: false,
      codeWord: 'lighthouse',
      note: null,
    },
    safeContactKnown: true,
    phoneMasked: '+358 •• ••• ••••',
    emailMasked: '•••@•••',
    municipality: '837',
    wellbeingCounty: '08',
    gender: 'woman',
    birthDecade: 1990,
    languages: [{ code: 'fi', level: 'native' }],
    themes: [{ theme: 'separation-in-a-family-with-children', importance: 3 }],
    forms: ['phone'],
    weeklyTimes: [{ day: 1, part: 'evening' }],
    wishes: [{ criterion: 'gender', value: 'woman', required: true }],
    travelKm: 30,
    firstPriority: null,
    taskId: null,
    coordinatorId: 'a1',
    coordinatorName: 'Sofia Näyte',
    deputyId: 'a2',
    deputyName: 'Juhani Malli',
    priority: 'normal',
    priorityReason: null,
    unitId: 'u1',
    unitName: 'Erotyö',
    waitingSince: '2026-10-21',
    arrivedAt: '2026-10-21T08:00:00Z',
    contactedOn: '2026-10-22',
    contactDueOn: null,
    exitReason: null,
    closedOn: null,
    relationshipId: null,
    consented: true,
    consents: [
      {
        id: 'c1',
        textVersion: '2026-1',
        day: '2026-10-22',
        how: 'spoken',
        withdrawnOn: null,
        recordedBy: 'Sofia Näyte',
      },
    ],
    ...change,
  };
}

/** The same person with protected details, as anybody of the unit is told. */
export const aProtected = (mayOpen: boolean): Seeker => ({
  id: 's1',
  version: 4,
  alias: 'Saarilehti',
  protected: true,
  mayOpen,
  state: 'waiting',
  allowed: mayOpen ? ['close'] : [],
  waitingDays: 34,
  overTarget: true,
});

/** Protected details, opened. */
export const anOpened = (): OpenedSeeker => ({
  ...aSeeker({ protected: true, mayOpen: true, municipality: null, wellbeingCounty: null }),
  phone: '+358000000090',
  email: 'noora@esimerkki.invalid',
});

/** A row of the waiting list. */
export const aRow = (change: Partial<ListedSeeker> = {}): ListedSeeker => ({
  id: 's1',
  alias: 'Saarilehti',
  protected: false,
  mayOpen: false,
  state: 'waiting',
  waitingDays: 34,
  overTarget: true,
  firstName: 'Noora',
  theme: 'separation-in-a-family-with-children',
  language: 'fi',
  municipality: '837',
  priority: 'normal',
  consented: true,
  coordinatorId: 'a1',
  coordinatorName: 'Sofia Näyte',
  contactDueOn: null,
  ...change,
});

function account(id: string, name: string): object {
  const roles = [{ membershipId: id, role: 'coordinator', unitIds: ['u1'], backgroundChecker: false }];
  return { id, name, roles, allowed: [] };
}
