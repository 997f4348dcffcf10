import { accessibilityFaults, show } from '../testing';
import { QueueChart } from './queue-chart';
import { WaitingBar } from './waiting-bar';

describe('The chart of the queue', () => {
  it('begins with its sentence and holds its figures as a table', async () => {
    const { element, page } = await show(QueueChart, {
      sentence: '23 wait, seven over target.',
      axis: 'Weeks since the request',
      bars: [
        { label: '0–1', count: 5 },
        { label: '3–5', count: 3, over: true },
      ],
    });
    expect(page.getByText('23 wait, seven over target.')).toBeTruthy();
    expect(page.getByRole('table', { name: 'Weeks since the request' })).toBeTruthy();
    expect(page.getAllByRole('row').map(({ textContent }) => textContent?.trim())).toEqual(['0–15', '3–53']);
    expect(element.querySelectorAll('rect.over')).toHaveLength(1);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});

describe('The bar of waiting', () => {
  it('says the days in words beside the line', async () => {
    const { element, page } = await show(WaitingBar, {
      days: 63,
      target: 21,
      words: '63 d',
      note: '3 candidates',
    });
    expect(page.getByText('63 d')).toBeTruthy();
    expect(element.querySelector<HTMLElement>('.notch')?.style.left).not.toBe('');
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
