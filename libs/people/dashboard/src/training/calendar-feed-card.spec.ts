import type { HttpTestingController } from '@angular/common/http/testing';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { screen, waitFor } from '@testing-library/dom';
import { settle, signedInAs } from '../testing/signed-in';
import { CalendarFeedCard } from './calendar-feed-card';

const ADDRESS = '/api/training/calendar-feed';
const LINK = `https://esimerkki.invalid/feeds/personal/${'x'.repeat(43)}.ics`;
let server: HttpTestingController;

const open = async (madeAt: string | null) => {
  server = await signedInAs('volunteer');
  const showing = show(CalendarFeedCard, {});
  await settle(server, { [ADDRESS]: { madeAt } }, () => showing);
  const shown = await showing;
  const settled = (now: string | null) => settle(server, { [ADDRESS]: { madeAt: now } }, shown.settled);
  return { ...shown, settled };
};
const sure = async () => {
  const question = await screen.findByRole('alertdialog');
  [...question.querySelectorAll('button')].at(-1)?.click();
};

describe('One’s own calendar address', () => {
  it('is made with one press, shown to be copied, and told no more once that is done', async () => {
    const { page, element, settled } = await open(null);
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Make a calendar address' }).click();
    const made = server.expectOne({ method: 'POST', url: ADDRESS });
    made.flush({ madeAt: '2026-11-24T08:00:00.000Z', link: LINK });
    await settled('2026-11-24T08:00:00.000Z');
    expect(page.getByLabelText<HTMLInputElement>('Calendar address').value).toBe(LINK);
    expect(page.getByText(/^The address is shown only now/)).toBeTruthy();
    expect(page.queryByText(/works once/)).toBeNull();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Done' }).click();
    await settled('2026-11-24T08:00:00.000Z');
    expect(element.innerHTML).not.toContain(LINK);
    expect(page.getByText(/^You have an address, made Tue 24 Nov/)).toBeTruthy();
  });

  it('is renewed and removed after a question that says what stops', async () => {
    const { page, settled } = await open('2026-11-01T08:00:00.000Z');
    page.getByRole('button', { name: 'Make a new address' }).click();
    expect(await screen.findByText(/earlier address stops working at once/)).toBeTruthy();
    await sure();
    const renewed = await waitFor(() => server.expectOne({ method: 'POST', url: ADDRESS }));
    renewed.flush({ madeAt: '2026-11-24T08:00:00.000Z', link: LINK });
    await settled('2026-11-24T08:00:00.000Z');
    page.getByRole('button', { name: 'Done' }).click();
    await settled('2026-11-24T08:00:00.000Z');
    page.getByRole('button', { name: 'Remove the address' }).click();
    await sure();
    const revoked = await waitFor(() => server.expectOne({ method: 'POST', url: `${ADDRESS}/revoke` }));
    revoked.flush(null);
    await settled(null);
    expect(page.getByText('The address has been removed.')).toBeTruthy();
    expect(page.getByRole('button', { name: 'Make a calendar address' })).toBeTruthy();
  });
});
