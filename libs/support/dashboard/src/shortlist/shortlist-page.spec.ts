import type { HttpTestingController } from '@angular/common/http/testing';
import type { ShortlistAnswer } from '@rinnakkain/api-client';
import { accessibilityFaults } from '@rinnakkain/ui/testing';
import { screen } from '@testing-library/dom';
import { aSeeker, asCoordinator, open, requestTo } from '../testing/pairs';
import { ShortlistPage } from './shortlist-page';

jest.setTimeout(30_000);

let server: HttpTestingController;
beforeEach(async () => {
  server = await asCoordinator();
});

const traits = {
  age: 38,
  municipality: '211',
  distanceKm: 14,
  forms: ['face_to_face' as const],
  places: 2,
  occupied: 1,
};
const anAnswer = (change: Partial<ShortlistAnswer> = {}): ShortlistAnswer => ({
  need: {
    alias: 'Saaga',
    protected: false,
    theme: 'separation-with-children',
    forms: ['face_to_face'],
    municipality: '837',
    taskId: 't1',
  },
  warnings: [],
  considered: 96,
  eligible: 1,
  candidates: [
    {
      volunteer: { id: 'v1', name: 'Aino Esimerkki' },
      fit: 844,
      rank: 1,
      traits,
      parts: [
        { criterion: 'theme', points: 389, of: 389, why: 'themes.main.depth3' },
        { criterion: 'language', points: 104, of: 104, why: 'language.first', args: { language: 'fi' } },
        { criterion: 'gender', points: 104, of: 104, why: 'gender.no_wish' },
        { criterion: 'age', points: 39, of: 78, why: 'age.unknown' },
        { criterion: 'form', points: 78, of: 78, why: 'form.all', args: { forms: ['face_to_face'] } },
        { criterion: 'distance', points: 65, of: 130, why: 'distance.km', args: { km: 14 } },
        { criterion: 'time', points: 65, of: 117, why: 'time.slots', args: { common: 2 } },
      ],
    },
  ],
  excluded: {
    byReason: { LANGUAGE: 61, TOO_FAR: 19, FULL: 1 },
    oneReasonAway: [
      {
        volunteer: { id: 'v2', name: 'Mikko Kuvitelma' },
        code: 'FULL',
        args: { occupied: 1, freePlaces: 1 },
        wouldFit: 858,
        traits,
      },
    ],
    oneReasonAwayTotal: 1,
  },
  ...change,
});
const openList = (answer = anAnswer(), inputs: Record<string, unknown> = {}) =>
  open(
    server,
    ShortlistPage,
    { id: 's1', ...inputs },
    { '/api/seekers/s1/shortlist': answer, '/api/seekers/s1': aSeeker({ state: 'waiting' }) },
  );

describe('The shortlist', () => {
  it('explains a candidate in words and figures that add up', async () => {
    const { element, page, settled } = await openList();
    expect(page.getByText('38 y · Kangasala, about 14 km · 1 of 2 places free')).toBeTruthy();
    expect(element.querySelector('.why')?.textContent).toMatch(/Strong:.*Weaker:.*Not known:/s);
    page.getByRole('button', { name: 'Reasons: Aino Esimerkki' }).click();
    await settled();
    const points = [...element.querySelectorAll('.reasons tbody tr')].map((row) =>
      Number(/(\d+) \/ \d+\s*$/.exec(row.textContent?.trim() ?? '')?.[1]),
    );
    expect(points.reduce((sum, one) => sum + one, 0)).toBe(844);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('proposes after telling what happens and what is on the card; the rank goes along', async () => {
    const { page, settled } = await openList();
    page.getByRole('button', { name: /^Propose the pair/ }).click();
    await settled();
    const dialog = screen.getByRole('alertdialog');
    expect(dialog.textContent).toContain('The card: Saaga · ');
    expect(dialog.textContent).not.toContain('Noora sees');
    screen.getByRole('button', { name: 'Propose the pair' }).click();
    const request = await requestTo(server, '/api/relationships');
    expect(request.request.body).toEqual({ seekerId: 's1', volunteerId: 'v1', chosenRank: 1 });
    request.flush({ code: 'PLACE_TAKEN' }, { status: 409, statusText: 'Conflict' });
    expect(await page.findByText(/The last place of Aino Esimerkki was just taken/)).toBeTruthy();
    expect(page.getByText(/Nothing was sent to anyone/)).toBeTruthy();
  });

  it('says what stands in the way, and then nobody can be proposed', async () => {
    const { page } = await openList(anAnswer({ warnings: ['consent_missing'] }));
    expect(page.getByText(/consent hasn't been recorded/)).toBeTruthy();
    expect(page.queryByRole('button', { name: /^Propose the pair/ })).toBeNull();
  });

  it('groups those one reason away by what mends it', async () => {
    const { element, page } = await openList(anAnswer(), { list: 'near' });
    expect(page.getByText(/volunteer's own decision/)).toBeTruthy();
    expect(page.getByText('1 / 1 places in use')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('counts the obstacles in words and names nobody', async () => {
    const { element } = await openList(anAnswer(), { list: 'not_possible' });
    const rows = [...element.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/61$/);
    expect(element.textContent).not.toContain('Mikko');
  });

  it('names the biggest walls when nobody is possible', async () => {
    const { page } = await openList(anAnswer({ candidates: [], eligible: 0 }));
    expect(page.getByText(/The biggest obstacles are: .*\(61\), too far \(19\)/)).toBeTruthy();
    expect(page.getByRole('link', { name: /one reason away \(1\)/ })).toBeTruthy();
  });
});
