import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { RelationshipRow } from '@rinnakkain/api-client';
import { ANSWER_REMINDER_DAYS, ANSWER_WITHIN_DAYS, daysBetween, limits } from '@rinnakkain/domain';
import { Formats, problemOf } from '@rinnakkain/platform-dashboard';
import {
  EmptyState,
  ErrorNote,
  ListRow,
  PageHeader,
  ProtectedTag,
  SectionHeading,
  SkeletonRows,
  Status,
  TODAY,
} from '@rinnakkain/ui';
import { PairWords } from './pair-words';
import { RelationshipsApi } from './relationships-api';

interface ProposalLine {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly fact: string;
  readonly pressing: boolean;
  readonly isProtected: boolean;
  readonly way: string;
}

interface ProposalGroup {
  readonly heading: string;
  readonly rule: string;
  readonly total: number;
  readonly lines: readonly ProposalLine[];
}

/** Days before the last day from which on an answer is pressing: it shows in today then. */
const pressingDays = ANSWER_WITHIN_DAYS - ANSWER_REMINDER_DAYS;

/** Proposals under way, by whose turn it is; the ones that expire first come first. */
@Component({
  selector: 'rk-proposals-page',
  imports: [
    EmptyState,
    ErrorNote,
    ListRow,
    MatButton,
    PageHeader,
    ProtectedTag,
    RouterLink,
    SectionHeading,
    SkeletonRows,
    Status,
  ],
  template: `<rk-page-header
      heading="Open proposals"
      i18n-heading="@@support.proposals.title"
      lead="A proposal holds the volunteer's place. Each side has seven days to answer; then it expires by itself."
      i18n-lead="@@support.proposals.lead"
    />
    @if (problem(); as problem) {
      <rk-error-note
        [heading]="problem.text"
        [code]="problem.helpCode"
        action="Try again"
        i18n-action="@@support.retry"
        (act)="retry()"
      />
    } @else if (groups(); as groups) {
      @for (group of groups; track group.heading) {
        @if (group.lines.length) {
          <section>
            <rk-section-heading [heading]="group.heading" [count]="group.total" [rule]="group.rule" />
            <ul>
              @for (line of group.lines; track line.id) {
                <li
                  rkListRow
                  mark="pair"
                  [heading]="line.name"
                  [detail]="line.detail"
                  [link]="['/relationships', line.id]"
                >
                  @if (line.isProtected) {
                    <rk-protected-tag after-title />
                  }
                  <span fact>
                    @if (line.pressing) {
                      <rk-status kind="attention">{{ line.fact }}</rk-status>
                    } @else {
                      {{ line.fact }}
                    }
                  </span>
                  <a action matButton="outlined" class="rk-small" [routerLink]="['/relationships', line.id]"
                    >{{ line.way }}<span class="rk-hidden">: {{ line.name }}</span></a
                  >
                </li>
              }
            </ul>
          </section>
        }
      } @empty {
        <rk-empty-state
          kind="done"
          heading="No proposal is open"
          i18n-heading="@@support.proposals.none"
          text="Proposals are made on a support seeker's shortlist."
          i18n-text="@@support.proposals.none_text"
        >
          <a matButton="tonal" routerLink="/seekers" i18n="@@support.relationships.to_queue"
            >Open the waiting list</a
          >
        </rk-empty-state>
      }
    } @else {
      <rk-skeleton-rows what="Fetching proposals" i18n-what="@@support.proposals.fetching" />
    }`,
  styles: `
    :host {
      display: block;
    }
    section {
      margin-bottom: 28px;
    }
  `,
})
export class ProposalsPage {
  private readonly api = inject(RelationshipsApi);
  private readonly formats = inject(Formats);
  private readonly words = inject(PairWords);
  private readonly today = inject(TODAY);

  private readonly lists = (['proposed', 'volunteer_agreed', 'agreed'] as const).map((state) =>
    this.api.list(() => ({ state, pageSize: limits.pageSizeMax })),
  );
  protected readonly problem = computed(() => {
    const failure = this.lists.map((list) => list.error()).find((error) => error !== undefined);
    return failure ? problemOf(failure) : null;
  });
  /** Null until all have come; empty when nothing is open. */
  protected readonly groups = computed((): ProposalGroup[] | null => {
    const [proposed, volunteerAgreed, agreed] = this.lists.map((list) =>
      list.hasValue() ? list.value() : null,
    );
    if (!proposed || !volunteerAgreed || !agreed) return null;
    const groups = [
      {
        heading: $localize`:@@support.proposals.volunteer:The volunteer's answer is awaited`,
        rule: $localize`:@@support.proposals.volunteer_rule:The volunteer sees the anonymous card on their own page`,
        total: proposed.total,
        lines: proposed.items.map((row) => this.line(row)).sort(byDay),
      },
      {
        heading: $localize`:@@support.proposals.seeker:The support seeker's answer is awaited`,
        rule: $localize`:@@support.proposals.seeker_rule:You read them the volunteer's card and record the answer`,
        total: volunteerAgreed.total,
        lines: volunteerAgreed.items.map((row) => this.line(row)).sort(byDay),
      },
      {
        heading: $localize`:@@support.proposals.agreed:Both have agreed, no opening meeting yet`,
        rule: $localize`:@@support.proposals.agreed_rule:Release contact details and set the day`,
        total: agreed.total,
        lines: agreed.items.map((row) => this.line(row)).sort(byDay),
      },
    ];
    return groups.some(({ total }) => total > 0) ? groups : [];
  });

  protected retry(): void {
    this.lists.forEach((list) => list.reload());
  }

  private line(row: RelationshipRow): ProposalLine & { day: string } {
    const left = row.expiresOn ? daysBetween(this.today(), row.expiresOn) : null;
    const proposed = row.proposedOn ? this.formats.nearDay(row.proposedOn) : '';
    return {
      id: row.id,
      name: this.words.both(row),
      detail: [
        $localize`:@@support.proposals.proposed:Proposed ${proposed}:day:`,
        row.unit?.name,
        row.coordinator.name,
      ]
        .filter(Boolean)
        .join(' · '),
      fact: this.factOf(row, left),
      pressing: left !== null && left <= pressingDays,
      isProtected: row.seeker?.protected ?? false,
      way:
        row.state === 'agreed'
          ? $localize`:@@support.proposals.set_meeting:Set the meeting`
          : $localize`:@@support.proposals.record:Record the answer`,
      day: row.expiresOn ?? row.proposedOn ?? '',
    };
  }

  private factOf(row: RelationshipRow, left: number | null): string {
    if (row.expiresOn === null || left === null) {
      return $localize`:@@support.proposals.no_meeting:No day for the opening meeting`;
    }
    const day = this.formats.nearDay(row.expiresOn);
    return $localize`:@@support.proposals.expires:Answer by ${day}:day:`;
  }
}

const byDay = (one: { day: string }, other: { day: string }): number => one.day.localeCompare(other.day);
