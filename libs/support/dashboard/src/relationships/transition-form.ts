import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { FormField, applyWhen, form, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Present, RelationshipPage, RelationshipTransition } from '@rinnakkain/api-client';
import { CONTACT_FORMS, ENDING_REASONS, SEEKER_AFTER_ENDING } from '@rinnakkain/domain';
import { type Problem, Unsaved, capital, stateLabel } from '@rinnakkain/platform-dashboard';
import {
  type Choice,
  DayField,
  ErrorNote,
  ErrorSummary,
  Field,
  FormFrame,
  ManyOptions,
  Options,
  TODAY,
  TextInput,
} from '@rinnakkain/ui';
import { PairWords } from './pair-words';
import { presentWord, presentWords } from './present-words';
import {
  FIELDS_OF_ACTION,
  type TransitionField,
  type WrittenAction,
  beginDraft,
  transitionOf,
} from './transition-draft';
import { TransitionWords } from './transition-words';

/** What an action on a relationship needs to be told: an answer, a meeting, an ending. */
@Component({
  selector: 'rk-transition-form',
  imports: [
    DayField,
    ErrorNote,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    ManyOptions,
    MatButton,
    Options,
    TextInput,
  ],
  templateUrl: './transition-form.html',
  styleUrl: './transition-form.scss',
})
export class TransitionForm {
  readonly action = input.required<WrittenAction>();
  readonly pair = input.required<RelationshipPage>();
  readonly hasDeputy = input(false);
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  readonly send = output<RelationshipTransition>();
  readonly cancelled = output();
  readonly reload = output();

  private readonly today = inject(TODAY);
  private readonly words = inject(TransitionWords);
  private readonly names = inject(PairWords);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  private readonly begin = computed(() => beginDraft(this.action(), this.pair(), this.today()));
  private readonly model = linkedSignal({
    source: this.action,
    computation: () => beginDraft(this.action(), this.pair(), this.today()),
  });
  protected readonly form = form(this.model, (path) => {
    for (const field of ['how', 'day', 'plannedEnd', 'reason', 'seeker'] as const) {
      applyWhen(
        path,
        () => this.asks(field),
        (draft) => {
          required<unknown>(draft[field] as never, { message: missing[field] });
        },
      );
    }
    validate(path.present, ({ value }) =>
      this.asks('present') && value().length === 0 ? { kind: 'required', message: missing.present } : null,
    );
  });

  protected readonly verb = computed(() => this.words.verb(this.action()));
  protected readonly consequences = computed(() => this.words.consequences(this.action(), this.pair()));
  protected readonly ends = computed(() => this.action() === 'end' || this.action() === 'discontinue');
  protected readonly faults = computed(() => this.problem()?.fieldFaults ?? []);
  protected readonly presentFault = computed(() =>
    this.faults().some(({ pointer }) => pointer === '/present'),
  );
  protected readonly conflict = computed(() => this.problem()?.code === 'CHANGED_MEANWHILE');
  protected readonly failure = computed(() => {
    const problem = this.problem();
    if (!problem) return '';
    const fields = this.faults().map(({ message }) => message);
    return fields.length ? fields.join(' ') : problem.text;
  });
  protected readonly latest = computed(() => (this.action() === 'set_first_meeting' ? null : this.today()));

  protected readonly dayLabel = computed(() => {
    if (this.action() === 'set_first_meeting' || this.action() === 'start') {
      return $localize`:@@support.form.meeting_day:Day of the opening meeting`;
    }
    return this.ends()
      ? $localize`:@@support.form.end_day:Last day`
      : $localize`:@@support.form.answer_day:Day of the answer`;
  });
  protected readonly ways = CONTACT_FORMS.map((value) => ({
    value,
    label: stateLabel('contact', 'form', value),
  }));
  protected readonly reasons = ENDING_REASONS.map((value) => ({
    value,
    label: stateLabel('relationship', 'ending_reason', value),
  }));
  protected readonly people = computed((): Choice<Present>[] =>
    (Object.keys(presentWords) as Present[])
      .filter((one) => one !== 'deputy' || this.hasDeputy())
      .map((value) => ({ value, label: capital(presentWord(value, this.pair(), this.names)) })),
  );
  protected readonly fates = computed(() =>
    SEEKER_AFTER_ENDING.map((value) => ({ value, ...this.fateOf(value) })),
  );

  constructor() {
    inject(Unsaved).watch(() => JSON.stringify(this.model()) !== JSON.stringify(this.begin()));
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected asks(field: TransitionField): boolean {
    return FIELDS_OF_ACTION[this.action()].includes(field);
  }

  protected sendTransition(): void {
    this.send.emit(transitionOf(this.action(), this.model()));
  }

  private fateOf(fate: (typeof SEEKER_AFTER_ENDING)[number]): { label: string; hint: string } {
    const seeker = this.names.seeker(this.pair());
    return fate === 'close'
      ? {
          label: $localize`:@@support.form.close:Close the request`,
          hint: $localize`:@@support.form.close_hint:${seeker}:seeker: doesn't need a new supporter now.`,
        }
      : {
          label: $localize`:@@support.form.queue:Back to the waiting list`,
          hint: $localize`:@@support.form.queue_hint:${seeker}:seeker: waits for a new supporter and keeps the earlier waiting time, unless the ending was their own wish.`,
        };
  }
}

const missing: Readonly<Record<TransitionField, string>> = {
  how: $localize`:@@support.form.how_missing:Choose how you got the answer.`,
  day: $localize`:@@support.form.day_missing:Write the day.`,
  present: $localize`:@@support.form.present_missing:Mark who was there.`,
  plannedEnd: $localize`:@@support.form.planned_missing:Write until when the relationship is planned to last.`,
  reason: $localize`:@@support.form.reason_missing:Choose a reason.`,
  seeker: $localize`:@@support.form.seeker_missing:Choose what becomes of the request.`,
};
