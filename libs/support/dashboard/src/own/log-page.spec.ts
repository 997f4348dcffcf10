import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import type { RelationshipRow } from '@rinnakkain/api-client';
import { Unsaved } from '@rinnakkain/platform-dashboard';
import { LogPage } from './log-page';
import { aMoment, aRelationship, anEntry, requestTo, stage } from './testing';

let server: HttpTestingController;
beforeEach(() => (server = stage()));

const open = async (change: Partial<RelationshipRow> = {}, inputs: object = {}) => {
  const showing = show(LogPage, { id: 'r1', ...inputs });
  (await requestTo(server, '/api/relationships/r1')).flush(aRelationship(change));
  const shown = await showing;
  await aMoment();
  await shown.settled();
  return shown;
};
const sessions = '/api/relationships/r1/sessions';

describe('Logging a session', () => {
  it('takes one press when it went as the last time: today, held, same start, length and form', async () => {
    const { page, settled } = await open();
    page.getByRole('button', { name: 'Send' }).click();
    const request = await requestTo(server, sessions, 'POST');
    expect(request.request.body).toEqual({
      day: '2026-11-24',
      start: '17:00',
      minutes: 120,
      form: 'phone',
      outcome: 'held',
      note: null,
      callMe: false,
      worry: false,
    });
    expect(request.request.headers.get('Idempotency-Key')).toBeTruthy();
    request.flush(anEntry(), { status: 201, statusText: 'Created' });
    await aMoment();
    await settled();
    expect(TestBed.inject(Router).url).toBe('/own/relationships/r1/entries/s1?sent=true');
  });

  it('leaves without a question once what was changed has arrived', async () => {
    const { page, settled } = await open();
    const unsaved = TestBed.inject(Unsaved);
    type(page.getByLabelText(/A short note/), 'Walked by the lake');
    await settled();
    expect(unsaved.anything()).toBe(true);
    const asks: boolean[] = [];
    TestBed.inject(Router).events.subscribe(() => asks.push(unsaved.anything()));
    page.getByRole('button', { name: 'Send' }).click();
    (await requestTo(server, sessions, 'POST')).flush(anEntry(), { status: 201, statusText: 'Created' });
    await aMoment();
    expect(asks[0]).toBe(false);
  });

  it('sends the same thing under the same key again, and changed content under another', async () => {
    const { page, settled } = await open();
    const keys: (string | null)[] = [];
    const send = async () => {
      page.getByRole('button', { name: 'Send' }).click();
      const request = await requestTo(server, sessions, 'POST');
      keys.push(request.request.headers.get('Idempotency-Key'));
      request.flush({ code: 'INTERNAL' }, { status: 500, statusText: 'Error' });
      await aMoment();
      await settled();
    };
    await send();
    expect(page.getByRole('alert').textContent).toContain('Your text is still here');
    await send();
    type(page.getByLabelText(/A short note/), 'Walked by the lake');
    await send();
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(page.getByLabelText<HTMLTextAreaElement>(/A short note/).value).toBe('Walked by the lake');
  });

  it('waits for the network and goes by itself when it is back', async () => {
    const { page, settled } = await open();
    page.getByRole('button', { name: 'Send' }).click();
    const first = await requestTo(server, sessions, 'POST');
    first.error(new ProgressEvent('error'));
    await aMoment();
    await settled();
    expect(page.getByText('The entry waits for the network.')).toBeTruthy();
    window.dispatchEvent(new Event('online'));
    const second = await requestTo(server, sessions, 'POST');
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
  });

  it('asks for the day when it was another, and sends nothing before that', async () => {
    const { page, settled } = await open();
    page.getByRole('radio', { name: 'Another day' }).click();
    await aMoment();
    await settled();
    page.getByRole('button', { name: 'Send' }).click();
    await aMoment();
    await settled();
    expect(page.getByText('Choose the day.')).toBeTruthy();
    server.expectNone({ method: 'POST' });
    type(page.getByLabelText('Day'), '20.11.2026');
    await aMoment();
    await settled();
    page.getByRole('button', { name: 'Send' }).click();
    expect((await requestTo(server, sessions, 'POST')).request.body.day).toBe('2026-11-20');
  });

  it('takes no length for what was not held', async () => {
    const { page, settled } = await open();
    page.getByRole('radio', { name: 'No-show' }).click();
    await aMoment();
    await settled();
    expect(page.queryByRole('spinbutton')).toBeNull();
    page.getByRole('button', { name: 'Send' }).click();
    expect((await requestTo(server, sessions, 'POST')).request.body).toMatchObject({
      outcome: 'no_show',
      minutes: 0,
    });
  });

  it('puts 112 first when there is a worry, and sends the wish to be called', async () => {
    const { page, element, settled } = await open({}, { worry: 'true' });
    expect(page.getByRole('link', { name: 'Call 112' }).getAttribute('href')).toBe('tel:112');
    expect(element.textContent).toContain('Sofia Näyte sees the worry');
    page.getByRole('switch', { name: /call me/ }).click();
    await aMoment();
    await settled();
    page.getByRole('button', { name: 'Send' }).click();
    expect((await requestTo(server, sessions, 'POST')).request.body).toMatchObject({
      worry: true,
      callMe: true,
    });
  });

  it('shows the initial only, tells what not to write, and leaves axe nothing to say', async () => {
    const { page, element } = await open();
    expect(page.getByText('N.')).toBeTruthy();
    expect(element.textContent).not.toContain('Noora');
    expect(page.getByText(/may see what was written/)).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('says the same of an ended relationship as of one that never was', async () => {
    const showing = show(LogPage, { id: 'r1' });
    (await requestTo(server, '/api/relationships/r1')).flush(
      { code: 'NOT_FOUND' },
      { status: 404, statusText: 'Not Found' },
    );
    const { page, settled } = await showing;
    await aMoment();
    await settled();
    expect(page.getByText("This isn't shown to you any more")).toBeTruthy();
  });

  it('takes no entries while on a break', async () => {
    const { page } = await open({ state: 'on_break' });
    expect(page.queryByRole('button', { name: 'Send' })).toBeNull();
  });
});
