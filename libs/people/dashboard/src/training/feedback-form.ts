import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { FEEDBACK_ANSWERS_NEEDED, FEEDBACK_SCALES, type FeedbackScale, limits } from '@rinnakkain/domain';
import { Unsaved } from '@rinnakkain/platform-dashboard';
import { ErrorSummary, Field, FormFrame, Segmented, TextInput } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { feedbackWords } from './feedback-words';
import { RunsApi } from './runs-api';

/** What a volunteer says of a run they were on; once, and without a name. */
@Component({
  selector: 'rk-feedback-form',
  imports: [ErrorSummary, Field, FormField, FormFrame, MatButton, RefusalNote, Segmented, TextInput],
  template: `@if (begun()) {
      <form rkForm [faults]="sending.faults()" (send)="give()">
        <rk-error-summary />
        <rk-refusal-note [problem]="sending.problem()" [fields]="['/text']" />
        <p class="rk-note rk-note-info" i18n="@@people.feedback.nameless">
          Your answer is counted without your name. Trainers see the answers together, once at least
          {{ needed }}
          have answered and the time to answer is over.
        </p>
        @for (scale of scales; track scale) {
          <div class="scale">
            <p>{{ words[scale] }}</p>
            <rk-segmented
              [label]="words[scale]"
              [options]="marks"
              [value]="chosen()[scale]"
              (valueChange)="mark(scale, $event)"
            />
          </div>
        }
        <p class="rk-meta" i18n="@@people.feedback.marks">1 = not at all, 5 = very much</p>
        <rk-field [label]="textLabel" [hint]="textHint" pointer="/text">
          <textarea rkInput rows="4" [formField]="form.text"></textarea>
        </rk-field>
        @if (lacking()) {
          <p role="alert" class="rk-note rk-note-attention" i18n="@@people.feedback.lacking">
            Choose a mark for each question.
          </p>
        }
        <footer>
          <button matButton="filled" class="rk-large" type="submit" [disabled]="sending.busy()">
            <ng-container i18n="@@people.feedback.send">Send without a name</ng-container>
          </button>
          <button
            matButton
            class="rk-large rk-quiet"
            type="button"
            (click)="begun.set(false)"
            i18n="@@ui.cancel"
          >
            Cancel
          </button>
        </footer>
      </form>
    } @else {
      <button matButton="outlined" class="rk-large" type="button" (click)="begun.set(true)">
        <ng-container i18n="@@people.feedback.begin">Give feedback</ng-container
        ><span class="rk-hidden">: {{ course() }}</span>
      </button>
    }`,
  styleUrl: '../sending/small-form.scss',
  styles: `
    :host {
      display: grid;
    }
    .scale {
      display: grid;
      gap: 6px;
      justify-items: start;
    }
  `,
})
export class FeedbackForm {
  readonly runId = input.required<string>();
  /** Name of the course, for those who hear the page. */
  readonly course = input.required<string>();
  readonly given = output();

  private readonly api = inject(RunsApi);
  protected readonly sending = new Sending();
  protected readonly begun = signal(false);
  protected readonly tried = signal(false);
  /** 0 while nothing is chosen. */
  protected readonly chosen = signal<Record<FeedbackScale, number>>({
    useful: 0,
    trainers: 0,
    pace: 0,
    recommend: 0,
  });
  private readonly model = signal({ text: '' });
  protected readonly form = form(this.model, (path) => {
    maxLength(path.text, limits.noteMaxLength);
  });
  protected readonly lacking = computed(() => this.tried() && Object.values(this.chosen()).includes(0));
  protected readonly scales = FEEDBACK_SCALES;
  protected readonly words = feedbackWords;
  protected readonly needed = FEEDBACK_ANSWERS_NEEDED;
  protected readonly marks = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }));
  protected readonly textLabel = $localize`:@@people.feedback.text:In your own words (optional)`;
  protected readonly textHint = $localize`:@@people.feedback.text_hint:Do not write names or anything that tells who you or others are.`;

  constructor() {
    const marked = () => Object.values(this.chosen()).some((mark) => mark > 0);
    inject(Unsaved).watch(() => this.begun() && (this.form().dirty() || marked()));
  }

  protected mark(scale: FeedbackScale, value: number): void {
    this.chosen.update((chosen) => ({ ...chosen, [scale]: value }));
  }

  protected async give(): Promise<void> {
    this.tried.set(true);
    if (this.lacking()) return;
    const text = this.model().text.trim();
    const done = await this.sending.send(() =>
      this.api.giveFeedback(this.runId(), { ...this.chosen(), ...(text ? { text } : {}) }),
    );
    if (!done) return;
    this.begun.set(false);
    this.given.emit();
  }
}
