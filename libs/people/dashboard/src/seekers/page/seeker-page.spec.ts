import type { HttpTestingController } from '@angular/common/http/testing';
import { screen, within } from '@testing-library/dom';
import { numberShownSeconds } from '@rinnakkain/ui';
import { accessibilityFaults, type } from '@rinnakkain/ui/testing';
import { aProtected, aSeeker, anOpened, asCoordinator, open, requestTo, settle } from '../testing/seekers';
import { SeekerPage } from './seeker-page';

jest.setTimeout(30_000);
const at = '/api/seekers/s1';
let server: HttpTestingController;
beforeEach(async () => {
  server = await asCoordinator();
});
afterEach(() => jest.useRealTimers());

const page = (seeker = aSeeker(), more: Record<string, object> = {}) =>
  open(server, SeekerPage, { id: 's1' }, { [at]: seeker, ...more });

describe('A seeker’s page', () => {
  it('tells how things stand, and the rules of safe contact come first', async () => {
    const { element, page: shown } = await page();
    expect(shown.getByRole('heading', { level: 1 }).textContent).toBe('Noora');
    expect(shown.getByText('Has waited 34 d, the target is 21')).toBeTruthy();
    expect(shown.getByRole('link', { name: 'Shortlist' }).getAttribute('href')).toBe('/seekers/s1/shortlist');
    const headings = shown
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent?.trim());
    expect(headings[0]).toContain('How to reach them safely');
    expect(shown.getAllByText('Requirement')).toHaveLength(4);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('looks at the exclusion list only when it is asked for', async () => {
    const shown = await page();
    server.expectNone(`${at}/exclusions`);
    shown.page.getByRole('button', { name: 'Show the list' }).click();
    const entry = { id: 'e1', kind: 'name', createdAt: '2026-11-01T08:00:00Z', recordedBy: 'Sofia Näyte' };
    await settle(server, shown, { [`${at}/exclusions`]: { items: [entry], total: 1 } });
    expect(shown.page.getByText('Name and birth year')).toBeTruthy();
    expect(shown.page.getByText(/1 Nov, Sofia Näyte/)).toBeTruthy();
  });

  it('saves a contact in two clicks', async () => {
    const shown = await page();
    shown.page.getByRole('radio', { name: 'Not reached' }).click();
    await shown.settled();
    shown.page.getByRole('button', { name: 'Save the contact' }).click();
    const request = await requestTo(server, `${at}/notes`);
    expect(request.request.body).toEqual({ kind: 'not_reached' });
    request.flush({
      id: 'n1',
      kind: 'not_reached',
      at: '2026-11-24T08:00:00Z',
      text: null,
      author: 'Sofia Näyte',
    });
    await settle(server, shown, { [at]: aSeeker() });
    expect(shown.page.getByText('Saved: Not reached.')).toBeTruthy();
  });

  it('keeps the text of a contact that was not saved', async () => {
    const shown = await page();
    shown.page.getByRole('radio', { name: 'Reached' }).click();
    await shown.settled();
    type(shown.page.getByLabelText(/In a few words/), 'Agreed to call on Tuesday');
    shown.page.getByRole('button', { name: 'Save the contact' }).click();
    (await requestTo(server, `${at}/notes`)).flush(null, { status: 503, statusText: 'Unavailable' });
    await settle(server, shown);
    expect(shown.page.getByRole('alert')).toBeTruthy();
    expect((shown.page.getByLabelText(/In a few words/) as HTMLTextAreaElement).value).toContain('Tuesday');
  });

  it('asks why before a request ends, and lets a mistake be taken back', async () => {
    const shown = await page();
    shown.page.getByRole('button', { name: 'More actions' }).click();
    await shown.settled();
    screen.getByRole('menuitem', { name: 'Close the request' }).click();
    await shown.settled();
    const dialog = await screen.findByRole('dialog');
    const verb = within(dialog).getByRole('button', { name: 'Close the request' });
    verb.click();
    await shown.settled();
    expect(within(dialog).getByRole('alert').textContent).toContain('Choose a reason');
    within(dialog).getByRole('radio', { name: 'No supporter was found' }).click();
    verb.click();
    const request = await requestTo(server, `${at}/transitions`);
    expect(request.request.body).toEqual({ action: 'close', reason: 'no_supporter_found' });
    expect(request.request.headers.get('If-Match')).toBe('"4"');
    request.flush(aSeeker({ state: 'closed', version: 5, allowed: ['reopen'] }));
    await settle(server, shown, { [at]: aSeeker({ state: 'closed', version: 5, allowed: ['reopen'] }) });
    (await screen.findByRole('button', { name: 'Undo' })).click();
    const back = await requestTo(server, `${at}/transitions`);
    expect(back.request.body).toEqual({ action: 'reopen' });
    expect(back.request.headers.get('If-Match')).toBe('"5"');
  });

  it('says when somebody else changed the request, and loads the newest', async () => {
    const shown = await page(aSeeker({ state: 'contacted', allowed: ['queue'] }));
    shown.page.getByRole('button', { name: 'Put on the waiting list' }).click();
    (await requestTo(server, `${at}/transitions`)).flush(null, { status: 412, statusText: 'Stale' });
    await settle(server, shown);
    shown.page.getByRole('button', { name: 'Load the newest' }).click();
    await settle(server, shown, { [at]: aSeeker({ version: 9 }) });
    expect(shown.page.queryByRole('alert')).toBeNull();
  });

  it('tells what remains after consent was withdrawn', async () => {
    const shown = await page(aSeeker({ state: 'in_relationship' }));
    shown.page.getByRole('button', { name: 'Withdraw the consent' }).click();
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('relationship ends at once');
    within(dialog).getByRole('button', { name: 'Withdraw the consent' }).click();
    (await requestTo(server, `${at}/consents/c1/withdraw`)).flush({
      seekerId: 's1',
      state: 'withdrawn',
      version: 6,
      remains: [
        {
          what: 'contact',
          why: 'claims_and_safety',
          retention: 'seekerAfterRelationship',
          until: '2027-11-24',
        },
      ],
    });
    await settle(server, shown, { [at]: aSeeker({ state: 'withdrawn', consented: false, allowed: [] }) });
    expect(
      shown.page.getByText(/Name and contact details, for claims and safety, until 24 Nov 2027/),
    ).toBeTruthy();
    expect(shown.page.getByText(/Nothing is kept of this before consent/)).toBeTruthy();
  });

  it('is not found when it is not for this person', async () => {
    const showing = open(server, SeekerPage, { id: 's1' });
    await Promise.resolve();
    (await requestTo(server, at, 'GET')).flush(null, { status: 404, statusText: 'Not found' });
    const shown = await showing;
    await settle(server, shown);
    expect(shown.page.getByRole('heading', { name: "The page wasn't found" })).toBeTruthy();
  });
});

describe('A seeker with protected details', () => {
  it('is an alias to a colleague, with nothing to open or do', async () => {
    const { element, page: shown } = await page(aProtected(false));
    expect(shown.getByRole('heading', { level: 1 }).textContent).toBe('Saarilehti');
    expect(shown.getByText(/Only the named coordinator and deputy can open/)).toBeTruthy();
    expect(shown.queryByRole('button')).toBeNull();
    expect(shown.queryByRole('link', { name: 'Shortlist' })).toBeNull();
    server.expectNone(`${at}/notes`);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('opens with a reason, and closes again by itself', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const shown = await page(aProtected(true));
    server.expectNone(`${at}/notes`);
    shown.page.getByRole('button', { name: 'Open the details' }).click();
    await shown.settled();
    expect(shown.page.getByText('Write why you open them.')).toBeTruthy();
    type(shown.page.getByLabelText(/Why do you open/), 'Agreed time to call');
    shown.page.getByRole('button', { name: 'Open the details' }).click();
    const request = server.expectOne(`${at}/protected-opening`);
    expect(request.request.body).toEqual({ reason: 'Agreed time to call' });
    request.flush(anOpened());
    await settle(server, shown);
    expect(shown.page.getByRole('heading', { level: 1 }).textContent).toBe('Noora');
    expect(shown.page.getByText('noora@esimerkki.invalid')).toBeTruthy();
    jest.advanceTimersByTime(numberShownSeconds * 1000);
    await shown.settled();
    expect(shown.element.textContent).not.toContain('noora@esimerkki.invalid');
    expect(shown.element.textContent).not.toContain('Noora');
  });
});
