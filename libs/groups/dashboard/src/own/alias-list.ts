import { Component, input, output } from '@angular/core';
import type { ListedParticipant } from '@rinnakkain/api-client';

/** Those who have a place, by alias, each a row big enough for a thumb at the door. */
@Component({
  selector: 'rk-alias-list',
  template: `<fieldset>
    <legend i18n="@@own.list.who">Who is here?</legend>
    @for (person of list(); track person.id) {
      <label>
        <input
          autocomplete="off"
          type="checkbox"
          [checked]="present().includes(person.id)"
          (change)="toggle(person.id)"
        />
        <span>{{ person.alias ?? erased }}</span>
      </label>
    }
    <p role="status" i18n="@@own.list.total">{{ present().length }} of {{ list().length }} here</p>
  </fieldset>`,
  styles: `
    fieldset {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0 0 6px;
      font-size: 1.03125rem;
      line-height: 1.375rem;
      font-weight: 650;
    }
    label {
      display: flex;
      gap: 14px;
      align-items: center;
      min-height: 64px;
      padding: 0 16px;
      border: 1px solid var(--rk-outline);
      border-radius: var(--rk-radius-control);
      background: var(--rk-surface);
      font-size: 1.125rem;
      overflow-wrap: anywhere;
      cursor: pointer;
      touch-action: manipulation;
    }
    label:has(:checked) {
      border-color: var(--rk-jarvi);
      box-shadow: inset 0 0 0 1px var(--rk-jarvi);
      font-weight: 650;
    }
    label:focus-within {
      outline: 3px solid var(--rk-sinikello);
      outline-offset: 1px;
    }
    input {
      flex: none;
      width: 24px;
      height: 24px;
    }
    p {
      margin: 4px 0 0;
      font-size: 1.0625rem;
      font-weight: 650;
    }
  `,
})
export class AliasList {
  readonly list = input.required<readonly ListedParticipant[]>();
  /** Ids of those who are ticked off. */
  readonly present = input.required<readonly string[]>();
  readonly presentChange = output<string[]>();
  protected readonly erased = $localize`:@@own.list.erased:Name deleted`;

  protected toggle(id: string): void {
    const now = this.present();
    this.presentChange.emit(now.includes(id) ? now.filter((each) => each !== id) : [...now, id]);
  }
}
