import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { Router, RouterLink } from '@angular/router';
import type { ContactForm, CourseKind } from '@rinnakkain/api-client';
import { CONTACT_FORMS, COURSE_KINDS, limits, needsBackgroundCheck } from '@rinnakkain/domain';
import { Unsaved, stateLabel } from '@rinnakkain/platform-dashboard';
import {
  ErrorSummary,
  Field,
  FormFrame,
  ManyOptions,
  PageHeader,
  Status,
  TextInput,
  Undo,
} from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { TasksApi } from './tasks-api';

/** Least and most of the figures asked. */
const RANGES = { minimumAge: [limits.adultAge, 100], lengthMonths: [1, 60], timesPerMonth: [1, 31] } as const;

/** A new task: its name in three languages, what it needs, and the conditions of a background check. */
@Component({
  selector: 'rk-new-task-page',
  imports: [
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    ManyOptions,
    MatButton,
    MatCheckbox,
    PageHeader,
    RefusalNote,
    RouterLink,
    Status,
    TextInput,
  ],
  templateUrl: './new-task-page.html',
  styleUrl: '../volunteers/details/volunteer-form.scss',
  styles: '.boxes { display: grid; gap: 2px; } mat-checkbox { margin-left: -7px; }',
})
export class NewTaskPage {
  private readonly api = inject(TasksApi);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);

  protected readonly crumbs = [
    { name: $localize`:@@people.tasks.title:Tasks`, link: '/tasks' },
    { name: $localize`:@@people.tasks.new:Add a task` },
  ];
  private readonly model = signal({
    name: { fi: '', sv: '', en: '' },
    forms: [] as ContactForm[],
    requiredCourseKinds: [] as CourseKind[],
    minimumAge: '18',
    lengthMonths: '12',
    timesPerMonth: '2',
    boxes: { regularlyWithMinor: false, personalInteraction: false, alone: false },
    withoutGuardian: false,
  });
  protected readonly form = form(this.model, (path) => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      required(path.name[language]);
      maxLength(path.name[language], limits.taskNameMaxLength);
    }
    validate(path.forms, ({ value }) =>
      value().length
        ? null
        : {
            kind: 'required',
            message: $localize`:@@people.tasks.forms_missing:Choose at least one form of contact.`,
          },
    );
    for (const figure of ['minimumAge', 'lengthMonths', 'timesPerMonth'] as const) {
      const [least, most] = RANGES[figure];
      validate(path[figure], ({ value }) => {
        const whole = Number(value());
        const fits = value().trim() && Number.isInteger(whole) && whole >= least && whole <= most;
        const message = $localize`:@@people.form.range:Write a whole number from ${least}:least: to ${most}:most:.`;
        return fits ? null : { kind: 'range', message };
      });
    }
  });
  protected readonly needsCheck = computed(() => needsBackgroundCheck(this.model()));
  protected readonly contactForms = CONTACT_FORMS.map((value) => ({
    value,
    label: stateLabel('contact', 'form', value),
  }));
  /** Basic training is always needed, so it isn't asked. */
  protected readonly kinds = COURSE_KINDS.filter((kind) => kind !== 'basic').map((value) => ({
    value,
    label: stateLabel('course', 'kind', value),
  }));
  protected readonly sending = new Sending();
  private readonly saved = signal(false);

  constructor() {
    inject(Unsaved).watch(() => !this.saved() && this.form().dirty());
  }

  protected async addTask(): Promise<void> {
    const { name, minimumAge, lengthMonths, timesPerMonth, ...rest } = this.model();
    await this.sending.send(async () => {
      await this.api.add({
        ...rest,
        name: { fi: name.fi.trim(), sv: name.sv.trim(), en: name.en.trim() },
        minimumAge: Number(minimumAge),
        lengthMonths: Number(lengthMonths),
        timesPerMonth: Number(timesPerMonth),
      });
      this.saved.set(true);
      await this.router.navigate(['/tasks'], { replaceUrl: true });
      this.undo.offer($localize`:@@people.tasks.added:The task has been added`);
    });
  }
}
