import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, applyEach, form, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { NameInLanguages } from '@rinnakkain/api-client';
import { limits, OFFERED_LANGUAGES } from '@rinnakkain/domain';
import {
  CodeNames,
  NotFoundPage,
  TimeField,
  Unsaved,
  capital,
  problemOf,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import {
  DayField,
  ErrorSummary,
  Field,
  FormFrame,
  Icon,
  PageHeader,
  SkeletonRows,
  storedModel,
  TextInput,
  TODAY,
  Undo,
} from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { wholeWithin } from './figure-rules';
import { dateAfter, draftOfRun, emptyRun, runOf } from './run-draft';
import { RunsApi } from './runs-api';
import { TrainingApi } from './training-api';

/** A new run of a course, or one to edit: its dates, places, enrolment, place and trainers. */
@Component({
  selector: 'rk-run-form-page',
  imports: [
    DayField,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Icon,
    MatButton,
    NotFoundPage,
    PageHeader,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SkeletonRows,
    TextInput,
    TimeField,
  ],
  templateUrl: './run-form-page.html',
  styleUrls: ['../volunteers/details/volunteer-form.scss', './run-form-page.scss'],
})
export class RunFormPage {
  /** The course of a new run, from the address. */
  readonly courseId = input<string>();
  /** The run to edit, from the address. */
  readonly id = input<string>();

  private readonly api = inject(RunsApi);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly names = inject(OwnNames);
  private readonly codes = inject(CodeNames);
  private readonly today = inject(TODAY)();

  private readonly foundCourse = inject(TrainingApi).course(() => this.courseId());
  private readonly foundRun = this.api.run(() => this.id());
  private readonly course = computed(() => (this.foundCourse.hasValue() ? this.foundCourse.value() : null));
  protected readonly run = computed(() => (this.foundRun.hasValue() ? this.foundRun.value() : null));
  protected readonly ready = computed(() => this.course() !== null || this.run() !== null);
  protected readonly modules = computed(() => this.run()?.modules ?? this.course()?.modules ?? []);
  protected readonly fetchProblem = computed(() => {
    const failure = this.foundCourse.error() ?? this.foundRun.error();
    return failure ? problemOf(failure) : null;
  });
  private readonly model = storedModel(() => {
    const [run, course] = [this.run(), this.course()];
    if (run) return draftOfRun(run);
    return emptyRun(course ?? { modules: [], language: 'fi', place: null, trainers: [] }, this.today);
  });
  protected readonly form = form(this.model, (path) => {
    wholeWithin(path.capacity, 1, limits.runCapacityMax);
    maxLength(path.place, limits.coursePlaceMaxLength);
    maxLength(path.remoteLink, limits.remoteLinkMaxLength);
    applyEach(path.dates, (date) => {
      required(date.day);
      required(date.start);
      required(date.end);
      validate(date.end, ({ value, valueOf }) =>
        value() && value() <= valueOf(date.start)
          ? { kind: 'order', message: $localize`:@@people.run.end_first:It ends before it begins.` }
          : null,
      );
    });
  });
  protected readonly languages = OFFERED_LANGUAGES.map((code) => ({
    code,
    name: capital(this.codes.languageOf(code)),
  }));
  protected readonly sending = new Sending();
  private readonly saved = signal(false);
  protected readonly heading = computed(() =>
    this.id() ? $localize`:@@people.run.edit:Edit the run` : $localize`:@@people.run.new:Add a run`,
  );
  private readonly of = computed(() => this.run()?.course ?? this.course());
  protected readonly crumbs = computed(() => {
    const course = this.of();
    return [
      { name: $localize`:@@people.courses.title:Courses`, link: '/training/courses' },
      ...(course ? [{ name: this.nameOf(course.name), link: ['/training/courses', course.id] }] : []),
      { name: this.heading() },
    ];
  });
  protected readonly back = computed(() =>
    this.id() ? ['/training/runs', this.id()] : ['/training/courses', this.courseId()],
  );

  constructor() {
    inject(Unsaved).watch(() => !this.saved() && this.form().dirty());
  }

  protected nameOf(name: NameInLanguages): string {
    return this.names.of(name);
  }

  protected addDate(): void {
    this.model.update((draft) => ({ ...draft, dates: [...draft.dates, dateAfter(draft.dates.at(-1))] }));
    this.form().markAsDirty();
  }

  protected removeDate(index: number): void {
    this.model.update((draft) => ({ ...draft, dates: draft.dates.filter((_, i) => i !== index) }));
    this.form().markAsDirty();
  }

  protected async save(): Promise<void> {
    const [run, courseId] = [this.run(), this.courseId()];
    await this.sending.send(async () => {
      const told = runOf(this.model());
      const saved = run ? await this.api.change(run, told) : await this.api.add(courseId ?? '', told);
      this.saved.set(true);
      await this.router.navigate(['/training/runs', saved.id], { replaceUrl: true });
      this.undo.offer($localize`:@@people.run.saved:The run has been saved`);
    });
  }

  protected retry(): void {
    this.sending.forget();
    this.foundCourse.reload();
    this.foundRun.reload();
  }
}
