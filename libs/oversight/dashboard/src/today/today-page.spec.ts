import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { Today, TodayGroupOfLines, TodayItem } from '@rinnakkain/api-client';
import { aMembership, signIn, someone } from '@rinnakkain/platform-dashboard/testing';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { TodayPage } from './today-page';

@Component({ template: '' })
class Anywhere {}

let server: HttpTestingController;
beforeEach(() => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', component: Anywhere }]),
    ],
  });
  server = TestBed.inject(HttpTestingController);
});

const here = aMembership('coordinator', 'm1');
const there = {
  ...aMembership('coordinator', 'm2'),
  organisation: { id: 'o2', name: 'Mallisaaren tuki ry' },
};
const item = (change: Partial<TodayItem>): TodayItem => ({
  kind: 'relationship',
  id: 'x',
  membershipId: 'm1',
  names: ['Kalle Kuvitelma', 'Petri'],
  ...change,
});
const groups: TodayGroupOfLines[] = [
  {
    group: 'worry',
    total: 1,
    lines: [item({ id: 'w', kind: 'session', parentId: 'r1', day: '2026-11-23' })],
  },
  {
    group: 'new_request',
    total: 3,
    lines: [
      item({
        id: 's1',
        kind: 'seeker',
        names: ['Tuulia'],
        protected: true,
        membershipId: 'm2',
        day: '2026-11-23',
        dueOn: '2026-11-30',
      }),
    ],
  },
  {
    group: 'over_target',
    total: 1,
    lines: [item({ id: 's2', kind: 'seeker', names: ['Linnea'], days: 63, keys: { theme: 'alcohol' } })],
  },
];
const aDay = (change: Partial<Today> = {}): Today => ({
  day: '2026-11-24',
  scope: 'mine',
  groups,
  totals: { mine: 5, unit: 9 },
  figures: {
    queue: { waiting: 23, overTarget: 7, medianDays: 17, weeks: [5, 4, 7, 3, 3, 1, 0] },
    ready: { volunteers: 58, places: 19, idle: 6 },
  },
  memberships: 2,
  ...change,
});

const open = async (day: Partial<Today> = {}) => {
  await signIn(here, there);
  const showing = show(TodayPage, { scope: undefined });
  TestBed.tick();
  const request = server.expectOne(({ url }) => url === '/api/today');
  request.flush(aDay(day));
  const shown = await showing;
  await shown.settled();
  return { ...shown, request };
};

describe('Today', () => {
  it('puts what cannot wait apart and first, then the groups in their order with count and rule', async () => {
    const { page, element, request } = await open();
    expect(request.request.params.get('scope')).toBe('mine');
    const headings = page.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent.trim());
    expect(headings.slice(0, 3)).toEqual([
      expect.stringMatching(/^Can't wait until the evening\s*1$/),
      expect.stringMatching(/^New requests\s*3$/),
      expect.stringMatching(/^Waiting beyond the target\s*1$/),
    ]);
    expect(page.getByText('The target is 21 days from the request')).toBeTruthy();
    expect(page.getByText(/Hello Sofia. Things that can't wait until the evening: 1/)).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('leads each line to where it is dealt with', async () => {
    const { page } = await open();
    expect(page.getByRole('link', { name: /^Receive/ }).getAttribute('href')).toBe('/relationships/r1');
    expect(page.getByRole('link', { name: /^Shortlist/ }).getAttribute('href')).toBe('/seekers/s2/shortlist');
  });

  it('changes the role first when the line belongs to another of mine', async () => {
    const { page, element, settled } = await open();
    expect(element.textContent).toContain('Mallisaaren tuki ry');
    page.getByRole('button', { name: /Open the request/ }).click();
    const acting = server.expectOne('/api/act-as');
    expect(acting.request.body).toEqual({ membershipId: 'm2' });
    acting.flush({ ...someone(here, there), acting: 'm2' });
    await new Promise((resolve) => setTimeout(resolve));
    await settled();
    expect(TestBed.inject(Router).url).toBe('/seekers/s1');
  });

  it('keeps whose matters are shown in the address', async () => {
    const { page, settled } = await open();
    page.getByRole('radio', { name: /Whole unit/ }).click();
    await new Promise((resolve) => setTimeout(resolve));
    await settled();
    expect(TestBed.inject(Router).url).toBe('/?scope=unit');
  });

  it('says the queue in a sentence and counts who could begin', async () => {
    const { page } = await open();
    expect(page.getByText('Waiting for a supporter: 23. Beyond the target: 7. Median 17 d.')).toBeTruthy();
    expect(page.getByRole('link', { name: 'Ready supporters' }).getAttribute('href')).toBe(
      '/volunteers?ready=true',
    );
  });

  it('says when everything is done, and when only others have something left', async () => {
    const { page } = await open({ groups: [], totals: { mine: 0, unit: 0 } });
    expect(page.getByText("All of today's matters are done")).toBeTruthy();
  });

  it('offers the whole unit when only my own are done', async () => {
    const { page } = await open({ groups: [], totals: { mine: 0, unit: 4 } });
    expect(page.getByRole('button', { name: 'Show the whole unit' })).toBeTruthy();
  });

  it('says what failed and fetches again', async () => {
    await signIn(here);
    const showing = show(TodayPage, { scope: 'unit' });
    TestBed.tick();
    server
      .expectOne(({ url }) => url === '/api/today')
      .flush({ code: 'SERVICE_UNAVAILABLE' }, { status: 503, statusText: 'Unavailable' });
    const { page, settled } = await showing;
    await settled();
    expect(page.getByText("Today's matters couldn't be fetched.")).toBeTruthy();
    page.getByRole('button', { name: 'Try again' }).click();
    TestBed.tick();
    server.expectOne(({ url }) => url === '/api/today').flush(aDay());
    await settled();
    expect(page.getByText('Linnea')).toBeTruthy();
  });
});
