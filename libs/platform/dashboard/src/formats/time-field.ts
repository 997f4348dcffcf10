import {
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  model,
} from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { isTimeOfDay } from '@rinnakkain/domain';
import { Formats } from './formats';
import { FormFrame, Icon, faultText } from '@rinnakkain/ui';

let made = 0;

/** A time of day as Finns write it, "17.00"; the value is `HH:MM`, empty when there is no such time. With `[formField]`. */
@Component({
  selector: 'rk-time-field',
  imports: [Icon],
  template: `<label [for]="id">{{ label() }}</label>
    <input
      class="rk-input"
      inputmode="decimal"
      autocomplete="off"
      [id]="id"
      [value]="text()"
      [attr.aria-describedby]="shown() ? id + '-error' : null"
      [attr.aria-invalid]="shown() ? 'true' : null"
      (input)="read($event)"
      (blur)="leave()"
    />
    @if (shown(); as sentence) {
      <p [id]="id + '-error'"><rk-icon name="warning-octagon" [size]="18" /> {{ sentence }}</p>
    }`,
  styles: `
    :host {
      display: grid;
      gap: 5px;
      align-content: start;
    }
    label {
      font-size: 0.90625rem;
      line-height: 1.1875rem;
      font-weight: 600;
    }
    input {
      min-height: var(--rk-time-height, 48px);
    }
    p {
      display: flex;
      gap: 6px;
      font-size: 0.90625rem;
      line-height: 1.1875rem;
      color: var(--rk-pihlaja-ink);
      font-weight: 600;
    }
    @media (max-width: 639px) {
      label {
        font-size: 1.03125rem;
        line-height: 1.375rem;
        font-weight: 650;
      }
    }
  `,
})
export class TimeField {
  private readonly formats = inject(Formats);
  private readonly frame = inject(FormFrame, { optional: true });
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly label = input.required<string>();
  readonly value = model('');
  readonly touched = model(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  protected readonly id = `rk-time-${++made}`;
  /** What stands in the field: what was typed, until the value itself changes. */
  protected readonly text = linkedSignal<string, string>({
    source: this.value,
    computation: (time, before) =>
      before && timeOf(before.value) === time ? before.value : time && this.formats.time(time),
  });
  private readonly fault = computed(() => {
    const [fault] = this.errors();
    if (!fault) return null;
    return this.text().trim() && !this.value()
      ? $localize`:@@own.time.no_such:There is no such time. Write it like ${this.formats.time('17:30')}:example:.`
      : faultText(fault);
  });
  protected readonly shown = computed(() => (this.touched() || this.frame?.tried() ? this.fault() : null));

  constructor() {
    const leave = this.frame?.join({
      label: this.label,
      fault: this.fault,
      element: this.element,
      focus: () => this.focus(),
    });
    inject(DestroyRef).onDestroy(() => leave?.());
  }

  /** Takes the focus to the text field. */
  focus(): void {
    this.element.querySelector('input')?.focus();
  }

  protected read(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    this.text.set(typed);
    this.value.set(timeOf(typed));
    this.text.set(typed);
  }

  protected leave(): void {
    if (this.value()) this.text.set(this.formats.time(this.value()));
    this.touched.set(true);
  }
}

/** `HH:MM` of 17, 9.15, 17:30, 1730; empty when there is no such time. */
export function timeOf(typed: string): string {
  const parts = /^(\d{1,2})(?:[.:,\s]?(\d{2}))?$/.exec(typed.trim());
  const time = parts ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}` : '';
  return isTimeOfDay(time) ? time : '';
}
