import { Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ContactNoteKind } from '@rinnakkain/api-client';
import { limits } from '@rinnakkain/domain';
import {
  MomentPipe,
  type Problem,
  Session,
  Unsaved,
  problemOf,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import {
  type Choice,
  ErrorNote,
  Field,
  FormFrame,
  Icon,
  Segmented,
  SectionHeading,
  SkeletonRows,
  TextInput,
} from '@rinnakkain/ui';
import { SeekersApi } from '../seekers-api';
import { NOTE_KINDS, noteWords } from './note-words';

const few = 10;

/** Contact notes, the latest first. A new one takes two clicks: what happened, save. */
@Component({
  selector: 'rk-notes-list',
  imports: [
    ErrorNote,
    Field,
    FormFrame,
    Icon,
    MatButton,
    MomentPipe,
    ProblemNote,
    SectionHeading,
    Segmented,
    SkeletonRows,
    TextInput,
  ],
  templateUrl: './notes-list.html',
  styleUrl: './notes-list.scss',
})
export class NotesList {
  readonly seekerId = input.required<string>();
  readonly consented = input(false);
  /** Notes are shown; of protected details only while they are open. */
  readonly readable = input(true);
  /** A note was saved: the request may have moved on. */
  readonly added = output();

  private readonly api = inject(SeekersApi);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly session = inject(Session);
  private readonly count = signal(few);
  protected readonly notes = this.api.notes(
    () => (this.readable() ? this.seekerId() : undefined),
    this.count,
  );
  protected readonly list = computed(() => (this.notes.hasValue() ? this.notes.value() : null));
  protected readonly fetchProblem = computed(() => {
    const failure = this.notes.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly more = computed(() => {
    const list = this.list();
    return list && list.items.length < list.total && this.count() < limits.pageSizeMax;
  });
  protected readonly words = noteWords;
  protected readonly kinds = NOTE_KINDS.map((kind): Choice<ContactNoteKind | ''> => ({
    value: kind,
    label: noteWords[kind],
  }));
  protected readonly kind = signal<ContactNoteKind | ''>('');
  protected readonly text = signal('');
  protected readonly tooLong = computed(() =>
    this.text().length > limits.noteMaxLength
      ? $localize`:@@field.TOO_LONG.max:At most ${limits.noteMaxLength}:max: characters.`
      : null,
  );
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly saved = signal('');

  constructor() {
    inject(Unsaved).watch(() => this.text().trim() !== '');
  }

  /** Takes the focus to the choice of what happened. */
  begin(): void {
    this.element.querySelector<HTMLInputElement>('input')?.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }

  protected write(event: Event): void {
    this.text.set((event.target as HTMLTextAreaElement).value);
  }

  protected async save(): Promise<void> {
    const kind = this.kind();
    if (!kind || this.busy() || this.tooLong()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.saved.set('');
    try {
      const text = this.text().trim();
      await this.api.addNote(this.seekerId(), { kind, ...(text && this.consented() && { text }) });
      this.saved.set($localize`:@@people.note.saved:Saved: ${noteWords[kind]}:kind:.`);
      this.kind.set('');
      this.text.set('');
      this.notes.reload();
      this.added.emit();
    } catch (failure) {
      this.problem.set(problemOf(failure));
    } finally {
      this.busy.set(false);
    }
  }

  protected drop(): void {
    this.kind.set('');
    this.text.set('');
    this.problem.set(null);
  }

  protected showMore(): void {
    this.count.set(limits.pageSizeMax);
  }
}
