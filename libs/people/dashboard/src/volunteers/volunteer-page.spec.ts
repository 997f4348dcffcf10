import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { stateLabel } from '@rinnakkain/platform-dashboard';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import type { Volunteer } from '@rinnakkain/api-client';
import { screen, waitFor } from '@testing-library/dom';
import { aTrainee, aVolunteer } from '../testing/people';
import { type Answers, settle, signedInAs } from '../testing/signed-in';
import { VolunteerPage } from './volunteer-page';

let server: HttpTestingController;
const nothing = { items: [], total: 0 };
let texts: object = nothing;

const answers = (volunteer: Volunteer): Answers => ({
  '/api/volunteers/v1': volunteer,
  '/api/units': { items: [{ id: 'u1', name: 'Erotyö' }], total: 1 },
  '/api/training/records': nothing,
  '/api/relationships': nothing,
  '/api/training/courses': nothing,
  '/api/training/guidance': nothing,
  '/api/training/exemptions': nothing,
  '/api/tasks': nothing,
  '/api/paper-texts': texts,
  '/api/certificates': nothing,
});

const open = async (volunteer: Volunteer) => {
  const showing = show(VolunteerPage, { id: 'v1' });
  await settle(server, answers(volunteer), () => showing);
  const shown = await showing;
  return { ...shown, settled: (now = volunteer) => settle(server, answers(now), shown.settled) };
};

describe('The page of a volunteer', () => {
  describe('for a coordinator', () => {
    beforeEach(async () => {
      server = await signedInAs('coordinator');
    });

    it('says readiness under the name, and how each criterion stands', async () => {
      const { element, page } = await open(aVolunteer());
      expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Aino Esimerkki');
      expect(page.getByText('Ready until 19 Oct 2027')).toBeTruthy();
      expect(page.getByText('Sun 1 Feb · Sofia Näyte · identity seen')).toBeTruthy();
      expect(page.getByText('1 of 2 taken')).toBeTruthy();
      expect(page.getByText('Evening Mon–Wed')).toBeTruthy();
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('names what is missing, and mends it in place', async () => {
      const { page, settled } = await open(aTrainee());
      expect(page.getByText('Missing: training and confidentiality pledge')).toBeTruthy();
      page.getByRole('button', { name: /^Record\s?: Confidentiality pledge$/ }).click();
      await settled();
      type(page.getByLabelText('Version of the text'), '2');
      page.getByRole('button', { name: 'Record the pledge' }).click();
      const request = server.expectOne('/api/volunteers/v1/papers');
      expect(request.request.body).toEqual({ kind: 'pledge', textVersion: '2', day: '2026-11-24' });
      request.flush({ ...aTrainee(), readiness: { ...aTrainee().readiness, missing: ['TRAINING_MISSING'] } });
      await settled();
      expect(page.getByText('Missing: training')).toBeTruthy();
      expect(page.queryByRole('button', { name: 'Record the pledge' })).toBeNull();
    });

    it('records a paper for a published version, or for an earlier text by its own', async () => {
      const version = (number: number, appliesFrom: string) => ({
        id: `t${number}`,
        kind: 'pledge',
        state: 'published',
        number,
        appliesFrom,
        renewBy: null,
        languages: ['fi', 'sv', 'en'],
      });
      texts = { items: [version(3, '2026-12-01'), version(2, '2026-01-01')], total: 2 };
      const { page, settled } = await open(aTrainee());
      page.getByRole('button', { name: /^Record\s?: Confidentiality pledge$/ }).click();
      await settled();
      texts = nothing;
      const choice = page.getByLabelText<HTMLSelectElement>('Version of the text');
      // What applies from a later day can't have been signed.
      expect([...choice.options].map(({ text }) => text.trim())).toEqual([
        'Version 2, from 1 Jan',
        'An earlier text',
      ]);
      page.getByRole('button', { name: 'Record the pledge' }).click();
      const request = server.expectOne('/api/volunteers/v1/papers');
      expect(request.request.body).toEqual({ kind: 'pledge', textId: 't2', day: '2026-11-24' });
    });

    it('asks every answer of an interview, and none beforehand', async () => {
      const { page, settled } = await open(
        aVolunteer({ state: 'interview_set', interviews: [], allowed: ['record_interview', 'reject'] }),
      );
      page.getByRole('button', { name: 'Record the interview' }).click();
      await settled();
      const buttons = page.getAllByRole('button', { name: 'Record the interview' });
      buttons.at(-1)?.click();
      await settled();
      expect(page.getByText('3 things still need mending')).toBeTruthy();
      server.expectNone('/api/volunteers/v1/interviews');
    });

    it.each([
      ['received', ['contact', 'set_interview', 'reject'], 'Note the contact'],
      ['contacted', ['set_interview', 'record_interview'], 'Set the interview'],
      ['interviewed', ['accept_to_training', 'approve'], 'Accept to training'],
    ] as const)('offers the step that leads on from %s', async (state, allowed, verb) => {
      const { page } = await open({ ...aTrainee(), state, allowed: [...allowed] });
      expect(page.getByRole('button', { name: verb })).toBeTruthy();
      for (const other of allowed.map((action) => stateLabel('volunteer', 'action', action))) {
        if (other !== verb) expect(page.queryByRole('button', { name: other })).toBeNull();
      }
    });

    it('says what an approval still lacks, in words', async () => {
      const { page, settled } = await open({
        ...aVolunteer({ state: 'in_training', allowed: ['approve'] }),
        readiness: { ...aVolunteer().readiness, ready: false, missing: ['NOT_ACTIVE'] },
      });
      page.getByRole('button', { name: 'Approve as a peer supporter' }).click();
      const request = server.expectOne('/api/volunteers/v1/transitions');
      expect(request.request.headers.get('If-Match')).toBe('"4"');
      request.flush(
        { code: 'VOLUNTEER_NOT_READY', details: { missing: [{ code: 'INTERVIEW_MISSING' }] } },
        { status: 409, statusText: 'Conflict' },
      );
      await settled();
      expect(page.getByRole('alert').textContent).toContain('interview missing');
    });

    it('offers the newest version when somebody else was first', async () => {
      const { page, settled } = await open(aVolunteer({ state: 'on_break', allowed: ['resume', 'stop'] }));
      page.getByRole('button', { name: 'Resume' }).click();
      server
        .expectOne('/api/volunteers/v1/transitions')
        .flush({ code: 'CHANGED_MEANWHILE' }, { status: 412, statusText: 'Stale' });
      await settled();
      page.getByRole('button', { name: 'Load the newest version' }).click();
      await settled(aVolunteer({ version: 5 }));
      expect(page.queryByRole('alert')).toBeNull();
    });

    it('asks why an application ends; the button repeats the verb', async () => {
      const { page, settled } = await open(aTrainee());
      page.getByRole('button', { name: /Change the state/ }).click();
      await settled();
      screen.getByRole('menuitem', { name: 'Do not select' }).click();
      await settled();
      const verb = screen.getByRole('button', { name: 'Do not select' });
      verb.click();
      await settled();
      expect(screen.getAllByText('Choose a reason.').length).toBeGreaterThan(0);
      screen.getByRole('radio', { name: 'Own situation' }).click();
      await settled();
      verb.click();
      const request = await waitFor(() => server.expectOne('/api/volunteers/v1/transitions'));
      expect(request.request.body).toEqual({ action: 'reject', reason: 'own_situation' });
    });

    it('gives the link once, with a message that tells nothing', async () => {
      const { page, settled } = await open(aVolunteer());
      page.getByRole('button', { name: 'Invite to sign in' }).click();
      await settled();
      page.getByRole('button', { name: 'Make the link' }).click();
      const request = server.expectOne('/api/volunteers/v1/invitation');
      expect(request.request.body).toEqual({ email: 'aino@example.org', language: 'fi' });
      request.flush({
        id: 'n1',
        link: 'https://x/fi/invitation#t',
        expiresAt: '2026-12-01T09:00:00Z',
        message: 'Hei',
      });
      await settled();
      expect((page.getByLabelText('One-time link') as HTMLInputElement).value).toContain('#t');
      expect((page.getByLabelText('A ready message') as HTMLTextAreaElement).value).toBe('Hei');
    });

    it('tells what is kept after a withdrawn consent, and how long', async () => {
      const { page, settled } = await open(aVolunteer());
      page.getByRole('button', { name: 'Record a withdrawal' }).click();
      await settled();
      screen.getAllByRole('button', { name: 'Record a withdrawal' }).at(-1)?.click();
      const request = await waitFor(() => server.expectOne('/api/volunteers/v1/consents/c1/withdraw'));
      request.flush({
        volunteer: aVolunteer({ consented: false, state: 'stopped' }),
        remains: [{ kind: 'papers', retention: 'papers' }],
      });
      await settled();
      expect(page.getByText('agreement and pledge: 5 years')).toBeTruthy();
    });

    it('shows the same page for what is not there and what is not for one', async () => {
      const showing = show(VolunteerPage, { id: 'v1' });
      TestBed.tick();
      server
        .expectOne('/api/volunteers/v1')
        .flush({ code: 'NOT_FOUND' }, { status: 404, statusText: 'Not found' });
      await settle(server, answers(aVolunteer()), () => showing);
      const { page } = await showing;
      expect(page.getByRole('heading', { level: 1 }).textContent).toBe("The page wasn't found");
    });
  });

  it('lets a named checker record the days of a check, and nobody else', async () => {
    const check = {
      taskId: 't1',
      task: { fi: 'Arjen tuki', sv: 'Stöd', en: 'Everyday support' },
      standing: 'missing' as const,
    };
    server = await signedInAs('coordinator');
    const plain = await open(aVolunteer({ checks: [check] }));
    expect(plain.page.queryByRole('button', { name: /Record\s?: Background check/ })).toBeNull();
    TestBed.resetTestingModule();
    server = await signedInAs('coordinator', true);
    const named = await open(aVolunteer({ checks: [check] }));
    expect(named.page.getByRole('button', { name: /Record\s?: Background check/ })).toBeTruthy();
  });
});
