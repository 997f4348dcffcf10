import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { screen } from '@testing-library/dom';
import { accessibilityFaults, type } from '@rinnakkain/ui/testing';
import { firstValueFrom } from 'rxjs';
import { aMembership, someone } from '../testing/someone';
import { guarded, signedIn } from './guards';
import { IdleWatch } from './idle-watch';
import { Session } from './session';
import { waitsForSession } from './session-interceptor';

@Component({ selector: 'rk-some-page', template: '<h1>Page</h1><input aria-label="Note" />' })
class SomePage {}
@Component({ selector: 'rk-missing-page', template: '<h1>Missing</h1>' })
class MissingPage {}

let server: HttpTestingController;
let session: Session;

beforeEach(() => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([waitsForSession])),
      provideHttpClientTesting(),
      provideRouter([
        { path: 'sign-in', component: MissingPage },
        {
          path: '',
          canMatch: [signedIn],
          children: guarded([
            { path: 'seekers', component: SomePage, data: { permission: 'seeker.list' } },
            { path: 'either', component: SomePage, data: { permission: ['audit.read', 'seeker.list'] } },
            { path: '**', component: MissingPage },
          ]),
        },
      ]),
    ],
  });
  server = TestBed.inject(HttpTestingController);
  session = TestBed.inject(Session);
});
afterEach(() => server.verify());

const beSignedIn = async (me = someone(aMembership('coordinator'), aMembership('volunteer'))) => {
  const done = session.signIn('sofia@example.org', 'a long enough password');
  server.expectOne('/api/sign-in').flush(me);
  await done;
};

describe('The session', () => {
  it('knows who is signed in and what the role may do', async () => {
    await beSignedIn();
    expect(session.role()).toBe('coordinator');
    expect(session.may('seeker.list')).toBe(true);
    expect(session.may('audit.read')).toBe(false);
    expect(session.firstPage()).toBe('/today');
  });

  it('lets background checks be recorded by the named ones only', async () => {
    await beSignedIn();
    expect(session.may('background_check.record')).toBe(false);
    await beSignedIn(someone({ ...aMembership('coordinator'), backgroundChecker: true }));
    expect(session.may('background_check.record')).toBe(true);
  });

  it('takes nobody signed in as an answer, not an error', async () => {
    const done = session.load();
    server.expectOne('/api/me').flush({ code: 'NOT_SIGNED_IN' }, { status: 401, statusText: 'Unauthorized' });
    await done;
    expect(session.me()).toBeNull();
    expect(session.may('seeker.list')).toBe(false);
  });

  it('changes the role at once', async () => {
    await beSignedIn();
    const done = session.actAs('volunteer');
    const request = server.expectOne('/api/act-as');
    expect(request.request.body).toEqual({ membershipId: 'volunteer' });
    request.flush({ ...session.me(), acting: 'volunteer' });
    await done;
    expect(session.may('session.create')).toBe(true);
    expect(session.firstPage()).toBe('/own');
  });
});

describe('A page', () => {
  it('sends to sign in and back', async () => {
    await RouterTestingHarness.create('/seekers?state=waiting');
    expect(TestBed.inject(Router).parseUrl(TestBed.inject(Router).url).queryParams).toEqual({
      back: '/seekers?state=waiting',
    });
  });

  it('opens for those who may, and is the same as a missing one for others', async () => {
    await beSignedIn();
    const harness = await RouterTestingHarness.create('/seekers');
    expect(harness.routeNativeElement?.textContent).toContain('Page');
    await beSignedIn(someone(aMembership('data_protection_officer')));
    await harness.navigateByUrl('/x');
    await harness.navigateByUrl('/seekers');
    expect(harness.routeNativeElement?.textContent).toContain('Missing');
    await harness.navigateByUrl('/either');
    expect(harness.routeNativeElement?.textContent).toContain('Page');
  });
});

describe('When the session has ended', () => {
  const unauthorized = { status: 401, statusText: 'Unauthorized' };

  it('the password is asked over the page, and the request goes out once more', async () => {
    await beSignedIn();
    const answer = firstValueFrom(TestBed.inject(HttpClient).get<{ ok: boolean }>('/api/seekers'));
    server.expectOne('/api/seekers').flush({ code: 'NOT_SIGNED_IN' }, unauthorized);
    const dialog = await screen.findByRole('dialog', { name: 'You were away for a while' });
    expect(await accessibilityFaults(dialog)).toEqual([]);
    type(await screen.findByLabelText('Password'), 'a long enough password');
    screen.getByRole('button', { name: 'Carry on' }).click();
    server.expectOne('/api/sign-in').flush(someone(aMembership('coordinator')));
    await TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.expectOne('/api/seekers').flush({ ok: true });
    expect(await answer).toEqual({ ok: true });
  });

  it('a wrong password leaves the question open and says so', async () => {
    await beSignedIn();
    void firstValueFrom(TestBed.inject(HttpClient).get('/api/seekers')).catch(() => undefined);
    server.expectOne('/api/seekers').flush({ code: 'NOT_SIGNED_IN' }, unauthorized);
    type(await screen.findByLabelText('Password'), 'wrong');
    screen.getByRole('button', { name: 'Carry on' }).click();
    server.expectOne('/api/sign-in').flush({ code: 'SIGN_IN_FAILED' }, unauthorized);
    expect(await screen.findByText("The e-mail or the password doesn't match.")).toBeTruthy();
  });
});

describe('Being away', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => jest.useRealTimers());

  it('warns two minutes before the end; typing takes the warning away', async () => {
    await beSignedIn();
    const idle = TestBed.inject(IdleWatch);
    idle.start();
    jest.advanceTimersByTime(1_679_000);
    expect(idle.secondsLeft()).toBeNull();
    jest.advanceTimersByTime(2_000);
    expect(idle.secondsLeft()).toBeLessThanOrEqual(120);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    jest.advanceTimersByTime(1_000);
    expect(idle.secondsLeft()).toBeNull();
    server.expectOne('/api/me').flush(session.me());
  });

  it('asks the password at the end and keeps the page under it', async () => {
    await beSignedIn();
    TestBed.inject(IdleWatch).start();
    jest.advanceTimersByTime(1_801_000);
    TestBed.tick();
    server.expectOne('/api/sign-out').flush(null);
    expect(await screen.findByRole('dialog', { name: 'You were away for a while' })).toBeTruthy();
    expect(session.me()).not.toBeNull();
  });
});
