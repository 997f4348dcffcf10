import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Unsaved } from '@rinnakkain/platform-dashboard';
import { accessibilityFaults, type } from '@rinnakkain/ui/testing';
import { within } from '@testing-library/dom';
import { aSeeker, asCoordinator, open, requestTo, settle } from '../testing/seekers';
import { IntakePage } from './intake-page';

jest.setTimeout(30_000);
let server: HttpTestingController;
beforeEach(async () => {
  server = await asCoordinator();
});
const save = 'Save the request';

const consented = async () => {
  const shown = await open(server, IntakePage);
  type(shown.page.getByLabelText('First name'), 'Noora');
  const question = shown.page.getByRole('group', { name: /consented/ });
  within(question).getByRole('radio', { name: 'Yes' }).click();
  await settle(server, shown);
  type(shown.page.getByLabelText('Version of the text'), '2026-1');
  return shown;
};

describe('The intake of a request', () => {
  it('begins with safe contact and asks nothing of the need before consent', async () => {
    const { element, page } = await open(server, IntakePage);
    const headings = page.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['Safe contact', 'Who', 'Consent', 'Who answers']);
    expect(page.getByText(/Call 112/)).toBeTruthy();
    expect(page.getByText(/Without consent only the name/)).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('names what is missing and keeps what was typed', async () => {
    const shown = await open(server, IntakePage);
    type(shown.page.getByLabelText(/Phone number/), 'call me');
    shown.page.getByRole('button', { name: save }).click();
    await shown.settled();
    expect(shown.page.getByText('2 things still need mending')).toBeTruthy();
    expect((shown.page.getByLabelText(/Phone number/) as HTMLInputElement).value).toBe('call me');
    server.expectNone('/api/seekers');
    expect(TestBed.inject(Unsaved).anything()).toBe(true);
  });

  it('registers with consent, and opens the seeker’s page', async () => {
    const shown = await consented();
    const themes = shown.page.getByLabelText<HTMLSelectElement>('Add a theme');
    const theme = themes.options[1]?.value ?? '';
    themes.value = theme;
    themes.dispatchEvent(new Event('change'));
    shown.page.getByRole('button', { name: /Gender/ }).click();
    await shown.settled();
    shown.page.getByRole('radio', { name: 'Requirement' }).click();
    shown.page.getByRole('button', { name: 'Evening' }).click();
    await shown.settled();
    shown.page.getByRole('button', { name: save }).click();
    const request = await requestTo(server, '/api/seekers');
    expect(request.request.body).toMatchObject({
      firstName: 'Noora',
      unitId: 'u1',
      coordinatorId: 'a1',
      consent: { textVersion: '2026-1', how: 'spoken' },
      themes: [{ theme, importance: 3 }],
      wishes: [{ criterion: 'gender', value: 'woman', required: true }],
    });
    expect((request.request.body as { weeklyTimes: unknown[] }).weeklyTimes).toHaveLength(7);
    request.flush(aSeeker());
    await settle(server, shown);
    expect(TestBed.inject(Router).url).toBe('/seekers/s1');
    expect(TestBed.inject(Unsaved).anything()).toBe(false);
  });

  it('shows the server’s faults at their fields, those of list rows too', async () => {
    const shown = await consented();
    shown.page.getByRole('button', { name: /Language/ }).click();
    await shown.settled();
    shown.page.getByRole('button', { name: save }).click();
    (await requestTo(server, '/api/seekers')).flush(
      {
        code: 'INVALID',
        errors: [
          { pointer: '/wishes/0/value', code: 'NOT_ALLOWED_VALUE' },
          { pointer: '/deputyId', code: 'NOT_FOUND_VALUE' },
        ],
      },
      { status: 422, statusText: 'Invalid' },
    );
    await settle(server, shown);
    expect(shown.page.getByText('Choose one of the options.')).toBeTruthy();
    expect(shown.page.getByText("This can't be found.")).toBeTruthy();
    expect(shown.page.getByText("This wasn't saved. What you typed is still here.")).toBeTruthy();
    expect((shown.page.getByLabelText('First name') as HTMLInputElement).value).toBe('Noora');
  });

  it('asks no place of a protected person, and no alias that tells the name', async () => {
    const shown = await consented();
    shown.page.getByRole('radio', { name: /Yes, protect/ }).click();
    await shown.settled();
    expect(shown.page.queryByLabelText(/Municipality/)).toBeNull();
    expect(shown.page.getByText(/Without a deputy nobody/)).toBeTruthy();
    type(shown.page.getByLabelText(/Alias/), 'Our Noora');
    shown.page.getByRole('button', { name: save }).click();
    await shown.settled();
    expect(shown.page.getByText('The alias tells the name. Choose another.')).toBeTruthy();
  });

  it('wants a reason for a raised priority', async () => {
    const shown = await consented();
    shown.page.getByRole('radio', { name: 'Urgent' }).click();
    await shown.settled();
    shown.page.getByRole('button', { name: save }).click();
    await shown.settled();
    expect(shown.page.getByText('Write why it is more urgent.')).toBeTruthy();
  });
});
