import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { VolunteerLine } from '@rinnakkain/api-client';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { aTrainee, aVolunteer } from '../testing/people';
import { settle, signedInAs } from '../testing/signed-in';
import { VolunteerSearch } from './volunteer-search';
import { VolunteersPage } from './volunteers-page';

let server: HttpTestingController;
beforeEach(async () => {
  server = await signedInAs('coordinator');
});

const open = async (inputs: Record<string, unknown>, ...items: VolunteerLine[]) => {
  const showing = show(VolunteersPage, inputs);
  TestBed.tick();
  const request = server.expectOne(({ url }) => url === '/api/volunteers');
  request.flush({ items, total: items.length });
  await settle(server, {}, () => showing);
  return { ...(await showing), query: request.request.params };
};

describe('The list of volunteers', () => {
  it('says state and readiness of each in words, and leads to their pages', async () => {
    const { element, page } = await open({}, aVolunteer(), { ...aTrainee(), id: 'v2', firstName: 'Helmi' });
    expect(page.getByRole('link', { name: 'Aino Esimerkki' }).getAttribute('href')).toBe('/volunteers/v1');
    expect(page.getByText('Ready until 19 Oct 2027')).toBeTruthy();
    expect(page.getByText('Missing: training and confidentiality pledge')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('asks what the address says', async () => {
    const { query } = await open({ state: 'active', ready: 'false', q: 'ai', sort: '-arrived', page: '2' });
    expect(query.toString()).toBe('state=active&ready=false&q=ai&sort=-arrived&page=2&pageSize=25');
  });

  it('says which filters hide everybody, each with its own way out', async () => {
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const { page } = await open({ language: 'sv', ready: 'true' });
    page.getByRole('button', { name: /Swedish/ }).click();
    expect(navigate.mock.calls[0]?.[1]?.queryParams).toEqual({ page: null, language: null });
  });

  it('says what to do first when there is nobody yet', async () => {
    const { page } = await open({});
    expect(page.getByText(/^Register the first application/)).toBeTruthy();
  });
});

describe('The search for volunteers', () => {
  it('finds them by name, with what is missing', async () => {
    const hits = TestBed.inject(VolunteerSearch).search('ain');
    server.expectOne('/api/volunteers?q=ain&pageSize=10').flush({ items: [aVolunteer()], total: 1 });
    expect(await hits).toEqual([
      {
        kind: 'supporter',
        id: 'v1',
        title: 'Aino Esimerkki',
        subtitle: 'Ready until 19 Oct 2027',
        link: '/volunteers/v1',
      },
    ]);
  });
});
