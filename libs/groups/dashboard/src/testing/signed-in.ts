import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Role } from '@rinnakkain/domain';
import { type Me, type Membership, Session } from '@rinnakkain/platform-dashboard';
import { TODAY } from '@rinnakkain/ui';

@Component({ template: '' })
class Anywhere {}

const UNITS: Membership['units'] = [{ id: 'u1', name: 'Erotyö' }];

/** Sets up a page for someone who acts in this role on 24 November 2026; the answers are given through the server. */
export async function signedInAs(
  role: Role,
  backgroundChecker = false,
  units = UNITS,
): Promise<HttpTestingController> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', component: Anywhere }]),
      { provide: TODAY, useValue: () => '2026-11-24' },
    ],
  });
  const server = TestBed.inject(HttpTestingController);
  const me: Me = {
    account: { id: 'a1', name: 'Sofia Näyte' },
    memberships: [
      {
        id: 'm1',
        organisation: { id: 'o1', name: 'Esimerkkilän perhetyö ry' },
        units,
        role,
        volunteerId: null,
        backgroundChecker,
      },
    ],
    acting: 'm1',
    demo: false,
    mail: false,
    idle: { warnAfterSeconds: 1680, endAfterSeconds: 1800 },
  };
  const loaded = TestBed.inject(Session).load();
  server.expectOne('/api/me').flush(me);
  await loaded;
  return server;
}

/** What a path answers, its query left aside. */
export type Answers = Readonly<Record<string, object>>;

/** Waits until the page has settled, answering whatever it reads meanwhile. */
export async function settle(
  server: HttpTestingController,
  answers: Answers,
  settled: () => Promise<unknown>,
): Promise<void> {
  const answerAll = () => {
    TestBed.tick();
    for (const [path, body] of Object.entries(answers)) {
      const waiting = server.match(({ method, url }) => method === 'GET' && url === path);
      for (const request of waiting) if (!request.cancelled) request.flush(body);
    }
  };
  // What was just answered comes to its callers first.
  await new Promise((next) => setTimeout(next));
  answerAll();
  const answering = setInterval(answerAll, 5);
  await new Promise((next) => setTimeout(next));
  await settled();
  clearInterval(answering);
}

/** Answers whatever is read from these paths with a failure of the server, until what it gives is called. */
export function refuse(server: HttpTestingController, paths: readonly string[]): () => void {
  const refusing = setInterval(() => {
    for (const request of server.match(({ url }) => paths.includes(url)))
      if (!request.cancelled) request.flush({ code: 'FAILED' }, { status: 500, statusText: 'Failed' });
  }, 5);
  return () => clearInterval(refusing);
}
