import type { HttpTestingController } from '@angular/common/http/testing';
import type { TrainingRecord } from '@rinnakkain/api-client';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { screen, waitFor } from '@testing-library/dom';
import { aRecord } from '../testing/people';
import { type Answers, settle, signedInAs } from '../testing/signed-in';
import { TrainingPage } from './training-page';

let server: HttpTestingController;
const approved = aRecord({
  state: 'approved',
  validUntil: '2028-11-19',
  reviewedBy: 'Ritva Demola',
  allowed: ['undo_approval'],
  version: 3,
});

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

    it('approves one by one and says until when it counts; the approval can be taken back', async () => {
      const { page, settled } = await open(aRecord());
      page.getByRole('button', { name: /^Approve/ }).click();
      const request = server.expectOne('/api/training/records/r1/review');
      expect(request.request.body).toEqual({ decision: 'approve' });
      expect(request.request.headers.get('If-Match')).toBe('"2"');
      request.flush(approved);
      await settled();
      expect(screen.getAllByText(/In force until 19 Nov 2028/).length).toBeGreaterThan(0);
      screen.getByText('Undo').click();
      const undone = await waitFor(() => server.expectOne('/api/training/records/r1/transitions'));
      expect(undone.request.body).toEqual({ action: 'undo_approval' });
      expect(undone.request.headers.get('If-Match')).toBe('"3"');
    });

    it('returns only with a note of what lacks', async () => {
      const { page, settled } = await open(aRecord());
      page.getByRole('button', { name: /^Return/ }).click();
      await settled();
      const verb = page.getByRole('button', { name: 'Return for completion' });
      verb.click();
      await settled();
      server.expectNone('/api/training/records/r1/review');
      type(page.getByLabelText('What is to be completed?'), 'Module 4');
      verb.click();
      const request = server.expectOne('/api/training/records/r1/review');
      expect(request.request.body).toEqual({ decision: 'return', note: 'Module 4' });
    });

    it('asks why an earlier training counts before it is approved', async () => {
      const { page, settled } = await open(aRecord({ origin: 'equivalent' }));
      page.getByRole('button', { name: /^Approve/ }).click();
      await settled();
      server.expectNone('/api/training/records/r1/review');
      expect(page.getByLabelText('Why does the earlier training count?')).toBeTruthy();
    });

    it('leaves one’s own training to somebody else', async () => {
      const { page } = await open(aRecord({ allowed: [] }));
      expect(page.queryByRole('button', { name: /^Approve/ })).toBeNull();
      expect(page.getByText('Someone else decides on your own training.')).toBeTruthy();
    });

    it('keeps the note when the record changed meanwhile', async () => {
      const { page, settled } = await open(aRecord());
      page.getByRole('button', { name: /^Return/ }).click();
      await settled();
      type(page.getByLabelText('What is to be completed?'), 'Module 4');
      page.getByRole('button', { name: 'Return for completion' }).click();
      server
        .expectOne('/api/training/records/r1/review')
        .flush({ code: 'CHANGED_MEANWHILE' }, { status: 412, statusText: 'Stale' });
      await settled();
      page.getByRole('button', { name: 'Load the newest version' }).click();
      await settled(aRecord({ version: 3 }));
      expect((page.getByLabelText('What is to be completed?') as HTMLTextAreaElement).value).toBe('Module 4');
    });
  });

  it('is a list for a coordinator: names lead to the volunteers, nothing is decided', async () => {
    server = await signedInAs('coordinator');
    const { page } = await open(aRecord({ allowed: [] }));
    expect(page.getByRole('link', { name: 'Pekka Näyte' })).toBeTruthy();
    expect(page.queryByRole('button', { name: /^Approve/ })).toBeNull();
  });
});
