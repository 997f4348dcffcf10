import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CourseRun } from '@rinnakkain/api-client';
import { Formats } from '@rinnakkain/platform-dashboard';
import { Status, TODAY } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { datesOfRun, placeOfRun, placesOfRun, statusOfRun, windowOfRun } from './run-words';

/** Runs one under another: what and when, where, how many places, how it stands. */
@Component({
  selector: 'rk-run-rows',
  imports: [RouterLink, Status],
  template: `<ul>
    @for (run of runs(); track run.id) {
      <li>
        <div class="what">
          <h3>
            <a [routerLink]="['/training/runs', run.id]">{{
              named() ? nameOf(run) + ', ' + datesOf(run) : datesOf(run)
            }}</a>
          </h3>
          <p>{{ placeOf(run) }} · {{ placesOf(run) }}</p>
          @if (windowOf(run); as words) {
            <p>{{ words }}</p>
          }
        </div>
        <rk-status [plain]="run.state !== 'full'" [kind]="statusOf(run).kind">{{
          statusOf(run).word
        }}</rk-status>
      </li>
    } @empty {
      <li class="none" i18n="@@people.run.none">Nothing is being held.</li>
    }
  </ul>`,
  styleUrl: '../volunteers/volunteer-rows.scss',
  styles: 'li { grid-template-columns: minmax(0, 1fr) minmax(0, 210px); }',
})
export class RunRows {
  readonly runs = input.required<readonly CourseRun[]>();
  /** The course is told too, where runs of several stand together. */
  readonly named = input(true);

  private readonly formats = inject(Formats);
  private readonly names = inject(OwnNames);
  private readonly today = inject(TODAY);

  protected readonly statusOf = statusOfRun;
  protected readonly placeOf = placeOfRun;
  protected readonly placesOf = placesOfRun;

  protected nameOf({ course }: CourseRun): string {
    return this.names.of(course.name);
  }

  protected datesOf(run: CourseRun): string {
    return datesOfRun(run, this.formats);
  }

  protected windowOf(run: CourseRun): string {
    return windowOfRun(run, this.today(), this.formats);
  }
}
