import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { OpenedSeeker } from '@rinnakkain/api-client';
import { Formats, NotFoundPage, type Problem, problemOf, ProblemNote } from '@rinnakkain/platform-dashboard';
import { PageHeader, SkeletonRows, TODAY } from '@rinnakkain/ui';
import { ProtectedPanel } from '../page/protected-panel';
import { nameOfSeeker } from '../seeker-name';
import { SeekersApi } from '../seekers-api';
import { draftLabels } from './draft-labels';
import { type SeekerDraft, changeOf, draftOf, rebased } from './seeker-draft';
import { type FilledForm, SeekerForm } from './seeker-form';

/** Editing a request: only what has changed is sent; protected details are opened with a reason first. */
@Component({
  selector: 'rk-edit-page',
  imports: [
    MatButton,
    NotFoundPage,
    PageHeader,
    ProblemNote,
    ProtectedPanel,
    RouterLink,
    SeekerForm,
    SkeletonRows,
  ],
  templateUrl: './edit-page.html',
})
export class EditPage {
  private readonly api = inject(SeekersApi);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);

  /** The seeker, from the address. */
  readonly id = input.required<string>();

  private readonly seeker = this.api.seeker(this.id);
  private readonly opened = signal<OpenedSeeker | null>(null);
  /** One's own changes on top of what somebody else saved meanwhile. */
  protected readonly filled = signal<SeekerDraft | undefined>(undefined);
  protected readonly current = computed(
    () => this.opened() ?? (this.seeker.hasValue() ? this.seeker.value() : null),
  );
  protected readonly closed = computed(() => Boolean(this.current()?.protected) && !this.opened());
  protected readonly begin = computed(() => {
    const seeker = this.current();
    return seeker ? draftOf(seeker, this.today()) : undefined;
  });
  protected readonly fetchProblem = computed(() => {
    const failure = this.seeker.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly name = computed(() => {
    const seeker = this.current();
    return seeker ? nameOfSeeker(seeker) : '';
  });
  protected readonly crumbs = computed(() => [
    { name: $localize`:@@people.seekers.title:Support seekers`, link: '/seekers' },
    { name: this.name() || '…', link: ['/seekers', this.id()] },
    { name: $localize`:@@people.seeker.edit:Edit` },
  ]);
  protected readonly explained = $localize`:@@people.protected.explained_edit:The details stay open until you save or leave this page. Opening is written in the log.`;
  protected readonly busy = signal(false);
  protected readonly saved = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  /** What somebody else changed, in words; empty when nobody did. */
  protected readonly changedByOthers = signal('');
  protected readonly conflict = computed(() => this.problem()?.code === 'CHANGED_MEANWHILE');
  private typed: FilledForm | null = null;

  protected async save(filled: FilledForm): Promise<void> {
    const [seeker, before] = [this.current(), this.begin()];
    if (this.busy() || !seeker || !before) return;
    this.typed = filled;
    this.busy.set(true);
    this.problem.set(null);
    this.changedByOthers.set('');
    try {
      const change = changeOf(filled.draft, before, filled.retyped);
      if (Object.keys(change).length) await this.api.change(seeker.id, seeker.version, change);
      this.saved.set(true);
      await this.router.navigate(['/seekers', seeker.id], { replaceUrl: true });
    } catch (failure) {
      this.problem.set(problemOf(failure));
    } finally {
      this.busy.set(false);
    }
  }

  /** Takes the newest version under one's own changes, and says what somebody else changed. */
  protected async takeNewest(): Promise<void> {
    const before = this.begin();
    const { typed } = this;
    if (!before || !typed) return;
    try {
      const newest = await this.api.read(this.id());
      const opened = this.opened();
      const seeker = opened ? { ...opened, ...newest } : newest;
      const { draft, others } = rebased(typed.draft, before, draftOf(seeker, this.today()));
      this.filled.set(draft);
      if (opened) this.opened.set({ ...opened, ...newest });
      else this.seeker.set(newest);
      this.problem.set(null);
      this.changedByOthers.set(this.formats.list([...new Set(others.map((key) => draftLabels[key]))]));
    } catch (failure) {
      this.problem.set(problemOf(failure));
    }
  }

  protected open(seeker: OpenedSeeker): void {
    this.opened.set(seeker);
  }

  protected retry(): void {
    this.seeker.reload();
  }
}
