import { Signal, computed, inject } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { faultText } from '../field/fault-text';
import { FormFrame } from '../field/form-frame';

/** What a control of our own shows of its faults: in sight once it was left or sending was tried. */
export function faultOf(
  errors: Signal<readonly ValidationError.WithOptionalFieldTree[]>,
  touched: Signal<boolean>,
  own: Signal<string | null>,
): { fault: Signal<string | null>; shown: Signal<string | null>; frame: FormFrame | null } {
  const frame = inject(FormFrame, { optional: true });
  const fault = computed(() => {
    const first = errors()[0];
    return own() ?? (first ? faultText(first) : null);
  });
  const shown = computed(() => (touched() || frame?.tried() ? fault() : null));
  return { fault, shown, frame };
}
