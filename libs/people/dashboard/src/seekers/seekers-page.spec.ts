import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { SeekersPage } from './seekers-page';
import { SeekerSearch } from './seeker-search';
import { aRow, asCoordinator, open, requestTo, settle } from './testing/seekers';

let server: HttpTestingController;
beforeEach(async () => {
  server = await asCoordinator();
});

const list = (...items: ReturnType<typeof aRow>[]) => ({ '/api/seekers': { items, total: items.length } });

describe('The waiting list', () => {
  it('tells who waits, for how long, and the way on', async () => {
    const { element, page } = await open(server, SeekersPage, {}, list(aRow()));
    expect(page.getByRole('link', { name: 'Noora' }).getAttribute('href')).toBe('/seekers/s1');
    expect(page.getByText('34 d')).toBeTruthy();
    expect(page.getByRole('link', { name: 'Shortlist: Noora' }).getAttribute('href')).toBe(
      '/seekers/s1/shortlist',
    );
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('tells of a protected person the alias alone', async () => {
    const { id, alias, state, waitingDays, overTarget } = aRow();
    const row = { id, alias, state, waitingDays, overTarget, protected: true, mayOpen: false };
    const { page } = await open(server, SeekersPage, {}, list(row));
    expect(page.getByRole('link', { name: 'Saarilehti' })).toBeTruthy();
    expect(page.getByText('Protected details')).toBeTruthy();
    expect(page.getByText('Not shown')).toBeTruthy();
    expect(page.queryByRole('link', { name: /Shortlist/ })).toBeNull();
  });

  it('asks what the address says', async () => {
    const showing = show(SeekersPage, {
      state: 'all',
      theme: 'x',
      overTarget: true,
      sort: 'newest',
      page: 2,
    });
    const request = await requestTo(server, '/api/seekers', 'GET');
    expect(request.request.params.toString()).toBe('theme=x&sort=newest&overTarget=true&page=2&pageSize=25');
    request.flush({ items: [], total: 0 });
    await showing;
  });

  it('names the filters that hide everybody, each with its own way out', async () => {
    const shown = await open(server, SeekersPage, { language: 'sv', mine: true }, list());
    shown.page.getByRole('button', { name: /Swedish/ }).click();
    await settle(server, shown);
    expect(TestBed.inject(Router).url).not.toContain('language');
    expect(shown.page.getByRole('button', { name: 'Remove all filters' })).toBeTruthy();
  });

  it('says how a request begins when nobody waits', async () => {
    const { page } = await open(server, SeekersPage, {}, list());
    expect(page.getByRole('heading', { name: 'Nobody is waiting for support' })).toBeTruthy();
  });
});

describe('The search of seekers', () => {
  it('finds by name or number, and by the alias where details are protected', async () => {
    const searching = TestBed.inject(SeekerSearch).search(' Noora ');
    const request = await requestTo(server, '/api/seekers', 'GET');
    expect(request.request.params.get('q')).toBe('Noora');
    request.flush({ items: [aRow(), { ...aRow({ id: 's2' }), firstName: undefined }], total: 2 });
    expect(await searching).toEqual([
      { kind: 'seeker', id: 's1', title: 'Noora', subtitle: 'Waiting', link: '/seekers/s1' },
      { kind: 'seeker', id: 's2', title: 'Saarilehti', subtitle: 'Waiting', link: '/seekers/s2' },
    ]);
  });

  it('asks to narrow when there are too many', async () => {
    const searching = TestBed.inject(SeekerSearch).search('an');
    const failed = expect(searching).rejects.toMatchObject({ code: 'NARROW_SEARCH' });
    (await requestTo(server, '/api/seekers', 'GET')).flush(
      { code: 'NARROW_SEARCH', details: { max: 50 } },
      { status: 422, statusText: 'Invalid' },
    );
    await failed;
  });

  it('asks nothing for one letter', async () => {
    expect(await TestBed.inject(SeekerSearch).search('a')).toEqual([]);
  });
});
