import { HttpTestingController } from '@angular/common/http/testing';
import type { SessionAnswer } from '@rinnakkain/api-client';
import { timeOf } from '@rinnakkain/platform-dashboard';
import { accessibilityFaults, show, type } from '@rinnakkain/ui/testing';
import { CorrectPage } from './correct-page';
import { EntriesPage } from './entries-page';
import { EntryPage } from './entry-page';
import { OwnRelationshipPage } from './relationship-page';
import { aMoment, aRelationship, anEntry, requestTo, stage } from './testing';

let server: HttpTestingController;
beforeEach(() => (server = stage()));

const sessions = '/api/relationships/r1/sessions';
const answer = async (...items: SessionAnswer[]) => {
  (await requestTo(server, '/api/relationships/r1')).flush(aRelationship());
  (await requestTo(server, sessions)).flush({ items, total: items.length });
};
const openEntry = async (session: SessionAnswer, sent = false) => {
  const showing = show(EntryPage, { id: 'r1', entry: session.id, sent });
  await answer(session);
  const shown = await showing;
  await aMoment();
  await shown.settled();
  return shown;
};

describe('An entry', () => {
  it('thanks right after sending, says who reads it, and can be corrected', async () => {
    const { page, element } = await openEntry(anEntry(), true);
    expect(page.getByRole('heading', { name: 'Your entry has been sent' })).toBeTruthy();
    expect(element.textContent).toContain('Thank you for being there. Sofia Näyte acknowledges it');
    expect(page.getByRole('link', { name: 'Correct the entry' })).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('shows that it has been read', async () => {
    const { element } = await openEntry(
      anEntry({
        state: 'acknowledged',
        acknowledged: { id: 'c1', name: 'Sofia Näyte', at: '2026-11-24T18:00:00Z' },
        allowed: [],
      }),
    );
    expect(element.textContent).toContain('Acknowledged');
    expect(element.textContent).toContain('20:00');
    expect(element.textContent).toContain('can be corrected for two weeks');
  });
});

describe('Correcting an entry', () => {
  it('sends the whole entry to its version, and once more on the newest after a change by someone else', async () => {
    const showing = show(CorrectPage, { id: 'r1', entry: 's1' });
    await answer(anEntry({ version: 2 }));
    const { page, settled } = await showing;
    await aMoment();
    await settled();
    type(page.getByLabelText(/A short note/), 'Short walk');
    page.getByRole('button', { name: 'Send the correction' }).click();
    const first = await requestTo(server, '/api/sessions/s1/transitions', 'POST');
    expect(first.request.body).toMatchObject({ action: 'correct', note: 'Short walk', minutes: 120 });
    expect(first.request.headers.get('If-Match')).toBe('"2"');
    first.flush({ code: 'CHANGED_MEANWHILE' }, { status: 412, statusText: 'Stale' });
    await aMoment();
    await settled();
    page.getByRole('button', { name: 'Send my changes' }).click();
    (await requestTo(server, sessions)).flush({ items: [anEntry({ version: 5 })], total: 1 });
    const second = await requestTo(server, '/api/sessions/s1/transitions', 'POST');
    expect(second.request.headers.get('If-Match')).toBe('"5"');
    expect(second.request.body.note).toBe('Short walk');
  });
});

describe('Own entries', () => {
  it('stand month by month, the latest first, each with its state', async () => {
    const showing = show(EntriesPage);
    (await requestTo(server, '/api/relationships')).flush({ items: [aRelationship()], total: 1 });
    (await requestTo(server, sessions)).flush({
      items: [
        anEntry({
          id: 's0',
          day: '2026-10-30',
          outcome: 'cancelled_by_seeker',
          minutes: 0,
          state: 'acknowledged',
        }),
        anEntry(),
      ],
      total: 2,
    });
    const { page, element, settled } = await showing;
    await aMoment();
    await settled();
    expect(page.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'November',
      'October',
    ]);
    expect(page.getByText('N. · phone · cancelled by the supported person')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});

describe('An own relationship', () => {
  const open = async (change: Parameters<typeof aRelationship>[0]) => {
    const showing = show(OwnRelationshipPage, { id: 'r1' });
    (await requestTo(server, '/api/relationships/r1')).flush(aRelationship(change));
    const shown = await showing;
    await aMoment();
    await shown.settled();
    return shown;
  };
  const phone = {
    id: 'f1',
    field: 'phone' as const,
    value: '+358 00 000 0001',
    until: '2027-06-03',
    endsSoon: false,
  };

  it('keeps the released contact behind a tap', async () => {
    const { page, element, settled } = await open({ released: [phone] });
    expect(element.textContent).not.toContain('+358');
    page.getByRole('button', { name: 'Show the contact details' }).click();
    await aMoment();
    await settled();
    expect(page.getByRole('link', { name: '+358 00 000 0001' }).getAttribute('href')).toBe(
      'tel:+358000000001',
    );
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('has no contact on a break, whatever came along', async () => {
    const { page } = await open({ state: 'on_break', released: [phone] });
    expect(page.queryByRole('button', { name: 'Show the contact details' })).toBeNull();
  });
});

describe('A time of day', () => {
  it.each([
    ['17.00', '17:00'],
    ['9:15', '09:15'],
    ['1730', '17:30'],
    ['8', '08:00'],
    ['25.00', ''],
    ['soon', ''],
  ])('is read from %p as %p', (typed, time) => expect(timeOf(typed)).toBe(time));
});
