import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Certificate, ConfirmedCertificate } from '@rinnakkain/api-client';
import { Confirmation } from '@rinnakkain/ui';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { settle, signedInAs } from '../testing/signed-in';
import { ConfirmPage } from './confirm-page';
import { OwnCertificates } from './own-certificates';
import { VolunteerCertificates } from './volunteer-certificates';

const number = 'ABCDE-FGHJK-MNPQR-STVWX';
const course = { fi: 'Peruskurssi', sv: 'Grundkurs', en: 'Basics' };
const certificate: Certificate = {
  id: 'c1',
  kind: 'training',
  number,
  volunteerId: 'v1',
  holder: 'Sofia Näyte',
  what: { course, completedOn: '2026-10-25', validUntil: '2028-10-25', from: null, to: null, tasks: [] },
  figures: { hours: 20, encounters: null, minutes: null, courses: [] },
  issuedOn: '2026-11-20',
  issuedBy: 'Rauni Testinen',
  revokedOn: null,
  shows: null,
  allowed: ['show', 'badge'],
  version: 4,
};
const list = (...items: Certificate[]) => ({ '/api/certificates': { items, total: items.length } });

describe("The volunteer's own certificates", () => {
  it('are nobody else’s to confirm until the holder chooses what others see', async () => {
    const server = await signedInAs('volunteer');
    const showing = show(OwnCertificates);
    await settle(server, list(certificate), () => showing);
    const { element, page, settled } = await showing;
    expect(page.getByText('only for me')).toBeTruthy();
    expect(page.getByRole('link', { name: /^Download as PDF/ }).getAttribute('href')).toBe(
      '/api/certificates/c1/file?language=en',
    );
    page.getByRole('button', { name: /^Let others confirm it/ }).click();
    await settled();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('checkbox', { name: 'My name' }).click();
    await settled();
    page.getByRole('button', { name: 'Open the page' }).click();
    const request = server.expectOne({ method: 'PATCH', url: '/api/certificates/c1' });
    expect(request.request.body).toEqual({ shows: ['what', 'figures'] });
    expect(request.request.headers.get('If-Match')).toBe('"4"');
  });

  it('of training are taken along as a badge once one has read what it tells', async () => {
    const server = await signedInAs('volunteer');
    const showing = show(OwnCertificates);
    const service = { ...certificate, id: 'c2', kind: 'service' as const, allowed: ['show' as const] };
    await settle(server, list(certificate, service), () => showing);
    const { element, page, settled } = await showing;
    expect(page.queryByRole('link', { name: /^Download the file/ })).toBeNull();
    page.getByRole('button', { name: /^Download an open badge/ }).click();
    await settled();
    expect(page.getByText(/that you volunteer can be sensitive/)).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
    expect(page.getByRole('link', { name: /^Download the file/ }).getAttribute('href')).toBe(
      '/api/certificates/c1/badge?language=en',
    );
    page.getByRole('button', { name: 'Cancel' }).click();
    await settled();
    expect(page.queryByText(/that you volunteer can be sensitive/)).toBeNull();
  });

  it('say what their page shows, and that one has been revoked', async () => {
    const server = await signedInAs('volunteer');
    const showing = show(OwnCertificates);
    const revoked = { ...certificate, id: 'c2', revokedOn: '2026-11-22', allowed: [] };
    await settle(server, list({ ...certificate, shows: ['what'] }, revoked), () => showing);
    const { page } = await showing;
    expect(page.getByText(/it shows: what it is about/i)).toBeTruthy();
    expect(page.getByRole('link', { name: /^The page everybody/ }).getAttribute('href')).toBe(
      `/en/confirm/${number}`,
    );
    expect(page.getByText('revoked')).toBeTruthy();
  });
});

describe('The certificates of a volunteer', () => {
  it('are issued for an approved training or a period', async () => {
    const server = await signedInAs('coordinator');
    const showing = show(VolunteerCertificates, { volunteerId: 'v1' });
    const answers = { ...list(), '/api/training/records': { items: [], total: 0 } };
    await settle(server, answers, () => showing);
    const { element, page, settled } = await showing;
    page.getByRole('button', { name: 'Issue a certificate' }).click();
    await settle(server, answers, settled);
    page.getByRole('radio', { name: 'Certificate of volunteering' }).click();
    await settled();
    type(page.getByLabelText(/First day/), '1.12.2026');
    page.getByRole('button', { name: 'Issue the certificate' }).click();
    await settled();
    server.expectNone('/api/certificates');
    type(page.getByLabelText(/First day/), '1.1.2026');
    await settled();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Issue the certificate' }).click();
    const request = server.expectOne({ method: 'POST', url: '/api/certificates' });
    expect(request.request.body).toEqual({
      kind: 'service',
      volunteerId: 'v1',
      from: '2026-01-01',
      to: '2026-11-24',
    });
  });

  it('are revoked after a question', async () => {
    const server = await signedInAs('coordinator');
    const showing = show(VolunteerCertificates, { volunteerId: 'v1' });
    await settle(server, list({ ...certificate, allowed: ['revoke'] }), () => showing);
    const { page, settled } = await showing;
    const asked = jest.spyOn(TestBed.inject(Confirmation), 'ask').mockResolvedValue(true);
    page.getByRole('button', { name: /^Revoke/ }).click();
    await settled();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(server.expectOne('/api/certificates/c1/revoke').request.headers.get('If-Match')).toBe('"4"');
  });
});

describe('The page that confirms a certificate', () => {
  const confirmed: ConfirmedCertificate = {
    number,
    kind: 'training',
    association: 'Esimerkki ry',
    issuedOn: '2026-11-20',
    holder: null,
    what: null,
    figures: null,
    badgeIssuer: 'did:key:z6MkTesti',
  };
  const open = async (answer: ConfirmedCertificate, given = number) => {
    const server = await signedInAs('coordinator');
    const showing = show(ConfirmPage, { number: given });
    await settle(server, { '/api/certificates/confirmation': answer }, () => showing);
    return showing;
  };

  it('tells that it is genuine, and nothing the holder has not chosen', async () => {
    const { element, page } = await open(confirmed, number.toLowerCase());
    expect(page.getByRole('heading', { level: 1 }).textContent).toContain('The certificate is genuine');
    expect([...element.querySelectorAll('dt')].map((one) => one.textContent?.trim())).toEqual([
      'Certificate',
      'Issued by',
      'Issued on',
      'Number',
    ]);
    expect(page.getByText(/signed by the issuer/).textContent).toContain('did:key:z6MkTesti');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('shows what the holder has chosen', async () => {
    const { holder, what, figures } = certificate;
    const { page } = await open({ ...confirmed, holder, what, figures });
    for (const words of ['Sofia Näyte', 'Basics', '25 Oct', '20']) expect(page.getByText(words)).toBeTruthy();
  });

  it('tells of an unknown number what it may mean, and asks for another', async () => {
    const server = await signedInAs('coordinator');
    const showing = show(ConfirmPage, { number: 'x' });
    const { element, page, settled } = await showing;
    expect(page.getByText(/The number can't be confirmed/)).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
    type(page.getByLabelText(/Number of the certificate/), 'abcde fghjk');
    page.getByRole('button', { name: 'Confirm' }).click();
    await settled();
    expect(page.getByText(/twenty letters and digits/)).toBeTruthy();
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    type(page.getByLabelText(/Number of the certificate/), 'abcde fghjk mnpqr stvwx');
    await settled();
    page.getByRole('button', { name: 'Confirm' }).click();
    await settled();
    expect(navigate).toHaveBeenCalledWith(['/confirm', number]);
    server.verify();
  });
});
