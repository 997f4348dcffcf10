import { TestBed } from '@angular/core/testing';
import type { PublicText } from '@rinnakkain/api-client';
import { Confirmation } from '@rinnakkain/ui';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { settle, signedInAs } from '../testing/signed-in';
import { PublicTextList } from './public-text-list';
import { PublicTextPage } from './public-text-page';

const text: PublicText = {
  id: 't1',
  kind: 'consent_seeker',
  state: 'published',
  number: 1,
  appliesFrom: '2026-11-01',
  languages: ['fi', 'sv', 'en'],
  texts: { fi: 'Annan luvan.', sv: 'Jag samtycker.', en: 'I consent.\n\n- To this.' },
  allowed: [],
  version: 3,
};
const draft: PublicText = {
  ...text,
  id: 't2',
  state: 'draft',
  number: null,
  appliesFrom: null,
  allowed: ['change', 'publish'],
};
const nothing = { items: [], total: 0 };

describe('The texts of public pages', () => {
  it('are listed by kind, the product’s own where the association has none', async () => {
    const server = await signedInAs('organisation_administrator');
    const showing = show(PublicTextList);
    await settle(server, { '/api/public-texts': { items: [draft, text], total: 2 } }, () => showing);
    const { element, page } = await showing;
    expect(page.getByRole('link', { name: 'Consent of whoever asks for support, version 1' })).toBeTruthy();
    // Privacy, consent of applicants and safe browsing.
    expect(page.getAllByText("The product's own text")).toHaveLength(3);
    // There is a draft of this one to write on.
    expect(page.queryByRole('button', { name: /New version/ })).toBeNull();
    expect(page.getAllByRole('button', { name: /Write your own/ })).toHaveLength(3);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('begin with a draft', async () => {
    const server = await signedInAs('organisation_administrator');
    const showing = show(PublicTextList);
    await settle(server, { '/api/public-texts': nothing }, () => showing);
    const { page } = await showing;
    page.getByRole('button', { name: /^Write your own ?: Privacy notice$/ }).click();
    const { request } = server.expectOne({ method: 'POST', url: '/api/public-texts' });
    expect(request.body).toEqual({ kind: 'privacy' });
  });

  it('are written on while they are drafts, and shown as they will look', async () => {
    const server = await signedInAs('organisation_administrator');
    const showing = show(PublicTextPage, { id: 't2' });
    await settle(server, { '/api/public-texts/t2': draft, '/api/public-texts': nothing }, () => showing);
    const { element, page, settled } = await showing;
    page.getByRole('button', { name: 'Write on' }).click();
    await settled();
    type(page.getByLabelText(/In English/), 'I consent.\n\n- To that.');
    await settled();
    expect(element.querySelector('rk-text-body li')?.textContent).toBe('To that.');
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Save the draft' }).click();
    const request = server.expectOne({ method: 'PATCH', url: '/api/public-texts/t2' });
    expect(request.request.body.texts).toEqual({ ...draft.texts, en: 'I consent.\n\n- To that.' });
  });

  it('are published after a question that says what will happen', async () => {
    const server = await signedInAs('organisation_administrator');
    const showing = show(PublicTextPage, { id: 't2' });
    await settle(server, { '/api/public-texts/t2': draft, '/api/public-texts': nothing }, () => showing);
    const { page, settled } = await showing;
    const asked = jest.spyOn(TestBed.inject(Confirmation), 'ask').mockResolvedValue(true);
    page.getByRole('button', { name: 'Publish' }).click();
    await settled();
    page.getByRole('button', { name: 'Publish' }).click();
    await settled();
    expect(asked.mock.calls[0]?.[0].consequences?.join(' ')).toContain('consents to this version');
    const request = server.expectOne('/api/public-texts/t2/publish');
    expect(request.request.body).toEqual({ appliesFrom: '2026-11-24' });
    expect(request.request.headers.get('If-Match')).toBe('"3"');
  });
});
