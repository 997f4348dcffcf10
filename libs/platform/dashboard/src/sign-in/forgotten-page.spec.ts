import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { ForgottenPage } from './forgotten-page';

let server: HttpTestingController;
beforeEach(() => {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  server = TestBed.inject(HttpTestingController);
});

describe('The page for a forgotten password', () => {
  it('asks for a link in the language of the page and says the same whoever asked', async () => {
    const { page, element, settled } = await show(ForgottenPage);
    expect(await accessibilityFaults(element)).toEqual([]);
    type(page.getByLabelText('E-mail'), ' sofia@example.org ');
    page.getByRole('button', { name: 'Send the link' }).click();
    const request = server.expectOne('/api/password-links');
    expect(request.request.body).toEqual({ email: 'sofia@example.org', language: 'en' });
    request.flush(null, { status: 204, statusText: 'No Content' });
    await settled();
    expect(page.getByText('Look at your e-mail')).toBeTruthy();
    expect(element.textContent).toContain('60 minutes');
    expect(element.textContent).not.toContain('sofia@example.org');
  });

  it('says how long to wait after too many attempts and keeps the address', async () => {
    const { page, settled } = await show(ForgottenPage);
    type(page.getByLabelText('E-mail'), 'sofia@example.org');
    page.getByRole('button', { name: 'Send the link' }).click();
    server
      .expectOne('/api/password-links')
      .flush(
        { code: 'TOO_MANY_ATTEMPTS', status: 429, details: { seconds: 4 } },
        { status: 429, statusText: 'Too Many Requests' },
      );
    await settled();
    expect(page.getByRole('alert').textContent).toContain('oo many attempts');
    expect(page.getByLabelText<HTMLInputElement>('E-mail').value).toBe('sofia@example.org');
  });
});
