import { Component, computed, inject, input } from '@angular/core';
import type { RelationshipRow, RelationshipState } from '@rinnakkain/api-client';
import { Formats, Session, problemOf, stateText, ProblemNote } from '@rinnakkain/platform-dashboard';
import { ListRow, SectionHeading, SkeletonRows, Status, type StatusKind } from '@rinnakkain/ui';
import { SeekersApi } from '../seekers-api';

const kinds: Record<RelationshipState, StatusKind> = {
  proposed: 'waits',
  volunteer_agreed: 'waits',
  agreed: 'under_way',
  first_meeting_set: 'under_way',
  running: 'fine',
  on_break: 'on_break',
  ending: 'under_way',
  ended: 'ended',
  declined: 'ended',
  expired: 'ended',
  withdrawn: 'ended',
  discontinued: 'ended',
};

/** The proposals and relationships of a seeker, the latest first. */
@Component({
  selector: 'rk-relationship-list',
  imports: [ListRow, ProblemNote, SectionHeading, SkeletonRows, Status],
  template: `<rk-section-heading
      heading="Relationships and proposals"
      i18n-heading="@@people.pairs"
      [count]="pairs()?.length"
    />
    @if (problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="list.reload()" />
    } @else if (pairs(); as pairs) {
      <ul>
        @for (pair of pairs; track pair.id) {
          <li
            rkListRow
            mark="pair"
            [heading]="pair.volunteer?.name ?? unknown"
            [detail]="daysOf(pair)"
            [link]="['/relationships', pair.id]"
          >
            <rk-status fact plain [kind]="kinds[pair.state]">{{ wordOf(pair.state) }}</rk-status>
          </li>
        } @empty {
          <li class="none rk-meta" i18n="@@people.pairs.none">
            Nobody has been proposed yet. A proposal is made on the shortlist.
          </li>
        }
      </ul>
    } @else {
      <rk-skeleton-rows [rows]="2" what="Fetching relationships" i18n-what="@@people.pairs.fetching" />
    }`,
  styles: `
    :host {
      display: block;
    }
    .none {
      padding: 10px 0;
    }
  `,
})
export class RelationshipList {
  readonly seekerId = input.required<string>();

  private readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  protected readonly list = inject(SeekersApi).relationships(this.seekerId);
  protected readonly pairs = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly problem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly kinds = kinds;
  protected readonly unknown = $localize`:@@people.pairs.someone:Supporter`;

  protected wordOf(state: RelationshipState): string {
    return stateText('relationship', 'state', state);
  }

  protected daysOf({ proposedOn, startedOn, endedOn }: RelationshipRow): string {
    const day = (value: string) => this.formats.date(value);
    if (startedOn && endedOn) return `${day(startedOn)} – ${day(endedOn)}`;
    if (startedOn) return $localize`:@@people.pairs.since:Since ${day(startedOn)}:day:`;
    return proposedOn ? $localize`:@@people.pairs.proposed:Proposed ${day(proposedOn)}:day:` : '';
  }
}
