import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type {
  CourseRun,
  DateOfRun,
  NameInLanguages,
  Participant,
  TrainingRecordAction,
} from '@rinnakkain/api-client';
import { takesAttendance } from '@rinnakkain/domain';
import {
  CodeNames,
  Formats,
  NotFoundPage,
  Session,
  capital,
  problemOf,
  stateLabel,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import { Confirmation, Icon, PageHeader, SkeletonRows, Status, TODAY, Undo } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { CalendarFile } from './calendar-file';
import { EnrolSearch } from './enrol-search';
import { RunFeedbackView } from './run-feedback';
import { RunParticipants } from './run-participants';
import { datesOfRun, placeOfRun, placesOfRun, statusOfRun, windowOfRun } from './run-words';
import { RunsApi } from './runs-api';
import { TrainingApi } from './training-api';

/** One run of a course: who takes part, who waits, and what is to be done next. */
@Component({
  selector: 'rk-run-page',
  imports: [
    EnrolSearch,
    Icon,
    MatButton,
    NotFoundPage,
    PageHeader,
    ProblemNote,
    RefusalNote,
    RouterLink,
    RunFeedbackView,
    RunParticipants,
    SkeletonRows,
    Status,
  ],
  templateUrl: './run-page.html',
  styles: `
    aside h2 {
      padding-bottom: 7px;
    }
    dd .rk-meta {
      display: block;
    }
    .rk-danger {
      justify-self: start;
    }
  `,
})
export class RunPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(RunsApi);
  private readonly records = inject(TrainingApi);
  private readonly names = inject(OwnNames);
  private readonly codes = inject(CodeNames);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly confirmation = inject(Confirmation);
  private readonly calendar = inject(CalendarFile);
  private readonly today = inject(TODAY);
  protected readonly session = inject(Session);

  private readonly found = this.api.run(() => this.id());
  private readonly list = this.api.participants(() => this.id());
  protected readonly run = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly people = computed(() => (this.list.hasValue() ? this.list.value() : null));
  protected readonly participants = computed(() => this.people()?.items ?? []);
  protected readonly problem = computed(() => {
    const failure = this.found.error() ?? this.list.error();
    return failure ? problemOf(failure) : null;
  });
  /** There is somebody to decide on, and the last day has come. */
  protected readonly concludes = computed(
    () =>
      this.run()?.allowed.includes('conclude') === true &&
      this.participants().some(({ state }) => takesAttendance(state)),
  );
  protected readonly sending = new Sending();
  protected readonly crumbs = computed(() => {
    const run = this.run();
    return [
      { name: $localize`:@@people.courses.title:Courses`, link: '/training/courses' },
      ...(run
        ? [
            { name: this.nameOf(run.course.name), link: ['/training/courses', run.course.id] },
            { name: datesOfRun(run, this.formats) },
          ]
        : []),
    ];
  });
  protected readonly statusOf = statusOfRun;
  protected readonly placesOf = placesOfRun;

  protected nameOf(name: NameInLanguages): string {
    return this.names.of(name);
  }

  protected windowOf(run: CourseRun): string {
    return windowOfRun(run, this.today(), this.formats);
  }

  protected dayOf({ day }: DateOfRun): string {
    return this.formats.day(day);
  }

  protected timesOf({ start, end }: DateOfRun): string {
    return `${this.formats.time(start)}–${this.formats.time(end)}`;
  }

  protected moduleOf({ modules }: CourseRun, moduleId?: string | null): string {
    const module = modules.find(({ id }) => id === moduleId);
    return module ? this.nameOf(module.name) : '';
  }

  protected factsOf(run: CourseRun): { name: string; value: string }[] {
    const { remoteLink, language, trainers, minimumAttendance } = run;
    return [
      { name: $localize`:@@people.course.place:Place`, value: placeOfRun(run) },
      ...(remoteLink ? [{ name: $localize`:@@people.run.link:Remote link`, value: remoteLink }] : []),
      {
        name: $localize`:@@people.course.language:Language`,
        value: capital(this.codes.languageOf(language)),
      },
      ...(trainers.length
        ? [{ name: $localize`:@@people.course.trainers:Trainers`, value: trainers.join(', ') }]
        : []),
      { name: $localize`:@@people.course.minimum:Minimum attendance`, value: `${minimumAttendance} %` },
    ];
  }

  protected async step(participant: Participant, action: TrainingRecordAction): Promise<void> {
    await this.sending.send(async () => {
      const { state } = await this.records.transition(participant, { action });
      const word = stateLabel('training_record', 'state', state).toLocaleLowerCase();
      this.undo.offer(`${participant.volunteer.name}: ${word}`);
      this.retry();
    });
  }

  /** Approves who reached the minimum; what was approved can be taken back as one. */
  protected async conclude(run: CourseRun): Promise<void> {
    await this.sending.send(async () => {
      const { items } = await this.api.conclude(run.id);
      const approved = items.filter(({ state }) => state === 'approved');
      const others = items.length - approved.length;
      const text = $localize`:@@people.run.concluded:Approved: ${approved.length}:approved:. To be completed or not present: ${others}:others:.`;
      const back = approved.map(({ recordId, recordVersion }) => ({ recordId, version: recordVersion }));
      this.undo.offer(text, back.length ? () => void this.takeBack(back) : undefined);
      this.retry();
    });
  }

  protected async cancel(run: CourseRun): Promise<void> {
    const sure = await this.confirmation.ask({
      title: $localize`:@@people.run.cancel_title:Cancel the run ${datesOfRun(run, this.formats)}:dates:?`,
      consequences: [
        $localize`:@@people.run.cancel_all:The enrolments of all ${run.taken + run.waiting}:count: are cancelled with it.`,
        $localize`:@@people.run.cancel_stays:It stays in sight as cancelled and can't be taken into use again.`,
      ],
      verb: $localize`:@@people.run.cancel_verb:Cancel the run`,
      danger: true,
    });
    if (!sure) return;
    await this.sending.send(async () => {
      await this.api.cancel(run);
      this.retry();
    });
  }

  protected async saveCalendar(run: CourseRun): Promise<void> {
    await this.sending.send(() => this.calendar.save(run.id));
  }

  protected retry(): void {
    this.found.reload();
    this.list.reload();
  }

  private async takeBack(items: { recordId: string; version: number }[]): Promise<void> {
    await this.sending.send(async () => {
      await this.records.reviewSeveral({ decision: 'undo_approval', items });
    });
    this.retry();
  }
}
