import { Component, input } from '@angular/core';

/** A heading over a list: its count and, at the right, its rule in words. */
@Component({
  selector: 'rk-section-heading',
  template: `<h2>
      {{ heading() }}
      @if (count() !== undefined) {
        <span class="count">{{ count() }}</span>
      }
    </h2>
    @if (rule()) {
      <p>{{ rule() }}</p>
    }
    <ng-content />`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 2px 9px;
      padding-bottom: 7px;
      border-bottom: 1px solid var(--rk-line-strong);
    }
    h2 {
      flex: 1 1 auto;
    }
    .count {
      margin-left: 4px;
      font: 400 0.875rem/1.1875rem var(--rk-font);
      letter-spacing: 0;
      color: var(--rk-ink-3);
    }
    p {
      font-size: 0.875rem;
      line-height: 1.1875rem;
      color: var(--rk-ink-3);
    }
  `,
})
export class SectionHeading {
  readonly heading = input.required<string>();
  readonly count = input<number>();
  readonly rule = input('');
}
