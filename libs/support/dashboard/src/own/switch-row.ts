import { Component, input, model } from '@angular/core';

/** A wish that is on or off, as a row of its own: the words left, the switch right. */
@Component({
  selector: 'rk-switch-row',
  template: `<label>
    <span>{{ label() }}</span>
    <input autocomplete="off" type="checkbox" role="switch" [checked]="checked()" (change)="toggle($event)" />
  </label>`,
  styles: `
    label {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      min-height: 56px;
      padding: 8px 14px;
      border: 1px solid var(--rk-line);
      border-radius: var(--rk-radius-sheet);
      background: var(--rk-surface);
      font-size: 1.03125rem;
      line-height: 1.375rem;
      font-weight: 550;
      cursor: pointer;
    }
    input {
      appearance: none;
      position: relative;
      flex: none;
      width: 44px;
      height: 26px;
      margin: 0;
      border: 2px solid var(--rk-outline);
      border-radius: 13px;
      background: var(--rk-surface);
      cursor: pointer;
    }
    input::before {
      content: '';
      position: absolute;
      left: 4px;
      top: 4px;
      width: 14px;
      height: 14px;
      border-radius: 50%;
      background: var(--rk-outline);
    }
    input:checked {
      border-color: var(--rk-jarvi);
      background: var(--rk-jarvi);
    }
    input:checked::before {
      left: 20px;
      top: 2px;
      width: 18px;
      height: 18px;
      background: var(--rk-on-jarvi);
    }
    input:focus-visible {
      outline: 3px solid var(--rk-sinikello);
      outline-offset: 2px;
    }
    @media (forced-colors: active) {
      input {
        appearance: auto;
      }
    }
  `,
})
export class SwitchRow {
  readonly label = input.required<string>();
  readonly checked = model.required<boolean>();

  protected toggle(event: Event): void {
    this.checked.set((event.target as HTMLInputElement).checked);
  }
}
