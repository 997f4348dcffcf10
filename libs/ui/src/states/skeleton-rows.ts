import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';

/** Places of rows while they are fetched: seen after 150 ms, after three seconds with a sentence. `what` says what comes. */
@Component({
  selector: 'rk-skeleton-rows',
  template: `@if (phase() > 0) {
      <div aria-hidden="true">
        @for (row of places(); track row) {
          <div class="row">
            <span class="block mark"></span>
            <span class="words"
              ><span class="block" [style.width.%]="24 + ((row * 7) % 15)"></span
              ><span class="block" [style.width.%]="34 + ((row * 11) % 20)"></span
            ></span>
            <span class="block fact"></span>
            <span class="block fact"></span>
          </div>
        }
      </div>
    }
    <p role="status" [class.rk-hidden]="phase() < 2">{{ phase() > 0 ? what() : '' }}</p>`,
  styles: `
    .row {
      display: grid;
      grid-template-columns: 16px 1fr 88px 64px;
      gap: 14px;
      align-items: center;
      height: var(--rk-row-2);
      border-bottom: 1px solid var(--rk-line);
    }
    .words {
      display: grid;
      gap: 7px;
    }
    .block {
      display: block;
      height: 9px;
      border-radius: 4px;
      background: var(--rk-surface-high);
    }
    .mark {
      height: 16px;
    }
    p {
      padding-top: 8px;
      font-size: 0.875rem;
      line-height: 1.1875rem;
      color: var(--rk-ink-3);
    }
  `,
})
export class SkeletonRows {
  readonly rows = input(5);
  readonly what = input($localize`:@@ui.loading:Fetching`);
  protected readonly places = computed(() => Array.from({ length: this.rows() }, (_, row) => row));
  /** 0 nothing yet, 1 places, 2 places and the sentence. */
  protected readonly phase = signal(0);

  constructor() {
    const timers = [setTimeout(() => this.phase.set(1), 150), setTimeout(() => this.phase.set(2), 3000)];
    inject(DestroyRef).onDestroy(() => timers.forEach(clearTimeout));
  }
}
