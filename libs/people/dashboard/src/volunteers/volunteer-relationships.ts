import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RelationshipRow, RelationshipState } from '@rinnakkain/api-client';
import { Formats, capital, problemOf, stateText, ProblemNote } from '@rinnakkain/platform-dashboard';
import { EntityMark, SectionHeading, SkeletonRows, Status, type StatusKind } from '@rinnakkain/ui';
import { VolunteersApi } from './volunteers-api';

const KINDS: Readonly<Record<RelationshipState, StatusKind>> = {
  proposed: 'under_way',
  volunteer_agreed: 'waits',
  agreed: 'waits',
  first_meeting_set: 'waits',
  running: 'fine',
  on_break: 'on_break',
  ending: 'under_way',
  ended: 'ended',
  declined: 'ended',
  expired: 'ended',
  withdrawn: 'ended',
  discontinued: 'ended',
};

/** The relationships and proposals of a volunteer, the newest first. */
@Component({
  selector: 'rk-volunteer-relationships',
  imports: [EntityMark, ProblemNote, RouterLink, SectionHeading, SkeletonRows, Status],
  template: `<rk-section-heading
      heading="Relationships"
      i18n-heading="@@people.volunteer.relationships"
      [count]="rows()?.length || undefined"
    />
    @if (problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="retry()" />
    } @else if (rows(); as rows) {
      <ul>
        @for (row of rows; track row.id) {
          <li>
            <div class="what">
              <h3>
                <rk-mark kind="pair" [size]="18" /><a [routerLink]="['/relationships', row.id]">{{
                  seekerOf(row)
                }}</a>
              </h3>
              <p>{{ factsOf(row) }}</p>
            </div>
            <rk-status plain [kind]="kinds[row.state]">{{ wordOf(row.state) }}</rk-status>
          </li>
        } @empty {
          <li class="none" i18n="@@people.volunteer.no_relationship_text">
            A relationship begins from a seeker's shortlist, once the volunteer is ready.
          </li>
        }
      </ul>
    } @else {
      <rk-skeleton-rows
        [rows]="2"
        what="Fetching relationships"
        i18n-what="@@people.volunteer.fetching_relationships"
      />
    }`,
  styleUrl: './volunteer-rows.scss',
})
export class VolunteerRelationships {
  readonly volunteerId = input.required<string>();

  private readonly formats = inject(Formats);
  private readonly list = inject(VolunteersApi).relationships(() => this.volunteerId());
  protected readonly kinds = KINDS;
  protected readonly rows = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly problem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });

  protected wordOf = (state: RelationshipState): string => stateText('relationship', 'state', state);

  protected seekerOf({ seeker }: RelationshipRow): string {
    return seeker?.firstName ?? seeker?.alias ?? $localize`:@@people.volunteer.seeker:Support seeker`;
  }

  protected factsOf({ startedOn, endedOn, proposedOn, lastSession }: RelationshipRow): string {
    const begin = startedOn
      ? endedOn
        ? `${this.formats.date(startedOn)}–${this.formats.date(endedOn)}`
        : $localize`:@@people.volunteer.since:since ${this.formats.day(startedOn)}:day:`
      : proposedOn
        ? $localize`:@@people.volunteer.proposed_on:proposed ${this.formats.day(proposedOn)}:day:`
        : null;
    const met =
      lastSession && !endedOn
        ? $localize`:@@people.volunteer.last_session:last entry ${this.formats.day(lastSession.day)}:day:`
        : null;
    return capital([begin, met].filter((part) => part !== null).join(' · '));
  }

  protected retry(): void {
    this.list.reload();
  }
}
