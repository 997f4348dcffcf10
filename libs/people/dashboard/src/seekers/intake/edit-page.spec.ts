import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { accessibilityFaults, type } from '@rinnakkain/ui/testing';
import { aProtected, aSeeker, anOpened, asCoordinator, open, requestTo, settle } from '../testing/seekers';
import { EditPage } from './edit-page';

jest.setTimeout(30_000);
const at = '/api/seekers/s1';
let server: HttpTestingController;
beforeEach(async () => {
  server = await asCoordinator();
});

const editing = (seeker = aSeeker()) => open(server, EditPage, { id: 's1' }, { [at]: seeker });

describe('Editing a request', () => {
  it('keeps contact values hidden until they are typed anew', async () => {
    const shown = await editing();
    expect(shown.page.getByText('+358 •• ••• ••••')).toBeTruthy();
    shown.page.getByRole('button', { name: 'Change the number' }).click();
    await shown.settled();
    type(shown.page.getByLabelText(/Phone number/), '040 000 0012');
    shown.page.getByRole('button', { name: 'Save the changes' }).click();
    const request = await requestTo(server, at, 'PATCH');
    expect(request.request.body).toEqual({ phone: '+358400000012' });
    expect(request.request.headers.get('If-Match')).toBe('"4"');
    request.flush(aSeeker());
    await settle(server, shown);
    expect(TestBed.inject(Router).url).toBe('/seekers/s1');
    expect(await accessibilityFaults(shown.element)).toEqual([]);
  });

  it('puts own changes on top of what somebody else saved meanwhile', async () => {
    const shown = await editing();
    type(shown.page.getByLabelText(/How far/), '50');
    shown.page.getByRole('button', { name: 'Save the changes' }).click();
    (await requestTo(server, at, 'PATCH')).flush(null, { status: 412, statusText: 'Stale' });
    await settle(server, shown);
    shown.page.getByRole('button', { name: /Fetch the newest/ }).click();
    await settle(server, shown, { [at]: aSeeker({ version: 9, gender: 'not_told' }) });
    expect(shown.page.getByText(/Someone else changed: Gender\./)).toBeTruthy();
    expect((shown.page.getByLabelText(/How far/) as HTMLInputElement).value).toBe('50');
    shown.page.getByRole('button', { name: 'Save the changes' }).click();
    const again = await requestTo(server, at, 'PATCH');
    expect(again.request.headers.get('If-Match')).toBe('"9"');
    expect(again.request.body).toEqual({ travelKm: 50 });
  });

  it('opens protected details with a reason first', async () => {
    const shown = await editing(aProtected(true));
    expect(shown.page.queryByLabelText('First name')).toBeNull();
    type(shown.page.getByLabelText(/Why do you open/), 'A new number was told');
    shown.page.getByRole('button', { name: 'Open the details' }).click();
    (await requestTo(server, `${at}/protected-opening`)).flush(anOpened());
    await settle(server, shown);
    expect((shown.page.getByLabelText('First name') as HTMLInputElement).value).toBe('Noora');
    expect(shown.element.textContent).not.toContain('+358000000090');
    expect(shown.page.queryByLabelText(/Municipality/)).toBeNull();
  });
});
