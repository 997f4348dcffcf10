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
import type { ReviewLine, TrainingDecision, TrainingRecord } from '@rinnakkain/api-client';
import { Formats, capital, problemTexts, stateText } from '@rinnakkain/platform-dashboard';
import { EntityMark, SectionHeading, Status, Undo } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { ReviewNoteForm } from './review-note-form';
import { lackingOf, presenceOf } from './run-words';
import { TrainingApi } from './training-api';

/** The records that wait for the reviewer, each with its evidence; several are decided at once, and undone as one. */
@Component({
  selector: 'rk-review-queue',
  imports: [EntityMark, MatButton, MatCheckbox, RefusalNote, ReviewNoteForm, SectionHeading, Status],
  templateUrl: './review-queue.html',
  styleUrl: './review-queue.scss',
})
export class ReviewQueue {
  readonly records = input.required<readonly TrainingRecord[]>();
  /** How many wait in all; the first of them are shown. */
  readonly total = input.required<number>();
  /** Something was decided: fetch anew. */
  readonly decided = output();

  private readonly api = inject(TrainingApi);
  private readonly names = inject(OwnNames);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly sending = new Sending();
  private readonly marked = signal<ReadonlySet<string>>(new Set());
  /** The decision whose note is being written. */
  protected readonly noting = signal<TrainingDecision | null>(null);
  /** What a rule kept from being decided, one sentence each. */
  protected readonly left = signal<readonly string[]>([]);
  protected readonly chosen = computed(() => this.records().filter((record) => this.isChosen(record)));
  /** Those whose evidence is whole, and who are not oneself. */
  protected readonly reaching = computed(() =>
    this.records().filter(({ evidence, allowed }) => evidence?.reached && allowed.includes('approve')),
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

  protected isChosen({ id }: TrainingRecord): boolean {
    return this.marked().has(id);
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

  protected choose({ id }: TrainingRecord, chosen: boolean): void {
    this.marked.update((marked) =>
      chosen ? new Set([...marked, id]) : new Set([...marked].filter((each) => each !== id)),
    );
  }

  protected chooseReaching(chosen: boolean): void {
    const ids = new Set(this.reaching().map(({ id }) => id));
    this.marked.update((marked) =>
      chosen ? new Set([...marked, ...ids]) : new Set([...marked].filter((each) => !ids.has(each))),
    );
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
    this.marked.set(new Set());
    this.decided.emit();
    this.focusHeading();
  }

  protected fetchAnew(): void {
    this.sending.forget();
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
    this.decided.emit();
  }

  private focusHeading(): void {
    afterNextRender(() => this.element.querySelector<HTMLElement>('section')?.focus(), {
      injector: this.injector,
    });
  }
}
