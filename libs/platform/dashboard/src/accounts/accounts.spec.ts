import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { AccountOfOrganisation } from '@rinnakkain/api-client';
import { Confirmation, TODAY } from '@rinnakkain/ui';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { aMembership, signInAs, someone } from '../testing';
import { AccountsPage } from './accounts-page';
import { InvitationsPage } from './invitations-page';
import { InvitePage } from './invite-page';

@Component({ template: '' })
class Anywhere {}

const aMoment = () => new Promise((resolve) => setTimeout(resolve));
const ask = jest.fn().mockResolvedValue(true);
let server: HttpTestingController;
beforeEach(() => {
  ask.mockClear();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', component: Anywhere }]),
      { provide: Confirmation, useValue: { ask } },
      { provide: TODAY, useValue: () => '2026-11-24' },
    ],
  });
  server = TestBed.inject(HttpTestingController);
});

const units = { items: [{ id: 'u1', name: 'Erotyö, Tampere', municipality: null }], total: 1 };
const account = (change: Partial<AccountOfOrganisation> = {}): AccountOfOrganisation => ({
  id: 'a2',
  name: 'Juhani Malli',
  email: 'juhani@esimerkkila.invalid',
  disabled: false,
  roles: [{ membershipId: 'm', role: 'coordinator', unitIds: ['u1'], backgroundChecker: false }],
  allowed: ['disable', 'invite_password'],
  ...change,
});
const answer = (url: string, body: object) => {
  TestBed.tick();
  server.expectOne((request) => request.url === url).flush(body);
};
const administrator = someone(aMembership('organisation_administrator'));
const open = async <Page>(
  page: Type<Page>,
  answers: Record<string, object>,
  inputs = {},
  me = administrator,
) => {
  await signInAs(me);
  const showing = show(page, inputs);
  for (const [url, body] of Object.entries(answers)) answer(url, body);
  await aMoment();
  const shown = await showing;
  await shown.settled();
  return shown;
};

describe('People and roles', () => {
  const list = (...items: AccountOfOrganisation[]) => ({
    '/api/accounts': { items, total: items.length },
    '/api/units': units,
  });

  it('tells roles with their units and what can be done, and leaves axe nothing to say', async () => {
    const { page, element } = await open(
      AccountsPage,
      list(account(), account({ id: 'a3', name: 'Vilma', disabled: true, allowed: ['enable'] })),
    );
    expect(page.getAllByText('Coordinator: Erotyö, Tampere')).toHaveLength(2);
    expect(page.getByText('closed')).toBeTruthy();
    expect(page.getByRole('button', { name: 'Open the account: Vilma' })).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('shows a new password link once, with the person it is for', async () => {
    const { page, settled } = await open(AccountsPage, list(account()));
    page.getByRole('button', { name: /New password link/ }).click();
    const request = server.expectOne('/api/invitations');
    expect(request.request.body).toEqual({ kind: 'password', accountId: 'a2' });
    request.flush({ link: 'http://localhost/fi/invitation#once' });
    await aMoment();
    answer('/api/accounts', { items: [account()], total: 1 });
    await settled();
    expect(page.getByLabelText<HTMLInputElement>('One-time link').value).toBe(
      'http://localhost/fi/invitation#once',
    );
    expect(document.activeElement?.textContent).toContain('Juhani Malli');
    page.getByRole('button', { name: 'Done' }).click();
    await settled();
    expect(page.queryByLabelText('One-time link')).toBeNull();
  });

  it('asks before closing an account and closes it', async () => {
    const { page } = await open(AccountsPage, list(account()));
    page.getByRole('button', { name: /Close the account/ }).click();
    await aMoment();
    expect(ask.mock.calls[0]?.[0].title).toContain('Juhani Malli');
    expect(server.expectOne('/api/accounts/a2/transitions').request.body).toEqual({ action: 'disable' });
  });

  it('does nothing when the question was answered no', async () => {
    ask.mockResolvedValueOnce(false);
    const { page } = await open(AccountsPage, list(account()));
    page.getByRole('button', { name: /Close the account/ }).click();
    await aMoment();
    server.expectNone('/api/accounts/a2/transitions');
  });

  it('says which filters hide everybody and takes them away', async () => {
    const { page, settled } = await open(AccountsPage, list(), { q: 'xx', role: 'coordinator' });
    expect(page.getByText('Nobody was found with these filters')).toBeTruthy();
    page.getByRole('button', { name: 'Remove all filters' }).click();
    await aMoment();
    await settled();
    expect(TestBed.inject(Router).url).toBe('/');
  });
});

describe('Inviting a person', () => {
  it('needs a unit for a coordinator and gives the link once', async () => {
    const { page, element, settled } = await open(InvitePage, { '/api/units': units });
    expect(await accessibilityFaults(element)).toEqual([]);
    type(page.getByLabelText('Name'), 'Kaisa Kokeilu');
    type(page.getByLabelText('E-mail'), 'kaisa@esimerkkila.invalid');
    await settled();
    page.getByRole('button', { name: 'Make the invitation' }).click();
    await settled();
    expect(page.getByText('Choose at least one unit.')).toBeTruthy();
    page.getByRole('checkbox', { name: 'Erotyö, Tampere' }).click();
    await settled();
    page.getByRole('button', { name: 'Make the invitation' }).click();
    const request = server.expectOne('/api/invitations');
    expect(request.request.body).toEqual({
      kind: 'membership',
      name: 'Kaisa Kokeilu',
      email: 'kaisa@esimerkkila.invalid',
      role: 'coordinator',
      unitIds: ['u1'],
    });
    request.flush({ link: 'http://localhost/fi/invitation#once' });
    await aMoment();
    await settled();
    expect(page.getByRole('heading', { name: 'Invitation: Kaisa Kokeilu' })).toBeTruthy();
  });

  it('goes by mail where mail can be sent, tells no link, and another can be invited at once', async () => {
    const { page, settled } = await open(
      InvitePage,
      { '/api/units': units },
      {},
      { ...administrator, mail: true },
    );
    type(page.getByLabelText('Name'), 'Kaisa Kokeilu');
    type(page.getByLabelText('E-mail'), 'kaisa@esimerkkila.invalid');
    page.getByRole('radio', { name: /Data protection officer/ }).click();
    await settled();
    page.getByRole('button', { name: 'Make the invitation' }).click();
    const request = server.expectOne('/api/invitations');
    expect(request.request.body).toMatchObject({ byMail: true, language: 'en' });
    request.flush({ mailed: true });
    await aMoment();
    await settled();
    expect(page.getByText(/The invitation goes by e-mail to Kaisa Kokeilu/)).toBeTruthy();
    expect(page.getByLabelText<HTMLInputElement>('Name').value).toBe('');
  });

  it('keeps what was typed and marks the field the server could not take', async () => {
    const { page, settled } = await open(InvitePage, { '/api/units': units });
    type(page.getByLabelText('Name'), 'Kaisa');
    type(page.getByLabelText('E-mail'), 'kaisa@esimerkkila.invalid');
    page.getByRole('radio', { name: /Data protection officer/ }).click();
    await settled();
    expect(page.queryByRole('checkbox', { name: 'Erotyö, Tampere' })).toBeNull();
    page.getByRole('button', { name: 'Make the invitation' }).click();
    server
      .expectOne('/api/invitations')
      .flush(
        { code: 'INVALID', errors: [{ pointer: '/email', code: 'NOT_AN_EMAIL' }] },
        { status: 422, statusText: 'Unprocessable' },
      );
    await aMoment();
    await settled();
    expect(page.getByText(/Write the whole e-mail address/)).toBeTruthy();
    expect(page.getByLabelText<HTMLInputElement>('Name').value).toBe('Kaisa');
  });
});

describe('Invitations', () => {
  it('say whether the link waits, was used or has expired', async () => {
    const invitation = {
      id: 'i',
      kind: 'membership',
      name: 'Kaisa',
      role: 'coordinator',
      createdAt: '2026-11-20T10:00:00Z',
      used: false,
    };
    const { page } = await open(InvitationsPage, {
      '/api/invitations': {
        items: [
          { ...invitation, id: 'i1', expiresAt: '2026-11-27T10:00:00Z' },
          { ...invitation, id: 'i2', expiresAt: '2026-11-20T10:00:00Z' },
          { ...invitation, id: 'i3', expiresAt: '2026-11-27T10:00:00Z', used: true },
        ],
        total: 3,
      },
    });
    expect(page.getByText(/works until/)).toBeTruthy();
    expect(page.getByText('expired')).toBeTruthy();
    expect(page.getByText('used')).toBeTruthy();
  });
});
