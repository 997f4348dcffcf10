import {
  Component,
  DestroyRef,
  ElementRef,
  booleanAttribute,
  inject,
  input,
  model,
  signal,
} from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { Icon } from '../icon/icon';
import { Choice } from '../lists/segmented';
import { faultOf } from './form-control';

let made = 0;

/**
 * One of a few, as big buttons (`look="buttons"`) or as rows; a group of radio buttons. `columns` on a wide line.
 * Works alone (`[(value)]`) or with `[formField]`.
 */
@Component({
  selector: 'rk-options',
  imports: [Icon],
  template: `<fieldset [attr.aria-describedby]="shown() ? name + '-error' : null">
    <legend>
      {{ label() }}
      @if (optional()) {
        <span class="optional" i18n="@@ui.field.optional">(optional)</span>
      }
    </legend>
    @if (hint()) {
      <p class="hint">{{ hint() }}</p>
    }
    <div [class]="look()" [style.--columns]="columns()">
      @for (option of options(); track option.value) {
        <label [class.on]="option.value === value()">
          <input
            autocomplete="off"
            type="radio"
            [name]="name"
            [value]="option.value"
            [checked]="option.value === value()"
            [disabled]="disabled()"
            (change)="value.set(option.value)"
            (blur)="touched.set(true)"
          />
          @if (look() === 'buttons' && option.value === value()) {
            <rk-icon name="check-bold" [size]="16" />
          }
          <span class="words"
            >{{ option.label }}
            @if (option.hint) {
              <span class="hint">{{ option.hint }}</span>
            }
          </span>
        </label>
      }
    </div>
    @if (shown(); as sentence) {
      <p class="error" [id]="name + '-error'">
        <rk-icon name="warning-octagon" [size]="18" /> {{ sentence }}
      </p>
    }
  </fieldset>`,
  styleUrls: ['../field/field.scss', './options.scss'],
})
export class Options<T extends string | number = string> {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false, { transform: booleanAttribute });
  readonly options = input.required<readonly Choice<T>[]>();
  readonly columns = input(2);
  readonly look = input<'buttons' | 'rows'>('buttons');
  readonly value = model<T | null>(null);
  readonly touched = model(false);
  readonly disabled = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  protected readonly name = `rk-options-${++made}`;
  private readonly control = faultOf(this.errors, this.touched, signal(null));
  protected readonly shown = this.control.shown;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const { fault, frame } = this.control;
    const leave = frame?.join({ label: this.label, fault, element: this.element, focus: () => this.focus() });
    inject(DestroyRef).onDestroy(() => leave?.());
  }

  /** Takes the focus to the chosen or first option. */
  focus(): void {
    this.element.querySelector<HTMLInputElement>('input:checked, input')?.focus();
  }
}

/** Any number of a few, as big buttons; a group of checkboxes. Works alone or with `[formField]`. */
@Component({
  selector: 'rk-many-options',
  imports: [Icon],
  template: `<fieldset [attr.aria-describedby]="shown() ? name + '-error' : null">
    <legend>
      {{ label() }}
      @if (optional()) {
        <span class="optional" i18n="@@ui.field.optional">(optional)</span>
      }
    </legend>
    @if (hint()) {
      <p class="hint">{{ hint() }}</p>
    }
    <div class="buttons" [style.--columns]="columns()">
      @for (option of options(); track option.value) {
        <label [class.on]="value().includes(option.value)">
          <input
            autocomplete="off"
            type="checkbox"
            [checked]="value().includes(option.value)"
            [disabled]="disabled()"
            (change)="toggle(option.value)"
            (blur)="touched.set(true)"
          />
          @if (value().includes(option.value)) {
            <rk-icon name="check-bold" [size]="16" />
          }
          <span class="words">{{ option.label }}</span>
        </label>
      }
    </div>
    @if (shown(); as sentence) {
      <p class="error" [id]="name + '-error'">
        <rk-icon name="warning-octagon" [size]="18" /> {{ sentence }}
      </p>
    }
  </fieldset>`,
  styleUrls: ['../field/field.scss', './options.scss'],
})
export class ManyOptions<T extends string | number = string> {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false, { transform: booleanAttribute });
  readonly options = input.required<readonly Choice<T>[]>();
  readonly columns = input(2);
  readonly value = model<T[]>([]);
  readonly touched = model(false);
  readonly disabled = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  protected readonly name = `rk-many-options-${++made}`;
  private readonly control = faultOf(this.errors, this.touched, signal(null));
  protected readonly shown = this.control.shown;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const { fault, frame } = this.control;
    const leave = frame?.join({ label: this.label, fault, element: this.element, focus: () => this.focus() });
    inject(DestroyRef).onDestroy(() => leave?.());
  }

  /** Takes the focus to the first option. */
  focus(): void {
    this.element.querySelector<HTMLInputElement>('input')?.focus();
  }

  protected toggle(option: T): void {
    this.value.update((value) =>
      value.includes(option) ? value.filter((other) => other !== option) : [...value, option],
    );
  }
}
