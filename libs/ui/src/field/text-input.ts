import { Directive, ElementRef, computed, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Field } from './field';
import { faultText } from './fault-text';

/** A native input, select or textarea inside `rk-field`: takes its id, description and error from there. */
@Directive({
  selector: 'input[rkInput], select[rkInput], textarea[rkInput]',
  host: {
    class: 'rk-input',
    // A browser writes what stands in a field to its disk, to bring it back after a restart, unless it is told not to.
    autocomplete: 'off',
    '[id]': 'field.id',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': "field.shown() ? 'true' : null",
    '(blur)': 'left.set(true)',
    '(input)': 'field.changed()',
    '(change)': 'field.changed()',
  },
})
export class TextInput {
  protected readonly field = inject(Field);
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly left = signal(false);
  private readonly bound = inject(FormField, { self: true, optional: true });

  /** What the bound form model finds wrong with the value. */
  readonly fault = computed(() => {
    const fault = this.bound?.state().errors()[0];
    return fault ? faultText(fault) : null;
  });
}
