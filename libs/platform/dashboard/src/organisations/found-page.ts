import { Component, inject, signal } from '@angular/core';
import { FormField, email, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { limits } from '@rinnakkain/domain';
import { ErrorNote, ErrorSummary, Field, FormFrame, PageHeader, TextInput } from '@rinnakkain/ui';
import type { FieldFault } from '@rinnakkain/ui';
import { OneTimeLink } from '../accounts/one-time-link';
import { problemOf } from '../api/problem';
import { Unsaved } from '../leaving/unsaved';
import { OrganisationsApi } from './organisations-api';

const personNameMaxLength = 120;
const unitNameMaxLength = 80;

/** A new association and its administrator; then the administrator's link, once. */
@Component({
  selector: 'rk-found-page',
  imports: [
    ErrorNote,
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    MatButton,
    OneTimeLink,
    PageHeader,
    RouterLink,
    TextInput,
  ],
  templateUrl: './found-page.html',
  styleUrl: '../accounts/invite-page.scss',
})
export class FoundPage {
  private readonly api = inject(OrganisationsApi);

  protected readonly crumbs = [
    { name: $localize`:@@platform.associations.title:Associations`, link: '/organisations' },
    { name: $localize`:@@platform.associations.found:Found an association` },
  ];
  private readonly model = signal({ name: '', unitName: '', administratorName: '', administratorEmail: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    maxLength(path.name, limits.organisationNameMaxLength);
    required(path.unitName);
    maxLength(path.unitName, unitNameMaxLength);
    required(path.administratorName);
    maxLength(path.administratorName, personNameMaxLength);
    required(path.administratorEmail);
    email(path.administratorEmail);
  });
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly faults = signal<readonly FieldFault[]>([]);
  protected readonly made = signal<{ heading: string; link: string } | null>(null);

  constructor() {
    inject(Unsaved).watch(() => !this.made() && this.form().dirty());
  }

  protected async found(): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    this.faults.set([]);
    try {
      const { name } = this.model();
      const { link } = await this.api.found(this.model());
      const heading = $localize`:@@platform.associations.made:Founded: ${name}:name:. The administrator's link:`;
      this.made.set({ heading, link });
    } catch (failure) {
      const problem = problemOf(failure);
      this.faults.set(problem.fieldFaults);
      this.failure.set(problem.fieldFaults.length ? '' : problem.text);
    } finally {
      this.busy.set(false);
    }
  }
}
