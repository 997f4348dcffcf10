import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { AuditEntry } from '@rinnakkain/api-client';
import { AUDIT_ACTIONS, AUDIT_OBJECT_TYPES } from '@rinnakkain/domain';
import { auditWords } from '@rinnakkain/platform-dashboard';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { waitFor } from '@testing-library/dom';
import { AuditTrailPage } from './audit-page';

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

const seeker = '5b0c7d2e-1111-4222-8333-944455556666';
const entry: AuditEntry = {
  n: 9,
  at: '2026-11-24T08:19:00Z',
  account: { id: 'a1', name: 'Sofia Näyte' },
  role: 'coordinator',
  action: 'seeker.viewed',
  objectType: 'seeker',
  objectId: seeker,
  details: { fields: 'card' },
  requestId: 'q1',
};

const open = async (items: AuditEntry[], inputs: Record<string, unknown> = {}) => {
  const showing = show(AuditTrailPage, inputs);
  TestBed.tick();
  server
    .expectOne(({ url }) => url === '/api/accounts')
    .flush({ items: [{ id: 'a1', name: 'Sofia Näyte', roles: [], allowed: [] }], total: 1 });
  const request = server.expectOne(({ url }) => url === '/api/audit');
  request.flush({ items, total: items.length });
  const shown = await showing;
  await shown.settled();
  return { ...shown, request: request.request };
};

describe('The log of events', () => {
  it('has words for every action and every kind of thing', () => {
    for (const action of AUDIT_ACTIONS)
      expect([action, auditWords.audit.action[action]]).toEqual([action, expect.any(String)]);
    for (const type of AUDIT_OBJECT_TYPES)
      expect([type, auditWords.audit.object[type]]).toEqual([type, expect.any(String)]);
  });

  it('tells who did what in which role and when, and what goes with it', async () => {
    const { page, element } = await open([
      entry,
      { ...entry, n: 8, account: null, role: null, objectId: null },
    ]);
    expect(page.getAllByRole('rowheader', { name: 'Viewed a seeker' })).toHaveLength(2);
    expect(element.textContent).toContain('coordinator');
    expect(page.getByText('The system, or someone unknown')).toBeTruthy();
    expect(page.getAllByText('fields')).toHaveLength(2);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('asks for what the address says', async () => {
    const { request, page } = await open([entry], {
      action: 'seeker.viewed',
      accountId: 'a1',
      from: '2026-11-01',
      page: '2',
    });
    expect(Object.fromEntries(request.params.keys().map((key) => [key, request.params.get(key)]))).toEqual({
      action: 'seeker.viewed',
      accountId: 'a1',
      from: '2026-11-01',
      page: '2',
      pageSize: '25',
    });
    expect(page.getByRole('list', { name: 'Filters in force' }).children).toHaveLength(4);
  });

  it('narrows to one thing with one press', async () => {
    const { page, settled } = await open([entry]);
    page.getByRole('button', { name: /everything of the same thing/ }).click();
    await waitFor(() => expect(TestBed.inject(Router).url).toBe(`/?objectId=${seeker}`));
    await settled();
  });

  it('says which filters hide everything, each with its way out', async () => {
    const { page } = await open([], { objectId: seeker });
    expect(page.getByText('No events were found with these filters')).toBeTruthy();
    expect(page.getByRole('button', { name: /the same thing 5b0c7d2e/ })).toBeTruthy();
  });

  it('narrows to an id that was pasted, and leads to who has looked at a person', async () => {
    const { page, settled } = await open([entry]);
    const field = page.getByLabelText<HTMLInputElement>('Id of the thing');
    field.value = `https://tuki.invalid/fi/seekers/${seeker.toUpperCase()}`;
    field.dispatchEvent(new Event('change'));
    await waitFor(() => expect(TestBed.inject(Router).url).toBe(`/?objectId=${seeker}`));
    await settled();
    expect(page.getByRole('link', { name: /who has looked/ }).getAttribute('href')).toBe(
      `/audit/looks?personId=${seeker}`,
    );
  });

  it('names volunteers by their account alone', async () => {
    const { page } = await open([{ ...entry, role: 'volunteer', account: { id: seeker, name: null } }]);
    expect(page.getByText(/Account 5b0c7d2e/)).toBeTruthy();
  });

  describe('as a file', () => {
    let given: { text: string; name: string }[];
    beforeEach(() => {
      given = [];
      const blobs: Blob[] = [];
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
        revokeObjectURL: () => undefined,
      });
      jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
        const reader = new FileReader();
        reader.onload = () => given.push({ text: String(reader.result), name: this.download });
        reader.readAsText(blobs.at(-1) ?? new Blob());
      });
    });
    afterEach(() => jest.restoreAllMocks());

    const part = async (items: AuditEntry[], next: number | null, problem?: string) => {
      const request = await waitFor(() => server.expectOne(({ url }) => url === '/api/audit/export'));
      if (problem) request.flush({ code: problem }, { status: 422, statusText: 'no' });
      else request.flush({ items, next });
      return request.request.params;
    };

    it('holds every part, the words of the page, and nothing that a spreadsheet would compute', async () => {
      const { page } = await open([entry], { action: 'seeker.viewed' });
      page.getByRole('button', { name: 'Export as a table' }).click();
      expect((await part([entry], 9)).toString()).toBe('action=seeker.viewed');
      expect(await page.findByRole('button', { name: 'Fetching, 1 so far' })).toBeTruthy();
      const evil = { ...entry, n: 8, account: { id: 'a2', name: '=HYPERLINK("x")' } };
      expect((await part([evil], null)).toString()).toBe('action=seeker.viewed&below=9');
      await waitFor(() => expect(given).toHaveLength(1));
      expect(given[0]?.name).toBe('log-of-events.csv');
      const lines = given[0]?.text.trim().split('\r\n') ?? [];
      expect(lines).toHaveLength(3);
      expect(lines[1]).toContain('"9";"2026-11-24 10:19:00";"Viewed a seeker";"Sofia Näyte";"coordinator"');
      expect(lines[2]).toContain(`"'=HYPERLINK(""x"")"`);
      expect(await page.findByRole('button', { name: 'Export as a table' })).toBeTruthy();
    });

    it('says when there is more than a file holds', async () => {
      const { page } = await open([entry]);
      page.getByRole('button', { name: 'Export as a table' }).click();
      await part([], null, 'NARROW_SEARCH');
      expect(await page.findByText(/Choose fewer days/)).toBeTruthy();
      expect(given).toEqual([]);
    });
  });
});
