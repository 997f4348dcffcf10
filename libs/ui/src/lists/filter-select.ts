import { Component, input, output } from '@angular/core';

/** What a filter can be set to. */
export interface FilterChoice {
  id: string;
  name: string;
}

/** A filter over a list: its name, the choice that filters nothing, and the others. */
@Component({
  selector: 'rk-filter-select',
  template: `<label>
    <span>{{ label() }}</span>
    <select autocomplete="off" class="rk-input" (change)="choose($event)">
      <option value="" [selected]="!value()">{{ every() }}</option>
      @for (choice of choices(); track choice.id) {
        <option [value]="choice.id" [selected]="choice.id === value()">{{ choice.name }}</option>
      }
    </select>
  </label>`,
  styles: `
    :host {
      flex: 1 1 150px;
      max-width: 210px;
    }
    label {
      display: grid;
      gap: 5px;
      font-size: 0.90625rem;
      line-height: 1.1875rem;
      font-weight: 600;
    }
    @media (max-width: 639px) {
      :host {
        flex: 1 1 132px;
        max-width: none;
      }
    }
  `,
})
export class FilterSelect {
  readonly label = input.required<string>();
  /** The name of the choice that filters nothing. */
  readonly every = input.required<string>();
  readonly choices = input.required<readonly FilterChoice[]>();
  readonly value = input<string>();
  /** Null when nothing is filtered. */
  readonly chosen = output<string | null>();

  protected choose(event: Event): void {
    this.chosen.emit((event.target as HTMLSelectElement).value || null);
  }
}
