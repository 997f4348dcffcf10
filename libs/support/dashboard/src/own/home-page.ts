import { Component, computed, inject, signal } from '@angular/core';
import type { RelationshipRow } from '@rinnakkain/api-client';
import { volunteerView } from '@rinnakkain/domain';
import { OwnPapersCard, OwnPathCard } from '@rinnakkain/people-dashboard';
import { Session, problemOf, ProblemNote } from '@rinnakkain/platform-dashboard';
import { Confirmation, EmptyState, ErrorNote, SkeletonRows } from '@rinnakkain/ui';
import { OwnApi } from './own-api';
import { ProposalCard } from './proposal-card';
import { OwnReminders } from './reminders';
import { RelationshipCard } from './relationship-card';

/** A volunteer's first page: what is asked of them, and those they support. */
@Component({
  selector: 'rk-own-home-page',
  imports: [
    EmptyState,
    ErrorNote,
    OwnPapersCard,
    OwnPathCard,
    OwnReminders,
    ProblemNote,
    ProposalCard,
    RelationshipCard,
    SkeletonRows,
  ],
  template: `<h1 tabindex="-1" i18n="@@own.hello">Hello {{ firstName() }}</h1>
    <p role="status" [class.rk-note]="said()" [class.rk-note-info]="said()">{{ said() }}</p>
    <rk-own-papers-card />
    @if (failure()) {
      <rk-error-note [heading]="failure()" action="OK" i18n-action="@@own.seen" (act)="failure.set('')" />
    }
    @if (problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="list.reload()" />
    } @else if (list.hasValue()) {
      <rk-own-reminders />
      @if (proposals().length) {
        <section aria-labelledby="own-proposals">
          <h2 id="own-proposals" i18n="@@own.proposals">Someone would like a supporter</h2>
          @for (proposal of proposals(); track proposal.id) {
            <rk-proposal-card
              [proposal]="proposal"
              [busy]="busy() === proposal.id"
              (agreed)="agree(proposal)"
              (declined)="decline(proposal)"
            />
          }
        </section>
      }
      @if (pairs().length) {
        <section [attr.aria-label]="proposals().length ? null : pairsLabel" aria-labelledby="own-pairs">
          @if (proposals().length) {
            <h2 id="own-pairs" i18n="@@own.pairs">Those you support</h2>
          }
          @for (relationship of pairs(); track relationship.id) {
            <rk-relationship-card [relationship]="relationship" [all]="pairs()" />
          }
        </section>
      }
      @if (!pairs().length && !proposals().length) {
        <rk-empty-state
          heading="No relationship right now"
          i18n-heading="@@own.none"
          text="When the coordinator finds someone you could support, the question comes here. You don't need to do anything before that."
          i18n-text="@@own.none_text"
        />
        <rk-own-path-card />
      }
    } @else {
      <rk-skeleton-rows [rows]="3" what="Fetching your relationships" i18n-what="@@own.fetching" />
    }`,
  styleUrl: './own-pages.scss',
})
export class HomePage {
  private readonly api = inject(OwnApi);
  private readonly session = inject(Session);
  private readonly confirmation = inject(Confirmation);

  protected readonly list = this.api.relationships();
  private readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly proposals = computed(() =>
    this.items().filter(({ state }) => volunteerView(state) === 'card'),
  );
  protected readonly pairs = computed(() =>
    this.items().filter(({ state }) => ['released', 'break'].includes(volunteerView(state))),
  );
  protected readonly problem = computed(() => {
    const failure = this.list.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly firstName = computed(() => this.session.me()?.account.name.split(' ')[0] ?? '');
  protected readonly pairsLabel = $localize`:@@own.pairs:Those you support`;
  protected readonly busy = signal('');
  protected readonly failure = signal('');
  /** What the volunteer just answered. */
  protected readonly said = signal('');

  protected agree(proposal: RelationshipRow): Promise<void> {
    return this.answer(proposal, 'volunteer_agrees', '');
  }

  protected async decline(proposal: RelationshipRow): Promise<void> {
    const sure = await this.confirmation.ask({
      title: $localize`:@@own.decline.title:Not this time?`,
      consequences: [
        $localize`:@@own.decline.reason:You don't need to give a reason, and it isn't asked later either.`,
        $localize`:@@own.decline.next:The coordinator looks for someone else. You can still be asked again.`,
      ],
      verb: $localize`:@@own.proposal.decline:Not this time`,
    });
    if (!sure) return;
    const thanks = $localize`:@@own.declined:Thank you for answering. The coordinator looks for someone else.`;
    await this.answer(proposal, 'volunteer_declines', thanks);
  }

  private async answer(
    proposal: RelationshipRow,
    action: 'volunteer_agrees' | 'volunteer_declines',
    said: string,
  ): Promise<void> {
    this.failure.set('');
    this.busy.set(proposal.id);
    try {
      await this.api.answer(proposal, action);
      this.said.set(said);
    } catch (failure) {
      this.failure.set(problemOf(failure).text);
    } finally {
      this.busy.set('');
      this.list.reload();
    }
  }
}
