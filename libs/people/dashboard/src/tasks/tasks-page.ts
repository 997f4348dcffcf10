import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Task } from '@rinnakkain/api-client';
import { Formats, Session, capital, problemOf, stateText, ProblemNote } from '@rinnakkain/platform-dashboard';
import { EmptyState, Icon, PageHeader, SkeletonRows, Status } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { TasksApi } from './tasks-api';

/** The association's tasks: what each needs of a volunteer, and its usual length and frequency. */
@Component({
  selector: 'rk-tasks-page',
  imports: [EmptyState, Icon, MatButton, PageHeader, ProblemNote, RouterLink, SkeletonRows, Status],
  templateUrl: './tasks-page.html',
  styleUrl: '../person/list-page.scss',
  styles: '.facts { padding-left: 0; }',
})
export class TasksPage {
  private readonly names = inject(OwnNames);
  private readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  private readonly list = inject(TasksApi).tasks();

  protected readonly tasks = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly problem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly ageLabel = $localize`:@@people.tasks.age:Least age`;

  protected nameOf = ({ name }: Task): string => this.names.of(name);

  protected formsOf({ forms }: Task): string {
    return capital(this.formats.list(forms.map((form) => stateText('contact', 'form', form))));
  }

  protected trainingOf({ requiredCourseKinds }: Task): string {
    return capital(this.formats.list(requiredCourseKinds.map((kind) => stateText('course', 'kind', kind))));
  }

  protected usualOf({ lengthMonths, timesPerMonth }: Task): string {
    if (timesPerMonth === 1)
      return $localize`:@@people.tasks.usual_once:${lengthMonths}:months: months, once a month`;
    return $localize`:@@people.tasks.usual_value:${lengthMonths}:months: months, ${timesPerMonth}:times: times a month`;
  }

  protected ageOf({ minimumAge }: Task): string {
    return $localize`:@@people.tasks.years:${minimumAge}:years: years`;
  }

  protected retry(): void {
    this.list.reload();
  }
}
