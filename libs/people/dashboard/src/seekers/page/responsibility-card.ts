import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Seeker } from '@rinnakkain/api-client';
import { type Problem, Session, problemOf } from '@rinnakkain/platform-dashboard';
import { ErrorNote, Field, FormFrame, SectionHeading, storedModel, TextInput } from '@rinnakkain/ui';
import { SeekersApi } from '../seekers-api';

/** Who answers for the request, and changing it on the spot. */
@Component({
  selector: 'rk-responsibility-card',
  imports: [ErrorNote, Field, FormFrame, MatButton, SectionHeading, TextInput],
  templateUrl: './responsibility-card.html',
  styleUrl: './cards.scss',
})
export class ResponsibilityCard {
  readonly seeker = input.required<Seeker>();
  readonly changed = output();

  private readonly api = inject(SeekersApi);
  protected readonly session = inject(Session);
  protected readonly changing = signal(false);
  private readonly accounts = this.api.coordinators(this.changing);
  protected readonly colleagues = computed(() =>
    (this.accounts.hasValue() ? this.accounts.value().items : []).filter(({ roles }) =>
      roles.some(
        ({ role, unitIds }) => role === 'coordinator' && unitIds.includes(this.seeker().unitId ?? ''),
      ),
    ),
  );
  protected readonly coordinatorId = storedModel(() => this.seeker().coordinatorId ?? '');
  protected readonly deputyId = storedModel(() => this.seeker().deputyId ?? '');
  protected readonly deputies = computed(() =>
    this.colleagues().filter(({ id }) => id !== this.coordinatorId()),
  );
  protected readonly loadNewest = $localize`:@@people.seeker.load_newest:Load the newest`;
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  /** Giving protected details to others shuts oneself out. */
  protected readonly shutsOut = computed(() => {
    const me = this.session.me()?.account.id;
    return this.seeker().protected && me !== this.coordinatorId() && me !== this.deputyId();
  });

  protected chooseCoordinator(event: Event): void {
    this.coordinatorId.set((event.target as HTMLSelectElement).value);
    if (this.deputyId() === this.coordinatorId()) this.deputyId.set('');
  }

  protected chooseDeputy(event: Event): void {
    this.deputyId.set((event.target as HTMLSelectElement).value);
  }

  protected async save(): Promise<void> {
    const { id, version } = this.seeker();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const change = { coordinatorId: this.coordinatorId(), deputyId: this.deputyId() || null };
      await this.api.change(id, version, change);
      this.changed.emit();
      this.changing.set(false);
    } catch (failure) {
      this.problem.set(problemOf(failure));
    } finally {
      this.busy.set(false);
    }
  }

  /** Somebody else changed the request: the newest version, to choose on. */
  protected loadAgain(): void {
    this.problem.set(null);
    this.changed.emit();
  }

  protected drop(): void {
    this.changing.set(false);
    this.problem.set(null);
    this.coordinatorId.set(this.seeker().coordinatorId ?? '');
    this.deputyId.set(this.seeker().deputyId ?? '');
  }
}
