import {
  Directive,
  Injector,
  Signal,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';

/** A fault the server found: JSON pointer of the field and the sentence to show. */
export interface FieldFault {
  pointer: string;
  message: string;
}

/** A field's place in its form, as the summary of errors needs it. */
export interface FormPlace {
  label: Signal<string>;
  /** The sentence of what is wrong, shown or not. */
  fault: Signal<string | null>;
  element: HTMLElement;
  focus(): void;
}

/**
 * A form that never loses what was typed: `<form rkForm (send)="save()">`. Sending with faults shows them all and takes
 * the focus to the summary; `send` comes only without faults.
 */
@Directive({
  selector: 'form[rkForm]',
  exportAs: 'rkForm',
  host: { novalidate: '', '(submit)': 'trySend($event)' },
})
export class FormFrame {
  /** Faults the server found at the last sending. */
  readonly faults = input<readonly FieldFault[]>([]);
  readonly send = output();

  /** True from the first try to send: from then on every fault is in sight. */
  readonly tried = signal(false);
  private readonly places = signal<readonly FormPlace[]>([]);
  private readonly injector = inject(Injector);
  private focusSummary: (() => void) | undefined;

  /** The fields with something to mend, in the order of the page. */
  readonly faulty = computed(() =>
    this.places()
      .filter((place) => place.fault())
      .sort((a, b) =>
        a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      ),
  );

  /** A field takes its place; the answer leaves it. */
  join(place: FormPlace): () => void {
    this.places.update((places) => [...places, place]);
    return () => this.places.update((places) => places.filter((other) => other !== place));
  }

  /** The summary says how it takes the focus. */
  summaryTakesFocus(focus: () => void): void {
    this.focusSummary = focus;
  }

  /** Shows every fault and moves to the summary; true when there is nothing to mend. */
  showFaults(): boolean {
    this.tried.set(true);
    if (this.faulty().length === 0) return true;
    afterNextRender(() => this.focusSummary?.(), { injector: this.injector });
    return false;
  }

  protected trySend(event: Event): void {
    event.preventDefault();
    if (this.showFaults()) this.send.emit();
  }
}
