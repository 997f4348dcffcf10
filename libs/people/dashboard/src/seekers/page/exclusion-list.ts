import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AddedExclusion, Exclusion, ExclusionKind } from '@rinnakkain/api-client';
import { Formats, type Problem, problemOf, ProblemNote } from '@rinnakkain/platform-dashboard';
import { Confirmation, ErrorNote, Icon, SectionHeading, SkeletonRows } from '@rinnakkain/ui';
import { SeekersApi } from '../seekers-api';
import { ExclusionForm } from './exclusion-form';

/** By what an entry knows somebody, in words; never whom. */
export const exclusionWords: Record<ExclusionKind, string> = {
  volunteer: $localize`:@@people.exclusion.volunteer:A volunteer`,
  account: $localize`:@@people.exclusion.account:A colleague or other account`,
  name: $localize`:@@people.exclusion.name:Name and birth year`,
  phone: $localize`:@@people.exclusion.phone:Phone number`,
  email: $localize`:@@people.exclusion.email:E-mail address`,
};

/** Whom the seeker must never meet: opened on demand, since looking is logged; entries never tell whom. */
@Component({
  selector: 'rk-exclusion-list',
  imports: [
    ErrorNote,
    ExclusionForm,
    Icon,
    MatButton,
    MatIconButton,
    ProblemNote,
    RouterLink,
    SectionHeading,
    SkeletonRows,
  ],
  templateUrl: './exclusion-list.html',
  styleUrl: './cards.scss',
})
export class ExclusionList {
  readonly seekerId = input.required<string>();
  /** An entry was added; a proposal may have been withdrawn. */
  readonly changed = output();

  private readonly api = inject(SeekersApi);
  private readonly formats = inject(Formats);
  private readonly confirmation = inject(Confirmation);
  protected readonly open = signal(false);
  protected readonly adding = signal(false);
  protected readonly list = this.api.exclusions(() => (this.open() ? this.seekerId() : undefined));
  protected readonly entries = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly fetchProblem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly problem = signal<Problem | null>(null);
  /** What the latest entry met. */
  protected readonly met = signal<AddedExclusion | null>(null);
  protected readonly words = exclusionWords;

  protected factsOf({ createdAt, recordedBy }: Exclusion): string {
    const day = this.formats.date(this.formats.dayOf(createdAt));
    return recordedBy ? `${day}, ${recordedBy}` : day;
  }

  protected took(added: AddedExclusion): void {
    this.adding.set(false);
    this.met.set(added.blocks ? added : null);
    this.list.reload();
    this.changed.emit();
  }

  protected async remove(entry: Exclusion): Promise<void> {
    const sure = await this.confirmation.ask({
      title: $localize`:@@people.exclusion.remove_title:Remove the entry?`,
      consequences: [
        `${exclusionWords[entry.kind]}, ${this.factsOf(entry)}`,
        $localize`:@@people.exclusion.remove_effect:The person it names can be proposed again. The entry can't be brought back: whom it names isn't kept.`,
      ],
      verb: $localize`:@@people.exclusion.remove:Remove the entry`,
      danger: true,
    });
    if (!sure) return;
    this.problem.set(null);
    try {
      await this.api.removeExclusion(this.seekerId(), entry.id);
      this.list.reload();
    } catch (failure) {
      this.problem.set(problemOf(failure));
    }
  }
}
