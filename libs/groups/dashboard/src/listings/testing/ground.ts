import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Fellowship, Listing } from '@rinnakkain/api-client';
import type { Role } from '@rinnakkain/domain';
import { aMembership, signIn } from '@rinnakkain/platform-dashboard/testing';
import { TODAY } from '@rinnakkain/ui';
import { show } from '@rinnakkain/ui/testing';

@Component({ template: '' })
class Anywhere {}

/** What the server answers, by address. */
export type Answers = Readonly<Record<string, object>>;

/** The dashboard's ground with somebody signed in on 24 November 2026. */
export async function ground(role: Role): Promise<HttpTestingController> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', component: Anywhere }]),
      { provide: TODAY, useValue: () => '2026-11-24' },
    ],
  });
  await signIn(aMembership(role, 'm1'));
  return TestBed.inject(HttpTestingController);
}

/** Waits until the page has settled, answering whatever it reads meanwhile. */
async function settle(
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

/** Opens a page with its answers; `settled` answers what it asks again. */
export async function open(
  server: HttpTestingController,
  page: Type<unknown>,
  inputs: Readonly<Record<string, unknown>>,
  answers: Answers,
) {
  const showing = show(page, inputs);
  await settle(server, answers, () => showing);
  const shown = await showing;
  return { ...shown, settled: (now: Answers = answers) => settle(server, now, shown.settled) };
}

/** A list of the API. */
export const list = (...items: object[]) => ({ items, total: items.length });

export const aFellowship: Fellowship = {
  id: 'f1',
  program: 'esimerkkitoverit',
  name: 'Nimettömät Esimerkit',
  codes: 'aa',
  site: null,
  phone: null,
  exportAskedOn: '2026-11-01',
  exportAskedHow: 'Kirje',
  mayChange: true,
  version: 1,
};

/** A listed meeting. */
export const aListing = (more: Partial<Listing> = {}): Listing => ({
  id: 'l1',
  fellowship: { id: 'f1', name: 'Nimettömät Esimerkit', codes: 'aa', site: null, phone: null },
  slug: 'kynnys-a1b2c3d4',
  name: 'Kynnys',
  form: 'in_person',
  openness: 'conditional',
  openOn: 'last',
  rhythm: 'every_week',
  weekday: 2,
  startTime: '18:00',
  durationMinutes: 90,
  timeZone: 'Europe/Helsinki',
  municipality: '837',
  town: null,
  country: 'FI',
  placeName: 'Esimerkkitalo',
  street: 'Esimerkkikatu 1',
  postalCode: '33100',
  placeNotes: null,
  point: null,
  link: null,
  joinPhone: null,
  joinNotes: null,
  languages: ['fi'],
  accessible: true,
  audiences: [],
  codes: ['ST'],
  notes: null,
  site: null,
  paused: false,
  resumesOn: null,
  state: 'needs_verification',
  verifiedOn: '2026-06-01',
  shownUntil: '2026-12-01',
  pausedNow: false,
  imported: false,
  sourceUrl: null,
  warnings: [],
  allowed: ['verify', 'hide', 'remove'],
  mayChange: true,
  version: 3,
  ...more,
});
