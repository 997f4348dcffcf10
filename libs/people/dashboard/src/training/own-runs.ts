import { computed, inject, signal } from '@angular/core';
import type { CourseRun } from '@rinnakkain/api-client';
import { problemOf } from '@rinnakkain/platform-dashboard';
import { Confirmation } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { CalendarFile } from './calendar-file';
import { RunsApi } from './runs-api';

/** The runs a volunteer is enrolled on and those open for enrolment, and what the volunteer does about them. */
export class OwnRuns {
  private readonly api = inject(RunsApi);
  private readonly names = inject(OwnNames);
  private readonly confirmation = inject(Confirmation);
  private readonly calendar = inject(CalendarFile);
  private readonly mine = this.api.runs(() => ({ which: 'own', pageSize: 25 }));
  private readonly open = this.api.runs(() => ({ which: 'open', pageSize: 50 }));

  readonly here = computed(() => this.mine.hasValue() && this.open.hasValue());
  readonly enrolments = computed(() => (this.mine.hasValue() ? this.mine.value().items : []));
  /** Runs one is not on. */
  readonly offered = computed(() => (this.open.hasValue() ? this.open.value().items : []));
  readonly problem = computed(() => {
    const failure = this.mine.error() ?? this.open.error();
    return failure ? problemOf(failure) : null;
  });
  /** The run something is being done about. */
  readonly busy = signal('');
  readonly failure = signal('');
  /** What the volunteer just did. */
  readonly said = signal('');

  /** @param changed What else is to be asked anew once something was done. */
  constructor(private readonly changed: () => void = () => undefined) {}

  enter(run: CourseRun): Promise<void> {
    return this.doing(run, async () => {
      const { own } = await this.api.enrol(run.id);
      return own?.state === 'waitlisted'
        ? $localize`:@@people.own_training.waiting:You are on the waiting list. A place that comes free is yours at once when it is your turn.`
        : $localize`:@@people.own_training.entered:You have a place. Thank you for enrolling.`;
    });
  }

  async leave(run: CourseRun): Promise<void> {
    const sure = await this.confirmation.ask({
      title: $localize`:@@people.own_training.leave_title:Cancel your enrolment on ${this.names.of(run.course.name)}:course:?`,
      consequences: [
        $localize`:@@people.own_training.leave_next:Your place goes to the next in line. You don't need to give a reason.`,
      ],
      verb: $localize`:@@people.own_training.leave:Cancel the enrolment`,
    });
    if (!sure) return;
    await this.doing(run, async () => {
      await this.api.leave(run);
      return $localize`:@@people.own_training.left:Your enrolment has been cancelled.`;
    });
  }

  saveCalendar(run: CourseRun): Promise<void> {
    return this.doing(run, async () => {
      await this.calendar.save(run.id);
      return '';
    });
  }

  /** What is said once feedback has been taken. */
  thank(): void {
    this.failure.set('');
    this.said.set($localize`:@@people.feedback.thanks:Thank you. Your feedback was saved without your name.`);
    this.reload();
  }

  reload(): void {
    this.mine.reload();
    this.open.reload();
    this.changed();
  }

  private async doing(run: CourseRun, work: () => Promise<string>): Promise<void> {
    this.failure.set('');
    this.said.set('');
    this.busy.set(run.id);
    try {
      this.said.set(await work());
    } catch (failure) {
      this.failure.set(problemOf(failure).text);
    } finally {
      this.busy.set('');
      this.reload();
    }
  }
}
