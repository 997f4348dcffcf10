import { accessibilityFaults, show } from '../testing';
import { EmptyState } from './empty-state';
import { ErrorNote } from './error-note';
import { SkeletonRows } from './skeleton-rows';

describe('An empty view', () => {
  it.each(['done', 'none', 'filtered'] as const)('says what is (%s)', async (kind) => {
    const { element, page } = await show(EmptyState, {
      heading: 'Nobody waits',
      text: 'Well done is enough.',
      kind,
    });
    expect(page.getByRole('heading', { name: 'Nobody waits' })).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});

describe('An error', () => {
  it('says what failed, what is kept, one way on and a short code', async () => {
    const { element, page, component } = await show(ErrorNote, {
      heading: "We couldn't save this.",
      text: 'Your text is still here.',
      action: 'Try again',
      code: '7F3A-21',
    });
    let tries = 0;
    component.act.subscribe(() => tries++);
    expect(element.getAttribute('role')).toBe('alert');
    expect(element.textContent).toContain('Your text is still here.');
    expect(page.getByText(/7F3A-21/)).toBeTruthy();
    page.getByRole('button', { name: 'Try again' }).click();
    expect(tries).toBe(1);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});

describe('Rows that are being fetched', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => jest.useRealTimers());

  it('show after a moment, and say what comes when it takes long', async () => {
    const { element, page, settled } = await show(SkeletonRows, { rows: 3, what: 'Fetching the list' });
    expect(element.querySelectorAll('.row')).toHaveLength(0);
    jest.advanceTimersByTime(150);
    await settled();
    expect(element.querySelectorAll('.row')).toHaveLength(3);
    expect(page.getByRole('status').classList).toContain('rk-hidden');
    jest.advanceTimersByTime(3000);
    await settled();
    expect(page.getByRole('status').textContent).toBe('Fetching the list');
    expect(page.getByRole('status').classList).not.toContain('rk-hidden');
  });
});
