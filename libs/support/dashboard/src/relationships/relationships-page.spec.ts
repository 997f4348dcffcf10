import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { accessibilityFaults } from '@rinnakkain/ui/testing';
import { aPair, asCoordinator, open } from '../testing/pairs';
import { ProposalsPage } from './proposals-page';
import { RelationshipsPage } from './relationships-page';

jest.setTimeout(30_000);

let server: HttpTestingController;
beforeEach(async () => {
  server = await asCoordinator();
});

describe('The list of relationships', () => {
  const list = (items: ReturnType<typeof aPair>[]) => ({
    '/api/relationships': { items, total: items.length },
  });

  it('tells each pair, its stage, its rhythm and what waits', async () => {
    const { element, page } = await open(server, RelationshipsPage, {}, list([aPair()]));
    expect(page.getByRole('link', { name: 'Aino Esimerkki and Noora' }).getAttribute('href')).toBe(
      '/relationships/r1',
    );
    expect(page.getByText('Met 6 d ago')).toBeTruthy();
    expect(page.getByText('1 to acknowledge')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('asks what the address says', async () => {
    const inputs = { standing: 'closed', whose: 'mine', sort: 'quiet', page: 2 };
    const showing = open(server, RelationshipsPage, inputs, {});
    TestBed.tick();
    const request = server.expectOne(({ url }) => url === '/api/relationships');
    expect(request.request.params.toString()).toBe('open=false&mine=true&sort=quiet&page=2&pageSize=25');
    request.flush({ items: [], total: 0 });
    const { page, settled } = await showing;
    await settled();
    expect(page.getByRole('heading', { name: 'No relationship was found with these filters' })).toBeTruthy();
    page.getByRole('button', { name: /mine only/ }).click();
    await settled();
    expect(TestBed.inject(Router).url).not.toContain('whose');
  });

  it('says how the first one begins when there is none', async () => {
    const { page } = await open(server, RelationshipsPage, {}, list([]));
    expect(page.getByRole('link', { name: 'Open the waiting list' })).toBeTruthy();
  });
});

describe('Open proposals', () => {
  it('stand by whose turn it is, a pressing one with a mark', async () => {
    const proposed = aPair({ state: 'proposed', proposedOn: '2026-11-19', expiresOn: '2026-11-26' });
    const agreed = aPair({ id: 'r2', state: 'volunteer_agreed', expiresOn: '2026-11-30' });
    const showing = open(server, ProposalsPage, {}, {});
    TestBed.tick();
    for (const request of server.match(({ url }) => url === '/api/relationships')) {
      const state = request.request.params.get('state');
      const items = state === 'proposed' ? [proposed] : state === 'volunteer_agreed' ? [agreed] : [];
      request.flush({ items, total: items.length });
    }
    const { element, page, settled } = await showing;
    await settled();
    expect(page.getByRole('heading', { name: /The volunteer's answer is awaited/ })).toBeTruthy();
    expect(page.getByText('Answer by Thu 26 Nov').closest('rk-status')).toBeTruthy();
    expect(page.getByText('Answer by Mon 30 Nov').closest('rk-status')).toBeNull();
    expect(page.queryByText(/no opening meeting yet/)).toBeNull();
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
