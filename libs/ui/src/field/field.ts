import {
  Component,
  DestroyRef,
  ElementRef,
  booleanAttribute,
  computed,
  contentChild,
  inject,
  input,
  signal,
} from '@angular/core';
import { Icon } from '../icon/icon';
import { FormFrame } from './form-frame';
import { TextInput } from './text-input';

let made = 0;

/**
 * A label above, a native control (`rkInput`), a hint under it and the error that says how to mend it.
 * `<rk-field label="First name"><input rkInput [formField]="form.firstName" /></rk-field>`
 */
@Component({
  selector: 'rk-field',
  imports: [Icon],
  templateUrl: './field.html',
  styleUrl: './field.scss',
  host: { '[class]': 'width()' },
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false, { transform: booleanAttribute });
  /** An error known outside the form model; shown at once. */
  readonly error = input<string | null>(null);
  /** Where the server's faults point, such as `/firstName`. */
  readonly pointer = input('');
  /** The width tells the length of what is asked. */
  readonly width = input<'full' | 'long' | 'medium' | 'short'>('full');

  readonly id = `rk-field-${++made}`;
  private readonly frame = inject(FormFrame, { optional: true });
  private readonly control = contentChild(TextInput);
  /** The server's faults that the typing since has answered. */
  private readonly answered = signal<unknown>(null);

  private readonly serverFault = computed(() => {
    const faults = this.frame?.faults() ?? [];
    if (this.answered() === faults || !this.pointer()) return null;
    return faults.find(({ pointer }) => pointer === this.pointer())?.message ?? null;
  });
  private readonly inSight = computed(() => this.control()?.left() || this.frame?.tried() || false);
  /** The sentence in sight, if any. */
  readonly shown = computed(
    () => this.error() ?? this.serverFault() ?? (this.inSight() ? (this.control()?.fault() ?? null) : null),
  );
  readonly describedBy = computed(() => {
    const ids = [this.hint() && `${this.id}-hint`, this.shown() && `${this.id}-error`];
    return ids.filter(Boolean).join(' ') || null;
  });

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const leave = this.frame?.join({
      label: this.label,
      fault: computed(() => this.error() ?? this.serverFault() ?? this.control()?.fault() ?? null),
      element,
      focus: () => this.control()?.element.focus(),
    });
    inject(DestroyRef).onDestroy(() => leave?.());
  }

  /** Typing answers what the server said. */
  changed(): void {
    this.answered.set(this.frame?.faults() ?? null);
  }
}
