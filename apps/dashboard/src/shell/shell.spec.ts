import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { type Me, type Membership, Session, guarded } from '@rinnakkain/platform-dashboard';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { screen } from '@testing-library/dom';
import { menuOf } from './menu';
import { RoleSwitch } from './role-switch';
import { Shell } from './shell';
import { SideMenu } from './side-menu';

@Component({ selector: 'rk-some-page', template: '<h1>Page</h1>' })
class SomePage {}

const membership = (role: Membership['role']): Membership => ({
  id: role,
  organisation: { id: 'o1', name: 'Esimerkkilän perhetyö ry' },
  units: [{ id: 'u1', name: 'Erotyö, Tampere' }],
  role,
  volunteerId: null,
  backgroundChecker: false,
});
const someone = (...roles: Membership['role'][]): Me => ({
  account: { id: 'a1', name: 'Sofia Näyte' },
  memberships: roles.map(membership),
  acting: roles[0] ?? null,
  demo: true,
  mail: false,
  idle: { warnAfterSeconds: 1680, endAfterSeconds: 1800 },
});

let server: HttpTestingController;
let session: Session;

beforeEach(() => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        guarded([
          { path: 'volunteers', component: SomePage, data: { permission: 'volunteer.list' } },
          { path: 'seekers', component: SomePage, data: { permission: 'seeker.list' } },
          { path: 'admin/accounts', component: SomePage },
          { path: '**', component: SomePage, data: { missing: true } },
        ]),
      ),
    ],
  });
  server = TestBed.inject(HttpTestingController);
  session = TestBed.inject(Session);
});

const beSignedIn = async (me: Me) => {
  const done = session.load();
  server.expectOne('/api/me').flush(me);
  await done;
};

describe('The menu', () => {
  const names = (role: Membership['role']) =>
    menuOf(role, (permission) => session.may(permission)).flatMap(({ entries }) =>
      entries.map(({ name }) => name),
    );

  it.each([
    [
      'coordinator',
      [
        'Today',
        'Support seekers',
        'Volunteers',
        'Relationships',
        'Open proposals',
        'Groups',
        "Volunteers' meetings",
        'Training status',
        'Training',
        'Courses',
        'Independent groups',
        'Tasks',
        'Feedback on the pages',
      ],
    ],
    ['volunteer', ['Home', 'Entries', 'Groups', 'My path', 'Own details']],
    ['training_reviewer', ['Training status', 'Training', 'Courses', 'Independent groups', 'Tasks']],
    ['data_protection_officer', ['Independent groups', 'Log of events']],
    ['platform_administrator', ['Associations']],
  ] as const)('of a %s holds what the role may open', async (role, expected) => {
    await beSignedIn(someone(role));
    expect(names(role)).toEqual(expected);
  });

  it('shows the association, the person and the role, and switches to another in one click', async () => {
    await beSignedIn(someone('coordinator', 'volunteer'));
    const { element, page, settled } = await show(SideMenu);
    expect(page.getAllByText('Esimerkkilän perhetyö ry').length).toBeGreaterThan(0);
    expect(page.getByText('Acting as: coordinator')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: /Sofia Näyte/ }).click();
    await settled();
    (await screen.findByRole('menuitem', { name: /Peer supporter/ })).click();
    expect(server.expectOne('/api/act-as').request.body).toEqual({ membershipId: 'volunteer' });
  });
});

describe('Changing the role', () => {
  const actAs = async (role: Membership['role']) => {
    const done = TestBed.inject(RoleSwitch).to(role);
    server.expectOne('/api/act-as').flush({ ...session.me(), acting: role });
    await done;
    return TestBed.inject(Router).url;
  };

  it('keeps the page when the new role may see it', async () => {
    await beSignedIn(someone('coordinator', 'organisation_administrator'));
    await TestBed.inject(Router).navigateByUrl('/volunteers?state=active');
    expect(await actAs('organisation_administrator')).toBe('/volunteers?state=active');
  });

  it('goes to the first page of the new role when it may not', async () => {
    await beSignedIn(someone('coordinator', 'organisation_administrator'));
    await TestBed.inject(Router).navigateByUrl('/seekers');
    expect(await actAs('organisation_administrator')).toBe('/admin/accounts');
  });
});

describe('The shell', () => {
  it('leads past the menu, tells that the data is invented, and has no faults axe can see', async () => {
    await beSignedIn(someone('coordinator'));
    const { element, page } = await show(Shell);
    expect(page.getByRole('link', { name: 'Go to the content' })).toBeTruthy();
    expect(page.getByText('Invented data')).toBeTruthy();
    expect(page.getByRole('button', { name: 'Search for a person or a page' })).toBeTruthy();
    expect(page.getByText('Ctrl K')).toBeTruthy();
    expect(page.getByRole('button', { name: 'Hide the screen' })).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('gives a volunteer the quick exit instead of the palette', async () => {
    await beSignedIn(someone('volunteer'));
    const { page } = await show(Shell);
    expect(page.getByRole('link', { name: /Leave this page quickly/ })).toBeTruthy();
    expect(page.queryByRole('button', { name: /^(Search for|Go to)/ })).toBeNull();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
