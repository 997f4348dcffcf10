import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Course } from '@rinnakkain/api-client';
import {
  CodeNames,
  Session,
  capital,
  problemOf,
  stateLabel,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import { EmptyState, Icon, PageHeader, SectionHeading, Segmented, SkeletonRows } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { CalendarFeedCard } from './calendar-feed-card';
import { validityOfCourse } from './course-words';
import { RunRows } from './run-rows';
import { RunsApi } from './runs-api';
import { TrainingApi } from './training-api';

/** What is held next, and the association's catalogue of courses. */
@Component({
  selector: 'rk-courses-page',
  imports: [
    CalendarFeedCard,
    EmptyState,
    Icon,
    MatButton,
    PageHeader,
    ProblemNote,
    RouterLink,
    RunRows,
    SectionHeading,
    Segmented,
    SkeletonRows,
  ],
  templateUrl: './courses-page.html',
  styleUrl: '../person/list-page.scss',
  styles: '.flush { padding-left: 0; } section { margin-bottom: 32px; } .feed { margin-top: 32px; }',
})
export class CoursesPage {
  private readonly names = inject(OwnNames);
  private readonly codes = inject(CodeNames);
  protected readonly session = inject(Session);
  protected readonly retired = signal(false);
  private readonly list = inject(TrainingApi).courses(() => ({ retired: this.retired() }));
  private readonly coming = inject(RunsApi).runs(() => ({ which: 'coming', pageSize: 50 }));

  protected readonly courses = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly runs = computed(() => (this.coming.hasValue() ? this.coming.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.list.error() ?? this.coming.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly crumbs = [
    { name: $localize`:@@people.training.title:Training`, link: '/training' },
    { name: $localize`:@@people.courses.title:Courses` },
  ];
  protected readonly choices = [
    { value: 'in_use', label: $localize`:@@people.courses.in_use:In use` },
    { value: 'retired', label: $localize`:@@people.courses.retired:Retired` },
  ];
  protected readonly contactLabel = $localize`:@@people.courses.contact:Contact hours`;
  protected readonly ownLabel = $localize`:@@people.courses.own:Own study`;
  protected readonly validityLabel = $localize`:@@people.courses.validity:An approval holds`;

  protected nameOf = ({ name }: Course): string => this.names.of(name);
  protected kindOf = ({ kind }: Course): string => stateLabel('course', 'kind', kind);
  protected themeOf = (theme: string): string => capital(this.codes.theme(theme));
  protected validityOf = validityOfCourse;

  protected retry(): void {
    this.list.reload();
    this.coming.reload();
  }
}
