import { Component, computed, input, output } from '@angular/core';
import { Icon } from '../icon/icon';

/** A column heading that sorts: `<th rkSortHeader="name" [sort]="sort()" (sorted)="…">`; `sort` is "name" or "-name". */
@Component({
  selector: 'th[rkSortHeader]',
  imports: [Icon],
  template: `<button type="button" (click)="sorted.emit(next())">
    <ng-content />
    @if (direction() !== 'none') {
      <rk-icon [name]="direction() === 'ascending' ? 'arrow-up' : 'arrow-down'" [size]="14" />
    }
  </button>`,
  host: { scope: 'col', '[attr.aria-sort]': 'direction()' },
})
export class SortHeader {
  readonly rkSortHeader = input.required<string>();
  readonly sort = input.required<string>();
  readonly sorted = output<string>();
  protected readonly direction = computed(() => {
    if (this.sort() === this.rkSortHeader()) return 'ascending';
    return this.sort() === `-${this.rkSortHeader()}` ? 'descending' : 'none';
  });
  protected readonly next = computed(() =>
    this.direction() === 'ascending' ? `-${this.rkSortHeader()}` : this.rkSortHeader(),
  );
}
