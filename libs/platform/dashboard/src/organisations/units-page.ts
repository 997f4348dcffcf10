import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MUNICIPALITIES, municipalityOf } from '@rinnakkain/domain';
import {
  EmptyState,
  ErrorNote,
  Field,
  FormFrame,
  PageHeader,
  SectionHeading,
  SkeletonRows,
  TextInput,
  Undo,
} from '@rinnakkain/ui';
import type { FieldFault } from '@rinnakkain/ui';
import { problemOf } from '../api/problem';
import { Formats } from '../formats/formats';
import { Unsaved } from '../leaving/unsaved';
import { OrganisationsApi } from './organisations-api';
import { ProblemNote } from '../api/problem-note';

const nameMaxLength = 80;

/** The units of the association, and a new one beside them. */
@Component({
  selector: 'rk-units-page',
  imports: [
    EmptyState,
    ErrorNote,
    Field,
    FormField,
    FormFrame,
    MatButton,
    PageHeader,
    ProblemNote,
    SectionHeading,
    SkeletonRows,
    TextInput,
  ],
  templateUrl: './units-page.html',
  styleUrl: './organisations.scss',
})
export class UnitsPage {
  private readonly api = inject(OrganisationsApi);
  private readonly undo = inject(Undo);
  private readonly language = inject(Formats).language;

  private readonly units = this.api.units();
  protected readonly list = computed(() => (this.units.hasValue() ? this.units.value().items : null));
  protected readonly problem = computed(() => {
    const failure = this.units.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly municipalities = MUNICIPALITIES.map(({ code, nameFi, nameSv }) => ({
    code,
    name: this.language === 'sv' ? nameSv : nameFi,
  })).sort((one, other) => one.name.localeCompare(other.name, this.language));

  private readonly model = signal({ name: '', municipality: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    maxLength(path.name, nameMaxLength);
  });
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly faults = signal<readonly FieldFault[]>([]);

  constructor() {
    inject(Unsaved).watch(() => this.model().name.trim() !== '');
  }

  protected municipalityNamed(code: string | null): string {
    const municipality = code === null ? undefined : municipalityOf(code);
    if (!municipality) return $localize`:@@platform.units.no_municipality:No municipality`;
    return this.language === 'sv' ? municipality.nameSv : municipality.nameFi;
  }

  protected async add(): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    this.faults.set([]);
    const { name, municipality } = this.model();
    try {
      await this.api.createUnit({ name: name.trim(), ...(municipality && { municipality }) });
      this.model.set({ name: '', municipality: '' });
      this.form().reset();
      this.undo.offer($localize`:@@platform.units.added:Unit added: ${name}:name:`);
      this.units.reload();
    } catch (failure) {
      const problem = problemOf(failure);
      const taken = problem.errors.some(({ code }) => code === 'REPEATED');
      this.faults.set(
        taken
          ? [
              {
                pointer: '/name',
                message: $localize`:@@platform.units.taken:There is already a unit with this name.`,
              },
            ]
          : problem.fieldFaults,
      );
      this.failure.set(this.faults().length ? '' : problem.text);
    } finally {
      this.busy.set(false);
    }
  }

  protected retry(): void {
    this.units.reload();
  }
}
