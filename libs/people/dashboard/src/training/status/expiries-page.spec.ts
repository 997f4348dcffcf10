import type { LapseLineAnswer, TrainingExpiries } from '@rinnakkain/api-client';
import { addMonths, courseOf, requirementOf } from '@rinnakkain/domain';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { settle, signedInAs } from '../../testing/signed-in';
import { ExpiriesPage } from './expiries-page';

const line = (but: Partial<LapseLineAnswer> = {}): LapseLineAnswer => ({
  day: '2026-12-12',
  id: 'v1',
  name: 'Jari Esimerkki',
  units: ['u1'],
  key: 'course:refresher',
  endsReadiness: true,
  ...but,
});

const answer = (but: Partial<TrainingExpiries> = {}): TrainingExpiries => ({
  taskId: null,
  month: '2026-12-01',
  columns: [courseOf('refresher'), requirementOf('guidance')].map((requirement, at) => ({
    key: ['course:refresher', 'guidance'][at] ?? '',
    requirement: { ...requirement, courses: [...requirement.courses] },
  })),
  courses: [],
  months: Array.from({ length: 12 }, (_, at) => ({
    month: addMonths('2026-11-01', at),
    lapses: at === 1 ? 2 : 0,
    endings: at === 1 ? 1 : 0,
    units: at === 1 ? [{ unit: 'u1', lapses: 2 }] : [],
  })),
  days: [
    { day: '2026-12-12', lapses: 1, endings: 1 },
    { day: '2026-12-20', lapses: 1, endings: 0 },
  ],
  items: [
    line(),
    line({ day: '2026-12-20', id: 'v2', name: 'Saara Testinen', key: 'guidance', endsReadiness: false }),
  ],
  total: 2,
  ...but,
});

const open = async (role: 'coordinator' | 'training_reviewer', now = answer(), more: object = {}) => {
  const server = await signedInAs(role);
  const showing = show(ExpiriesPage, { month: '2026-12-01', ...more });
  const answers = {
    '/api/training/status/expiries': now,
    '/api/tasks': { items: [], total: 0 },
    '/api/units': { items: [{ id: 'u1', name: 'Erotyö' }], total: 1 },
  };
  await settle(server, answers, () => showing);
  return showing;
};

describe('The calendar of what ends', () => {
  it('counts every month by unit, and opens one by day with people and requirements', async () => {
    const { element, page } = await open('coordinator');
    expect(page.getByText(/^2 things end in twelve months/)).toBeTruthy();
    const months = page.getByRole('navigation', { name: 'Months' });
    const december = months.querySelector('a[aria-current]');
    expect(december?.textContent?.replace(/\s+/g, ' ').trim()).toBe('December 2 readiness of 1 Erotyö 2');
    expect(months.querySelectorAll('li')).toHaveLength(12);
    const rows = page.getAllByRole('listitem').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows.at(-2)).toBe('Jari EsimerkkiRefresher · Erotyöreadiness ends');
    expect(rows.at(-1)).toBe('Saara TestinenGuidance · Erotyövalidity ends');
    expect(page.getByRole('link', { name: 'Jari Esimerkki' }).getAttribute('href')).toBe('/volunteers/v1');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('has a day as a link where something ends, and arrows move between them', async () => {
    const { page } = await open('coordinator');
    const first = page.getByRole('link', { name: 'Sat 12 Dec: 1 end, readiness of 1' });
    const second = page.getByRole('link', { name: 'Sun 20 Dec: 1 end, readiness of 0' });
    expect(first.getAttribute('href')).toBe('/?day=2026-12-12');
    // The twelfth is a Saturday: the sixth of its week.
    expect([...(first.closest('tr')?.children ?? [])].indexOf(first.closest('td') as Element)).toBe(5);
    first.focus();
    first.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
    expect(document.activeElement).toBe(second);
  });

  it('names without links whom one may not open, and says when nothing ends', async () => {
    const { page } = await open('training_reviewer');
    expect(page.queryByRole('link', { name: 'Jari Esimerkki' })).toBeNull();
    expect(page.getByText('Jari Esimerkki')).toBeTruthy();
  });

  it('says so when nothing ends in a month, and leads from a day back to its month', async () => {
    const { page } = await open('coordinator', answer({ items: [], days: [], total: 0 }), {
      day: '2026-12-13',
    });
    expect(page.getByText('Nothing ends then')).toBeTruthy();
    expect(page.getByRole('link', { name: 'Show the whole month' })).toBeTruthy();
  });
});
