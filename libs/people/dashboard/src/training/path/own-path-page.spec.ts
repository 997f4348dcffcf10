import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { CourseRun, OwnPapers, OwnPath } from '@rinnakkain/api-client';
import { requirementOf } from '@rinnakkain/domain';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { screen, waitFor } from '@testing-library/dom';
import { aRun, anEvidence } from '../../testing/courses';
import { aCell, aPath, columnsOf, lacking } from '../../testing/path';
import { type Answers, settle, signedInAs } from '../../testing/signed-in';
import { OwnPathCard } from './own-path-card';
import { OwnPathPage } from './own-path-page';

let server: HttpTestingController;
beforeEach(async () => (server = await signedInAs('volunteer')));

const list = (items: readonly object[]) => ({ items, total: items.length });
const answersOf = (path: OwnPath, runs: readonly CourseRun[], papers: Partial<OwnPapers> = {}): Answers => ({
  '/api/training/path': path,
  '/api/training/runs': list(runs),
  '/api/papers': { toSign: [], signed: [], ...papers },
  '/api/certificates': list([]),
  '/api/training/calendar-feed': { madeAt: null },
});
const open = async (
  path = aPath(),
  runs: readonly CourseRun[] = [],
  papers: Partial<OwnPapers> = {},
  component: Parameters<typeof show>[0] = OwnPathPage,
) => {
  const answers = answersOf(path, runs, papers);
  const showing = show(component);
  await settle(server, answers, () => showing);
  const shown = await showing;
  return { ...shown, settled: (now: Answers = answers) => settle(server, now, shown.settled) };
};
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
const offered = aRun({ allowed: ['enrol_self'] });
const beginner = aPath({
  state: 'interviewed',
  standing: 'under_way',
  cells: [aCell('interview'), lacking('course:basic'), lacking('agreement'), lacking('pledge')],
});

describe('My path', () => {
  it('says so when everything is in order, and tells of every step', async () => {
    const { element, page } = await open();
    expect(page.getByText('You are ready to support somebody')).toBeTruthy();
    expect(page.getByText(/^Everything is in order/)).toBeTruthy();
    const steps = page.getAllByRole('heading', { level: 3 }).map(words);
    expect(steps).toEqual(expect.arrayContaining(['interview', 'basic training', 'volunteer agreement']));
    expect(page.getAllByText(/^Done 1 Oct 2025/).length).toBe(4);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('shows a beginner the one thing they can do, with its action', async () => {
    const { element, page } = await open(beginner, [offered]);
    const next = page.getByRole('region', { name: 'Next' });
    expect(words(next)).toContain('Enrol on a course: basic training');
    expect(words(next)).toContain('Needed before you can support somebody.');
    expect(page.getAllByRole('button', { name: /^Enrol/ })).toHaveLength(1);
    expect(element.querySelector('[aria-current="step"] h3')?.textContent).toBe('basic training');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('leads to the paper that waits', async () => {
    const toSign = [{ textId: 'x1', kind: 'agreement', number: 3, reason: 'missing', by: null } as const];
    const { page } = await open(
      aPath({
        standing: 'missing',
        cells: [aCell('interview'), aCell('course:basic'), lacking('agreement'), lacking('pledge')],
      }),
      [],
      { toSign },
    );
    const sign = page.getByRole('link', { name: /^Read and sign/ });
    expect(sign.getAttribute('href')).toBe('/own/papers/x1');
    expect(page.getByText('Something is missing before you are ready')).toBeTruthy();
  });

  it('tells by when, while one is still ready', async () => {
    const { page } = await open(
      aPath({
        standing: 'expiring',
        until: '2026-12-12',
        cells: [
          aCell('interview'),
          aCell('course:basic', { status: 'expiring', until: '2026-12-12' }),
          aCell('agreement'),
          aCell('pledge'),
        ],
      }),
      [aRun({ course: { ...offered.course, kind: 'refresher' }, allowed: ['enrol_self'] })],
    );
    expect(page.getByText('You are ready until Sat 12 Dec')).toBeTruthy();
    expect(page.getByText('Do this by Sat 12 Dec; until then you are ready.')).toBeTruthy();
    expect(page.getByText(/in force until 12 Dec$/)).toBeTruthy();
  });

  it('says what has expired, and that nothing is open', async () => {
    const expired = lacking('course:basic', {
      status: 'expired',
      since: '2024-11-02',
      until: '2026-11-02',
      reasons: [{ code: 'LAPSED', day: '2026-11-02' }],
    });
    const { page } = await open(
      aPath({
        standing: 'missing',
        cells: [aCell('interview'), expired, aCell('agreement'), aCell('pledge')],
      }),
    );
    expect(page.getByText('Expired 2 Nov')).toBeTruthy();
    expect(page.getByText(/^No such course is open right now/)).toBeTruthy();
  });

  it('asks nothing of somebody whose training awaits approval, and knows a break', async () => {
    const { page } = await open(
      aPath({
        state: 'on_break',
        standing: 'awaiting_approval',
        cells: [
          aCell('interview'),
          lacking('course:basic', { status: 'awaiting_approval' }),
          aCell('agreement'),
          aCell('pledge'),
        ],
      }),
    );
    expect(page.getByText('You are on a break')).toBeTruthy();
    expect(page.getByText(/You don't need to do anything\.$/)).toBeTruthy();
  });

  it('tells what will be required, and until when one may go on as before', async () => {
    const guidance = requirementOf('guidance');
    const kept = { version: 1, until: '2027-06-30' };
    const change: OwnPath['change'] = {
      inForceFrom: '2027-01-01',
      met: true,
      kept,
      columns: [...aPath().columns, ...columnsOf([guidance])],
      cells: [...aPath().cells, lacking('guidance')],
    };
    const { page } = await open(aPath({ change }));
    const section = page.getByRole('region', { name: 'The requirements change' });
    expect(words(section)).toContain('From Fri 1 Jan 2027 on more is required.');
    expect(words(section)).toContain('You can go on as before until Wed 30 Jun 2027.');
    expect([...section.querySelectorAll('li')].map(words)).toEqual(['Guidance']);
  });

  it('is another path for another task', async () => {
    const { page } = await open();
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const tasks = page.getByLabelText<HTMLSelectElement>('Task');
    tasks.value = 't2';
    tasks.dispatchEvent(new Event('change'));
    expect(navigate.mock.calls[0]?.[1]?.queryParams).toEqual({ task: 't2' });
  });

  it('offers what is open, tells of a place, and gives it back after a question', async () => {
    const { page, settled } = await open(beginner, [offered]);
    page.getByRole('button', { name: /^Enrol/ }).click();
    const own = { id: 'r1', version: 1, evidence: anEvidence() };
    const entered = aRun({ allowed: ['leave'], own: { ...own, state: 'enrolled' } });
    const request = server.expectOne({ method: 'POST', url: '/api/training/runs/run1/enrolments' });
    expect(request.request.body).toEqual({});
    request.flush(entered);
    await settled(answersOf(beginner, [entered]));
    expect(page.getByText(/^You have a place/)).toBeTruthy();
    expect(page.getByText('Come to the course: basic training')).toBeTruthy();
    page.getAllByRole('button', { name: /^Cancel the enrolment/ })[0]?.click();
    const question = await screen.findByRole('alertdialog');
    [...question.querySelectorAll('button')].at(-1)?.click();
    const left = await waitFor(() => server.expectOne('/api/training/runs/run1/enrolments/cancel'));
    expect(left.request.headers.get('If-Match')).toBe('"1"');
  });

  it('names what is still to be completed of a course', async () => {
    const own = { id: 'r1', version: 3, state: 'to_be_completed', evidence: anEvidence() } as const;
    const { page } = await open(beginner, [aRun({ state: 'ended', allowed: [], own })]);
    expect(page.getByText('Complete what is missing: basic training')).toBeTruthy();
    expect(page.getByText('Missing: Limits (4 h)')).toBeTruthy();
  });

  it('is on the first page in short: the next step, or the way here', async () => {
    const { page } = await open(beginner, [offered], {}, OwnPathCard);
    expect(page.getByText('Enrol on a course: basic training')).toBeTruthy();
    expect(page.getByRole('link', { name: 'To my path' }).getAttribute('href')).toBe('/own/path');
    expect(page.queryByRole('button', { name: /^Enrol/ })).toBeNull();
  });
});
