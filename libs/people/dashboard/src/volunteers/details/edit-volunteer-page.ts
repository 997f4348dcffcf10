import { Component, computed, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Formats, NotFoundPage, Unsaved, problemOf, ProblemNote } from '@rinnakkain/platform-dashboard';
import {
  ErrorSummary,
  FormFrame,
  Icon,
  PageHeader,
  SkeletonRows,
  storedModel,
  TODAY,
  Undo,
} from '@rinnakkain/ui';
import { RefusalNote } from '../../sending/refusal-note';
import { Sending } from '../../sending/sending';
import { VolunteersApi } from '../volunteers-api';
import { ContactPart } from './contact-part';
import { DetailsPart } from './details-part';
import { draftLabels } from './draft-labels';
import { draftRules } from './draft-rules';
import { changesOf, differing, draftOf, emptyDraft, rebased } from './volunteer-draft';

/** Editing what is told of a volunteer: only what has changed is sent. */
@Component({
  selector: 'rk-edit-volunteer-page',
  imports: [
    ContactPart,
    DetailsPart,
    ErrorSummary,
    FormFrame,
    Icon,
    MatButton,
    NotFoundPage,
    PageHeader,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './edit-volunteer-page.html',
  styleUrl: './volunteer-form.scss',
})
export class EditVolunteerPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(VolunteersApi);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly undo = inject(Undo);
  private readonly today = inject(TODAY)();

  private readonly found = this.api.volunteer(() => this.id());
  protected readonly volunteer = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly fetchProblem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  private readonly before = computed(() => {
    const volunteer = this.volunteer();
    return volunteer ? draftOf(volunteer) : emptyDraft([]);
  });
  private readonly model = storedModel(() => this.before());
  protected readonly form = form(this.model, (path) => draftRules(path, this.today));
  protected readonly sending = new Sending();
  private readonly saved = signal(false);
  /** What somebody else changed meanwhile, in words; empty when nobody did. */
  protected readonly othersChanged = signal('');
  protected readonly crumbs = computed(() => [
    { name: $localize`:@@shell.menu.volunteers:Volunteers`, link: '/volunteers' },
    { name: this.volunteer()?.firstName ?? '…', link: ['/volunteers', this.id()] },
    { name: $localize`:@@people.profile.heading:Details` },
  ]);

  constructor() {
    inject(Unsaved).watch(() => !this.saved() && differing(this.model(), this.before()).length > 0);
  }

  protected async save(): Promise<void> {
    const volunteer = this.volunteer();
    if (!volunteer) return;
    this.othersChanged.set('');
    await this.sending.send(async () => {
      const changes = changesOf(this.model(), this.before());
      if (Object.keys(changes).length) await this.api.change(volunteer.id, volunteer.version, changes);
      this.saved.set(true);
      await this.router.navigate(['/volunteers', volunteer.id], { replaceUrl: true });
      this.undo.offer($localize`:@@people.details.saved:The details have been saved`);
    });
  }

  /** Takes the newest version under one's own changes, and says what somebody else changed. */
  protected async takeNewest(): Promise<void> {
    const [mine, before] = [this.model(), this.before()];
    await this.sending.send(async () => {
      const newest = await this.api.newest(this.id());
      const { draft, others } = rebased(mine, before, draftOf(newest));
      this.found.set(newest);
      this.model.set(draft);
      this.othersChanged.set(this.formats.list(others.map((key) => draftLabels[key])));
    });
  }

  protected retry(): void {
    this.found.reload();
  }
}
