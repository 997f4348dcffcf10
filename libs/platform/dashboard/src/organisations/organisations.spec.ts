import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { AssociationsPage } from './associations-page';
import { FoundPage } from './found-page';
import { UnitsPage } from './units-page';

const aMoment = () => new Promise((resolve) => setTimeout(resolve));
let server: HttpTestingController;
beforeEach(() => {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  server = TestBed.inject(HttpTestingController);
});

describe('Units', () => {
  it('are listed with their municipality, and a taken name is said at the field', async () => {
    const showing = show(UnitsPage);
    TestBed.tick();
    server
      .expectOne('/api/units')
      .flush({ items: [{ id: 'u1', name: 'Erotyö', municipality: '837' }], total: 1 });
    const { page, element, settled } = await showing;
    await settled();
    expect(page.getByRole('list', { name: 'Units' }).textContent).toContain('Tampere');
    expect(await accessibilityFaults(element)).toEqual([]);
    type(page.getByLabelText('Name of the unit'), 'Erotyö');
    await settled();
    page.getByRole('button', { name: 'Add the unit' }).click();
    const request = server.expectOne({ method: 'POST', url: '/api/units' });
    expect(request.request.body).toEqual({ name: 'Erotyö' });
    request.flush(
      { code: 'INVALID', errors: [{ pointer: '/name', code: 'REPEATED' }] },
      { status: 422, statusText: 'Unprocessable' },
    );
    await aMoment();
    await settled();
    expect(page.getByText('There is already a unit with this name.')).toBeTruthy();
    expect(page.getByLabelText<HTMLInputElement>('Name of the unit').value).toBe('Erotyö');
  });
});

describe('Associations', () => {
  it('are figures only', async () => {
    const showing = show(AssociationsPage);
    TestBed.tick();
    server.expectOne('/api/organisations').flush({
      items: [{ id: 'o', name: 'Esimerkkilä', createdAt: '2026-01-02T10:00:00Z', units: 3, members: 1210 }],
      total: 1,
    });
    const { page, element, settled } = await showing;
    await settled();
    expect(page.getByRole('rowheader', { name: 'Esimerkkilä' })).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it("are founded with the administrator's link, told once", async () => {
    const { page, settled } = await show(FoundPage);
    type(page.getByLabelText('Name of the association'), 'Mallisaari');
    type(page.getByLabelText('Its first unit'), 'Saari');
    type(page.getByLabelText("Administrator's name"), 'Liisa');
    type(page.getByLabelText("Administrator's e-mail"), 'liisa@mallisaari.invalid');
    await settled();
    page.getByRole('button', { name: 'Found an association' }).click();
    server.expectOne('/api/organisations').flush({ id: 'o', link: 'http://localhost/fi/invitation#admin' });
    await aMoment();
    await settled();
    expect(page.getByLabelText<HTMLInputElement>('One-time link').value).toContain('#admin');
  });
});
