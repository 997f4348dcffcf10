import { PlatformLocation } from '@angular/common';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { InvitationWelcome } from '@rinnakkain/api-client';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { InvitationPage } from './invitation-page';

let server: HttpTestingController;
beforeEach(() => {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  TestBed.inject(PlatformLocation).replaceState(null, '', '/invitation#a-token');
  server = TestBed.inject(HttpTestingController);
});

const aMoment = () => new Promise((resolve) => setTimeout(resolve));
const welcome: InvitationWelcome = {
  kind: 'membership',
  name: 'Aino Esimerkki',
  organisation: 'Esimerkkilän perhetyö ry',
  hasAccount: false,
};
const open = async (change: Partial<InvitationWelcome> = {}) => {
  const showing = show(InvitationPage);
  TestBed.tick();
  const look = server.expectOne('/api/invitations/look');
  expect(look.request.body).toEqual({ token: 'a-token' });
  look.flush({ ...welcome, ...change });
  await aMoment();
  const shown = await showing;
  await shown.settled();
  return shown;
};
const good = 'kolme vihreää saapasta sateessa';

describe('The invitation page', () => {
  it('takes the token out of the address, welcomes, and leaves axe nothing to say', async () => {
    const { page, element } = await open();
    expect(TestBed.inject(PlatformLocation).hash).toBe('');
    expect(page.getByRole('heading', { name: 'Welcome, Aino' })).toBeTruthy();
    expect(page.getByText(/Esimerkkilän perhetyö ry invites you/)).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('tells the rules while one types and sends nothing weak', async () => {
    const { page, settled } = await open();
    const field = page.getByLabelText('New password');
    type(field, 'short');
    await settled();
    expect(page.getByText('5 / 15')).toBeTruthy();
    type(field, 'aino esimerkki 2026');
    await settled();
    expect(page.getByText(/Easy to guess: made of a name/)).toBeTruthy();
    page.getByRole('button', { name: 'Save the password' }).click();
    server.expectNone('/api/invitations/accept');
    type(field, good);
    await settled();
    expect(page.getByText('Hard to guess')).toBeTruthy();
  });

  it('sets the password and leads to signing in', async () => {
    const { page, settled } = await open();
    type(page.getByLabelText('New password'), good);
    await settled();
    page.getByRole('button', { name: 'Save the password' }).click();
    const accept = server.expectOne('/api/invitations/accept');
    expect(accept.request.body).toEqual({ token: 'a-token', password: good });
    accept.flush(null, { status: 204, statusText: 'No Content' });
    await aMoment();
    await settled();
    expect(page.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
  });

  it('asks the present password of someone who has an account, whatever it is like', async () => {
    const { page, settled } = await open({ hasAccount: true });
    type(page.getByLabelText('Your present password'), 'rinnakkain-demo');
    await settled();
    page.getByRole('button', { name: 'Accept the invitation' }).click();
    server
      .expectOne('/api/invitations/accept')
      .flush({ code: 'SIGN_IN_FAILED' }, { status: 401, statusText: 'Unauthorized' });
    await aMoment();
    await settled();
    expect(page.getByText(/The password doesn't match/)).toBeTruthy();
    expect(page.getByLabelText<HTMLInputElement>('Your present password').value).toBe('rinnakkain-demo');
  });

  it('says what to do when the link has expired', async () => {
    const showing = show(InvitationPage);
    TestBed.tick();
    server
      .expectOne('/api/invitations/look')
      .flush({ code: 'INVITATION_EXPIRED' }, { status: 410, statusText: 'Gone' });
    await aMoment();
    const { page, settled } = await showing;
    await settled();
    expect(page.getByRole('heading', { name: "This link doesn't work any more" })).toBeTruthy();
    expect(page.queryByLabelText('New password')).toBeNull();
  });
});
