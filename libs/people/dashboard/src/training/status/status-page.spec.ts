import { LiveAnnouncer } from '@angular/cdk/a11y';
import { CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type {
  RequirementStandingAnswer,
  TrainingStatusLine,
  TrainingStatusPage,
} from '@rinnakkain/api-client';
import { courseOf, requirementOf } from '@rinnakkain/domain';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { screen, waitFor } from '@testing-library/dom';
import { aRecord } from '../../testing/people';
import { type Answers, settle, signedInAs } from '../../testing/signed-in';
import { StatusPage } from './status-page';

let server: HttpTestingController;

const cell = (key: string, but: Partial<RequirementStandingAnswer> = {}): RequirementStandingAnswer => ({
  key,
  status: 'approved',
  met: true,
  since: '2025-10-01',
  until: null,
  reasons: [{ code: 'FULFILLED', day: '2025-10-01' }],
  ...but,
});

const line = (id: string, name: string, but: Partial<TrainingStatusLine> = {}): TrainingStatusLine => ({
  id,
  name,
  units: ['u1'],
  state: 'active',
  standing: 'ready',
  until: null,
  kept: null,
  cells: [cell('pledge'), cell('course:refresher', { until: '2028-11-30' })],
  ...but,
});

const jari = line('v1', 'Jari Esimerkki', {
  standing: 'expiring',
  until: '2026-12-12',
  cells: [cell('pledge'), cell('course:refresher', { status: 'expiring', until: '2026-12-12' })],
});
const pekka = line('v2', 'Pekka Näyte', {
  standing: 'missing',
  cells: [
    cell('pledge', { status: 'not_started', met: false, reasons: [{ code: 'NOTHING_RECORDED', day: null }] }),
    cell('course:refresher', {
      status: 'expired',
      met: false,
      until: '2026-11-02',
      reasons: [{ code: 'LAPSED', day: '2026-11-02' }],
    }),
  ],
});
const aino = line('v3', 'Aino Esimerkki');

const page = (but: Partial<TrainingStatusPage> = {}): TrainingStatusPage => ({
  day: '2026-11-24',
  taskId: 't1',
  version: 1,
  columns: [requirementOf('pledge'), courseOf('refresher', { validityMonths: 24 })].map(
    (requirement, index) => ({
      key: ['pledge', 'course:refresher'][index] ?? '',
      requirement: { ...requirement, courses: [...requirement.courses] },
    }),
  ),
  courses: [],
  counts: { all: 3, awaiting_approval: 0, expiring: 1, missing: 1, under_way: 0, ready: 1, on_break: 0 },
  items: [jari, pekka, aino],
  total: 3,
  ...but,
});

const open = async (answer = page(), more: Answers = {}) => {
  const answers = {
    ...more,
    '/api/training/status': answer,
    '/api/tasks': { items: [], total: 0 },
    '/api/units': { items: [{ id: 'u1', name: 'Erotyö' }], total: 1 },
  };
  const showing = show(StatusPage, { task: 't1' });
  await settle(server, answers, () => showing);
  const shown = await showing;
  const settled = () => settle(server, answers, shown.settled);
  await settled();
  return { ...shown, settled };
};

describe('The training status', () => {
  beforeEach(async () => {
    // jsdom lays nothing out: rows are in sight as if the frame were ten of them high.
    jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(520);
    jest.spyOn(CdkVirtualScrollViewport.prototype, 'measureViewportOffset').mockReturnValue(0);
    server = await signedInAs('coordinator');
  });
  afterEach(() => jest.restoreAllMocks());

  it('says in shape, word and day how everybody stands, what is missing by name', async () => {
    const { element, page: shown } = await open();
    expect(shown.getByText('Ready until 12 Dec')).toBeTruthy();
    expect(shown.getByText('Missing: confidentiality pledge and refresher')).toBeTruthy();
    const rows = shown.getAllByRole('row').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows[1]).toContain('Expires Sat 12 Dec');
    expect(rows[2]).toContain('Missing');
    expect(rows[2]).toContain('Expired Mon 2 Nov');
    expect(rows[3]).toContain('11/2028');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('has facets that add up to the whole and narrow by the address', async () => {
    const { page: shown } = await open();
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const facets = shown.getByRole('group', { name: 'By standing' }).querySelectorAll('b');
    const [all, ...parts] = [...facets].map((one) => Number(one.textContent));
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(all);
    shown.getByRole('button', { name: /Missing or expired/ }).click();
    expect(navigate.mock.calls[0]?.[1]?.queryParams).toEqual({ page: null, status: 'missing' });
  });

  it('is one tab stop: arrows move, Home, End and Ctrl reach the ends, Enter tells why', async () => {
    const { element, settled } = await open();
    const stops = () => [...element.querySelectorAll<HTMLElement>('[data-cell][tabindex="0"]')];
    const press = async (key: string, ctrlKey = false) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true }));
      await settled();
    };
    expect(stops().map((one) => one.dataset['cell'])).toEqual(['0-0']);
    stops()[0]?.focus();
    const at = () => (document.activeElement as HTMLElement).dataset['cell'];
    await press('ArrowDown');
    await press('End');
    expect([at(), stops().length]).toEqual(['1-2', 1]);
    await press('ArrowRight');
    expect(at()).toBe('1-2');
    await press('Home', true);
    expect(at()).toBe('0-0');
    await press('End', true);
    expect(at()).toBe('2-2');
    await press('ArrowUp');
    await press('Enter');
    const dialog = await waitFor(() => screen.getByRole('dialog'));
    expect(dialog.textContent).toContain('Pekka Näyte: refresher');
    expect(dialog.textContent).toContain('Its validity ended Mon 2 Nov');
  });

  it('lets a coordinator grant an exemption where one may be granted', async () => {
    const { page: shown, settled } = await open();
    shown.getAllByRole('gridcell')[3]?.click();
    await settled();
    (await waitFor(() => screen.getByRole('button', { name: 'Grant an exemption' }))).click();
    await settled();
    type(screen.getByLabelText('Why?') as HTMLTextAreaElement, 'Kurssi siirtyi');
    type(screen.getByLabelText('Last day') as HTMLInputElement, '31/01/2027');
    await settled();
    screen.getByRole('button', { name: 'Grant the exemption' }).click();
    const request = await waitFor(() => server.expectOne('/api/training/exemptions'));
    expect(request.request.body).toEqual({
      volunteerId: 'v2',
      taskId: 't1',
      requirement: 'course:refresher',
      reason: 'Kurssi siirtyi',
      until: '2027-01-31',
    });
  });

  it('never offers one from what nobody may be let off', async () => {
    const { page: shown, settled } = await open();
    shown.getAllByRole('gridcell')[2]?.click();
    await settled();
    await waitFor(() => screen.getByRole('dialog'));
    expect(screen.queryByRole('button', { name: 'Grant an exemption' })).toBeNull();
  });

  it('fetches further rows when they come into sight', async () => {
    const many = Array.from({ length: 50 }, (_, index) => line(`w${index}`, `Nimi ${index}`));
    const { page: shown, element } = await open(page({ items: many, total: 120 }));
    const frame = element.querySelector<HTMLElement>('[role="grid"]');
    if (!frame) throw new Error('There is no matrix.');
    expect(shown.getByRole('grid').getAttribute('aria-rowcount')).toBe('121');
    frame.scrollTop = 60 * 52;
    frame.dispatchEvent(new Event('scroll'));
    const request = await waitFor(() =>
      server.expectOne(({ url, params }) => url === '/api/training/status' && params.get('page') === '2'),
    );
    const later = Array.from({ length: 50 }, (_, index) => line(`x${index}`, `Myöhempi ${index}`));
    request.flush(page({ items: later, total: 120 }));
    await waitFor(() => shown.getByText('Myöhempi 12'));
  });

  describe('with the queue of a reviewer beside it', () => {
    const waits = (id: string, name: string) =>
      line(id, name, {
        standing: 'awaiting_approval',
        cells: [cell('pledge'), cell('course:refresher', { status: 'awaiting_approval', met: false })],
      });
    const record = (id: string, volunteer: string, name: string) =>
      aRecord({ id, volunteer: { id: volunteer, name, units: ['u1'] } });
    const lines = [waits('v1', 'Oona Testinen'), waits('v2', 'Venla Esimerkki'), aino];
    const queue = [record('r1', 'v1', 'Oona Testinen'), record('r2', 'v2', 'Venla Esimerkki')];
    const openBeside = (records = queue) =>
      open(page({ items: lines }), {
        '/api/training/records': { items: records, total: records.length },
      });
    const said = jest.fn<Promise<void>, Parameters<LiveAnnouncer['announce']>>(() => Promise.resolve());
    const key = (on: Element | null | undefined, name: string, more: KeyboardEventInit = {}) =>
      on?.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }),
      );

    beforeEach(async () => {
      TestBed.resetTestingModule();
      server = await signedInAs('training_reviewer');
      said.mockClear();
      jest.spyOn(TestBed.inject(LiveAnnouncer), 'announce').mockImplementation(said);
    });

    it('shows what waits with its evidence, and nothing for axe to say', async () => {
      const { element, page: shown } = await openBeside();
      expect(shown.getAllByText('Completed Thu 19 Nov')).toHaveLength(2);
      expect(shown.getByRole('button', { name: 'Awaiting approval: 2' })).toBeTruthy();
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('chooses by row: Space one, Shift and Space all between, Ctrl and A all or none, and says so', async () => {
      const { element, page: shown, settled } = await openBeside();
      const frame = element.querySelector('rk-status-matrix');
      const selected = () =>
        shown.getAllByRole('row').flatMap((row) => row.getAttribute('aria-selected') ?? []);
      expect(selected()).toEqual(['false', 'false']);
      key(frame, ' ');
      await settled();
      expect(selected()).toEqual(['true', 'false']);
      expect(said.mock.lastCall?.[0]).toBe('Chosen: Oona Testinen. 1 in all.');
      expect(shown.getByRole('button', { name: 'Approve' })).toHaveProperty('disabled', false);
      key(frame, 'ArrowDown');
      key(frame, 'ArrowDown');
      key(frame, ' ', { shiftKey: true });
      await settled();
      expect(selected()).toEqual(['true', 'true']);
      expect(shown.getByRole('button', { name: 'Approve 2 chosen' })).toBeTruthy();
      key(frame, ' ');
      await settled();
      expect(said.mock.lastCall?.[0]).toBe('Aino Esimerkki: nothing for you to decide.');
      key(frame, 'a', { ctrlKey: true });
      await settled();
      expect(selected()).toEqual(['false', 'false']);
    });

    it('chooses every row that is picked, however slowly the screen reader says so', async () => {
      said.mockImplementation(() => new Promise(() => undefined));
      const { element, page: shown, settled } = await openBeside();
      const frame = element.querySelector('rk-status-matrix');
      key(frame, ' ');
      await settled();
      key(frame, 'ArrowDown');
      key(frame, 'ArrowDown');
      key(frame, ' ', { shiftKey: true });
      await settled();
      expect(shown.getByRole('button', { name: 'Approve 2 chosen' })).toBeTruthy();
      said.mockImplementation(() => Promise.resolve());
    });

    it('approves what was chosen by rows, and asks for the matrix anew', async () => {
      const { element, page: shown, settled } = await openBeside();
      key(element.querySelector('rk-status-matrix'), 'a', { ctrlKey: true });
      await settled();
      shown.getByRole('button', { name: 'Approve 2 chosen' }).click();
      const request = server.expectOne('/api/training/records/reviews');
      expect(request.request.body.items).toEqual([
        { recordId: 'r1', version: 2 },
        { recordId: 'r2', version: 2 },
      ]);
      request.flush({
        items: ['r1', 'r2'].map((recordId) => ({
          recordId,
          done: true,
          code: null,
          state: 'approved',
          recordVersion: 3,
        })),
      });
      await waitFor(() => {
        const asked = server.match(({ url }) => url === '/api/training/status');
        expect(asked).toHaveLength(1);
        asked[0]?.flush(page());
      });
      await settled();
    });

    it('fetches what waits of a row that is not among the first of the queue', async () => {
      const { element, page: shown } = await openBeside(queue.slice(0, 1));
      const frame = element.querySelector('rk-status-matrix');
      key(frame, 'ArrowDown');
      key(frame, ' ');
      const request = await waitFor(() =>
        server.expectOne(({ params }) => params.get('volunteerId') === 'v2'),
      );
      expect(request.request.params.get('state')).toBe('attended');
      request.flush({ items: queue.slice(1), total: 1 });
      await waitFor(() =>
        expect(shown.getByRole<HTMLInputElement>('checkbox', { name: /^Venla/ }).checked).toBe(true),
      );
    });

    it('is moved through and chosen in by keys as well', async () => {
      const { page: shown, settled } = await openBeside();
      const [first, second] = shown.getAllByRole<HTMLInputElement>('checkbox', { name: /Refresher/ });
      first?.focus();
      key(first, 'ArrowDown');
      expect(document.activeElement).toBe(second);
      key(second, 'a', { ctrlKey: true });
      await settled();
      expect([first?.checked, second?.checked]).toEqual([true, true]);
      key(second, 'a', { ctrlKey: true });
      key(first, ' ');
      key(second, ' ', { shiftKey: true });
      await settled();
      expect([first?.checked, second?.checked]).toEqual([true, true]);
    });
  });

  it('chooses nothing where there is nothing to decide', async () => {
    const { element, page: shown } = await open();
    expect(shown.getByRole('grid').getAttribute('aria-multiselectable')).toBeNull();
    expect(element.querySelector('[aria-selected]')).toBeNull();
    expect(shown.queryByRole('region', { name: 'Awaiting approval' })).toBeNull();
  });
});
