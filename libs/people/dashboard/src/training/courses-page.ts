import { Component, computed, inject } from '@angular/core';
import type { Course } from '@rinnakkain/api-client';
import { CodeNames, capital, problemOf, stateLabel } from '@rinnakkain/platform-dashboard';
import { EmptyState, ErrorNote, PageHeader, SkeletonRows } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { TrainingApi } from './training-api';

/** The association's courses: kind, hours, and how long an approval holds. */
@Component({
  selector: 'rk-courses-page',
  imports: [EmptyState, ErrorNote, PageHeader, SkeletonRows],
  template: `<rk-page-header
      heading="Courses"
      i18n-heading="@@people.courses.title"
      lead="Basic training is needed before support. A refresher renews training whose time is running out."
      i18n-lead="@@people.courses.lead"
      [crumbs]="crumbs"
    />
    @if (problem(); as problem) {
      <rk-error-note
        [heading]="problem.text"
        [code]="problem.helpCode"
        action="Try again"
        i18n-action="@@platform.try_again"
        (act)="retry()"
      />
    } @else if (courses(); as courses) {
      @if (courses.length) {
        <div class="rk-table-frame">
          <table class="rk-table rk-table-folds">
            <caption class="rk-hidden" i18n="@@people.courses.title">
              Courses
            </caption>
            <thead>
              <tr>
                <th scope="col" i18n="@@people.enrol.course">Course</th>
                <th scope="col" i18n="@@people.courses.kind">Kind</th>
                <th scope="col" class="rk-number" i18n="@@people.courses.contact">Contact hours</th>
                <th scope="col" class="rk-number" i18n="@@people.courses.own">Own study</th>
                <th scope="col" i18n="@@people.courses.validity">An approval holds</th>
              </tr>
            </thead>
            <tbody>
              @for (course of courses; track course.id) {
                <tr>
                  <th scope="row">
                    <span class="name">{{ nameOf(course) }}</span>
                    @if (course.theme; as theme) {
                      <span class="facts flush">{{ themeOf(theme) }}</span>
                    }
                  </th>
                  <td>{{ kindOf(course) }}</td>
                  <td class="rk-number" [attr.data-label]="contactLabel">{{ course.contactHours }} h</td>
                  <td class="rk-number" [attr.data-label]="ownLabel">{{ course.selfStudyHours }} h</td>
                  <td [attr.data-label]="validityLabel">{{ validityOf(course) }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <rk-empty-state
          heading="The association has no course yet"
          i18n-heading="@@people.courses.none"
          text="Courses are set up when the association begins to use the service."
          i18n-text="@@people.courses.none_text"
        />
      }
    } @else {
      <rk-skeleton-rows what="Fetching courses" i18n-what="@@people.courses.fetching" />
    }`,
  styleUrl: '../person/list-page.scss',
  styles: '.flush { padding-left: 0; }',
})
export class CoursesPage {
  private readonly names = inject(OwnNames);
  private readonly codes = inject(CodeNames);
  private readonly list = inject(TrainingApi).courses();

  protected readonly courses = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly problem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly crumbs = [
    { name: $localize`:@@people.training.title:Training`, link: '/training' },
    { name: $localize`:@@people.courses.title:Courses` },
  ];
  protected readonly contactLabel = $localize`:@@people.courses.contact:Contact hours`;
  protected readonly ownLabel = $localize`:@@people.courses.own:Own study`;
  protected readonly validityLabel = $localize`:@@people.courses.validity:An approval holds`;

  protected nameOf = ({ name }: Course): string => this.names.of(name);
  protected kindOf = ({ kind }: Course): string => stateLabel('course', 'kind', kind);
  protected themeOf = (theme: string): string => capital(this.codes.theme(theme));

  protected validityOf({ validityMonths }: Course): string {
    if (validityMonths === null) return $localize`:@@people.courses.for_ever:without an end`;
    return $localize`:@@people.courses.months:${validityMonths}:months: months`;
  }

  protected retry(): void {
    this.list.reload();
  }
}
