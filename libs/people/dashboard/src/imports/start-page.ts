import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Import } from '@rinnakkain/api-client';
import { IMPORT_SHAPES, type ImportKind, limits } from '@rinnakkain/domain';
import { Formats } from '@rinnakkain/platform-dashboard';
import { ErrorSummary, FormFrame, Icon, PageHeader, StageLine, Field, TextInput } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { ImportFiles } from './import-files';
import { crumbsOfImport, fieldName, IMPORT_PATHS, stepsOfImport, titleOfImport } from './import-words';
import { ImportsApi } from './imports-api';

/** The first step: a file, or rows copied from a spreadsheet. What was chosen stays when it is refused. */
@Component({
  selector: 'rk-import-start-page',
  imports: [
    ErrorSummary,
    Field,
    FormFrame,
    Icon,
    MatButton,
    PageHeader,
    RefusalNote,
    RouterLink,
    StageLine,
    TextInput,
  ],
  templateUrl: './start-page.html',
  styleUrl: './imports.scss',
})
export class StartPage {
  /** From the route. */
  readonly kind = input.required<ImportKind>();

  private readonly api = inject(ImportsApi);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  protected readonly files = inject(ImportFiles);
  protected readonly sending = new Sending();
  protected readonly file = signal<File | null>(null);
  protected readonly text = signal('');
  protected readonly pasting = signal(false);
  /** Nothing was chosen, although it was sent. */
  protected readonly lacking = signal(false);

  protected readonly steps = stepsOfImport();
  protected readonly title = computed(() => titleOfImport(this.kind()));
  protected readonly crumbs = computed(() => crumbsOfImport(this.kind()));
  protected readonly list = computed(() => IMPORT_PATHS[this.kind()].list);
  protected readonly lead = computed(() =>
    this.kind() === 'volunteers'
      ? $localize`:@@people.import.lead_volunteers:Nothing is saved before you have seen what will happen. Volunteers are recognised by their e-mail: those who are here already stay as they are.`
      : $localize`:@@people.import.lead_records:Nothing is saved before you have seen what will happen. Volunteers are found by their e-mail, and a record is recognised by volunteer, kind of course and day.`,
  );
  protected readonly columns = computed(() => {
    const { fields, required } = IMPORT_SHAPES[this.kind()];
    return {
      required: this.formats.list(required.map(fieldName)),
      others: this.formats.list(fields.filter((field) => !required.includes(field)).map(fieldName)),
    };
  });
  protected readonly hint = $localize`:@@people.import.file_hint:CSV or Excel (XLSX), at most ${limits.importFileBytes / 1024 / 1024}:megabytes: MB and ${this.formats.number(limits.importRowsMax)}:rows: rows. Headings on the first row.`;
  protected readonly fault = computed(() => {
    if (this.lacking())
      return this.pasting()
        ? $localize`:@@people.import.no_rows:Copy the rows here, headings first.`
        : $localize`:@@people.import.no_file:Choose a file.`;
    const [fault] = this.sending.faults();
    return fault?.message ?? null;
  });

  protected choose(event: Event): void {
    this.file.set((event.target as HTMLInputElement).files?.[0] ?? null);
    this.answered();
  }

  protected type(event: Event): void {
    this.text.set((event.target as HTMLTextAreaElement).value);
    this.answered();
  }

  protected turn(): void {
    this.pasting.update((pasting) => !pasting);
    this.answered();
  }

  protected async upload(): Promise<void> {
    const file = this.file();
    const text = this.text().trim();
    this.lacking.set(this.pasting() ? text === '' : file === null);
    if (this.lacking()) return;
    await this.sending.send(async () => {
      const made: Import =
        this.pasting() || !file
          ? await this.api.paste(this.kind(), text)
          : await this.api.upload(this.kind(), file);
      await this.router.navigate(['/imports', made.id], { queryParams: { step: 'columns' } });
    });
  }

  private answered(): void {
    this.lacking.set(false);
    this.sending.forget();
  }
}
