import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Import } from '@rinnakkain/api-client';
import { IMPORT_SHAPES, type ImportField, missingFields } from '@rinnakkain/domain';
import { Formats } from '@rinnakkain/platform-dashboard';
import { ErrorNote, Icon } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { columnsOf, fieldName, letterOf } from './import-words';
import { ImportsApi } from './imports-api';

/** What each column means, beside its first values. A meaning chosen for one column is taken from another. */
@Component({
  selector: 'rk-columns-form',
  imports: [ErrorNote, Icon, MatButton, RefusalNote],
  templateUrl: './columns-form.html',
  styleUrl: './imports.scss',
})
export class ColumnsForm {
  readonly table = input.required<Import>();
  readonly saved = output<Import>();
  readonly reload = output();

  private readonly api = inject(ImportsApi);
  private readonly formats = inject(Formats);
  protected readonly sending = new Sending();
  protected readonly chosen = linkedSignal<Import, (ImportField | null)[]>({
    source: this.table,
    computation: columnsOf,
  });
  protected readonly fields = computed(() =>
    IMPORT_SHAPES[this.table().kind].fields.map((field) => ({
      field,
      name: IMPORT_SHAPES[this.table().kind].required.includes(field)
        ? $localize`:@@people.import.required_field:${fieldName(field)}:field: (needed)`
        : fieldName(field),
    })),
  );
  protected readonly rows = computed(() =>
    this.table().columns.map(({ heading, samples }, i) => ({
      name: heading || $localize`:@@people.import.no_heading:No heading`,
      letter: letterOf(i + 1),
      samples: samples.join(' · '),
    })),
  );
  protected readonly lacking = computed(() => {
    const missing = missingFields(this.table().kind, this.chosen());
    return missing.length ? this.formats.list(missing.map(fieldName)) : '';
  });

  protected choose(index: number, event: Event): void {
    const field = ((event.target as HTMLSelectElement).value || null) as ImportField | null;
    this.chosen.update((columns) =>
      columns.map((each, i) => (i === index ? field : each === field ? null : each)),
    );
  }

  protected async save(): Promise<void> {
    if (this.lacking()) return;
    await this.sending.send(async () => {
      const unchanged =
        this.table().state === 'checked' &&
        columnsOf(this.table()).every((field, i) => field === this.chosen()[i]);
      this.saved.emit(unchanged ? this.table() : await this.api.map(this.table(), this.chosen()));
    });
  }
}
