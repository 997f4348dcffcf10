import { Component, computed, inject, resource, signal } from '@angular/core';
import { FormField, email, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Setup } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import { ErrorNote, ErrorSummary, Field, FormFrame, SkeletonRows, TextInput } from '@rinnakkain/ui';
import type { FieldFault } from '@rinnakkain/ui';
import { ApiCaller } from '../api/api-caller';
import { problemOf } from '../api/problem';
import { Unsaved } from '../leaving/unsaved';
import { Languages } from '../pages/languages';
import { tokenOfLink } from '../sign-in/link-token';
import { NewPassword } from '../sign-in/new-password';
import { strongPassword } from '../sign-in/password-fault';
import { PublicFrame } from '../sign-in/public-frame';
import { ProblemNote } from '../api/problem-note';

const nameOfPersonMaxLength = 120;

/** The link of the first start: the first association, its first unit and its administrator. */
@Component({
  selector: 'rk-setup-page',
  imports: [
    ErrorNote,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Languages,
    MatButton,
    NewPassword,
    ProblemNote,
    PublicFrame,
    RouterLink,
    SkeletonRows,
    TextInput,
  ],
  templateUrl: './setup-page.html',
  styleUrl: '../sign-in/public-form.scss',
})
export class SetupPage {
  private readonly api = inject(ApiCaller);
  private readonly token = tokenOfLink();

  protected readonly link = resource({
    loader: async () => {
      await this.api.post<void>('/api/setup/look', { token: this.token });
      return true;
    },
  });
  protected readonly problem = computed(() => {
    const failure = this.link.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly expired = computed(() => {
    const status = this.problem()?.status;
    return this.used() || status === 410 || status === 404 || status === 422;
  });

  private readonly model = signal({
    organisationName: '',
    unitName: '',
    platformName: '',
    name: '',
    email: '',
    password: '',
  });
  protected readonly around = computed(() => {
    const { organisationName, platformName, name, email } = this.model();
    return [name, organisationName, platformName, email].filter((word) => word !== '');
  });
  protected readonly form = form(this.model, (path) => {
    for (const field of [path.organisationName, path.platformName]) {
      required(field);
      maxLength(field, limits.organisationNameMaxLength);
    }
    required(path.unitName);
    maxLength(path.unitName, limits.nameMaxLength);
    required(path.name);
    maxLength(path.name, nameOfPersonMaxLength);
    required(path.email);
    email(path.email);
    strongPassword(path.password, () => this.around());
  });
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly faults = signal<readonly FieldFault[]>([]);
  protected readonly done = signal(false);
  private readonly used = signal(false);

  constructor() {
    inject(Unsaved).watch(() => !this.done() && this.form().dirty());
  }

  protected async setUp(): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    this.faults.set([]);
    try {
      const setup: Setup = { token: this.token, ...this.model() };
      await this.api.post<void>('/api/setup', setup);
      this.done.set(true);
    } catch (failure) {
      const problem = problemOf(failure);
      this.used.set(problem.status === 410);
      this.faults.set(
        problem.code === 'PASSWORD_TOO_WEAK'
          ? [{ pointer: '/password', message: problem.text }]
          : problem.fieldFaults,
      );
      this.failure.set(this.faults().length ? '' : problem.text);
    } finally {
      this.busy.set(false);
    }
  }
}
