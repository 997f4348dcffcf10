import { Component, input, model } from '@angular/core';
import { limits } from '@rinnakkain/domain';
import { Icon } from '@rinnakkain/ui';

let made = 0;

/** A number of people with a big button on either side, for a thumb at the door. */
@Component({
  selector: 'rk-head-counter',
  imports: [Icon],
  template: `<span class="label" [id]="id">{{ label() }}</span>
    <div class="counter" [class.big]="big()" role="group" [attr.aria-labelledby]="id">
      <button
        type="button"
        [attr.aria-label]="lessLabel + ': ' + label()"
        [disabled]="value() <= 0"
        (click)="step(-1)"
      >
        <rk-icon name="minus-bold" [size]="big() ? 28 : 20" />
      </button>
      <output role="status">{{ value() }}</output>
      <button
        type="button"
        [attr.aria-label]="moreLabel + ': ' + label()"
        [disabled]="value() >= most"
        (click)="step(1)"
      >
        <rk-icon name="plus-bold" [size]="big() ? 28 : 20" />
      </button>
    </div>`,
  styles: `
    :host {
      display: grid;
      gap: 5px;
    }
    .label {
      font-size: 1.03125rem;
      line-height: 1.375rem;
      font-weight: 650;
    }
    .counter {
      display: grid;
      grid-template-columns: 64px minmax(0, 1fr) 64px;
      min-height: 56px;
      border: 1px solid var(--rk-outline);
      border-radius: var(--rk-radius-control);
      background: var(--rk-surface);
    }
    .big {
      grid-template-columns: 96px minmax(0, 1fr) 96px;
      min-height: 96px;
    }
    button {
      border: 0;
      background: none;
      color: var(--rk-jarvi);
      display: grid;
      place-items: center;
      cursor: pointer;
      border-radius: var(--rk-radius-control);
      touch-action: manipulation;
    }
    button:disabled {
      color: var(--rk-ink-3);
      cursor: default;
    }
    button:focus-visible {
      outline: 3px solid var(--rk-sinikello);
      outline-offset: -3px;
    }
    output {
      display: grid;
      place-items: center;
      font-size: 1.25rem;
      font-weight: 650;
      font-variant-numeric: tabular-nums;
      border: solid var(--rk-line);
      border-width: 0 1px;
    }
    .big output {
      font-size: 2.5rem;
      line-height: 1;
    }
  `,
})
export class HeadCounter {
  readonly label = input.required<string>();
  readonly value = model.required<number>();
  readonly big = input(false);
  protected readonly id = `rk-head-counter-${++made}`;
  protected readonly most = limits.headCountMax;
  protected readonly lessLabel = $localize`:@@own.count.less:One fewer`;
  protected readonly moreLabel = $localize`:@@own.count.more:One more`;

  protected step(by: number): void {
    this.value.update((now) => Math.min(this.most, Math.max(0, now + by)));
  }
}
