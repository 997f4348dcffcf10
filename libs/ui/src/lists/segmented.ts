import { Component, input, model } from '@angular/core';

/** One choice; `count` stands beside its name. */
export interface Choice<T extends string | number = string> {
  value: T;
  label: string;
  count?: number;
  hint?: string;
}

let made = 0;

/** A few choices side by side of which one holds: a group of radio buttons. `look="chips"` draws them apart. */
@Component({
  selector: 'rk-segmented',
  template: `<div role="radiogroup" [attr.aria-label]="label()" [class]="look()">
    @for (option of options(); track option.value) {
      <label [class.on]="option.value === value()">
        <input
          autocomplete="off"
          type="radio"
          [name]="name"
          [value]="option.value"
          [checked]="option.value === value()"
          (change)="value.set(option.value)"
        />
        <span>{{ option.label }}</span>
        @if (option.count !== undefined) {
          <span class="count">{{ option.count }}</span>
        }
      </label>
    }
  </div>`,
  styles: `
    .segments {
      display: inline-flex;
      border: 1px solid var(--rk-outline);
      border-radius: var(--rk-radius-control);
      background: var(--rk-surface);
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    label {
      position: relative;
      display: inline-flex;
      align-items: center;
      gap: 7px;
      min-height: calc(var(--rk-control) - 2px);
      padding: 0 13px;
      font-size: 0.90625rem;
      font-weight: 550;
      color: var(--rk-ink-2);
      cursor: pointer;
    }
    .segments label + label {
      border-left: 1px solid var(--rk-line-strong);
    }
    .segments label:first-child {
      border-radius: 7px 0 0 7px;
    }
    .segments label:last-child {
      border-radius: 0 7px 7px 0;
    }
    .chips label {
      min-height: max(32px, calc(var(--rk-control) - 4px));
      border: 1px solid var(--rk-outline);
      border-radius: var(--rk-radius-control);
    }
    label:hover {
      background: var(--rk-surface-low);
    }
    label.on {
      background: var(--rk-jarvi-container);
      color: var(--rk-on-jarvi-container);
      font-weight: 650;
    }
    .chips label.on {
      border-color: var(--rk-jarvi);
    }
    .count {
      font-weight: 500;
    }
    input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    label:has(input:focus-visible) {
      outline: 3px solid var(--rk-sinikello);
      outline-offset: 2px;
      z-index: 1;
    }
  `,
})
export class Segmented<T extends string | number = string> {
  readonly options = input.required<readonly Choice<T>[]>();
  readonly value = model.required<T>();
  readonly label = input.required<string>();
  readonly look = input<'segments' | 'chips'>('segments');
  protected readonly name = `rk-segmented-${++made}`;
}
