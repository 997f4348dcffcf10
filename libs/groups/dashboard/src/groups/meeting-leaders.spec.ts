import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { RotaMeeting } from '@rinnakkain/api-client';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { refuse, settle, signedInAs } from '../testing/signed-in';
import { MeetingLeaders } from './meeting-leaders';

let server: HttpTestingController;

const aino = { volunteerId: 'v1', accountId: null, name: 'Aino Ahti', trained: true, away: null };
const oona = { volunteerId: null, accountId: 'a2', name: 'Oona Ohjaaja', trained: true, away: null };
const away = { id: 's1', volunteerId: null, accountId: null, name: null, ready: false, version: 2 };
const aMeeting = (more: Partial<RotaMeeting> = {}): RotaMeeting => ({
  id: 'm1',
  day: '2026-12-02',
  start: '18:00',
  minutes: 120,
  state: 'planned',
  leaders: [aino, oona],
  led: true,
  ...more,
});
const open = async (meeting: RotaMeeting) => {
  const showing = show(MeetingLeaders, { meeting, type: 'professionally_led_group', unitId: 'u1' });
  await settle(server, {}, () => showing);
  return showing;
};

const roles = (role: string, ...unitIds: string[]) => [
  { membershipId: 'x', role, unitIds, backgroundChecker: false },
];
const accounts = {
  items: [
    { id: 'a2', name: 'Oona Ohjaaja', roles: roles('group_leader'), allowed: [] },
    { id: 'a3', name: 'Leena Lähellä', roles: roles('coordinator', 'u1'), allowed: [] },
    { id: 'a5', name: 'Kaisa Kaukana', roles: roles('coordinator', 'u2'), allowed: [] },
    { id: 'a4', name: 'Arvo Arvioija', roles: roles('training_reviewer'), allowed: [] },
  ],
  total: 4,
};

describe('Who leads a meeting', () => {
  beforeEach(async () => {
    server = await signedInAs('coordinator');
  });

  it('is named, and a substitute is named for whoever is away among those who are ready', async () => {
    const { element, page, settled } = await open(aMeeting());
    expect(page.queryByText('leaders are missing')).toBeNull();
    page.getByRole('button', { name: 'Mark as away: Aino Ahti' }).click();
    await settle(server, { '/api/accounts': accounts }, settled);
    expect(await accessibilityFaults(element)).toEqual([]);
    const field = page.getByRole<HTMLInputElement>('searchbox', { name: 'Find a volunteer' });
    field.value = 'Kalle';
    field.dispatchEvent(new Event('input'));
    const found = { items: [{ id: 'v9', firstName: 'Kalle', lastName: 'Kuvitelma' }], total: 1 };
    TestBed.tick();
    const asked = server.expectOne(({ url }) => url === '/api/volunteers');
    expect([asked.request.params.get('q'), asked.request.params.get('unitId')]).toEqual(['Kalle', 'u1']);
    asked.flush(found);
    await settled();
    page.getByRole('button', { name: 'Name as substitute: Kalle Kuvitelma' }).click();
    expect(server.expectOne('/api/meetings/m1/substitutions').request.body).toEqual({
      awayVolunteerId: 'v1',
      volunteerId: 'v9',
    });
  });

  it('is a colleague of the staff too, of those who lead groups of the unit and do not come anyhow', async () => {
    const { element, page, settled } = await open(aMeeting());
    page.getByRole('button', { name: 'Mark as away: Oona Ohjaaja' }).click();
    await settle(server, { '/api/accounts': accounts }, settled);
    const staff = page.getByRole<HTMLSelectElement>('combobox', { name: 'Or somebody of the staff' });
    expect([...staff.options].map(({ text }) => text)).toEqual(['Choose', 'Leena Lähellä']);
    staff.value = 'a3';
    staff.dispatchEvent(new Event('change'));
    await settled();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Name as substitute: Leena Lähellä' }).click();
    expect(server.expectOne('/api/meetings/m1/substitutions').request.body).toEqual({
      awayAccountId: 'a2',
      accountId: 'a3',
    });
  });

  it('can be a volunteer while the staff cannot be fetched, which is said and tried again', async () => {
    const { page, settled } = await open(aMeeting());
    page.getByRole('button', { name: 'Mark as away: Oona Ohjaaja' }).click();
    const stop = refuse(server, ['/api/accounts']);
    await settled();
    stop();
    expect(page.getByRole('searchbox', { name: 'Find a volunteer' })).toBeTruthy();
    page.getByRole('button', { name: 'Try again' }).click();
    await settle(server, { '/api/accounts': accounts }, settled);
    expect(page.getByRole('combobox', { name: 'Or somebody of the staff' })).toBeTruthy();
  });

  it('can be asked of all who are trained, in the place of somebody of the staff', async () => {
    const { page, settled } = await open(aMeeting());
    page.getByRole('button', { name: 'Mark as away: Oona Ohjaaja' }).click();
    await settle(server, { '/api/accounts': accounts }, settled);
    page.getByRole('button', { name: 'Ask those trained to lead' }).click();
    expect(server.expectOne('/api/meetings/m1/substitutions').request.body).toEqual({
      awayAccountId: 'a2',
      volunteerId: null,
    });
  });

  it('is said to be too few while nobody stands in, or who stands in is not ready', async () => {
    const wanted = await open(aMeeting({ leaders: [{ ...aino, away }, oona], led: false }));
    expect(wanted.page.getByText('leaders are missing')).toBeTruthy();
    expect(wanted.page.getByText('Aino Ahti is away, a substitute is wanted')).toBeTruthy();
    const colleague = { ...away, accountId: 'a3', name: 'Leena Lähellä' };
    const unready = await open(aMeeting({ leaders: [aino, { ...oona, away: colleague }], led: false }));
    expect(
      unready.page.getByText('Oona Ohjaaja is away, Leena Lähellä is not ready to lead any more'),
    ).toBeTruthy();
    wanted.page.getByRole('button', { name: 'Leads after all: Aino Ahti' }).click();
    expect(server.expectOne('/api/substitutions/s1/undo').request.headers.get('If-Match')).toBe('"2"');
  });
});
