import { Component, computed, input } from '@angular/core';
import { EmptyState } from '@rinnakkain/ui';
import { OwnRunCard } from './own-run-card';
import type { OwnRuns } from './own-runs';

/** A volunteer's enrolments, and what they can enrol on. */
@Component({
  selector: 'rk-own-run-list',
  imports: [EmptyState, OwnRunCard],
  template: `@if (enrolments().length) {
      <section aria-labelledby="own-enrolments">
        <h2 id="own-enrolments" i18n="@@people.own_training.mine">My enrolments</h2>
        @for (run of enrolments(); track run.id) {
          <rk-own-run-card
            [run]="run"
            [busy]="runs().busy() === run.id"
            (left)="runs().leave(run)"
            (calendar)="runs().saveCalendar(run)"
            (told)="runs().thank()"
          />
        }
      </section>
    }
    <section aria-labelledby="own-open">
      <h2 id="own-open" i18n="@@people.own_training.open">Open for enrolment</h2>
      @for (run of offered(); track run.id) {
        <rk-own-run-card [run]="run" [busy]="runs().busy() === run.id" (entered)="runs().enter(run)" />
      } @empty {
        <rk-empty-state
          heading="Nothing is open right now"
          i18n-heading="@@people.own_training.none"
          text="New courses come here as soon as their enrolment opens."
          i18n-text="@@people.own_training.none_text"
        />
      }
    </section>`,
  styles: `
    :host,
    section {
      display: grid;
      gap: 12px;
    }
    section + section {
      margin-top: 6px;
    }
  `,
})
export class OwnRunList {
  readonly runs = input.required<OwnRuns>();
  /** A run that stands elsewhere on the page. */
  readonly except = input<string | null>(null);

  protected readonly enrolments = computed(() => this.others(this.runs().enrolments()));
  protected readonly offered = computed(() => this.others(this.runs().offered()));

  private others<T extends { readonly id: string }>(runs: readonly T[]): readonly T[] {
    return runs.filter(({ id }) => id !== this.except());
  }
}
