import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { aMembership, someone } from '../testing/someone';
import { SignInPage } from './sign-in-page';

@Component({ template: '' })
class Anywhere {}

let server: HttpTestingController;
beforeEach(() => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', component: Anywhere }]),
    ],
  });
  server = TestBed.inject(HttpTestingController);
});

const open = async (demo: boolean, mail = false) => {
  const showing = show(SignInPage, { back: undefined });
  TestBed.tick();
  server.expectOne('/api/welcome').flush({
    demo,
    mail,
    demoAccounts: [
      { email: 'a@esimerkkila.invalid', role: 'coordinator', organisation: 'E', severalRoles: false },
      { email: 'b@esimerkkila.invalid', role: 'coordinator', organisation: 'E', severalRoles: true },
      { email: 'c@mallisaari.invalid', role: 'coordinator', organisation: 'M', severalRoles: false },
    ],
  });
  const shown = await showing;
  await shown.settled();
  return shown;
};

describe('The sign-in page', () => {
  it('has no demo accounts outside demo mode, and nothing for axe to say', async () => {
    const { element, page } = await open(false);
    expect(page.queryByText('Try with invented data')).toBeNull();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('offers a link for a forgotten password only where mail can be sent', async () => {
    const { page } = await open(false, true);
    expect(page.getByRole('link', { name: 'I have forgotten my password' }).getAttribute('href')).toBe(
      '/forgotten',
    );
    expect(page.queryByText(/Ask your association's administrator/)).toBeNull();
  });

  it('names whom to ask where no mail can be sent', async () => {
    const { page } = await open(false);
    expect(page.getByText(/Ask your association's administrator/)).toBeTruthy();
    expect(page.queryByRole('link', { name: 'I have forgotten my password' })).toBeNull();
  });

  it('signs in and opens the first page of the role', async () => {
    const { page, settled } = await open(false);
    type(page.getByLabelText('E-mail'), 'sofia@example.org');
    type(page.getByLabelText('Password'), 'a long enough password');
    page.getByRole('button', { name: 'Sign in' }).click();
    const request = server.expectOne('/api/sign-in');
    expect(request.request.body).toEqual({
      email: 'sofia@example.org',
      password: 'a long enough password',
      language: 'en',
    });
    request.flush(someone(aMembership('coordinator')));
    await settled();
    expect(TestBed.inject(Router).url).toBe('/today');
  });

  it('says a wrong password and keeps the address', async () => {
    const { page, settled } = await open(false);
    type(page.getByLabelText('E-mail'), 'sofia@example.org');
    type(page.getByLabelText('Password'), 'wrong');
    page.getByRole('button', { name: 'Sign in' }).click();
    server
      .expectOne('/api/sign-in')
      .flush({ code: 'SIGN_IN_FAILED' }, { status: 401, statusText: 'Unauthorized' });
    await settled();
    expect(page.getByText("The e-mail or the password doesn't match.")).toBeTruthy();
    expect(page.getByLabelText<HTMLInputElement>('E-mail').value).toBe('sofia@example.org');
  });

  it('opens an invented account with one press in demo mode', async () => {
    const { element, page } = await open(true);
    expect(page.getByText('Several roles')).toBeTruthy();
    expect(page.getByText('Coordinator, another association')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: /Coordinator, another association/ }).click();
    expect(server.expectOne('/api/sign-in').request.body.email).toBe('c@mallisaari.invalid');
  });
});
