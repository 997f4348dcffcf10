import type { HttpTestingController } from '@angular/common/http/testing';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { aVolunteer } from '../../testing/people';
import { type Answers, settle, signedInAs } from '../../testing/signed-in';
import { EditVolunteerPage } from './edit-volunteer-page';
import { NewVolunteerPage } from './new-volunteer-page';

let server: HttpTestingController;
const units: Answers = { '/api/units': { items: [{ id: 'u1', name: 'Erotyö' }], total: 1 } };

beforeEach(async () => {
  server = await signedInAs('coordinator');
});

describe('Registering a volunteer', () => {
  const open = async () => {
    const showing = show(NewVolunteerPage);
    await settle(server, units, () => showing);
    const shown = await showing;
    return { ...shown, settled: () => settle(server, units, shown.settled) };
  };

  it('begins with a name and a contact; the rest opens with the consent', async () => {
    const { element, page, settled } = await open();
    expect(page.queryByText('Person')).toBeNull();
    page.getByRole('radio', { name: 'Yes' }).click();
    await settled();
    expect(page.getByText('Person')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('never takes the consent for granted', async () => {
    const { page, settled } = await open();
    type(page.getByLabelText('First name'), 'Oona');
    type(page.getByLabelText('Last name'), 'Malli');
    page.getByRole('button', { name: 'Register the volunteer' }).click();
    await settled();
    expect(page.getByText('One thing still needs mending')).toBeTruthy();
    page.getByRole('radio', { name: 'Not yet' }).click();
    await settled();
    page.getByRole('button', { name: 'Register the volunteer' }).click();
    const request = server.expectOne('/api/volunteers');
    expect(request.request.body).toEqual({ firstName: 'Oona', lastName: 'Malli', units: ['u1'] });
  });

  it('shows the server’s word at its field and keeps what was typed', async () => {
    const { page, settled } = await open();
    type(page.getByLabelText('First name'), 'Oona');
    type(page.getByLabelText('Last name'), 'Malli');
    type(page.getByLabelText(/^Phone/), '+358000000');
    page.getByRole('radio', { name: 'Not yet' }).click();
    await settled();
    page.getByRole('button', { name: 'Register the volunteer' }).click();
    server
      .expectOne('/api/volunteers')
      .flush(
        { code: 'INVALID', errors: [{ pointer: '/phone', code: 'NOT_A_PHONE_NUMBER' }] },
        { status: 422, statusText: 'Unprocessable' },
      );
    await settled();
    expect(page.getByLabelText(/^Phone/).getAttribute('aria-invalid')).toBe('true');
    expect((page.getByLabelText('First name') as HTMLInputElement).value).toBe('Oona');
  });
});

describe('Editing the details', () => {
  const answers = (volunteer = aVolunteer()): Answers => ({ ...units, '/api/volunteers/v1': volunteer });
  const open = async (volunteer = aVolunteer()) => {
    const showing = show(EditVolunteerPage, { id: 'v1' });
    await settle(server, answers(volunteer), () => showing);
    const shown = await showing;
    return { ...shown, settled: (now = volunteer) => settle(server, answers(now), shown.settled) };
  };

  it('sends the changed fields with the version', async () => {
    const { page } = await open();
    type(page.getByLabelText(/^Travels at most/), '60');
    page.getByRole('button', { name: 'Save the details' }).click();
    const request = server.expectOne('/api/volunteers/v1');
    expect(request.request.body).toEqual({ travelKm: 60 });
    expect(request.request.headers.get('If-Match')).toBe('"4"');
  });

  it('puts one’s own words on top of the newest version and says what others changed', async () => {
    const { page, settled } = await open();
    type(page.getByLabelText(/^Travels at most/), '60');
    page.getByRole('button', { name: 'Save the details' }).click();
    server
      .expectOne('/api/volunteers/v1')
      .flush({ code: 'CHANGED_MEANWHILE' }, { status: 412, statusText: 'Stale' });
    await settled();
    page.getByRole('button', { name: 'Load the newest version' }).click();
    await settled(aVolunteer({ version: 7, alias: 'Aamu' }));
    expect(page.getByText(/Somebody else changed: Name shown to seekers/)).toBeTruthy();
    expect((page.getByLabelText(/^Travels at most/) as HTMLInputElement).value).toBe('60');
    page.getByRole('button', { name: 'Save the details' }).click();
    const request = server.expectOne('/api/volunteers/v1');
    expect(request.request.body).toEqual({ travelKm: 60 });
    expect(request.request.headers.get('If-Match')).toBe('"7"');
  });

  it('opens name and contact only before the consent', async () => {
    const { page } = await open(aVolunteer({ consented: false }));
    expect(page.getByText(/^Only name and contact details can be saved/)).toBeTruthy();
    expect(page.queryByText('Places and limits')).toBeNull();
  });
});
