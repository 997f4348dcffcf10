import type { HttpTestingController } from '@angular/common/http/testing';
import type { RunFeedback } from '@rinnakkain/api-client';
import { waitFor } from '@testing-library/dom';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { settle, signedInAs } from '../testing/signed-in';
import { FeedbackForm } from './feedback-form';
import { RunFeedbackView } from './run-feedback';

const ADDRESS = '/api/training/runs/run1/feedback';
let server: HttpTestingController;

describe('Feedback of a volunteer', () => {
  it('needs a mark for each question and goes without a name', async () => {
    server = await signedInAs('volunteer');
    const { page, element, settled } = await show(FeedbackForm, {
      runId: 'run1',
      course: 'Basic training',
    });
    page.getByRole('button', { name: 'Give feedback: Basic training' }).click();
    await settled();
    expect(page.getByText(/counted without your name/)).toBeTruthy();
    expect(page.getByText(/Do not write names/)).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
    const mark = (group: string, value: string) =>
      [...page.getByRole('radiogroup', { name: group }).querySelectorAll('input')]
        .find((input) => input.value === value)
        ?.click();
    mark('Was the training useful?', '5');
    mark('How did the trainers do?', '4');
    mark('Did the pace suit you?', '3');
    page.getByRole('button', { name: 'Send without a name' }).click();
    await settled();
    expect(page.getByText('Choose a mark for each question.')).toBeTruthy();
    server.expectNone(ADDRESS);
    mark('Would you recommend it?', '5');
    type(page.getByLabelText(/In your own words/), 'A good day');
    page.getByRole('button', { name: 'Send without a name' }).click();
    const sent = server.expectOne({ method: 'POST', url: ADDRESS });
    expect(sent.request.body).toEqual({ useful: 5, trainers: 4, pace: 3, recommend: 5, text: 'A good day' });
    sent.flush(null);
  });
});

describe('Feedback for staff', () => {
  const open = async (told: RunFeedback) => {
    server = await signedInAs('training_reviewer');
    const showing = show(RunFeedbackView, { runId: 'run1' });
    await settle(server, { [ADDRESS]: told }, () => showing);
    return showing;
  };

  it('tells how many have answered, and nothing of what before it may be seen', async () => {
    const { page, element } = await open({ answers: 3, shown: false, scales: [], texts: [] });
    expect(page.getByText(/^Answers: 3\. They are shown all together once at least 5/)).toBeTruthy();
    expect(element.querySelector('table')).toBeNull();
  });

  it('says that it could not be fetched, and asks again', async () => {
    server = await signedInAs('training_reviewer');
    const showing = show(RunFeedbackView, { runId: 'run1' });
    const refused = await waitFor(() => server.expectOne(ADDRESS));
    refused.flush(null, { status: 503, statusText: 'Service Unavailable' });
    const { page, settled } = await showing;
    page.getByRole('button', { name: 'Try again' }).click();
    const told = { answers: 3, shown: false, scales: [], texts: [] };
    await settle(server, { [ADDRESS]: told }, settled);
    expect(page.getByText(/^Answers: 3/)).toBeTruthy();
  });

  it('tells counts, means and words', async () => {
    const counts = { one: 1, two: 0, three: 0, four: 1, five: 3 };
    const { page, element } = await open({
      answers: 5,
      shown: true,
      scales: [{ scale: 'useful', counts }],
      texts: [{ text: 'A good day' }],
    });
    const [row] = page.getAllByRole('row', { name: /^Was the training useful/ });
    expect(row?.textContent).toMatch(/useful\?\s*4\s*1\s*0\s*0\s*1\s*3/);
    expect(page.getByText('A good day')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
