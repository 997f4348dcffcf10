import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { JobStatus, OutgoingMessage } from '@rinnakkain/api-client';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { JobsPage } from './jobs-page';
import { OutboxPage } from './outbox-page';

let server: HttpTestingController;
beforeEach(() => {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  server = TestBed.inject(HttpTestingController);
});

const aMessage = (but: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id: 'm1',
  kind: 'expiry_reminder',
  state: 'delivered',
  language: 'sv',
  receiver: 'Vera Kuvitelma',
  step: 30,
  ends: ['basic', 'agreement'],
  forDay: '2026-12-24',
  awaiting: null,
  createdAt: '2026-11-24T05:30:00.000Z',
  dueAt: '2026-11-24T05:30:00.000Z',
  attempts: 1,
  deliveredAt: '2026-11-24T05:31:00.000Z',
  skip: null,
  failure: null,
  subject: 'Du har ett meddelande',
  text: 'Hej! Du har ett meddelande.',
  ...but,
});

const openOutbox = async (items: OutgoingMessage[], mail = true) => {
  const showing = show(OutboxPage, {});
  TestBed.tick();
  server.expectOne((request) => request.url === '/api/messages').flush({ items, total: items.length, mail });
  const shown = await showing;
  await shown.settled();
  return shown;
};

describe('The page of messages', () => {
  it('says to whom, why, what the letter says and what became of it', async () => {
    const { page, element } = await openOutbox([aMessage()]);
    expect(page.getByRole('rowheader', { name: 'Vera Kuvitelma' })).toBeTruthy();
    expect(element.textContent).toContain('Basic training and volunteer agreement, ends');
    expect(element.textContent).toMatch(/30 d before/);
    expect(page.getByText('Delivered', { selector: '.word' })).toBeTruthy();
    expect(page.getByText(/Hej! Du har ett meddelande/).getAttribute('lang')).toBe('sv');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('says why one was skipped, and when a failed one is tried again', async () => {
    const { element } = await openOutbox([
      aMessage({ state: 'skipped', skip: 'ON_BREAK', deliveredAt: null }),
      aMessage({ id: 'm2', state: 'due', failure: 'ESOCKET', attempts: 2, deliveredAt: null }),
      aMessage({ id: 'm3', kind: 'review_digest', ends: [], step: null, awaiting: 4 }),
      aMessage({ id: 'm4', kind: 'run_reminder', ends: [], step: 7, forDay: '2026-12-05' }),
    ]);
    expect(element.textContent).toContain('Is on a break');
    expect(element.textContent).toContain('ESOCKET, attempt 2, again');
    expect(element.textContent).toContain('4 awaiting');
    expect(element.textContent).toContain('Begins Sat 5 Dec, 7 d before');
  });

  it('says that nothing leaves without a mail server, and when there is nothing', async () => {
    const { page } = await openOutbox([], false);
    expect(page.getByText(/No mail server is set/)).toBeTruthy();
    expect(page.getByText('No messages')).toBeTruthy();
  });
});

describe('The page of scheduled work', () => {
  const aJob = (but: Partial<JobStatus> = {}): JobStatus => ({
    name: 'expiry_reminders',
    schedule: '30 7 * * *',
    ranAt: '2026-11-24T05:30:00.000Z',
    failedAt: null,
    failure: null,
    ...but,
  });
  const open = async (...items: JobStatus[]) => {
    const showing = show(JobsPage, {});
    TestBed.tick();
    server.expectOne('/api/jobs').flush({ items, total: items.length });
    const shown = await showing;
    await shown.settled();
    return shown;
  };

  it('says when each was last done, and what has never been', async () => {
    const { page, element } = await open(aJob(), aJob({ name: 'review_digest', ranAt: null }));
    expect(page.getByText('Every morning at 7.30')).toBeTruthy();
    expect(page.getByText('not yet')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('calls for attention only while nothing has gone well since the failure', async () => {
    const failed = { failedAt: '2026-11-23T05:30:00.000Z', failure: 'ECONNREFUSED' };
    const { element } = await open(
      aJob(failed),
      aJob({ ...failed, name: 'mail', ranAt: '2026-11-22T05:30:00.000Z' }),
    );
    expect(element.querySelectorAll('rk-status.attention, rk-status[kind="attention"]')).toHaveLength(1);
    expect(element.textContent).toContain('ECONNREFUSED');
  });
});
