import {
  DestroyRef,
  ElementRef,
  Signal,
  computed,
  inject,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { FormFrame, faultText } from '@rinnakkain/ui';

/** What a control over a list needs to take its place in a form. */
interface ListControl {
  label: Signal<string>;
  /** Where the server's faults point, such as `/themes`; those of its rows count too. */
  pointer: string;
  value: Signal<unknown>;
  touched?: Signal<boolean>;
  errors?: Signal<readonly ValidationError.WithOptionalFieldTree[]>;
}

/** Takes a control over a list into its form: the summary finds it, the server's faults are shown. Answers the sentence in sight. */
export function inForm({ label, pointer, value, touched, errors }: ListControl): Signal<string | null> {
  const frame = inject(FormFrame, { optional: true });
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const given = linkedSignal({
    source: () => frame?.faults() ?? [],
    computation: (faults) => ({ faults, value: untracked(value) }),
  });
  const fault = computed(() => {
    const { faults, value: answered } = given();
    const told = faults.find((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`));
    if (told && answered === value()) return told.message;
    const own = errors?.()[0];
    return own ? faultText(own) : null;
  });
  const left = touched ?? signal(false);
  const leave = frame?.join({
    label,
    fault,
    element,
    focus: () => element.querySelector<HTMLElement>('button, input, select')?.focus(),
  });
  inject(DestroyRef).onDestroy(() => leave?.());
  return computed(() => (left() || frame?.tried() ? fault() : null));
}
