import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { TrainingRecord, TrainingRecordAction } from '@rinnakkain/api-client';
import { trainingActionPermission } from '@rinnakkain/domain';
import { Formats, Session, problemOf, stateLabel, ProblemNote } from '@rinnakkain/platform-dashboard';
import { Icon, SectionHeading, SkeletonRows, Status, TODAY, Undo } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { EnrolForm } from '../training/enrol-form';
import { lackingOf } from '../training/run-words';
import { TrainingApi } from '../training/training-api';
import { factsOfRecord, statusOfRecord } from '../training/training-words';

/** A volunteer's training records, and what may be done with each. Decisions are a reviewer's, on the training page. */
@Component({
  selector: 'rk-volunteer-training',
  imports: [EnrolForm, Icon, MatButton, ProblemNote, RefusalNote, SectionHeading, SkeletonRows, Status],
  templateUrl: './volunteer-training.html',
  styleUrl: './volunteer-rows.scss',
})
export class VolunteerTraining {
  readonly volunteerId = input.required<string>();
  /** Something that counts for readiness changed. */
  readonly changed = output();

  private readonly api = inject(TrainingApi);
  private readonly names = inject(OwnNames);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly today = inject(TODAY);
  protected readonly session = inject(Session);

  private readonly list = this.api.records(() => ({
    volunteerId: this.volunteerId(),
    sort: '-completed',
    pageSize: 100,
  }));
  protected readonly records = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly problem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly entering = signal(false);
  protected readonly sending = new Sending();

  /** The records once more, after one was entered elsewhere on the page. */
  reload(): void {
    this.list.reload();
  }

  protected courseOf(record: TrainingRecord): string {
    return this.names.of(record.course.name);
  }

  protected statusOf(record: TrainingRecord) {
    return statusOfRecord(record, this.today());
  }

  protected factsOf(record: TrainingRecord): string {
    return factsOfRecord(record, this.today(), this.formats);
  }

  /** What is to be completed of a run, named. */
  protected lackingOf({ state, evidence }: TrainingRecord): string {
    if (state !== 'to_be_completed' || !evidence) return '';
    return lackingOf(evidence, this.formats, (name) => this.names.of(name));
  }

  /** Steps of this page; a decision is made where its evidence is. */
  protected stepsOf({ allowed }: TrainingRecord): TrainingRecordAction[] {
    return allowed.filter(
      (action) =>
        trainingActionPermission(action) === 'training.record.transition' &&
        this.session.may('training.record.transition'),
    );
  }

  protected verbOf(action: TrainingRecordAction): string {
    return stateLabel('training_record', 'action', action);
  }

  protected async step(record: TrainingRecord, action: TrainingRecordAction): Promise<void> {
    await this.sending.send(async () => {
      const { state } = await this.api.transition(record, { action });
      const word = stateLabel('training_record', 'state', state);
      this.undo.offer(`${this.courseOf(record)}: ${word.toLocaleLowerCase()}`);
      this.refresh();
    });
  }

  protected entered(): void {
    this.entering.set(false);
    this.refresh();
  }

  protected refresh(): void {
    this.sending.forget();
    this.list.reload();
    this.changed.emit();
  }
}
