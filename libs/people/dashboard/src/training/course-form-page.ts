import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, applyEach, applyWhen, form, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { COURSE_KINDS, limits, OFFERED_LANGUAGES } from '@rinnakkain/domain';
import {
  CodeNames,
  NotFoundPage,
  Unsaved,
  capital,
  problemOf,
  stateLabel,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import {
  ErrorSummary,
  Field,
  FormFrame,
  Icon,
  Options,
  PageHeader,
  SkeletonRows,
  storedModel,
  TextInput,
  Undo,
} from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { ThemeChoices } from '../person/theme-choices';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { courseOf, draftOfCourse, emptyCourse, emptyModule, minutesOf } from './course-draft';
import { wholeWithin } from './figure-rules';
import { TrainingApi } from './training-api';

/** A new course, or one to edit: names, hours, modules, what an approval needs and how long it holds. */
@Component({
  selector: 'rk-course-form-page',
  imports: [
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Icon,
    MatButton,
    NotFoundPage,
    Options,
    PageHeader,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SkeletonRows,
    TextInput,
  ],
  templateUrl: './course-form-page.html',
  styleUrls: ['../volunteers/details/volunteer-form.scss', './course-form-page.scss'],
})
export class CourseFormPage {
  /** From the address; none for a new course. */
  readonly id = input<string>();

  private readonly api = inject(TrainingApi);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly names = inject(OwnNames);
  private readonly codes = inject(CodeNames);

  private readonly found = this.api.course(() => this.id());
  protected readonly course = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly fetchProblem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  private readonly model = storedModel(() => {
    const course = this.course();
    return course ? draftOfCourse(course) : emptyCourse();
  });
  protected readonly form = form(this.model, (path) => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      required(path.name[language]);
      maxLength(path.name[language], limits.courseNameMaxLength);
    }
    wholeWithin(path.contactHours, 0, 1000);
    wholeWithin(path.selfStudyHours, 0, 1000);
    wholeWithin(path.minimumAttendance, 1, 100);
    applyWhen(
      path,
      ({ value }) => value().holds === 'months',
      (months) => wholeWithin(months.validityMonths, 1, 600),
    );
    maxLength(path.place, limits.coursePlaceMaxLength);
    applyEach(path.modules, (module) => {
      for (const language of ['fi', 'sv', 'en'] as const) {
        required(module.name[language]);
        maxLength(module.name[language], limits.courseNameMaxLength);
      }
      validate(module.hours, ({ value }) =>
        minutesOf(value()) > 0
          ? null
          : {
              kind: 'hours',
              message: $localize`:@@people.course.hours_wrong:Write the hours like 4 or 2,5.`,
            },
      );
    });
  });
  /** Modules and contact hours that do not add up, in words; empty when they do. */
  protected readonly sumFault = computed(() => {
    const { modules, contactHours } = this.model();
    const sum = modules.reduce((minutes, { hours }) => minutes + (minutesOf(hours) || 0), 0);
    const planned = Number(contactHours) * 60;
    if (!modules.length || sum === planned) return '';
    const hours = String(sum / 60).replace('.', ',');
    return $localize`:@@people.course.sum:The modules are ${hours}:sum: h together, the contact hours ${contactHours}:hours: h. Make them the same.`;
  });
  protected readonly kinds = COURSE_KINDS.map((value) => ({
    value,
    label: stateLabel('course', 'kind', value),
  }));
  protected readonly holding = [
    { value: 'months' as const, label: $localize`:@@people.course.some_months:For some months` },
    { value: 'for_ever' as const, label: $localize`:@@people.course.for_good:For good` },
  ];
  protected readonly areas = inject(ThemeChoices).without([]);
  protected readonly languages = OFFERED_LANGUAGES.map((code) => ({
    code,
    name: capital(this.codes.languageOf(code)),
  }));
  protected readonly sending = new Sending();
  private readonly saved = signal(false);
  protected readonly heading = computed(() =>
    this.id()
      ? $localize`:@@people.course.edit:Edit the course`
      : $localize`:@@people.courses.new:Add a course`,
  );
  protected readonly crumbs = computed(() => {
    const course = this.course();
    return [
      { name: $localize`:@@people.courses.title:Courses`, link: '/training/courses' },
      ...(course ? [{ name: this.names.of(course.name), link: ['/training/courses', course.id] }] : []),
      { name: this.heading() },
    ];
  });

  constructor() {
    inject(Unsaved).watch(() => !this.saved() && this.form().dirty());
  }

  protected addModule(): void {
    this.model.update((draft) => ({ ...draft, modules: [...draft.modules, emptyModule()] }));
    this.form().markAsDirty();
  }

  protected removeModule(index: number): void {
    this.model.update((draft) => ({ ...draft, modules: draft.modules.filter((_, i) => i !== index) }));
    this.form().markAsDirty();
  }

  protected async save(): Promise<void> {
    if (this.sumFault()) return;
    const course = this.course();
    await this.sending.send(async () => {
      const told = courseOf(this.model());
      const { id } = course ? await this.api.changeCourse(course, told) : await this.api.addCourse(told);
      this.saved.set(true);
      await this.router.navigate(['/training/courses', id], { replaceUrl: true });
      this.undo.offer($localize`:@@people.course.saved:The course has been saved`);
    });
  }

  protected retry(): void {
    this.sending.forget();
    this.found.reload();
  }
}
