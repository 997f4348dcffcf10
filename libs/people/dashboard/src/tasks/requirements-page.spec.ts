import { HttpTestingController } from '@angular/common/http/testing';
import type { RequirementsPreview, TaskRequirements } from '@rinnakkain/api-client';
import { courseOf, requirementOf } from '@rinnakkain/domain';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { waitFor } from '@testing-library/dom';
import { settle, signedInAs } from '../testing/signed-in';
import { RequirementsPage } from './requirements-page';

let server: HttpTestingController;
const plain = (requirement: ReturnType<typeof requirementOf>) => ({
  ...requirement,
  courses: [...requirement.courses],
});

const task: TaskRequirements = {
  taskId: 't1',
  task: { fi: 'Retkikaveri', sv: 'Utflyktskamrat', en: 'Outing companion' },
  boxes: { regularlyWithMinor: false, personalInteraction: false, alone: false },
  current: {
    version: 2,
    inForceFrom: '2026-01-01',
    keepMonths: 0,
    requirements: [
      plain(requirementOf('pledge')),
      plain(courseOf('refresher', { validityMonths: 24, graceDays: 30 })),
    ],
  },
  coming: [],
  courses: [],
  allowed: ['change'],
  version: 2,
};

const effect: RequirementsPreview = {
  day: '2026-12-01',
  readyBefore: 5,
  readyAfter: 4,
  loses: { items: [{ id: 'v1', name: 'Pekka Näyte' }], total: 1 },
  gains: { items: [], total: 0 },
  keeps: { items: [], total: 0 },
  anyLoss: true,
};

const open = async (answer = task) => {
  const answers = {
    '/api/training/requirements': { items: [answer], total: 1 },
    '/api/training/courses': { items: [], total: 0 },
  };
  const showing = show(RequirementsPage, { id: 't1' });
  await settle(server, answers, () => showing);
  const shown = await showing;
  return { ...shown, settled: () => settle(server, answers, shown.settled) };
};

describe('The requirements of a task', () => {
  it('stand in words, and are nobody’s to change who may not', async () => {
    server = await signedInAs('coordinator');
    const { element, page } = await open({ ...task, allowed: [] });
    expect(page.getByText('Version 2, in force from Thu 1 Jan.')).toBeTruthy();
    expect(page.getByText('Refresher · 24 months · grace 30 d')).toBeTruthy();
    expect(page.queryByRole('button', { name: 'See what it does' })).toBeNull();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('show who loses readiness before a new version is saved', async () => {
    server = await signedInAs('organisation_administrator');
    const { page, settled } = await open();
    page.getByRole('button', { name: /Guidance$/ }).click();
    await settled();
    type(page.getByLabelText('In force from') as HTMLInputElement, '01/12/2026');
    await settled();
    page.getByRole('button', { name: 'See what it does' }).click();
    const asked = await waitFor(() => server.expectOne('/api/training/requirements/preview'));
    expect(asked.request.body).toMatchObject({ taskId: 't1', inForceFrom: '2026-12-01', keepMonths: 6 });
    expect(asked.request.body.requirements.map(({ kind }: { kind: string }) => kind)).toEqual([
      'pledge',
      'course',
      'guidance',
    ]);
    expect(asked.request.body.requirements[2]).toMatchObject({ withinDays: 90, renewalDays: 14 });
    asked.flush(effect);
    await settled();
    expect(page.getByText('1 lose readiness')).toBeTruthy();
    expect(page.getByText('Pekka Näyte')).toBeTruthy();
    page.getByRole('button', { name: 'Save the version' }).click();
    const saved = await waitFor(() => server.expectOne('/api/training/requirements'));
    expect(saved.request.headers.get('If-Match')).toBe('"2"');
    expect(saved.request.body).toEqual(asked.request.body);
  });

  it('are looked at again after a change, and a number out of range is told at its field', async () => {
    server = await signedInAs('organisation_administrator');
    const { page, settled } = await open();
    type(page.getByLabelText('In force from') as HTMLInputElement, '01/12/2026');
    type(page.getByLabelText(/^Those already approved/) as HTMLInputElement, '99');
    page.getByRole('button', { name: 'See what it does' }).click();
    await settled();
    server.expectNone('/api/training/requirements/preview');
    expect(page.getAllByText(/Write a whole number from 0 to 60/).length).toBeGreaterThan(0);
    type(page.getByLabelText(/^Those already approved/) as HTMLInputElement, '3');
    page.getByRole('button', { name: 'See what it does' }).click();
    (await waitFor(() => server.expectOne('/api/training/requirements/preview'))).flush(effect);
    await settled();
    type(page.getByLabelText(/^Those already approved/) as HTMLInputElement, '4');
    await settled();
    expect(page.queryByText('1 lose readiness')).toBeNull();
    expect(page.getByRole('button', { name: 'See what it does' })).toBeTruthy();
  });
});
