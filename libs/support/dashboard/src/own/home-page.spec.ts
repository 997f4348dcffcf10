import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { screen } from '@testing-library/dom';
import type { OwnMessage, RelationshipRow } from '@rinnakkain/api-client';
import { OwnPathCard } from '@rinnakkain/people-dashboard';
import { aMembership, signIn } from '@rinnakkain/platform-dashboard/testing';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { HomePage } from './home-page';
import { aMoment, aRelationship, requestTo, stage } from './testing';

/** The path in short has its own tests. */
@Component({ selector: 'rk-own-path-card', template: '<a href="/own/path">My path</a>' })
class PathCard {}

let server: HttpTestingController;
beforeEach(() => {
  TestBed.overrideComponent(HomePage, {
    remove: { imports: [OwnPathCard] },
    add: { imports: [PathCard] },
  });
  server = stage();
});

const openWith = async (messages: OwnMessage[], ...items: RelationshipRow[]) => {
  await signIn(aMembership('volunteer'));
  const showing = show(HomePage);
  (await requestTo(server, '/api/papers')).flush({ toSign: [], signed: [] });
  (await requestTo(server, '/api/relationships')).flush({ items, total: items.length });
  (await requestTo(server, '/api/messages/own')).flush({ items: messages, total: messages.length });
  const shown = await showing;
  await aMoment();
  await shown.settled();
  return shown;
};
const open = (...items: RelationshipRow[]) => openWith([], ...items);
const proposal = aRelationship({
  id: 'p1',
  state: 'proposed',
  version: 7,
  shownAs: 'Pihlaja',
  allowed: ['volunteer_agrees', 'volunteer_declines'],
  expiresOn: '2026-11-27',
  lastSession: null,
  card: { alias: 'Pihlaja', theme: 'alcohol', language: ['fi'], region: null, form: ['phone'] },
});

describe("The volunteer's home page", () => {
  it('shows a relationship by its initial, when they last met, and the way to log', async () => {
    const { page, element } = await open(aRelationship());
    expect(page.getByText('Hello Sofia')).toBeTruthy();
    expect(page.getByText('N.')).toBeTruthy();
    expect(element.textContent).not.toContain('Noora');
    expect(element.textContent).toContain('2 h');
    expect(page.getByRole('link', { name: 'Log a session' }).getAttribute('href')).toBe(
      '/own/relationships/r1/log',
    );
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('says what the letters were about, one line for each last day, and what is over', async () => {
    const aMessage = (id: string, until: string, ...ends: OwnMessage['ends']): OwnMessage => ({
      id,
      kind: ends.length > 0 ? 'expiry_reminder' : 'run_reminder',
      until,
      ends,
      createdAt: '2026-11-20T05:30:00.000Z',
    });
    const messages = [
      aMessage('m3', '2026-12-01', 'basic', 'agreement'),
      aMessage('m2', '2026-12-01', 'basic', 'agreement'),
      aMessage('m1', '2026-11-20', 'pledge'),
      aMessage('m4', '2026-12-01'),
      aMessage('m5', '2026-12-02', 'guidance'),
    ];
    const { page, element } = await openWith(messages, aRelationship());
    expect(page.getByRole('heading', { name: 'Messages to you' })).toBeTruthy();
    expect(page.getAllByText(/Basic training and volunteer agreement: valid until/)).toHaveLength(1);
    expect(page.getByText(/Confidentiality pledge: was valid until/)).toBeTruthy();
    expect(page.getByText(/^Guidance: valid until/)).toBeTruthy();
    expect(page.getByText(/^A training you enrolled on begins/)).toBeTruthy();
    expect(page.getByRole('link', { name: 'Times, place and any changes' }).getAttribute('href')).toBe(
      '/own/path',
    );
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('tells two with the same initial apart', async () => {
    const { page } = await open(aRelationship(), aRelationship({ id: 'r2', shownAs: 'Niina' }));
    expect(page.getByText('Noora')).toBeTruthy();
    expect(page.getByText('Niina')).toBeTruthy();
  });

  it('shows a proposal as an anonymous card and sends the answer to the version that was seen', async () => {
    const { page, element, settled } = await open(proposal);
    expect(page.getByRole('heading', { name: 'Pihlaja' })).toBeTruthy();
    expect(page.getByText('Not known')).toBeTruthy();
    expect(page.getByText(/You don't need to give a reason/)).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'I agree' }).click();
    const request = await requestTo(server, '/api/relationships/p1/transitions', 'POST');
    expect(request.request.body).toEqual({ action: 'volunteer_agrees' });
    expect(request.request.headers.get('If-Match')).toBe('"7"');
    request.flush({ id: 'p1', state: 'volunteer_agreed', allowed: [], version: 8 });
    (await requestTo(server, '/api/relationships')).flush({
      items: [{ ...proposal, state: 'volunteer_agreed', allowed: [] }],
      total: 1,
    });
    await aMoment();
    await settled();
    expect(page.getByText(/Thank you, you have agreed/)).toBeTruthy();
  });

  it('asks once before declining and never for a reason', async () => {
    const { page, settled } = await open(proposal);
    page.getByRole('button', { name: 'Not this time' }).click();
    const question = await screen.findByRole('alertdialog');
    expect(question.querySelector('input, textarea, select')).toBeNull();
    [...question.querySelectorAll('button')]
      .find((button) => /Not this time/.test(button.textContent))
      ?.click();
    for (let turn = 0; turn < 50 && document.querySelector('[role=alertdialog]'); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const request = await requestTo(server, '/api/relationships/p1/transitions', 'POST');
    expect(request.request.body).toEqual({ action: 'volunteer_declines' });
    request.flush({ id: 'p1', state: 'declined', allowed: [], version: 8 });
    (await requestTo(server, '/api/relationships')).flush({ items: [], total: 0 });
    await aMoment();
    await settled();
    expect(page.getByText(/Thank you for answering/)).toBeTruthy();
  });

  it('shows the alias and the word break, no contact and nothing to log, on a break', async () => {
    const { page } = await open(aRelationship({ state: 'on_break', shownAs: 'Kaarna' }));
    expect(page.getByText('break')).toBeTruthy();
    expect(page.queryByRole('link', { name: 'Log a session' })).toBeNull();
  });

  it('says what happens next when there is nobody', async () => {
    const { page } = await open();
    expect(page.getByRole('link', { name: 'My path' })).toBeTruthy();
    expect(page.getByText('No relationship right now')).toBeTruthy();
  });
});
