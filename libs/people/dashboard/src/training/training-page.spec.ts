import type { HttpTestingController } from '@angular/common/http/testing';
import type { TrainingRecord } from '@rinnakkain/api-client';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { screen, waitFor } from '@testing-library/dom';
import { aRecord } from '../testing/people';
import { anEvidence } from '../testing/courses';
import { type Answers, settle, signedInAs } from '../testing/signed-in';
import { TrainingPage } from './training-page';

type Page = Awaited<ReturnType<typeof show>>['page'];

let server: HttpTestingController;

/** The queue and the list alike. */
const answers = (records: readonly TrainingRecord[]): Answers => ({
  '/api/training/courses': { items: [], total: 0 },
  '/api/training/records': { items: records, total: records.length },
});

const open = async (...records: TrainingRecord[]) => {
  const showing = show(TrainingPage);
  await settle(server, answers(records), () => showing);
  const shown = await showing;
  return { ...shown, settled: (...now: TrainingRecord[]) => settle(server, answers(now), shown.settled) };
};

describe('Training', () => {
  describe('for a reviewer', () => {
    beforeEach(async () => {
      server = await signedInAs('training_reviewer');
    });

    it('has what awaits first, with its evidence, and nothing for axe to say', async () => {
      const { element, page } = await open(aRecord());
      expect(page.getByText(/^One record awaits your approval/)).toBeTruthy();
      expect(page.getByText('Completed Thu 19 Nov')).toBeTruthy();
      expect(page.queryByRole('link', { name: 'Pekka Näyte' })).toBeNull();
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    const lines = (...done: boolean[]) => ({
      items: done.map((each, i) => ({
        recordId: `r${i + 1}`,
        done: each,
        code: each ? null : 'CHANGED_MEANWHILE',
        state: each ? 'approved' : 'attended',
        recordVersion: each ? 3 : 2,
      })),
    });
    const another = aRecord({
      id: 'r2',
      volunteer: { id: 'v2', name: 'Oona Testinen', units: ['u1'] },
      evidence: anEvidence({ reached: true }),
    });
    const choose = async (page: Page, settled: () => Promise<void>, name: RegExp) => {
      page.getByRole('checkbox', { name }).click();
      await settled();
    };

    it('approves what is chosen, and takes it back as one', async () => {
      const { page, settled } = await open(aRecord(), another);
      expect(page.getByRole('button', { name: 'Approve' })).toHaveProperty('disabled', true);
      await choose(page, settled, /^Pekka Näyte/);
      await choose(page, settled, /^Oona Testinen/);
      page.getByRole('button', { name: 'Approve 2 chosen' }).click();
      const request = server.expectOne('/api/training/records/reviews');
      expect(request.request.body).toEqual({
        decision: 'approve',
        items: [
          { recordId: 'r1', version: 2 },
          { recordId: 'r2', version: 2 },
        ],
      });
      request.flush(lines(true, true));
      await settled();
      expect(screen.getAllByText('Approved: 2').length).toBeGreaterThan(0);
      screen.getByText('Undo').click();
      const undone = await waitFor(() => server.expectOne('/api/training/records/reviews'));
      expect(undone.request.body).toEqual({
        decision: 'undo_approval',
        items: [
          { recordId: 'r1', version: 3 },
          { recordId: 'r2', version: 3 },
        ],
      });
    });

    it('chooses all who reached the minimum with one press', async () => {
      const { page, settled } = await open(aRecord(), another);
      await choose(page, settled, /^Minimum attendance reached/);
      expect(page.getByText('1 chosen')).toBeTruthy();
      page.getByRole('button', { name: 'Approve' }).click();
      const { request } = server.expectOne('/api/training/records/reviews');
      expect(request.body.items).toEqual([{ recordId: 'r2', version: 2 }]);
    });

    it('names what lacks beside the evidence', async () => {
      const { page } = await open(aRecord({ evidence: anEvidence() }));
      expect(page.getByText(/^Present 12 h \/ 16 h/)).toBeTruthy();
      expect(page.getByText('Missing: Limits (4 h)')).toBeTruthy();
    });

    it('tells by name what could not be decided, while the rest went through', async () => {
      const { page, settled } = await open(aRecord(), another);
      await choose(page, settled, /^Pekka Näyte/);
      await choose(page, settled, /^Oona Testinen/);
      page.getByRole('button', { name: 'Approve 2 chosen' }).click();
      server.expectOne('/api/training/records/reviews').flush(lines(false, true));
      await settled(aRecord({ version: 3 }));
      expect(page.getByText(/^Pekka Näyte, Refresher course: Someone else changed this/)).toBeTruthy();
    });

    it('returns only with a note of what lacks', async () => {
      const { page, settled } = await open(aRecord());
      await choose(page, settled, /^Pekka Näyte/);
      page.getByRole('button', { name: /^Return/ }).click();
      await settled();
      const verb = page.getByRole('button', { name: 'Return for completion' });
      verb.click();
      await settled();
      server.expectNone('/api/training/records/reviews');
      type(page.getByLabelText('What is to be completed?'), 'Module 4');
      verb.click();
      const { request } = server.expectOne('/api/training/records/reviews');
      expect(request.body).toMatchObject({ decision: 'return', note: 'Module 4' });
    });

    it('asks why an earlier training counts before it is approved', async () => {
      const { page, settled } = await open(
        aRecord({ origin: 'equivalent', earlier: 'Kurssi muualla, 18 h' }),
      );
      expect(page.getByText('Kurssi muualla, 18 h')).toBeTruthy();
      await choose(page, settled, /^Pekka Näyte/);
      page.getByRole('button', { name: 'Approve' }).click();
      await settled();
      server.expectNone('/api/training/records/reviews');
      expect(page.getByLabelText('Why does the earlier training count?')).toBeTruthy();
    });

    it('leaves one’s own training to somebody else', async () => {
      const { page } = await open(aRecord({ allowed: [] }));
      expect(page.queryByRole('checkbox')).toBeNull();
      expect(page.getByText('Someone else decides on your own training.')).toBeTruthy();
    });
  });

  it('is a list for a coordinator: names lead to the volunteers, nothing is decided', async () => {
    server = await signedInAs('coordinator');
    const { page } = await open(aRecord({ allowed: [] }));
    expect(page.getByRole('link', { name: 'Pekka Näyte' })).toBeTruthy();
    expect(page.queryByRole('button', { name: /^Approve/ })).toBeNull();
  });
});
