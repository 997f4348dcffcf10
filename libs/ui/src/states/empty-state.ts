import { Component, input } from '@angular/core';

/** An empty view: done (`done`), not begun (`none`) or filtered out (`filtered`); says what to do next. Actions inside. */
@Component({
  selector: 'rk-empty-state',
  template: `@if (kind() !== 'filtered') {
      <svg width="34" height="50" viewBox="0 0 20 20" aria-hidden="true">
        @if (kind() === 'done') {
          <rect x="4" y="2" width="4" height="16" rx="2" fill="var(--rk-jarvi)" />
        } @else {
          <rect
            x="4.3"
            y="2.3"
            width="3.4"
            height="15.4"
            rx="1.7"
            fill="none"
            stroke="var(--rk-outline)"
            stroke-width=".7"
            stroke-dasharray="1.5 1.2"
          />
        }
        <rect x="12" y="2" width="4" height="16" rx="2" fill="var(--rk-kanerva)" />
      </svg>
    }
    <h2>{{ heading() }}</h2>
    @if (text()) {
      <p>{{ text() }}</p>
    }
    <div class="actions"><ng-content /></div>`,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      text-align: center;
      gap: 8px;
      padding: 28px 10px;
    }
    :host(.filtered) {
      justify-items: start;
      text-align: left;
      padding: 16px 0;
    }
    p {
      color: var(--rk-ink-2);
      max-width: 46ch;
      text-wrap: pretty;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 6px;
    }
    .actions:empty {
      display: none;
    }
  `,
  host: { '[class.filtered]': "kind() === 'filtered'" },
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input('');
  readonly kind = input<'done' | 'none' | 'filtered'>('none');
}
