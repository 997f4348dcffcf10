import { Component, signal } from '@angular/core';
import { accessibilityFaults, show } from '../testing';
import { FilterChips } from './filter-chips';
import { Paginator } from './paginator';
import { Segmented } from './segmented';
import { SortHeader } from './sort-header';

@Component({
  imports: [SortHeader],
  template: `<table>
    <thead>
      <tr>
        <th rkSortHeader="waiting" [sort]="sort()" (sorted)="sort.set($event)">Waiting</th>
      </tr>
    </thead>
  </table>`,
})
class SortedTable {
  readonly sort = signal('waiting');
}

describe('The paginator', () => {
  it('tells the rows in sight and where one can go', async () => {
    const { element, page, component } = await show(Paginator, { page: 4, pageSize: 25, total: 96 });
    const pages: number[] = [];
    component.pageChange.subscribe((next) => pages.push(next));
    expect(page.getByRole('status').textContent).toBe('Rows 76–96 / 96');
    expect(page.getByRole<HTMLButtonElement>('button', { name: 'Next page' }).disabled).toBe(true);
    page.getByRole('button', { name: 'Previous page' }).click();
    expect(pages).toEqual([3]);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('counts nothing when there is nothing', async () => {
    const { page } = await show(Paginator, { page: 1, pageSize: 25, total: 0 });
    expect(page.getByRole('status').textContent).toBe('Rows 0–0 / 0');
  });
});

describe('A sorting heading', () => {
  it('says its direction and turns it', async () => {
    const { page, component, settled } = await show(SortedTable);
    expect(page.getByRole('columnheader').getAttribute('aria-sort')).toBe('ascending');
    page.getByRole('button', { name: 'Waiting' }).click();
    await settled();
    expect(component.sort()).toBe('-waiting');
    expect(page.getByRole('columnheader').getAttribute('aria-sort')).toBe('descending');
  });
});

describe('A segmented control', () => {
  it('is a group of radio buttons', async () => {
    const { element, page, component, settled } = await show(Segmented, {
      label: 'Whose',
      value: 'own',
      options: [
        { value: 'own', label: 'Own', count: 16 },
        { value: 'unit', label: 'The whole unit', count: 29 },
      ],
    });
    page.getByRole('radio', { name: /^The whole unit/ }).click();
    await settled();
    expect(component.value()).toBe('unit');
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});

describe('Filters in force', () => {
  it('can each be taken away', async () => {
    const { element, page, component } = await show(FilterChips, {
      filters: [{ key: 'language', label: 'language: Swedish', without: '4 volunteers' }],
    });
    const removed: string[] = [];
    component.removed.subscribe((key) => removed.push(key));
    page.getByRole('button', { name: 'Remove the filter language: Swedish' }).click();
    expect(removed).toEqual(['language']);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
