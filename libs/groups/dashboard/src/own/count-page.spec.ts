import type { HttpTestingController } from '@angular/common/http/testing';
import type { GroupMeeting } from '@rinnakkain/api-client';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { aMeeting } from '../testing/groups';
import { settle, signedInAs } from '../testing/signed-in';
import { CountPage } from './count-page';

let server: HttpTestingController;

const open = async (meeting: GroupMeeting) => {
  const showing = show(CountPage, { id: meeting.id });
  await settle(server, { [`/api/meetings/${meeting.id}`]: meeting }, () => showing);
  return showing;
};

describe('Counting people at a meeting', () => {
  beforeEach(async () => {
    server = await signedInAs('volunteer');
  });

  it('takes new and returning by big buttons, with a note and a worry, and has nothing for axe to say', async () => {
    const { element, page, settled } = await open(aMeeting());
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'One more: Came for the first time' }).click();
    for (let n = 0; n < 3; n += 1) page.getByRole('button', { name: 'One more: Had been before' }).click();
    await settled();
    page.getByRole('button', { name: 'One fewer: Had been before' }).click();
    page.getByRole('checkbox', { name: 'I have a worry' }).click();
    await settled();
    expect(page.getByText('3 people in all')).toBeTruthy();
    expect(page.getByText(/call 112/)).toBeTruthy();
    page.getByRole('button', { name: 'Save the count' }).click();
    const { request } = server.expectOne('/api/meetings/m1/attendance');
    expect(request.body).toEqual({ total: 3, newcomers: 1, returners: 2, note: null, worry: true });
    expect(request.headers.get('If-Match')).toBe('"1"');
  });

  it('cannot count fewer than nobody, and keeps what was counted when the two become one number', async () => {
    const count = { total: 5, newcomers: 2, returners: 3, countedAt: '2026-11-24T18:00:00Z' };
    const { page, settled } = await open(aMeeting({ count }));
    page.getByRole('checkbox', { name: 'Tell new and returning apart' }).click();
    await settled();
    for (let n = 0; n < 7; n += 1) page.getByRole('button', { name: 'One fewer: How many came' }).click();
    await settled();
    expect(page.getByRole('button', { name: 'One fewer: How many came' })).toHaveProperty('disabled', true);
    page.getByRole('button', { name: 'Save the count' }).click();
    const { request } = server.expectOne('/api/meetings/m1/attendance');
    expect(request.body).toMatchObject({ total: 0, newcomers: null, returners: null });
  });

  it('ticks off those of the list by alias, and sends who is here', async () => {
    const list = [
      { id: 'p1', alias: 'Aalto', present: true },
      { id: 'p2', alias: 'Kuutar', present: false },
    ];
    const { element, page, settled } = await open(aMeeting({ counted: false, listed: true, list }));
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('checkbox', { name: 'Kuutar' }).click();
    await settled();
    expect(page.getByText('2 of 2 here')).toBeTruthy();
    page.getByRole('checkbox', { name: 'Aalto' }).click();
    await settled();
    page.getByRole('button', { name: 'Save the count' }).click();
    const { request } = server.expectOne('/api/meetings/m1/attendance');
    expect(request.body).toEqual({ participantIds: ['p2'], note: null, worry: false });
  });

  it('keeps the number when the names have been deleted', async () => {
    const count = { total: 5, newcomers: null, returners: null, countedAt: '2026-10-14T18:00:00Z' };
    const { page } = await open(aMeeting({ counted: false, listed: true, count }));
    expect(page.getByText(/The count stays: 5 people/)).toBeTruthy();
    expect(page.queryByRole('checkbox', { name: 'Kuutar' })).toBeNull();
  });

  it('counts nobody before the day, or at a meeting that was cancelled', async () => {
    const early = await open(aMeeting({ day: '2026-11-25' }));
    expect(early.page.queryByRole('button', { name: 'Save the count' })).toBeNull();
    expect(early.page.getByText(/counted on the day/)).toBeTruthy();
  });
});
