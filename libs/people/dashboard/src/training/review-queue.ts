import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { Router, RouterLink } from '@angular/router';
import type { ReviewLine, TrainingDecision, TrainingRecord } from '@rinnakkain/api-client';
import { Formats, capital, problemTexts, stateText } from '@rinnakkain/platform-dashboard';
import { EntityMark, SectionHeading, Status, Undo } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { ReviewNoteForm } from './review-note-form';
import { lackingOf, presenceOf } from './run-words';
import { TrainingApi } from './training-api';
import { WaitingRecords, mayDecide } from './waiting-records';

/** The records that wait for the reviewer, each with its evidence; several are decided at once, and undone as one. */
@Component({
  selector: 'rk-review-queue',
  imports: [
    EntityMark,
    MatButton,
    MatCheckbox,
    RefusalNote,
    ReviewNoteForm,
    RouterLink,
    SectionHeading,
    Status,
  ],
  templateUrl: './review-queue.html',
  styleUrl: './review-queue.scss',
  host: { '(keydown)': 'press($event)' },
})
export class ReviewQueue {
  readonly waiting = input.required<WaitingRecords>();
  /** Something was decided: fetch anew. */
  readonly decided = output();

  private readonly api = inject(TrainingApi);
  private readonly names = inject(OwnNames);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** The record that was chosen last by its key. */
  private last: TrainingRecord | undefined;
  protected readonly sending = new Sending();
  /** The decision whose note is being written. */
  protected readonly noting = signal<TrainingDecision | null>(null);
  /** What a rule kept from being decided, one sentence each. */
  protected readonly left = signal<readonly string[]>([]);
  protected readonly records = computed(() => this.waiting().records() ?? []);
  /** How many wait in all; the first of them are shown. */
  protected readonly total = computed(() => this.waiting().total() ?? 0);
  protected readonly chosen = computed(() => this.waiting().chosen());
  /** Those whose evidence is whole, and who are not oneself. */
  protected readonly reaching = computed(() =>
    this.records().filter((record) => record.evidence?.reached && mayDecide(record)),
  );
  protected readonly allReaching = computed(() => this.reaching().every((record) => this.isChosen(record)));
  protected readonly chosenWords = computed(
    () => $localize`:@@people.review.chosen:${this.chosen().length}:count: chosen`,
  );
  protected readonly approveVerb = computed(() => {
    const count = this.chosen().length;
    return count > 1
      ? $localize`:@@people.review.approve_several:Approve ${count}:count: chosen`
      : $localize`:@@people.review.approve:Approve`;
  });
  protected readonly rule = computed(() =>
    this.total() > this.records().length
      ? $localize`:@@people.review.more:The first ${this.records().length}:count: are shown`
      : $localize`:@@people.review.oldest:The oldest completion first`,
  );

  protected isChosen(record: TrainingRecord): boolean {
    return this.waiting().isChosen(record);
  }

  protected courseOf(record: TrainingRecord): string {
    return this.names.of(record.course.name);
  }

  protected evidenceOf({ completedOn, origin, evidence }: TrainingRecord): string {
    const parts = [
      evidence ? presenceOf(evidence, this.formats) : null,
      completedOn
        ? $localize`:@@people.record.completed:completed ${this.formats.day(completedOn)}:day:`
        : $localize`:@@people.review.no_day:day of completion not known`,
      origin === 'equivalent' ? stateText('training_record', 'origin', 'equivalent') : null,
    ];
    return capital(parts.filter(Boolean).join(' · '));
  }

  protected lackingOf({ evidence }: TrainingRecord): string {
    return evidence ? lackingOf(evidence, this.formats, (name) => this.names.of(name)) : '';
  }

  protected readonly mayDecide = mayDecide;

  protected choose(records: readonly TrainingRecord[], chosen: boolean): void {
    this.waiting().choose(records, chosen);
  }

  /** Arrows move between the records, with Shift and Space all between are chosen, Ctrl and A all, Enter opens the run. */
  protected press(event: KeyboardEvent): void {
    const boxes = [...this.element.querySelectorAll<HTMLInputElement>('li input[type="checkbox"]')];
    const at = boxes.indexOf(event.target as HTMLInputElement);
    const records = this.records().filter(mayDecide);
    const record = records[at];
    if (!record) return;
    const { key, shiftKey, ctrlKey, metaKey } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') boxes[at + (key === 'ArrowDown' ? 1 : -1)]?.focus();
    else if (key === 'Home' || key === 'End') boxes.at(key === 'Home' ? 0 : -1)?.focus();
    else if (key === 'Enter' && record.runId) void this.router.navigate(['/training/runs', record.runId]);
    else if (key === 'a' && (ctrlKey || metaKey))
      this.choose(records, !records.every((one) => this.isChosen(one)));
    else if (key === ' ' && shiftKey) this.choose(between(records, this.last, record), true);
    else {
      if (key === ' ') this.last = record;
      return;
    }
    event.preventDefault();
  }

  /** An earlier training is approved with the reason why it counts; courses go with one press. */
  protected async approve(): Promise<void> {
    if (this.chosen().some(({ origin }) => origin === 'equivalent')) this.noting.set('approve');
    else await this.decide('approve');
  }

  protected async decide(decision: TrainingDecision, note?: string): Promise<void> {
    const records = this.chosen();
    const done = await this.sending.send(async () => {
      const { items } = await this.api.reviewSeveral({
        decision,
        ...(note && { note }),
        items: records.map(({ id, version }) => ({ recordId: id, version })),
      });
      this.noting.set(null);
      this.tell(records, items, decision);
    });
    if (!done) return;
    this.fetchAnew();
    this.focusHeading();
  }

  protected fetchAnew(): void {
    this.sending.forget();
    this.waiting().reload();
    this.decided.emit();
  }

  private tell(
    records: readonly TrainingRecord[],
    lines: readonly ReviewLine[],
    decision: TrainingDecision,
  ): void {
    const byId = new Map(records.map((record) => [record.id, record]));
    this.left.set(
      lines.flatMap(({ recordId, code }) => {
        const record = byId.get(recordId);
        return record && code ? [`${this.whatOf(record)}: ${problemTexts[code]}`] : [];
      }),
    );
    const done = lines.filter((line) => line.done);
    const [first] = done;
    if (!first) return;
    const only = done.length === 1 ? byId.get(first.recordId) : undefined;
    const what = only ? this.whatOf(only) : '';
    if (decision === 'return') {
      this.undo.offer(
        what
          ? $localize`:@@people.review.returned:Returned for completion: ${what}:what:`
          : $localize`:@@people.review.returned_several:Returned for completion: ${done.length}:count:`,
      );
      return;
    }
    const text = what
      ? $localize`:@@people.review.approved:Approved: ${what}:what:`
      : $localize`:@@people.review.approved_several:Approved: ${done.length}:count:`;
    this.undo.offer(text, () => void this.takeBack(done));
  }

  private whatOf(record: TrainingRecord): string {
    return `${record.volunteer.name}, ${this.courseOf(record)}`;
  }

  private async takeBack(lines: readonly ReviewLine[]): Promise<void> {
    await this.sending.send(async () => {
      await this.api.reviewSeveral({
        decision: 'undo_approval',
        items: lines.map(({ recordId, recordVersion }) => ({ recordId, version: recordVersion })),
      });
    });
    this.waiting().reload();
    this.decided.emit();
  }

  /** Puts the focus on the queue, at its beginning. */
  focusHeading(): void {
    afterNextRender(() => this.element.querySelector<HTMLElement>('section')?.focus(), {
      injector: this.injector,
    });
  }
}

/** What lies between two of a list, both included; the second alone when the first is not in it. */
function between<T>(all: readonly T[], one: T | undefined, other: T): readonly T[] {
  const [at, to] = [one === undefined ? -1 : all.indexOf(one), all.indexOf(other)];
  return at < 0 ? [other] : all.slice(Math.min(at, to), Math.max(at, to) + 1);
}
