import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Course, NameInLanguages } from '@rinnakkain/api-client';
import {
  CodeNames,
  MinutesPipe,
  NotFoundPage,
  Session,
  capital,
  problemOf,
  stateLabel,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import { Icon, PageHeader, Paginator, SectionHeading, SkeletonRows, Undo } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { validityOfCourse } from './course-words';
import { RunRows } from './run-rows';
import { RunsApi } from './runs-api';
import { TrainingApi } from './training-api';

/** One course: what it asks, and its runs. */
@Component({
  selector: 'rk-course-page',
  imports: [
    Icon,
    MatButton,
    MinutesPipe,
    NotFoundPage,
    PageHeader,
    Paginator,
    ProblemNote,
    RefusalNote,
    RouterLink,
    RunRows,
    SectionHeading,
    SkeletonRows,
  ],
  templateUrl: './course-page.html',
  styles: `
    .rk-note {
      margin-bottom: 20px;
    }
    aside h2 {
      padding-bottom: 7px;
    }
    .module {
      grid-template-columns: 1fr auto;
    }
    .module dt {
      color: var(--rk-ink);
    }
  `,
})
export class CoursePage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(TrainingApi);
  private readonly names = inject(OwnNames);
  private readonly codes = inject(CodeNames);
  private readonly undo = inject(Undo);
  protected readonly session = inject(Session);
  protected readonly pageSize = 25;
  protected readonly page = signal(1);

  private readonly found = this.api.course(() => this.id());
  private readonly held = inject(RunsApi).ofCourse(
    () => this.id(),
    () => ({ page: this.page(), pageSize: this.pageSize }),
  );
  protected readonly course = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly runs = computed(() => (this.held.hasValue() ? this.held.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error() ?? this.held.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly sending = new Sending();
  protected readonly retireLabel = $localize`:@@people.course.retire:Retire the course`;
  protected readonly takeBackLabel = $localize`:@@people.course.take_back:Take into use again`;
  protected readonly crumbs = computed(() => [
    { name: $localize`:@@people.training.title:Training`, link: '/training' },
    { name: $localize`:@@people.courses.title:Courses`, link: '/training/courses' },
    { name: this.course() ? this.nameOf((this.course() as Course).name) : '…' },
  ]);

  protected nameOf(name: NameInLanguages): string {
    return this.names.of(name);
  }

  protected leadOf({ kind, theme }: Course): string {
    const words = stateLabel('course', 'kind', kind);
    return theme ? `${words} · ${capital(this.codes.theme(theme))}` : words;
  }

  protected factsOf(course: Course): { name: string; value: string }[] {
    const { contactHours, selfStudyHours, minimumAttendance, language, place, trainers } = course;
    return [
      { name: $localize`:@@people.courses.contact:Contact hours`, value: `${contactHours} h` },
      { name: $localize`:@@people.courses.own:Own study`, value: `${selfStudyHours} h` },
      { name: $localize`:@@people.course.minimum:Minimum attendance`, value: `${minimumAttendance} %` },
      { name: $localize`:@@people.courses.validity:An approval holds`, value: validityOfCourse(course) },
      {
        name: $localize`:@@people.course.language:Language`,
        value: capital(this.codes.languageOf(language)),
      },
      ...(place ? [{ name: $localize`:@@people.course.place:Place`, value: place }] : []),
      ...(trainers.length
        ? [{ name: $localize`:@@people.course.trainers:Trainers`, value: trainers.join(', ') }]
        : []),
    ];
  }

  /** Retired and taken back with one press: nothing is lost either way. */
  protected async setRetired(retired: boolean): Promise<void> {
    const course = this.course();
    if (!course) return;
    await this.sending.send(async () => {
      const changed = await this.api.changeCourse(course, { retired });
      this.found.set(changed);
      if (retired) {
        this.undo.offer(
          $localize`:@@people.course.retired_now:The course has been retired`,
          () => void this.setRetired(false),
        );
      }
    });
  }

  protected retry(): void {
    this.sending.forget();
    this.found.reload();
    this.held.reload();
  }
}
