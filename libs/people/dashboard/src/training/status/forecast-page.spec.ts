import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { settle, signedInAs } from '../../testing/signed-in';
import { ForecastPage } from './forecast-page';

const months = Array.from({ length: 13 }, (_, month) =>
  new Date(Date.UTC(2026, 10 + month, 24)).toISOString().slice(0, 10),
);
const falling = months.map((_, month) => (month < 3 ? 5 : 2));

describe('The forecast', () => {
  it('is a sentence, bars, and the figures as a table by unit and theme', async () => {
    const server = await signedInAs('coordinator');
    const showing = show(ForecastPage);
    const answers = {
      '/api/training/status/forecast': {
        taskId: null,
        days: months,
        all: falling,
        units: [{ key: 'u1', counts: falling }],
        themes: [{ key: 'alcohol', counts: months.map(() => 2) }],
      },
      '/api/tasks': { items: [], total: 0 },
      '/api/units': { items: [{ id: 'u1', name: 'Erotyö' }], total: 1 },
    };
    await settle(server, answers, () => showing);
    const { element, page } = await showing;
    expect(page.getByText('5 are ready today. If nothing is renewed, 2 are ready in a year.')).toBeTruthy();
    const rows = page.getAllByRole('row').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows[2]).toMatch(/^Erotyö ?5 ?5 ?5 ?2/);
    expect(rows.at(-1)).toMatch(/Readiness ends in the month before ?– ?– ?– ?3 ?–/);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
