import type { HttpTestingController } from '@angular/common/http/testing';
import { numberShownSeconds } from '@rinnakkain/ui';
import { accessibilityFaults } from '@rinnakkain/ui/testing';
import { aSeeker, asCoordinator, open, settle } from '../testing/seekers';
import { ContactCard, readablePhone } from './contact-card';

const opening = '/api/seekers/s1/contact-opening';
const values = { phone: '+358400000090', email: 'noora@esimerkki.invalid' };
let server: HttpTestingController;
beforeEach(async () => {
  server = await asCoordinator();
});
afterEach(() => jest.useRealTimers());

const opened = async (seeker = aSeeker()) => {
  const shown = await open(server, ContactCard, { seeker });
  shown.page.getByRole('button', { name: 'Show for 30 s' }).click();
  server.expectOne(opening).flush({ safeContact: seeker.safeContact, safeContactKnown: true, ...values });
  await settle(server, shown);
  return shown;
};

describe('The card of safe contact on a seeker’s page', () => {
  it('shows the rules before the number, and the number hidden', async () => {
    const { element, page } = await open(server, ContactCard, { seeker: aSeeker() });
    const text = element.textContent ?? '';
    expect(text.indexOf('No voicemail')).toBeLessThan(text.indexOf('+358 ••'));
    expect(page.queryByRole('link')).toBeNull();
    server.expectNone(opening);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('opens number and address for half a minute, then hides them by itself', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const shown = await opened();
    expect(shown.page.getByRole('link').getAttribute('href')).toBe('tel:+358400000090');
    expect(shown.page.getByText('noora@esimerkki.invalid').tagName).toBe('B');
    jest.advanceTimersByTime(numberShownSeconds * 1000);
    await shown.settled();
    expect(shown.page.queryByText('+358 40 000 0090')).toBeNull();
    expect(shown.page.getByText('+358 •• ••• ••••')).toBeTruthy();
  });

  it('hides at once when asked', async () => {
    const shown = await opened();
    shown.page.getByRole('button', { name: /Hide/ }).click();
    await shown.settled();
    expect(shown.page.queryByRole('link')).toBeNull();
  });

  it('gives no button that calls or writes where neither is safe', async () => {
    const silent = {
      ...aSeeker().safeContact,
      allowedChannels: [],
      voicemail: false,
      smsMayNameOrganisation: false,
    };
    const shown = await opened(aSeeker({ safeContact: silent }));
    expect(shown.page.getByText('+358 40 000 0090')).toBeTruthy();
    expect(shown.page.queryByRole('link')).toBeNull();
  });

  it('says when it did not open', async () => {
    const shown = await open(server, ContactCard, { seeker: aSeeker() });
    shown.page.getByRole('button', { name: 'Show for 30 s' }).click();
    server.expectOne(opening).flush({ code: 'PROTECTED_DETAILS' }, { status: 403, statusText: 'Forbidden' });
    await settle(server, shown);
    expect(shown.page.getByRole('alert').textContent).toContain('protected');
  });

  it('writes a Finnish number in groups', () => {
    expect(readablePhone('+358400000090')).toBe('+358 40 000 0090');
    expect(readablePhone('+4670000')).toBe('+4670000');
  });
});
