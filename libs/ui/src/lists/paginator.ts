import { Component, computed, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Icon } from '../icon/icon';

/** "Rows 1–25 / 96" with the way back and forward; `page` counts from 1. */
@Component({
  selector: 'rk-paginator',
  imports: [Icon, MatIconButton],
  template: `<label
      ><ng-container i18n="@@ui.paginator.size">Rows on a page</ng-container>
      <select autocomplete="off" [value]="pageSize()" (change)="choose($event)">
        @for (size of sizes; track size) {
          <option [value]="size" [selected]="size === pageSize()">{{ size }}</option>
        }
      </select></label
    >
    <span class="rows" role="status" i18n="@@ui.paginator.rows"
      >Rows {{ first() }}–{{ last() }} / {{ total() }}</span
    >
    <button
      matIconButton
      type="button"
      aria-label="Previous page"
      i18n-aria-label="@@ui.paginator.previous"
      [disabled]="page() <= 1"
      (click)="pageChange.emit(page() - 1)"
    >
      <rk-icon name="caret-left" />
    </button>
    <button
      matIconButton
      type="button"
      aria-label="Next page"
      i18n-aria-label="@@ui.paginator.next"
      [disabled]="last() >= total()"
      (click)="pageChange.emit(page() + 1)"
    >
      <rk-icon name="caret-right" />
    </button>`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      align-items: center;
      gap: 8px 12px;
      padding: 8px 0;
      font-size: 0.875rem;
      line-height: 1.1875rem;
      color: var(--rk-ink-2);
    }
    select {
      height: var(--rk-control);
      margin-left: 6px;
      padding: 0 6px;
      border: 1px solid var(--rk-outline);
      border-radius: var(--rk-radius-control);
      background: var(--rk-surface);
    }
  `,
})
export class Paginator {
  readonly page = input.required<number>();
  readonly pageSize = input.required<number>();
  readonly total = input.required<number>();
  readonly pageChange = output<number>();
  readonly pageSizeChange = output<number>();

  protected readonly sizes = [25, 50, 100];
  protected readonly first = computed(() => (this.total() ? (this.page() - 1) * this.pageSize() + 1 : 0));
  protected readonly last = computed(() => Math.min(this.total(), this.page() * this.pageSize()));

  protected choose(event: Event): void {
    this.pageSizeChange.emit(Number((event.target as HTMLSelectElement).value));
  }
}
