import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { LookPage } from '@rinnakkain/api-client';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { LooksPage } from './looks-page';

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

const personId = '5b0c7d2e-1111-4222-8333-944455556666';
const sofia = { id: 'a1', name: 'Sofia Näyte' };
const volunteer = { id: '7c1d0000-1111-4222-8333-944455556666', name: null };
const at = '2026-11-24T08:19:00Z';
const found: LookPage = {
  lookers: [
    { account: sofia, role: 'coordinator', times: 2, first: at, last: at },
    { account: volunteer, role: 'volunteer', times: 1, first: at, last: at },
  ],
  items: [
    { n: 9, at, account: sofia, role: 'coordinator', action: 'seeker.viewed', through: 'page' },
    { n: 8, at, account: sofia, role: 'coordinator', action: 'seeker.listed', through: 'list' },
    {
      n: 7,
      at,
      account: volunteer,
      role: 'volunteer',
      action: 'relationship.viewed',
      through: 'relationship',
    },
  ],
  total: 3,
};

const open = async (answer: LookPage, inputs: Record<string, unknown> = { personId }) => {
  const showing = show(LooksPage, inputs);
  TestBed.tick();
  const request = server.expectOne(({ url }) => url === '/api/audit/looks');
  request.flush(answer);
  const shown = await showing;
  await shown.settled();
  return { ...shown, request: request.request };
};

describe('Who has looked', () => {
  it('tells who, how often, when, for what and how, and names no volunteer', async () => {
    const { page, element } = await open(found);
    expect(page.getByRole('row', { name: /Sofia Näyte coordinator (Times )?2 / })).toBeTruthy();
    expect(page.getAllByText(/Account 7c1d0000/)).toHaveLength(2);
    expect(page.getByRole('row', { name: /Viewed a seeker.*own page/ })).toBeTruthy();
    expect(
      page.getByRole('row', { name: /Viewed a relationship.*through a support relationship/ }),
    ).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('asks for the person, the days and the page of the address', async () => {
    const { request } = await open(found, { personId, from: '2026-11-01', page: '2' });
    expect(request.params.toString()).toBe(`personId=${personId}&from=2026-11-01&page=2&pageSize=25`);
  });

  it('takes an id or the address of a page, and says when there is none in it', async () => {
    const { page, settled, element } = await show(LooksPage, {});
    server.expectNone(({ url }) => url === '/api/audit/looks');
    const field = page.getByLabelText<HTMLInputElement>('Whose data');
    const look = async (text: string) => {
      field.value = text;
      page.getByRole('button', { name: 'Look up' }).click();
      await new Promise((resolve) => setTimeout(resolve));
      await settled();
    };
    await look('Aino');
    expect(page.getByText(/There is no id in this/)).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect(await accessibilityFaults(element)).toEqual([]);
    await look(`https://tuki.invalid/fi/seekers/${personId.toUpperCase()}?tab=1`);
    expect(TestBed.inject(Router).url).toBe(`/?personId=${personId}`);
  });

  it('says when nobody has', async () => {
    const { page } = await open({ lookers: [], items: [], total: 0 });
    expect(page.getByRole('heading', { name: 'Nobody has looked' })).toBeTruthy();
  });
});
