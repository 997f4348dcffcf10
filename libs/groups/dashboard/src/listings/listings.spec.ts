import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { accessibilityFaults, type } from '@rinnakkain/ui/testing';
import { screen } from '@testing-library/dom';
import { FellowshipsPage } from './fellowships-page';
import { ImportPreviewPage } from './import-preview-page';
import { ImportStartPage } from './import-start-page';
import { ListingFormPage } from './listing-form-page';
import { ListingsPage } from './listings-page';
import { aFellowship, aListing, ground, list, open } from './testing/ground';

let server: HttpTestingController;
/** A request that follows once a question has closed. */
async function soon(url: string): Promise<TestRequest> {
  for (let turn = 0; turn < 150; turn++) {
    const [request] = server.match(url);
    if (request) return request;
    TestBed.tick();
    await new Promise((next) => setTimeout(next, 20));
  }
  throw new Error(`${url} was not asked.`);
}
const fellowships = { '/api/fellowships': list(aFellowship) };

describe('Listed groups', () => {
  const answers = {
    ...fellowships,
    '/api/listings': list(
      aListing(),
      aListing({ id: 'l2', name: 'Jokiranta', durationMinutes: null, version: 1 }),
    ),
  };

  it('say when, where and for whom, and that they are independent', async () => {
    server = await ground('coordinator');
    const { element, page } = await open(server, ListingsPage, {}, answers);
    expect(page.getByText('Tuesday 18:00–19:30')).toBeTruthy();
    expect(page.getByText('Tuesday 18:00')).toBeTruthy();
    expect(page.getAllByText('The last of the month is open · Finnish · step study')).toHaveLength(2);
    expect(page.getByText(/^The group is independent\./)).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('are checked with one press, and several with another', async () => {
    server = await ground('coordinator');
    const { page, settled } = await open(server, ListingsPage, {}, answers);
    page.getByRole('button', { name: 'Verify: Kynnys' }).click();
    const one = server.expectOne('/api/listings/l1/transitions');
    expect([one.request.body, one.request.headers.get('If-Match')]).toEqual([{ action: 'verify' }, '"3"']);
    one.flush({ id: 'l1', state: 'current', version: 4 });
    await settled();
    page.getByLabelText('All on this page').click();
    await settled();
    page.getByRole('button', { name: 'Mark 2 as checked' }).click();
    const all = server.expectOne('/api/listings/verifications');
    expect(all.request.body).toEqual({
      items: [
        { listingId: 'l1', version: 3 },
        { listingId: 'l2', version: 1 },
      ],
    });
    all.flush({ items: [], verified: 2 });
    await settled();
  });

  it('are removed after a question that says it is for good', async () => {
    server = await ground('coordinator');
    const { page, settled } = await open(server, ListingsPage, {}, answers);
    page.getByRole('button', { name: 'Remove: Kynnys' }).click();
    await settled();
    expect(screen.getByText(/It cannot be brought back/)).toBeTruthy();
    screen.getByRole('button', { name: 'Remove' }).click();
    const gone = await soon('/api/listings/l1/transitions');
    expect(gone.request.body).toEqual({ action: 'remove' });
    gone.flush({ id: 'l1', state: 'removed' });
    await settled();
  });

  it('are read without steps by those who do not keep them', async () => {
    server = await ground('volunteer');
    const readable = { ...fellowships, '/api/listings': list(aListing({ mayChange: false, allowed: [] })) };
    const { page } = await open(server, ListingsPage, {}, readable);
    expect(page.queryByRole('link', { name: 'Kynnys' })).toBeNull();
    expect(page.queryByRole('button', { name: /Verify/ })).toBeNull();
  });

  it('are told when none is found', async () => {
    server = await ground('coordinator');
    const { page } = await open(
      server,
      ListingsPage,
      { state: 'hidden' },
      { ...fellowships, '/api/listings': list() },
    );
    expect(page.getByText('No group was found with these filters')).toBeTruthy();
  });
});

describe('The form of a group', () => {
  it('offers the codes of its fellowship, and warns of a service that apps do not know', async () => {
    server = await ground('coordinator');
    const answers = { ...fellowships, '/api/listings/l1': aListing() };
    const { element, page, settled } = await open(server, ListingFormPage, { id: 'l1' }, answers);
    expect((page.getByLabelText('Step study') as HTMLInputElement).checked).toBe(true);
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByLabelText('In person and online').click();
    await settled();
    type(page.getByLabelText(/^Link/), 'https://meet.kuvitelma.invalid/x');
    await settled();
    expect(page.getByText(/Meeting apps do not recognise the service/)).toBeTruthy();
    page.getByRole('button', { name: 'Save the group' }).click();
    await settled();
    const saved = server.expectOne({ method: 'PATCH', url: '/api/listings/l1' });
    expect(saved.request.body).toMatchObject({
      form: 'hybrid',
      link: 'https://meet.kuvitelma.invalid/x',
      openOn: 'last',
      durationMinutes: 90,
      codes: ['ST'],
    });
  });
});

describe('Fellowships', () => {
  it('have a feed only when they asked for it', async () => {
    server = await ground('coordinator');
    const { element, page } = await open(server, FellowshipsPage, {}, fellowships);
    expect(page.getByText('/feeds/meeting-guide.json?program=esimerkkitoverit')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});

describe('An import of groups', () => {
  it('reads a stored source, a file or a text', async () => {
    server = await ground('coordinator');
    const answers = { ...fellowships, '/api/listing-sources': list() };
    const { element, page, settled } = await open(server, ImportStartPage, {}, answers);
    expect(page.queryByText('Stored sources')).toBeNull();
    page.getByLabelText('Paste text').click();
    await settled();
    page.getByRole('button', { name: 'Show what will change' }).click();
    await settled();
    expect(page.getAllByText('Paste the text here.').length).toBeGreaterThan(0);
    type(page.getByLabelText('Text'), '[]');
    await settled();
    page.getByRole('button', { name: 'Show what will change' }).click();
    await settled();
    const sent = await soon('/api/listing-imports');
    expect(sent.request.body).toEqual({ fellowshipId: 'f1', kind: 'bmlt', text: '[]' });
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('shows what changes field by field, and is confirmed after a question', async () => {
    server = await ground('coordinator');
    const read = {
      id: 'i1',
      fellowshipId: 'f1',
      kind: 'meeting_guide',
      state: 'checked',
      sourceUrl: null,
      readAt: '2026-11-24T10:00:00.000Z',
      keptUntil: '2026-11-25T10:00:00.000Z',
      leftOut: 0,
      findings: 0,
      counts: { fresh: 1, changed: 1, unchanged: 0, missing: 0, keptOut: 0 },
      version: 1,
    };
    const change = { field: 'weekday', before: '2', after: '3' };
    const answers = {
      ...fellowships,
      '/api/listing-imports/i1': read,
      '/api/listing-imports/i1/meetings': list({ name: 'Kynnys', listingId: 'l1', changes: [change] }),
      '/api/listing-imports/i1/findings': list(),
    };
    const { element, page, settled } = await open(server, ImportPreviewPage, { id: 'i1' }, answers);
    expect(page.getByText('Wednesday')).toBeTruthy();
    expect(page.getByText('Tuesday')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Import' }).click();
    await settled();
    expect(screen.getByText('New groups: 1')).toBeTruthy();
    screen.getAllByRole('button', { name: 'Import' }).at(-1)?.click();
    const confirmed = await soon('/api/listing-imports/i1/confirm');
    expect(confirmed.request.headers.get('If-Match')).toBe('"1"');
    confirmed.flush({ ...read, state: 'confirmed', version: 2 });
    await settled();
    expect(page.getByText('Imported: 1 new, 1 changed')).toBeTruthy();
  });
});
