import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, applyWhen, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { NewTrainingRecord } from '@rinnakkain/api-client';
import { TRAINING_RECORD_FIRST_STATES, TRAINING_RECORD_ORIGINS, limits } from '@rinnakkain/domain';
import { Unsaved, stateLabel } from '@rinnakkain/platform-dashboard';
import { DayField, ErrorSummary, Field, FormFrame, Options, TODAY, TextInput, Undo } from '@rinnakkain/ui';
import { OwnNames } from '../person/own-names';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { TrainingApi } from './training-api';

/** Enters a training record: enrolled, on the waiting list, or already attended and waiting for the reviewer. */
@Component({
  selector: 'rk-enrol-form',
  imports: [DayField, ErrorSummary, Field, FormField, FormFrame, MatButton, Options, RefusalNote, TextInput],
  template: `<form rkForm [faults]="sending.faults()" (send)="enterRecord()">
    <rk-error-summary />
    <rk-refusal-note [problem]="sending.problem()" [fields]="['/courseId']" />
    <rk-field label="Course" i18n-label="@@people.enrol.course" pointer="/courseId" width="long">
      <select rkInput [formField]="form.courseId">
        <option value="" i18n="@@people.enrol.choose">Choose a course</option>
        @for (course of courses(); track course.id) {
          <option [value]="course.id">{{ course.name }}</option>
        }
      </select>
    </rk-field>
    <rk-options
      label="How does it stand?"
      i18n-label="@@people.enrol.state"
      [columns]="3"
      [options]="states"
      [formField]="form.state"
    />
    @if (attended()) {
      <rk-day-field
        label="Day of completion"
        i18n-label="@@people.enrol.completed"
        [latest]="today"
        [formField]="form.completedOn"
      />
      <rk-options
        label="Where does it come from?"
        i18n-label="@@people.enrol.origin"
        [options]="origins"
        [formField]="form.origin"
      />
      @if (equivalent()) {
        <rk-field
          label="What was the earlier training?"
          i18n-label="@@people.enrol.earlier"
          hint="Where, when and how many hours."
          i18n-hint="@@people.enrol.earlier_hint"
          pointer="/earlier"
        >
          <textarea rkInput rows="2" [formField]="form.earlier"></textarea>
        </rk-field>
      }
      <p class="rk-meta" i18n="@@people.enrol.review">It counts once a reviewer has approved it.</p>
    }
    <footer>
      <button matButton="filled" type="submit" [disabled]="sending.busy()" i18n="@@people.enrol.save">
        Record the training
      </button>
      <button matButton class="rk-quiet" type="button" (click)="cancelled.emit()" i18n="@@ui.cancel">
        Cancel
      </button>
    </footer>
  </form>`,
  styleUrl: '../sending/small-form.scss',
})
export class EnrolForm {
  readonly volunteerId = input.required<string>();
  readonly saved = output();
  readonly cancelled = output();

  private readonly api = inject(TrainingApi);
  private readonly names = inject(OwnNames);
  private readonly undo = inject(Undo);
  protected readonly today = inject(TODAY)();
  private readonly list = this.api.courses(() => ({ retired: false }));
  protected readonly courses = computed(() =>
    this.list.hasValue()
      ? this.list.value().items.map(({ id, name }) => ({ id, name: this.names.of(name) }))
      : [],
  );
  protected readonly states = TRAINING_RECORD_FIRST_STATES.map((value) => ({
    value,
    label:
      value === 'attended'
        ? $localize`:@@people.enrol.attended:Completed`
        : stateLabel('training_record', 'state', value),
  }));
  protected readonly origins = TRAINING_RECORD_ORIGINS.map((value) => ({
    value,
    label: stateLabel('training_record', 'origin', value),
  }));
  private readonly model = signal({
    courseId: '',
    state: 'enrolled' as NewTrainingRecord['state'],
    completedOn: this.today as string | null,
    origin: 'course' as NonNullable<NewTrainingRecord['origin']>,
    earlier: '',
  });
  protected readonly equivalent = computed(() => this.model().origin === 'equivalent');
  protected readonly attended = computed(() => this.model().state === 'attended');
  protected readonly form = form(this.model, (path) => {
    required(path.courseId, { message: $localize`:@@people.enrol.course_missing:Choose a course.` });
    applyWhen(
      path,
      ({ value }) => value().state === 'attended',
      (attended) => required(attended.completedOn),
    );
    applyWhen(
      path,
      ({ value }) => value().state === 'attended' && value().origin === 'equivalent',
      (equivalent) => {
        required(equivalent.earlier);
        maxLength(equivalent.earlier, limits.staffNoteMaxLength);
      },
    );
  });
  protected readonly sending = new Sending();

  constructor() {
    inject(Unsaved).watch(() => this.form().dirty());
  }

  protected async enterRecord(): Promise<void> {
    const { courseId, state, completedOn, origin, earlier } = this.model();
    await this.sending.send(async () => {
      const record = await this.api.enter({
        volunteerId: this.volunteerId(),
        courseId,
        state,
        ...(state === 'attended' && { completedOn, origin }),
        ...(state === 'attended' && origin === 'equivalent' && { earlier: earlier.trim() }),
      });
      this.undo.offer(
        $localize`:@@people.enrol.done:Training recorded: ${this.names.of(record.course.name)}:course:`,
      );
      this.saved.emit();
    });
  }
}
