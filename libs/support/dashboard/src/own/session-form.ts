import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { NewSession } from '@rinnakkain/api-client';
import { SESSION_FORMS, SESSION_OUTCOMES, limits, sessionWarnings } from '@rinnakkain/domain';
import {
  Formats,
  type Problem,
  TimeField,
  Unsaved,
  stateLabel,
  stateText,
} from '@rinnakkain/platform-dashboard';
import {
  dayAfter,
  DayField,
  ErrorNote,
  ErrorSummary,
  Field,
  FormFrame,
  Icon,
  Options,
  Stepper,
  storedModel,
  TextInput,
  TODAY,
} from '@rinnakkain/ui';
import { EmergencyCard } from './emergency-card';
import { type SessionDraft, sessionOf } from './session-draft';
import { SessionSending } from './session-sending';
import { SwitchRow } from './switch-row';

type DayChoice = 'today' | 'yesterday' | 'other';

/** The form of an entry: defaults that are most likely right, big choices, one button. */
@Component({
  selector: 'rk-session-form',
  imports: [
    DayField,
    EmergencyCard,
    ErrorNote,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Icon,
    MatButton,
    Options,
    Stepper,
    SwitchRow,
    TextInput,
    TimeField,
  ],
  templateUrl: './session-form.html',
  styleUrl: './session-form.scss',
})
export class SessionForm {
  /** What the form begins with. */
  readonly begin = input.required<SessionDraft>();
  readonly coordinator = input('');
  readonly verb = input($localize`:@@own.log.send:Send`);
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  readonly waits = input(false);
  readonly send = output<NewSession>();
  readonly reload = output();

  private readonly today = inject(TODAY);
  private readonly formats = inject(Formats);
  private readonly model = storedModel(() => ({ ...this.begin() }));
  protected readonly form = form(this.model, (path) => {
    required(path.day, { message: $localize`:@@own.log.day_missing:Choose the day.` });
    required(path.start, { message: $localize`:@@own.log.start_missing:When did it begin?` });
    maxLength(path.note, limits.noteMaxLength);
  });

  protected readonly started = $localize`:@@own.log.started:Began at`;
  protected readonly agreed = $localize`:@@own.log.agreed:Was to begin at`;
  protected readonly noteHint = $localize`:@@own.log.note_hint:Don't write a name, health matters or private details. The supported person may see what was written about them.`;
  protected readonly outcomes = SESSION_OUTCOMES.map((outcome) => ({
    value: outcome,
    label: stateLabel('session', 'outcome', outcome),
  }));
  protected readonly forms = SESSION_FORMS.map((one) => ({
    value: one,
    label: stateLabel('session', 'form', one),
  }));
  protected readonly days = [
    { value: 'today' as const, label: $localize`:@@own.log.today:Today` },
    { value: 'yesterday' as const, label: $localize`:@@own.log.yesterday:Yesterday` },
    { value: 'other' as const, label: $localize`:@@own.log.other_day:Another day` },
  ];
  protected readonly dayChoice = signal<DayChoice | null>(null);
  protected readonly chosenDay = computed((): DayChoice => {
    const day = this.model().day;
    return (
      this.dayChoice() ?? (day === this.today() ? 'today' : day === this.yesterday() ? 'yesterday' : 'other')
    );
  });
  protected readonly latest = computed(() => this.today());
  private readonly yesterday = computed(() => dayAfter(this.today(), -1));

  protected readonly held = computed(() => this.model().outcome === 'held');
  protected readonly worry = computed(() => this.model().worry);
  protected readonly noteMax = limits.noteMaxLength;
  protected readonly noteLength = computed(() => this.model().note.length);
  /** What is worth a second look before sending; never a refusal. */
  protected readonly warning = computed(() => {
    const { day, minutes } = this.model();
    if (!day) return '';
    const warnings = sessionWarnings({ day, minutes: this.held() ? minutes : 0 }, this.today());
    return this.formats.list(warnings.map((code) => stateText('session', 'warning', code)));
  });
  protected readonly conflict = computed(() => this.problem()?.code === 'CHANGED_MEANWHILE');
  protected readonly faults = computed(() => this.problem()?.fieldFaults ?? []);

  /** The day is refused; no field of its own is there to say so while today or yesterday is chosen. */
  protected readonly tooEarly = computed(() => this.faults().some(({ pointer }) => pointer === '/day'));

  constructor() {
    const sending = inject(SessionSending);
    inject(Unsaved).watch(
      () => !sending.sent() && JSON.stringify(this.model()) !== JSON.stringify({ ...this.begin() }),
    );
    effect(() => {
      this.begin();
      this.dayChoice.set(null);
    });
  }

  protected chooseDay(choice: DayChoice | null): void {
    if (!choice) return;
    this.dayChoice.set(choice);
    const day = { today: this.today(), yesterday: this.yesterday(), other: null }[choice];
    this.model.update((model) => ({ ...model, day }));
  }

  protected set(change: Partial<SessionDraft>): void {
    this.model.update((model) => ({ ...model, ...change }));
  }

  /** Sends what the form holds now. */
  submit(): void {
    this.send.emit(sessionOf(this.model()));
  }
}
