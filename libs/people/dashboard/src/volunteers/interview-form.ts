import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Volunteer } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { Unsaved } from '@rinnakkain/platform-dashboard';
import { DayField, ErrorSummary, Field, FormFrame, Options, TODAY, TextInput } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { VolunteersApi } from './volunteers-api';

type Answer = 'yes' | 'no';

/** The record of an interview: what it settled, and a short note for staff. */
@Component({
  selector: 'rk-interview-form',
  imports: [DayField, ErrorSummary, Field, FormField, FormFrame, MatButton, Options, RefusalNote, TextInput],
  templateUrl: './interview-form.html',
  styleUrl: '../sending/small-form.scss',
})
export class InterviewForm {
  readonly volunteer = input.required<Volunteer>();
  readonly saved = output<Volunteer>();
  readonly cancelled = output();

  private readonly api = inject(VolunteersApi);
  protected readonly today = inject(TODAY)();
  private readonly model = signal({
    day: this.today as string | null,
    recommended: null as Answer | null,
    ownCrisisProcessed: null as Answer | null,
    identitySeen: null as Answer | null,
    note: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.day);
    for (const answer of ['recommended', 'ownCrisisProcessed', 'identitySeen'] as const) {
      required(path[answer], { message: $localize`:@@people.form.answer_missing:Choose yes or no.` });
    }
    maxLength(path.note, limits.staffNoteMaxLength);
  });
  protected readonly answers = [
    { value: 'yes' as const, label: $localize`:@@people.form.yes:Yes` },
    { value: 'no' as const, label: $localize`:@@people.form.no:No` },
  ];
  protected readonly sending = new Sending();
  protected readonly left = computed(() => limits.staffNoteMaxLength - this.model().note.length);

  constructor() {
    inject(Unsaved).watch(() => this.form().dirty());
  }

  protected async recordInterview(): Promise<void> {
    const { day, recommended, ownCrisisProcessed, identitySeen, note } = this.model();
    await this.sending.send(async () => {
      const volunteer = await this.api.recordInterview(this.volunteer().id, {
        day: day ?? '',
        recommended: recommended === 'yes',
        ownCrisisProcessed: ownCrisisProcessed === 'yes',
        identitySeen: identitySeen === 'yes',
        ...(note.trim() && { note: note.trim() }),
      });
      this.saved.emit(volunteer);
    });
  }
}
