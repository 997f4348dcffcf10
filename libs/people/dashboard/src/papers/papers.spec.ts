import { TestBed } from '@angular/core/testing';
import type { OwnPapers, PaperText } from '@rinnakkain/api-client';
import { Confirmation } from '@rinnakkain/ui';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { settle, signedInAs } from '../testing/signed-in';
import { OwnPapersPage } from './own-papers-page';
import { PaperTextPage } from './paper-text-page';
import { PaperTextsPage } from './paper-texts-page';
import { SignPage } from './sign-page';

const text: PaperText = {
  id: 't2',
  kind: 'agreement',
  state: 'published',
  number: 2,
  appliesFrom: '2026-11-01',
  renewBy: '2026-12-31',
  languages: ['fi', 'sv', 'en'],
  texts: {
    fi: '## Tehtävä\n\nTuet toista.',
    sv: '## Uppdrag\n\nDu stöder.',
    en: '## Task\n\n- You support.',
  },
  allowed: [],
  version: 3,
};
const draft: PaperText = {
  ...text,
  id: 't3',
  state: 'draft',
  number: null,
  appliesFrom: null,
  renewBy: null,
  allowed: ['change', 'publish'],
};
const own: OwnPapers = {
  toSign: [{ textId: 't2', kind: 'agreement', number: 2, reason: 'renewal', by: '2026-12-31' }],
  signed: [
    {
      id: 'p1',
      kind: 'agreement',
      textVersion: '1',
      day: '2025-02-10',
      endsOn: null,
      textId: 't1',
      renewBy: '2026-12-31',
      signedAt: '2025-02-10T10:00:00Z',
    },
  ],
};

describe('The texts of papers', () => {
  it('are listed by paper, and which one is signed now is told', async () => {
    const server = await signedInAs('organisation_administrator');
    const showing = show(PaperTextsPage);
    const first = { ...text, id: 't1', number: 1, appliesFrom: '2025-01-01', renewBy: null };
    await settle(server, { '/api/paper-texts': { items: [draft, text, first], total: 3 } }, () => showing);
    const { element, page } = await showing;
    expect(page.getByRole('link', { name: 'Volunteer agreement, version 2' })).toBeTruthy();
    expect(page.getByText(/everybody signs again by/)).toBeTruthy();
    expect([...element.querySelectorAll('rk-status')].map((one) => one.textContent?.trim())).toEqual([
      'draft',
      'in use',
      'earlier version',
    ]);
    // There is a draft of the agreement to write on, and none of the pledge.
    expect(page.queryByRole('button', { name: /New version/ })).toBeNull();
    expect(page.getByRole('button', { name: 'Write the first version' })).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('are published after a question that says what will happen', async () => {
    const server = await signedInAs('organisation_administrator');
    const showing = show(PaperTextPage, { id: 't3' });
    const answers = { '/api/paper-texts/t3': draft, '/api/paper-texts': { items: [], total: 0 } };
    await settle(server, answers, () => showing);
    const { element, page, settled } = await showing;
    const asked = jest.spyOn(TestBed.inject(Confirmation), 'ask').mockResolvedValue(true);
    page.getByRole('button', { name: 'Publish' }).click();
    await settled();
    page.getByRole('radio', { name: /Sign this version too/ }).click();
    await settled();
    page.getByRole('button', { name: 'Publish' }).click();
    await settled();
    // By which day is not told yet.
    expect(asked).not.toHaveBeenCalled();
    type(page.getByLabelText(/Sign again by/), '31.12.2026');
    await settled();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Publish' }).click();
    await settled();
    expect(asked.mock.calls[0]?.[0].consequences?.join(' ')).toContain('by 31 Dec;');
    const request = server.expectOne('/api/paper-texts/t3/publish');
    expect(request.request.body).toEqual({ appliesFrom: '2026-11-24', renewBy: '2026-12-31' });
    expect(request.request.headers.get('If-Match')).toBe('"3"');
  });

  it('are not published before they are written in every language', async () => {
    const server = await signedInAs('organisation_administrator');
    const showing = show(PaperTextPage, { id: 't3' });
    const answers = {
      '/api/paper-texts/t3': { ...draft, languages: ['fi'], texts: { fi: 'Tuet.', sv: '', en: '' } },
      '/api/paper-texts': { items: [], total: 0 },
    };
    await settle(server, answers, () => showing);
    const { page } = await showing;
    expect(page.getByText(/not written yet: Svenska, English/i)).toBeTruthy();
    expect(page.queryByRole('button', { name: 'Publish' })).toBeNull();
  });

  it('are written on while they are drafts, in three languages', async () => {
    const server = await signedInAs('organisation_administrator');
    const showing = show(PaperTextPage, { id: 't3' });
    const answers = { '/api/paper-texts/t3': draft, '/api/paper-texts': { items: [], total: 0 } };
    await settle(server, answers, () => showing);
    const { page, settled } = await showing;
    page.getByRole('button', { name: 'Write on' }).click();
    await settled();
    type(page.getByLabelText(/In Swedish/), 'Du stöder en annan.');
    page.getByRole('button', { name: 'Save the draft' }).click();
    const request = server.expectOne({ method: 'PATCH', url: '/api/paper-texts/t3' });
    expect(request.request.body.texts).toEqual({ ...draft.texts, sv: 'Du stöder en annan.' });
  });
});

describe("The volunteer's own papers", () => {
  it('say what waits for a signature and until when the earlier one holds', async () => {
    const server = await signedInAs('volunteer');
    const showing = show(OwnPapersPage);
    await settle(server, { '/api/papers': own, '/api/certificates': { items: [], total: 0 } }, () => showing);
    const { element, page } = await showing;
    expect(page.getByText(/Sign it by .*until then the earlier one holds/)).toBeTruthy();
    expect(page.getByRole('link', { name: /^Read and sign/ }).getAttribute('href')).toBe('/own/papers/t2');
    expect(page.getByRole('link', { name: /^Download as PDF/ }).getAttribute('href')).toBe(
      '/api/papers/p1/file?language=en',
    );
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('are read in one’s own language and signed with one’s own name', async () => {
    const server = await signedInAs('volunteer');
    const showing = show(SignPage, { id: 't2' });
    await settle(server, { '/api/papers': own, '/api/paper-texts/t2': text }, () => showing);
    const { element, page, settled } = await showing;
    page.getByRole('radio', { name: 'Svenska' }).click();
    await settled();
    expect(page.getByText('Du stöder.').closest('[lang]')?.getAttribute('lang')).toBe('sv');
    expect(await accessibilityFaults(element)).toEqual([]);
    type(page.getByLabelText(/Your first and last name/), 'Sofia');
    page.getByRole('button', { name: 'Sign' }).click();
    await settled();
    expect(page.getByText('Write both your first and your last name.')).toBeTruthy();
    type(page.getByLabelText(/Your first and last name/), 'Sofia Näyte');
    page.getByRole('button', { name: 'Sign' }).click();
    const request = server.expectOne({ method: 'POST', url: '/api/papers' });
    expect(request.request.body).toEqual({ textId: 't2', language: 'sv', name: 'Sofia Näyte' });
    request.flush(
      {
        type: 'about:blank',
        title: 'INVALID',
        status: 422,
        code: 'INVALID',
        errors: [{ pointer: '/name', code: 'NOT_ALLOWED_VALUE' }],
      },
      { status: 422, statusText: 'Unprocessable' },
    );
    await settled();
    expect(page.getAllByText(/not the name you are registered by/).length).toBeGreaterThan(0);
  });
});
