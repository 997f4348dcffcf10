import type { HttpTestingController } from '@angular/common/http/testing';
import type { RelationshipPage as Pair, SessionAnswer } from '@rinnakkain/api-client';
import { accessibilityFaults, type Shown } from '@rinnakkain/ui/testing';
import { screen } from '@testing-library/dom';
import { aPair, aSeeker, aSession, asCoordinator, open, requestTo } from '../testing/pairs';
import { RelationshipPage } from './relationship-page';

// Whole pages looked through by role take their time on a busy machine.
jest.setTimeout(30_000);

let server: HttpTestingController;
beforeEach(async () => {
  server = await asCoordinator();
});

const reads = (pair: Pair, sessions: SessionAnswer[] = []) => ({
  '/api/relationships/r1': pair,
  '/api/relationships/r1/sessions': { items: sessions, total: sessions.length },
  '/api/seekers/s1': aSeeker(),
  '/api/tasks': { items: [], total: 0 },
});
const openPair = (pair: Pair, sessions?: SessionAnswer[]): Promise<Shown<RelationshipPage>> =>
  open(server, RelationshipPage, { id: 'r1' }, reads(pair, sessions));

/** Presses, answers what is sent and what is read again after it; what was sent. */
async function send(
  shown: Shown<RelationshipPage>,
  button: string,
  standing: object,
  now: Pair,
): Promise<unknown> {
  shown.page.getByRole('button', { name: button }).click();
  const { request, ...sent } = await requestTo(server, '/api/relationships/r1/transitions').then((one) => ({
    request: one,
    body: one.request.body as unknown,
    version: one.request.headers.get('If-Match'),
  }));
  request.flush(standing);
  (await requestTo(server, '/api/relationships/r1')).flush(now);
  await shown.settled();
  return sent;
}

describe('A running relationship', () => {
  it('tells the names, where it stands, how they met, and the rules of contact first', async () => {
    const { element, page } = await openPair(aPair(), [aSession()]);
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Aino Esimerkki and Noora');
    expect(element.querySelector('[aria-current=step]')?.textContent).toContain('Running');
    expect(page.getByText(/Meetings so far: 12, on average 1.9 a month/)).toBeTruthy();
    expect(element.querySelector('.rk-aside')?.firstElementChild?.textContent).toContain(
      'How to reach them safely',
    );
    expect(page.getByText('No e-mail')).toBeTruthy();
    expect(page.getByText('Juhani Malli')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('shows a worry before all, and an entry is acknowledged with its version', async () => {
    const shown = await openPair(aPair(), [aSession({ worry: true, callMe: true })]);
    expect(shown.element.querySelector('rk-timeline rk-status')?.textContent).toContain('worry');
    expect(shown.element.querySelector('rk-timeline .facts')?.textContent).toContain('wishes a call');
    shown.page.getByRole('button', { name: /^Acknowledge/ }).click();
    const request = server.expectOne('/api/sessions/n1/transitions');
    expect(request.request.body).toEqual({ action: 'acknowledge' });
    expect(request.request.headers.get('If-Match')).toBe('"1"');
  });

  it('shows what an entry was before its correction', async () => {
    const earlier = { ...aSession({ minutes: 60 }), correctedAt: '2026-11-19T08:00:00.000Z' };
    const { page } = await openPair(aPair(), [aSession({ corrected: true, earlier: [earlier] })]);
    expect(page.getByText(/see the earlier version/)).toBeTruthy();
    expect(page.getByText(/1 h · face to face · held/)).toBeTruthy();
  });

  it('asks before the end, and tells what follows', async () => {
    const shown = await openPair(aPair());
    shown.page.getByRole('button', { name: 'More actions' }).click();
    screen.getByRole('menuitem', { name: 'End the relationship' }).click();
    await shown.settled();
    shown.page.getByRole('button', { name: 'End the relationship' }).click();
    await shown.settled();
    expect(shown.page.getAllByText('Choose a reason.').length).toBeGreaterThan(0);
    const reason = shown.page.getByLabelText<HTMLSelectElement>('Reason');
    reason.value = 'goal_reached';
    reason.dispatchEvent(new Event('input', { bubbles: true }));
    reason.dispatchEvent(new Event('change', { bubbles: true }));
    shown.page.getByRole('radio', { name: /Close the request/ }).click();
    await shown.settled();
    shown.page.getByRole('button', { name: 'End the relationship' }).click();
    const dialog = await screen.findByRole('alertdialog', {
      name: 'End the relationship of Aino and Noora?',
    });
    expect(dialog.textContent).toContain('Aino no longer sees');
    server.expectNone('/api/relationships/r1/transitions');
  });

  it('withdraws a released field and offers it back', async () => {
    const released = [
      { id: 'e1', field: 'phone' as const, value: null, until: '2027-05-18', endsSoon: false },
    ];
    const shown = await openPair(aPair({ released }));
    shown.page.getByRole('button', { name: 'Change or withdraw the release' }).click();
    await shown.settled();
    shown.page.getByRole('button', { name: /^Withdraw/ }).click();
    const request = server.expectOne('/api/relationships/r1/releases/e1');
    expect(request.request.method).toBe('DELETE');
    request.flush(null);
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
  });
});

describe('A proposal', () => {
  const proposed = aPair({
    state: 'volunteer_agreed',
    allowed: ['seeker_agrees', 'seeker_declines', 'withdraw', 'expire'],
    expiresOn: '2026-11-30',
    startedOn: null,
    firstMeetingOn: null,
    plannedEndOn: null,
    volunteerCard: {
      alias: 'Kuutar',
      theme: 'separation-with-children',
      language: ['fi'],
      region: 'PI',
      form: ['phone'],
    },
    stages: aPair().stages?.slice(0, 2) ?? [],
  });

  it('has the anonymous card to read, and nothing that tells who it is', async () => {
    const { element, page } = await openPair(proposed);
    const card = element.querySelector('rk-card-reading');
    expect(card?.textContent).toContain('Alias: Kuutar.');
    expect(card?.textContent).not.toContain('Esimerkki');
    expect(page.queryByRole('button', { name: 'Expires' })).toBeNull();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('takes the answer with how it was got, and not without', async () => {
    const shown = await openPair(proposed);
    shown.page.getByRole('button', { name: 'The seeker agrees' }).click();
    await shown.settled();
    shown.page.getByRole('button', { name: 'The seeker agrees' }).click();
    await shown.settled();
    server.expectNone('/api/relationships/r1/transitions');
    expect(shown.page.getAllByText('Choose how you got the answer.').length).toBeGreaterThan(0);
    shown.page.getByRole('radio', { name: 'Phone' }).click();
    await shown.settled();
    const now = aPair({ ...proposed, state: 'agreed', allowed: ['set_first_meeting'], version: 6 });
    const sent = await send(
      shown,
      'The seeker agrees',
      { id: 'r1', state: 'agreed', allowed: [], version: 6 },
      now,
    );
    expect(sent).toEqual({
      body: { action: 'seeker_agrees', how: 'phone', day: '2026-11-24' },
      version: '"5"',
    });
    expect(shown.page.getByRole('button', { name: 'Set the opening meeting' })).toBeTruthy();
  });

  it('keeps what was written when someone else was first', async () => {
    const shown = await openPair(proposed);
    shown.page.getByRole('button', { name: 'The seeker agrees' }).click();
    await shown.settled();
    shown.page.getByRole('radio', { name: 'Phone' }).click();
    await shown.settled();
    shown.page.getByRole('button', { name: 'The seeker agrees' }).click();
    server
      .expectOne('/api/relationships/r1/transitions')
      .flush({ code: 'CHANGED_MEANWHILE' }, { status: 412, statusText: 'Precondition Failed' });
    expect(await shown.page.findByText('Someone else changed the relationship meanwhile.')).toBeTruthy();
    expect(shown.page.getByRole<HTMLInputElement>('radio', { name: 'Phone' }).checked).toBe(true);
  });
});

describe('What one may not see', () => {
  it('stays with the named coordinator: nothing more is asked for', async () => {
    const closed = aPair({
      closed: true,
      allowed: [],
      seeker: { id: 's1', alias: 'Usva', firstName: null, protected: true },
    });
    const { page } = await openPair(closed);
    expect(page.getByText(/for the named coordinator and the deputy only/)).toBeTruthy();
    server.expectNone('/api/seekers/s1');
    server.expectNone('/api/relationships/r1/sessions');
  });

  it('is a page that cannot be found', async () => {
    const showing = open(server, RelationshipPage, { id: 'r1' }, { '/api/tasks': { items: [], total: 0 } });
    server
      .match('/api/relationships/r1')
      .forEach((request) => request.flush({ code: 'NOT_FOUND' }, { status: 404, statusText: 'Not Found' }));
    const { element, settled } = await showing;
    await settled();
    expect(element.querySelector('rk-not-found-page')).toBeTruthy();
  });
});
