import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Formats, problemOf, stateText, ProblemNote } from '@rinnakkain/platform-dashboard';
import { EmptyState, SkeletonRows, Status } from '@rinnakkain/ui';
import { OwnApi, type OwnEntry } from './own-api';
import { discreetName } from './shown-as';

/** All own entries of open relationships, the latest first, month by month. */
@Component({
  selector: 'rk-entries-page',
  imports: [EmptyState, MatButton, ProblemNote, RouterLink, SkeletonRows, Status],
  template: `<h1 tabindex="-1" i18n="@@own.entries">Entries</h1>
    @if (problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="entries.reload()" />
    } @else if (entries.hasValue()) {
      @for (month of months(); track month.name) {
        <section [attr.aria-label]="month.name">
          <h2>{{ month.name }}</h2>
          <ul>
            @for (row of month.rows; track row.id) {
              <li>
                <a [routerLink]="row.link">
                  <span class="words">
                    <b>{{ row.when }}</b>
                    <span>{{ row.what }}</span>
                  </span>
                  <rk-status plain [kind]="row.acknowledged ? 'fine' : 'under_way'">{{
                    row.state
                  }}</rk-status>
                </a>
              </li>
            }
          </ul>
        </section>
      } @empty {
        <rk-empty-state
          heading="No entries yet"
          i18n-heading="@@own.no_entries"
          text="When you have met, log it from the home page. It takes half a minute."
          i18n-text="@@own.no_entries_text"
        >
          <a matButton="outlined" routerLink="/own" i18n="@@own.to_home">To the home page</a>
        </rk-empty-state>
      }
    } @else {
      <rk-skeleton-rows [rows]="5" what="Fetching your entries" i18n-what="@@own.fetching_entries" />
    }`,
  styleUrls: ['./own-pages.scss', './entries.scss'],
})
export class EntriesPage {
  private readonly formats = inject(Formats);
  protected readonly entries = inject(OwnApi).entries();

  protected readonly problem = computed(() => {
    const failure = this.entries.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly months = computed(() => {
    const entries = this.entries.hasValue() ? this.entries.value() : [];
    const all = entries.map(({ relationship }) => relationship);
    const groups = Object.groupBy(entries, ({ session }) => this.formats.month(session.day));
    return Object.entries(groups).map(([name, own = []]) => ({
      name,
      rows: own.map((entry) => this.rowOf(entry, all)),
    }));
  });

  private rowOf({ session, relationship }: OwnEntry, all: readonly OwnEntry['relationship'][]) {
    const { day, start, minutes, form, outcome } = session;
    const length =
      outcome === 'held' ? this.formats.minutes(minutes) : stateText('session', 'outcome', outcome);
    return {
      id: session.id,
      link: ['/own/relationships', session.relationshipId, 'entries', session.id],
      when: this.formats.dayAndTime(day, start),
      what: [discreetName(relationship, all), stateText('session', 'form', form), length].join(' · '),
      state: stateText('session', 'state', session.state),
      acknowledged: session.state === 'acknowledged',
    };
  }
}
