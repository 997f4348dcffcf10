import { Component, computed, input } from '@angular/core';

/** How long someone has waited against the target: a line with a notch, its figure beside it. Days; `words` like "47 d". */
@Component({
  selector: 'rk-waiting-bar',
  template: `<b>{{ words() }}</b>
    <span class="track" aria-hidden="true"
      ><span class="fill" [style.width.%]="share()"></span><span class="notch" [style.left.%]="notch()"></span
    ></span>
    @if (note()) {
      <span class="note">{{ note() }}</span>
    }`,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 54px 1fr;
      gap: 2px 8px;
      align-items: center;
      font-size: 0.90625rem;
      line-height: 1.1875rem;
    }
    b {
      white-space: nowrap;
    }
    .track {
      position: relative;
      height: 6px;
      min-width: 60px;
      border-radius: 3px;
      background: var(--rk-surface-top);
    }
    .fill {
      position: absolute;
      inset: 0 auto 0 0;
      border-radius: 3px;
      background: var(--rk-kanerva);
    }
    .notch {
      position: absolute;
      top: -4px;
      bottom: -4px;
      width: 2px;
      background: var(--rk-ink);
    }
    .note {
      grid-column: 2;
      font-size: 0.875rem;
      color: var(--rk-ink-3);
    }
  `,
})
export class WaitingBar {
  readonly days = input.required<number>();
  readonly target = input.required<number>();
  readonly words = input.required<string>();
  readonly note = input('');
  private readonly whole = computed(() => Math.max(this.target() * 3.3, this.days()));
  protected readonly share = computed(() => (this.days() / this.whole()) * 100);
  protected readonly notch = computed(() => (this.target() / this.whole()) * 100);
}
