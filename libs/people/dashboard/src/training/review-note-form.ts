import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { TrainingDecision } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { type Problem, Unsaved, stateLabel } from '@rinnakkain/platform-dashboard';
import { ErrorSummary, Field, FormFrame, TextInput } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';

/** The note of a decision: what is to be completed, or why an earlier training counts. */
@Component({
  selector: 'rk-review-note-form',
  imports: [ErrorSummary, Field, FormField, FormFrame, MatButton, RefusalNote, TextInput],
  template: `<form rkForm [faults]="faults()" (send)="sendNote()">
    <rk-error-summary />
    <rk-refusal-note [problem]="problem()" [fields]="['/note']" (reload)="reload.emit()" />
    <rk-field [label]="label()" [hint]="hint" pointer="/note">
      <textarea rkInput rows="3" [formField]="form.note"></textarea>
    </rk-field>
    <footer>
      <button matButton="filled" type="submit" [disabled]="busy()">{{ verb() }}</button>
      <button matButton class="rk-quiet" type="button" (click)="cancelled.emit()" i18n="@@ui.cancel">
        Cancel
      </button>
    </footer>
  </form>`,
  styleUrl: '../sending/small-form.scss',
  styles: ':host { display: block; margin: 10px 0 12px; }',
})
export class ReviewNoteForm {
  readonly decision = input.required<TrainingDecision>();
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  readonly decided = output<string>();
  readonly cancelled = output();
  readonly reload = output();

  private readonly model = signal({ note: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.note);
    maxLength(path.note, limits.staffNoteMaxLength);
  });
  protected readonly label = computed(() =>
    this.decision() === 'return'
      ? $localize`:@@people.review.what_lacks:What is to be completed?`
      : $localize`:@@people.review.why_counts:Why does the earlier training count?`,
  );
  protected readonly hint = $localize`:@@people.review.note_hint:Write about the training only. The coordinator sees the note too.`;
  protected readonly verb = computed(() => stateLabel('training_record', 'action', this.decision()));
  protected readonly faults = computed(() => this.problem()?.fieldFaults ?? []);

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    inject(Unsaved).watch(() => this.form().dirty());
    afterNextRender(() => element.querySelector('textarea')?.focus());
  }

  protected sendNote(): void {
    this.decided.emit(this.model().note.trim());
  }
}
