import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { PaperLanguage, PaperText } from '@rinnakkain/api-client';
import {
  Formats,
  NotFoundPage,
  Session,
  Unsaved,
  problemOf,
  stateLabel,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import { ErrorSummary, Field, FormFrame, Icon, Options, SkeletonRows, TextInput, Undo } from '@rinnakkain/ui';
import { RefusalNote } from '../sending/refusal-note';
import { Sending } from '../sending/sending';
import { nameOfText, paperLanguages } from './paper-words';
import { PapersApi } from './papers-api';
import { TextBody } from './text-body';

/** A text to be read in one's own language and signed with one's own name. */
@Component({
  selector: 'rk-sign-page',
  imports: [
    ErrorSummary,
    Field,
    FormField,
    FormFrame,
    Icon,
    MatButton,
    NotFoundPage,
    Options,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SkeletonRows,
    TextBody,
    TextInput,
  ],
  templateUrl: './sign-page.html',
  styleUrl: './own-papers.scss',
})
export class SignPage {
  /** From the address: the text. */
  readonly id = input.required<string>();

  private readonly api = inject(PapersApi);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  protected readonly session = inject(Session);
  private readonly found = this.api.text(() => this.id());
  private readonly own = this.api.own();

  protected readonly text = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error() ?? this.own.error();
    return failure ? problemOf(failure) : null;
  });
  /** Null until it is known. */
  protected readonly waits = computed(() =>
    this.own.hasValue() ? this.own.value().toSign.some(({ textId }) => textId === this.id()) : null,
  );
  protected readonly language = linkedSignal<PaperText | null, PaperLanguage>({
    source: this.text,
    computation: () => this.formats.language,
  });
  protected readonly languages = paperLanguages;
  protected readonly body = computed(() => this.text()?.texts[this.language()] ?? '');
  protected nameOf = (text: PaperText): string => nameOfText(text);

  private readonly model = signal({ name: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    validate(path.name, ({ value }) =>
      value().trim().includes(' ') || !value().trim()
        ? null
        : {
            kind: 'whole',
            message: $localize`:@@own.papers.whole_name:Write both your first and your last name.`,
          },
    );
  });
  protected readonly sending = new Sending();
  private readonly done = signal(false);
  protected readonly faults = computed(() =>
    this.sending.faults().map((fault) =>
      fault.pointer === '/name'
        ? {
            ...fault,
            message: $localize`:@@own.papers.other_name:This is not the name you are registered by. If it has changed, tell the coordinator.`,
          }
        : fault,
    ),
  );

  constructor() {
    inject(Unsaved).watch(() => !this.done() && this.form().dirty());
  }

  protected async sign(): Promise<void> {
    const text = this.text();
    if (!text) return;
    await this.sending.send(async () => {
      await this.api.sign({ textId: text.id, language: this.language(), name: this.model().name });
      this.done.set(true);
      await this.router.navigate(['/own/papers'], { replaceUrl: true });
      const paper = stateLabel('paper', 'kind', text.kind);
      this.undo.offer($localize`:@@own.papers.done:Signed: ${paper}:paper:`);
    });
  }

  protected retry(): void {
    this.found.reload();
    this.own.reload();
    this.sending.forget();
  }
}
