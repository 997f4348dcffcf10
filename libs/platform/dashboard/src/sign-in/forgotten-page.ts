import { Component, LOCALE_ID, inject, signal } from '@angular/core';
import { FormField, email, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { limits } from '@rinnakkain/domain';
import { ErrorNote, ErrorSummary, Field, FormFrame, TextInput } from '@rinnakkain/ui';
import type { FieldFault } from '@rinnakkain/ui';
import { ApiCaller } from '../api/api-caller';
import { problemOf } from '../api/problem';
import { QuickExit } from '../leaving/quick-exit';
import { Languages } from '../pages/languages';
import { PublicFrame } from './public-frame';

/** Asking for a link to a new password. What is answered says nothing of whether somebody has the address. */
@Component({
  selector: 'rk-forgotten-page',
  imports: [
    ErrorNote,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Languages,
    MatButton,
    PublicFrame,
    QuickExit,
    RouterLink,
    TextInput,
  ],
  templateUrl: './forgotten-page.html',
  styleUrl: './public-form.scss',
})
export class ForgottenPage {
  private readonly api = inject(ApiCaller);
  private readonly language = inject(LOCALE_ID).slice(0, 2);

  private readonly model = signal({ email: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.email);
    email(path.email);
  });
  protected readonly minutes = limits.passwordLinkMinutes;
  protected readonly busy = signal(false);
  protected readonly asked = signal(false);
  protected readonly failure = signal('');
  protected readonly faults = signal<readonly FieldFault[]>([]);

  protected async ask(): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    this.faults.set([]);
    try {
      await this.api.post<void>('/api/password-links', {
        email: this.model().email.trim(),
        language: this.language,
      });
      this.asked.set(true);
    } catch (failure) {
      const problem = problemOf(failure);
      this.faults.set(problem.fieldFaults);
      this.failure.set(problem.fieldFaults.length ? '' : problem.text);
    } finally {
      this.busy.set(false);
    }
  }
}
