import { Component, computed, inject, signal } from '@angular/core';
import type { CourseRun } from '@rinnakkain/api-client';
import { problemOf } from '@rinnakkain/platform-dashboard';
import { Confirmation, EmptyState, ErrorNote, SkeletonRows } from '@rinnakkain/ui';
import { CalendarFeedCard } from './calendar-feed-card';
import { CalendarFile } from './calendar-file';
import { OwnRunCard } from './own-run-card';
import { OwnNames } from '../person/own-names';
import { RunsApi } from './runs-api';

/** A volunteer's training: where they are enrolled, and what they can enrol on. */
@Component({
  selector: 'rk-own-training-page',
  imports: [CalendarFeedCard, EmptyState, ErrorNote, OwnRunCard, SkeletonRows],
  template: `<h1 tabindex="-1" i18n="@@people.own_training.title">Training</h1>
    <p role="status" [class.rk-note]="said()" [class.rk-note-info]="said()">{{ said() }}</p>
    @if (failure()) {
      <rk-error-note [heading]="failure()" action="OK" i18n-action="@@own.seen" (act)="failure.set('')" />
    }
    @if (problem(); as problem) {
      <rk-error-note
        [heading]="problem.text"
        [code]="problem.helpCode"
        action="Try again"
        i18n-action="@@platform.try_again"
        (act)="reload()"
      />
    } @else if (mine.hasValue() && open.hasValue()) {
      @if (enrolments().length) {
        <section aria-labelledby="own-enrolments">
          <h2 id="own-enrolments" i18n="@@people.own_training.mine">My enrolments</h2>
          @for (run of enrolments(); track run.id) {
            <rk-own-run-card
              [run]="run"
              [busy]="busy() === run.id"
              (left)="leave(run)"
              (calendar)="saveCalendar(run)"
            />
          }
        </section>
      }
      <section aria-labelledby="own-open">
        <h2 id="own-open" i18n="@@people.own_training.open">Open for enrolment</h2>
        @for (run of offered(); track run.id) {
          <rk-own-run-card [run]="run" [busy]="busy() === run.id" (entered)="enter(run)" />
        } @empty {
          <rk-empty-state
            heading="Nothing is open right now"
            i18n-heading="@@people.own_training.none"
            text="New courses come here as soon as their enrolment opens."
            i18n-text="@@people.own_training.none_text"
          />
        }
      </section>
      <rk-calendar-feed-card />
    } @else {
      <rk-skeleton-rows [rows]="3" what="Fetching courses" i18n-what="@@people.courses.fetching" />
    }`,
  styleUrl: './own-training-page.scss',
})
export class OwnTrainingPage {
  private readonly api = inject(RunsApi);
  private readonly names = inject(OwnNames);
  private readonly confirmation = inject(Confirmation);
  private readonly calendar = inject(CalendarFile);

  protected readonly mine = this.api.runs(() => ({ which: 'own', pageSize: 25 }));
  protected readonly open = this.api.runs(() => ({ which: 'open', pageSize: 50 }));
  protected readonly enrolments = computed(() => (this.mine.hasValue() ? this.mine.value().items : []));
  protected readonly offered = computed(() => (this.open.hasValue() ? this.open.value().items : []));
  protected readonly problem = computed(() => {
    const failure = this.mine.error() ?? this.open.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly busy = signal('');
  protected readonly failure = signal('');
  /** What the volunteer just did. */
  protected readonly said = signal('');

  protected enter(run: CourseRun): Promise<void> {
    return this.doing(run, async () => {
      const { own } = await this.api.enrol(run.id);
      return own?.state === 'waitlisted'
        ? $localize`:@@people.own_training.waiting:You are on the waiting list. A place that comes free is yours at once when it is your turn.`
        : $localize`:@@people.own_training.entered:You have a place. Thank you for enrolling.`;
    });
  }

  protected async leave(run: CourseRun): Promise<void> {
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

  protected saveCalendar(run: CourseRun): Promise<void> {
    return this.doing(run, async () => {
      await this.calendar.save(run.id);
      return '';
    });
  }

  protected reload(): void {
    this.mine.reload();
    this.open.reload();
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
