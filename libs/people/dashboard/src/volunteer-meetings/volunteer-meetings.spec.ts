import type { HttpTestingController } from '@angular/common/http/testing';
import type { VolunteerMeeting } from '@rinnakkain/api-client';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { settle, signedInAs } from '../testing/signed-in';
import { VolunteerMeetingPage } from './volunteer-meeting-page';
import { VolunteerMeetingsPage } from './volunteer-meetings-page';

let server: HttpTestingController;

const aMeeting = (more: Partial<VolunteerMeeting> = {}): VolunteerMeeting => ({
  id: 'm1',
  kind: 'supervision',
  state: 'held',
  day: '2026-11-20',
  start: '17:00',
  minutes: 90,
  ledBy: 'Outi Ohjaaja',
  attendance: 1,
  attended: [{ volunteerId: 'v1', name: 'Aino Esimerkki' }],
  version: 2,
  ...more,
});

describe('Meetings of volunteers', () => {
  const list = async () => {
    const showing = show(VolunteerMeetingsPage);
    const answers = { '/api/volunteer-meetings': { items: [aMeeting()], total: 1 } };
    await settle(server, answers, () => showing);
    return showing;
  };

  it('tell a volunteer when they are and whether they were there, and lead to nobody else', async () => {
    server = await signedInAs('volunteer');
    const { element, page } = await list();
    expect(page.getAllByText('You were there').length).toBeGreaterThan(0);
    expect(page.queryByRole('link', { name: 'Supervision' })).toBeNull();
    expect(page.queryByRole('button', { name: 'Add a meeting' })).toBeNull();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('are added by a coordinator', async () => {
    server = await signedInAs('coordinator');
    const { element, page, settled } = await list();
    page.getByRole('button', { name: 'Add a meeting' }).click();
    await settled();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('radio', { name: 'Recreation' }).click();
    await settled();
    page.getByRole('button', { name: 'Add a meeting' }).click();
    const { request } = server.expectOne({ method: 'POST', url: '/api/volunteer-meetings' });
    expect(request.body).toEqual({
      kind: 'recreation',
      day: '2026-11-24',
      start: '17:30',
      minutes: 120,
      ledBy: null,
    });
  });

  it('have their attendance ticked off by name', async () => {
    server = await signedInAs('coordinator');
    const showing = show(VolunteerMeetingPage, { id: 'm1' });
    const answers = {
      '/api/volunteer-meetings/m1': aMeeting(),
      '/api/volunteers': { items: [{ id: 'v2', firstName: 'Veikko', lastName: 'Testinen' }], total: 1 },
    };
    await settle(server, answers, () => showing);
    const { element, page, settled } = await showing;
    expect(page.getByText(/counts as guidance/)).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('checkbox', { name: 'Veikko Testinen' }).click();
    await settled();
    expect(page.getByText('2 volunteers')).toBeTruthy();
    page.getByRole('button', { name: 'Save attendance' }).click();
    const { request } = server.expectOne('/api/volunteer-meetings/m1/attendance');
    expect([request.body, request.headers.get('If-Match')]).toEqual([{ volunteerIds: ['v1', 'v2'] }, '"2"']);
  });
});
