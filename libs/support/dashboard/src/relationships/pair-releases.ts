import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { NewRelease, ReleasedField, RelationshipPage } from '@rinnakkain/api-client';
import { type ReleasableField, volunteerView } from '@rinnakkain/domain';
import { DayPipe, Formats, Session, problemOf, stateLabel, stateText } from '@rinnakkain/platform-dashboard';
import { DayField, ErrorNote, FormFrame, ManyOptions, Status, TODAY, Undo } from '@rinnakkain/ui';
import { PairWords } from './pair-words';
import { RelationshipsApi } from './relationships-api';

/** What each of a pair sees of the other; releasing, renewing and withdrawing contact fields. */
@Component({
  selector: 'rk-pair-releases',
  imports: [DayField, DayPipe, ErrorNote, FormFrame, ManyOptions, MatButton, Status],
  templateUrl: './pair-releases.html',
  styleUrl: './pair-releases.scss',
})
export class PairReleases {
  private readonly api = inject(RelationshipsApi);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly today = inject(TODAY);
  private readonly session = inject(Session);
  protected readonly words = inject(PairWords);

  readonly pair = input.required<RelationshipPage>();
  readonly changed = output();

  protected readonly view = computed(() => volunteerView(this.pair().state));
  protected readonly supporter = computed(() => this.words.supporter(this.pair()));
  protected readonly seeker = computed(() => this.words.seeker(this.pair()));
  protected readonly mayRelease = computed(
    () =>
      this.session.may('relationship.release') &&
      (this.view() === 'released' || this.view() === 'break') &&
      !this.pair().closed,
  );
  protected readonly limit = computed(() => this.pair().releaseLimit ?? this.today());
  protected readonly choices = computed(() =>
    (this.pair().releasable ?? []).map((value) => ({ value, label: stateLabel('release', 'field', value) })),
  );

  protected readonly open = signal(false);
  protected readonly fields = linkedSignal<RelationshipPage, ReleasableField[]>({
    source: this.pair,
    computation: () => [],
  });
  protected readonly until = linkedSignal<string | null>(() => this.limit());
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly earliest = this.today();

  protected fieldName(field: ReleasableField): string {
    return stateLabel('release', 'field', field);
  }

  /** Shows the form; the page calls this from its next step. */
  show(): void {
    this.open.set(true);
  }

  protected async release(): Promise<void> {
    const [fields, until] = [this.fields(), this.until()];
    if (!fields.length || !until) {
      this.failure.set($localize`:@@support.release.choose:Choose what is released and until when.`);
      return;
    }
    const words = this.formats.list(fields.map((field) => stateText('release', 'field', field)));
    await this.send({ fields, until }, $localize`:@@support.release.done:Released: ${words}:fields:`);
  }

  protected async renew({ field }: ReleasedField): Promise<void> {
    const [word, day] = [stateText('release', 'field', field), this.formats.date(this.limit())];
    await this.send(
      { fields: [field], until: this.limit() },
      $localize`:@@support.release.renewed:Renewed until ${day}:day:: ${word}:field:`,
    );
  }

  protected async withdraw({ id, field, until }: ReleasedField): Promise<void> {
    const word = stateText('release', 'field', field);
    await this.attempt(async () => {
      await this.api.withdrawRelease(this.pair().id, id);
      this.undo.offer(
        $localize`:@@support.release.withdrawn:Withdrawn: ${word}:field:`,
        () =>
          void this.send(
            { fields: [field], until },
            $localize`:@@support.release.done:Released: ${word}:fields:`,
          ),
      );
    });
  }

  private async send(body: NewRelease, told: string): Promise<void> {
    await this.attempt(async () => {
      await this.api.release(this.pair().id, body);
      this.open.set(false);
      this.undo.offer(told);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    try {
      await work();
      this.changed.emit();
    } catch (failure) {
      this.failure.set(this.sentenceOf(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private sentenceOf(failure: unknown): string {
    const problem = problemOf(failure);
    const missing = problem.errors
      .filter(({ code }) => code === 'NOT_FOUND_VALUE')
      .map(({ pointer }) => this.fields()[Number(pointer.split('/').at(-1))])
      .filter((field) => field !== undefined)
      .map((field) => stateText('release', 'field', field));
    if (missing.length) {
      return $localize`:@@support.release.no_value:Not recorded of the support seeker: ${this.formats.list(missing)}:fields:. Add it on their page first.`;
    }
    return problem.fieldFaults.map(({ message }) => message).join(' ') || problem.text;
  }
}
