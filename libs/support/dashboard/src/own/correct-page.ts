import { Component, computed, inject, input, linkedSignal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { NewSession, SessionAnswer } from '@rinnakkain/api-client';
import { problemOf, ProblemNote } from '@rinnakkain/platform-dashboard';
import { Icon, SkeletonRows } from '@rinnakkain/ui';
import { NoLongerHere } from './no-longer-here';
import { OwnApi } from './own-api';
import { draftOf } from './session-draft';
import { SessionForm } from './session-form';
import { SessionSending } from './session-sending';

/** Correcting an entry: the earlier version is kept for the coordinator, who acknowledges it anew. */
@Component({
  selector: 'rk-correct-page',
  imports: [Icon, NoLongerHere, ProblemNote, RouterLink, SessionForm, SkeletonRows],
  providers: [SessionSending],
  template: `<a class="back" [routerLink]="['/own/relationships', id(), 'entries', entry()]"
      ><rk-icon name="arrow-left" /> <ng-container i18n="@@own.entry">Entry</ng-container></a
    >
    <h1 tabindex="-1" i18n="@@own.correct">Correct the entry</h1>
    @if (gone()) {
      <rk-no-longer-here />
    } @else if (problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="sessions.reload()" />
    } @else if (begin(); as begin) {
      <p class="rk-meta" i18n="@@own.correct.text">
        The coordinator sees both the corrected entry and how it was before.
      </p>
      <rk-session-form
        verb="Send the correction"
        i18n-verb="@@own.correct.send"
        [begin]="begin"
        [coordinator]="coordinator()"
        [busy]="sending.busy()"
        [problem]="sending.problem()"
        [waits]="sending.waits()"
        (send)="correct($event)"
        (reload)="sendOnNewest()"
      />
    } @else {
      <rk-skeleton-rows [rows]="4" what="Fetching the entry" i18n-what="@@own.fetching_entry" />
    }`,
  styleUrl: './own-pages.scss',
})
export class CorrectPage {
  private readonly api = inject(OwnApi);
  private readonly router = inject(Router);
  protected readonly sending = inject(SessionSending);

  /** The relationship and the entry, from the address. */
  readonly id = input.required<string>();
  readonly entry = input.required<string>();

  private readonly form = viewChild(SessionForm);
  private readonly relationship = this.api.relationship(this.id);
  protected readonly sessions = this.api.sessions(this.id);
  private readonly session = computed(() =>
    this.sessions.hasValue() ? this.sessions.value().items.find(({ id }) => id === this.entry()) : undefined,
  );
  /** The entry as it was when the form opened: loading it again must not throw away what was typed. */
  protected readonly begin = linkedSignal<SessionAnswer | undefined, ReturnType<typeof draftOf> | null>({
    source: this.session,
    computation: (session, before) => before?.value ?? (session ? draftOf(session) : null),
  });
  protected readonly problem = computed(() => {
    const failure = this.sessions.error();
    return failure && !this.begin() ? problemOf(failure) : null;
  });
  protected readonly gone = computed(
    () =>
      this.problem()?.status === 404 ||
      this.sending.problem()?.status === 404 ||
      (this.sessions.hasValue() && !this.session()?.allowed.includes('correct') && !this.sending.sent()),
  );
  protected readonly coordinator = computed(() => {
    const name = this.relationship.hasValue() ? this.relationship.value().coordinator.name : null;
    return name ?? $localize`:@@own.coordinator:The coordinator`;
  });
  private newest: SessionAnswer | null = null;

  protected async correct(session: NewSession): Promise<void> {
    const before = this.newest ?? this.session();
    if (!before) return;
    const answer = await this.sending.send(
      session,
      (body) => this.api.correct(before, body),
      () => this.form()?.submit(),
    );
    if (!answer) return;
    await this.router.navigate(['/own/relationships', this.id(), 'entries', answer.id], {
      queryParams: { sent: true },
      replaceUrl: true,
    });
  }

  /** After someone else's change: the same correction on top of the newest version. */
  protected async sendOnNewest(): Promise<void> {
    this.newest = await this.api.session(this.id(), this.entry());
    this.form()?.submit();
  }
}
