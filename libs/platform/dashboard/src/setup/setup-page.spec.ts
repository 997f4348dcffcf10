import { PlatformLocation } from '@angular/common';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { SetupPage } from './setup-page';

const aMoment = () => new Promise((resolve) => setTimeout(resolve));

describe('The setup page', () => {
  it('founds the first association with its administrator, after mending what is missing', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    TestBed.inject(PlatformLocation).replaceState(null, '', '/setup#first');
    const server = TestBed.inject(HttpTestingController);
    const showing = show(SetupPage);
    TestBed.tick();
    server.expectOne('/api/setup/look').flush(null, { status: 204, statusText: 'No Content' });
    await aMoment();
    const { page, element, settled } = await showing;
    await settled();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Take into use' }).click();
    await settled();
    expect(page.getByText('6 things still need mending')).toBeTruthy();
    const fields = {
      'Name of the association': 'Esimerkkilän perhetyö ry',
      'Its first unit': 'Erotyö',
      'Who keeps the service': 'Esimerkkiliitto',
      'Your name': 'Liisa Päämalli',
      'E-mail': 'liisa@esimerkkila.invalid',
      Password: 'kolme vihreää saapasta sateessa',
    };
    for (const [label, text] of Object.entries(fields)) type(page.getByLabelText(label), text);
    await settled();
    page.getByRole('button', { name: 'Take into use' }).click();
    const request = server.expectOne('/api/setup');
    expect(request.request.body).toEqual({
      token: 'first',
      organisationName: 'Esimerkkilän perhetyö ry',
      unitName: 'Erotyö',
      platformName: 'Esimerkkiliitto',
      name: 'Liisa Päämalli',
      email: 'liisa@esimerkkila.invalid',
      password: 'kolme vihreää saapasta sateessa',
    });
    request.flush(null, { status: 204, statusText: 'No Content' });
    await aMoment();
    await settled();
    expect(page.getByRole('heading', { name: 'The association has been founded' })).toBeTruthy();
  });
});
