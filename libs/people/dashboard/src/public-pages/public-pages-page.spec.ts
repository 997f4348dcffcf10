import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { settle } from '../testing/signed-in';
import { PublicPagesPage } from './public-pages-page';

const aMoment = () => new Promise((resolve) => setTimeout(resolve));
const place = {
  unitId: 'u1',
  name: 'Erotyö',
  receiverId: null,
  received: false,
  takesSeekers: false,
  takesVolunteers: false,
  receivers: [{ id: 'sofia', name: 'Sofia Koordinaattori' }],
};

describe('The page of public pages', () => {
  let server: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    server = TestBed.inject(HttpTestingController);
  });

  const open = async (places: readonly object[] = [place]) => {
    const showing = show(PublicPagesPage);
    const answers = {
      '/api/public-site': { exitAddress: null },
      '/api/public-intake': { items: places, total: places.length },
      '/api/public-texts': { items: [], total: 0 },
    };
    await settle(server, answers, () => showing);
    return showing;
  };

  it('takes an https address for the way out, and no other', async () => {
    const { page, element, settled } = await open();
    expect(await accessibilityFaults(element)).toEqual([]);
    type(page.getByLabelText(/^Where the quick exit leads/), 'http://saa.example');
    page.getByRole('button', { name: 'Save the address' }).click();
    await settled();
    expect(page.getAllByText(/begins with https/).length).toBeGreaterThan(0);
    type(page.getByLabelText(/^Where the quick exit leads/), 'https://saa.example');
    page.getByRole('button', { name: 'Save the address' }).click();
    const { request } = server.expectOne({ method: 'POST', url: '/api/public-site' });
    expect(request.body).toEqual({ exitAddress: 'https://saa.example' });
  });

  it('keeps what is typed in one form while another is saved', async () => {
    const { page, settled } = await open([place, { ...place, unitId: 'u2', name: 'Vauvatyö' }]);
    const [ofFirst, ofSecond] = page.getAllByLabelText<HTMLSelectElement>(/^Who receives/);
    const address = page.getByLabelText<HTMLInputElement>(/^Where the quick exit leads/);
    if (!ofFirst || !ofSecond) throw new Error('No units.');
    type(ofFirst, 'sofia');
    type(ofSecond, 'sofia');
    type(address, 'https://saa.example');
    await settled();
    page.getByRole('button', { name: 'Save: Erotyö' }).click();
    await aMoment();
    server.expectOne({ method: 'POST', url: '/api/public-intake' }).flush({});
    const taken = { ...place, receiverId: 'sofia', received: true };
    const answers = {
      '/api/public-site': { exitAddress: null },
      '/api/public-intake': { items: [taken, { ...place, unitId: 'u2', name: 'Vauvatyö' }], total: 2 },
    };
    await settle(server, answers, settled);
    expect([ofFirst, ofSecond, address].map(({ value }) => value)).toEqual([
      'sofia',
      'sofia',
      'https://saa.example',
    ]);
    expect(page.getAllByLabelText(/^Who receives/)[1]).toBe(ofSecond);
  });

  it('names who receives the forms of a unit', async () => {
    const { page, settled } = await open();
    type(page.getByLabelText(/^Who receives/), 'sofia');
    page.getByRole('checkbox', { name: 'Takes requests for support' }).click();
    await settled();
    page.getByRole('button', { name: 'Save: Erotyö' }).click();
    await aMoment();
    const { request } = server.expectOne({ method: 'POST', url: '/api/public-intake' });
    expect(request.body).toEqual({
      unitId: 'u1',
      receiverId: 'sofia',
      takesSeekers: true,
      takesVolunteers: false,
    });
  });

  it('says when nobody receives them any more, or nobody could', async () => {
    const { page, element } = await open([
      { ...place, receiverId: 'gone', takesSeekers: true },
      { ...place, unitId: 'u2', name: 'Vauvatyö', receivers: [] },
    ]);
    expect(page.getByText(/no longer works here/)).toBeTruthy();
    expect(page.getByText(/Invite one first/)).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
