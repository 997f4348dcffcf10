import { Component, input, output } from '@angular/core';
import { Icon } from '../icon/icon';

/** A filter in force: its name in words and, where known, how many more rows come without it. */
export interface AppliedFilter {
  key: string;
  label: string;
  without?: string;
}

/** The filters in force, each with its own way out. */
@Component({
  selector: 'rk-filter-chips',
  imports: [Icon],
  template: `@if (filters().length) {
    <ul aria-label="Filters in force" i18n-aria-label="@@ui.filters.label">
      @for (filter of filters(); track filter.key) {
        <li>
          <button type="button" (click)="removed.emit(filter.key)">
            <rk-icon name="x-bold" [size]="12" />
            <span class="rk-hidden" i18n="@@ui.filters.remove">Remove the filter</span> {{ filter.label }}
          </button>
          @if (filter.without) {
            <span>{{ filter.without }}</span>
          }
        </li>
      }
      @if (filters().length > 1) {
        <li>
          <button class="all" type="button" i18n="@@ui.filters.remove_all" (click)="cleared.emit()">
            Remove all filters
          </button>
        </li>
      }
    </ul>
  }`,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    li {
      display: flex;
      gap: 10px;
      align-items: center;
      font-size: 0.9375rem;
      color: var(--rk-ink-2);
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: 7px;
      min-height: max(32px, calc(var(--rk-control) - 4px));
      padding: 0 11px;
      border: 1px solid var(--rk-outline);
      border-radius: var(--rk-radius-control);
      background: var(--rk-surface);
      color: var(--rk-ink);
      font-weight: 600;
      font-size: 0.90625rem;
      cursor: pointer;
    }
    button:hover {
      background: var(--rk-surface-low);
    }
    .all {
      border-color: transparent;
      background: none;
      color: var(--rk-jarvi);
    }
  `,
})
export class FilterChips {
  readonly filters = input.required<readonly AppliedFilter[]>();
  readonly removed = output<string>();
  readonly cleared = output();
}
