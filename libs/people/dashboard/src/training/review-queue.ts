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
import type { TrainingDecision, TrainingRecord } from '@rinnakkain/api-client';
import { Formats, capital, stateLabel, stateText } from '@rinnakkain/platform-dashboard';
import { EntityMark, SectionHeading, Undo } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { ReviewNoteForm } from './review-note-form';
import { TrainingApi } from './training-api';

/** The records that wait for the reviewer, each with its evidence; decided one by one. */
@Component({
  selector: 'rk-review-queue',
  imports: [EntityMark, MatButton, RefusalNote, ReviewNoteForm, SectionHeading],
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
  /** The record the last sending was about. */
  protected readonly about = signal('');
  /** The record and decision whose note is being written. */
  protected readonly noting = signal<{ id: string; decision: TrainingDecision } | null>(null);
  protected readonly rule = computed(() =>
    this.total() > this.records().length
      ? $localize`:@@people.review.more:The first ${this.records().length}:count: are shown`
      : $localize`:@@people.review.oldest:The oldest completion first`,
  );

  protected courseOf(record: TrainingRecord): string {
    return this.names.of(record.course.name);
  }

  protected verbOf = (action: TrainingDecision): string => stateLabel('training_record', 'action', action);

  protected evidenceOf({ completedOn, origin }: TrainingRecord): string {
    const evidence = [
      completedOn
        ? $localize`:@@people.record.completed:completed ${this.formats.day(completedOn)}:day:`
        : $localize`:@@people.review.no_day:day of completion not known`,
      origin === 'equivalent' ? stateText('training_record', 'origin', 'equivalent') : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
    return capital(evidence);
  }

  /** An earlier training is approved with the reason why it counts; a course goes with one press. */
  protected async approve(record: TrainingRecord): Promise<void> {
    if (record.origin === 'equivalent') this.noting.set({ id: record.id, decision: 'approve' });
    else await this.decide(record, 'approve');
  }

  protected async decide(record: TrainingRecord, decision: TrainingDecision, note?: string): Promise<void> {
    this.about.set(record.id);
    const done = await this.sending.send(async () => {
      const reviewed = await this.api.review(record, { decision, ...(note && { note }) });
      this.noting.set(null);
      this.tell(reviewed, decision);
    });
    if (!done) return;
    this.decided.emit();
    this.focusHeading();
  }

  protected openNote(record: TrainingRecord): void {
    this.noting.set({ id: record.id, decision: 'return' });
  }

  protected fetchAnew(): void {
    this.sending.forget();
    this.decided.emit();
  }

  private tell(record: TrainingRecord, decision: TrainingDecision): void {
    const what = `${record.volunteer.name}, ${this.courseOf(record)}`;
    if (decision === 'return') {
      this.undo.offer($localize`:@@people.review.returned:Returned for completion: ${what}:what:`);
      return;
    }
    const text = record.validUntil
      ? $localize`:@@people.review.approved_until:Approved: ${what}:what:. In force until ${this.formats.date(record.validUntil)}:day:`
      : $localize`:@@people.review.approved:Approved: ${what}:what:`;
    this.undo.offer(text, () => void this.takeBack(record));
  }

  private async takeBack(record: TrainingRecord): Promise<void> {
    this.about.set(record.id);
    await this.sending.send(async () => {
      await this.api.transition(record, { action: 'undo_approval' });
    });
    this.decided.emit();
  }

  private focusHeading(): void {
    afterNextRender(() => this.element.querySelector<HTMLElement>('section')?.focus(), {
      injector: this.injector,
    });
  }
}
