import { Component, booleanAttribute, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { NewSession } from '@rinnakkain/api-client';
import { SESSION_LOGGING_STATES } from '@rinnakkain/domain';
import { problemOf, ProblemNote } from '@rinnakkain/platform-dashboard';
import { EntityMark, Icon, SkeletonRows, TODAY } from '@rinnakkain/ui';
import { NoLongerHere } from './no-longer-here';
import { OwnApi } from './own-api';
import { type SessionDraft, likelySession } from './session-draft';
import { SessionForm } from './session-form';
import { SessionSending } from './session-sending';
import { discreetName } from './shown-as';

const timeInFinland = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  hour: '2-digit',
  minute: '2-digit',
});

/** Logging a session: two taps when it went as it usually goes. */
@Component({
  selector: 'rk-log-page',
  imports: [EntityMark, Icon, NoLongerHere, ProblemNote, RouterLink, SessionForm, SkeletonRows],
  providers: [SessionSending],
  template: `<a class="back" routerLink="/own"
      ><rk-icon name="arrow-left" /> <ng-container i18n="@@own.back_home">Home</ng-container></a
    >
    <h1 tabindex="-1" i18n="@@own.log">Log a session</h1>
    @if (gone()) {
      <rk-no-longer-here />
    } @else if (problem(); as problem) {
      <rk-problem-note [problem]="problem" (again)="relationship.reload()" />
    } @else if (relationship.hasValue()) {
      <div class="who">
        <rk-mark kind="pair" [size]="22" />
        <p>{{ name() }}</p>
      </div>
      @if (mayLog()) {
        <rk-session-form
          [begin]="begin()"
          [coordinator]="coordinator()"
          [busy]="sending.busy()"
          [problem]="sending.problem()"
          [waits]="sending.waits()"
          (send)="log($event)"
        />
      } @else {
        <p class="rk-note rk-note-info">
          <rk-icon name="info" />
          <span i18n="@@own.log.not_now">Sessions can be logged while the relationship is running.</span>
        </p>
      }
    } @else {
      <rk-skeleton-rows [rows]="4" what="Fetching the relationship" i18n-what="@@own.fetching_one" />
    }`,
  styleUrl: './own-pages.scss',
})
export class LogPage {
  private readonly api = inject(OwnApi);
  private readonly router = inject(Router);
  private readonly today = inject(TODAY);
  protected readonly sending = inject(SessionSending);

  /** The relationship, from the address; `callMe` and `worry` begin switched on. */
  readonly id = input.required<string>();
  readonly callMe = input(false, { transform: booleanAttribute });
  readonly worry = input(false, { transform: booleanAttribute });

  private readonly form = viewChild(SessionForm);
  protected readonly relationship = this.api.relationship(this.id);
  protected readonly problem = computed(() => {
    const failure = this.relationship.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly gone = computed(
    () => this.problem()?.status === 404 || this.sending.problem()?.status === 404,
  );
  protected readonly name = computed(() =>
    this.relationship.hasValue() ? discreetName(this.relationship.value()) : '',
  );
  protected readonly coordinator = computed(() => {
    const name = this.relationship.hasValue() ? this.relationship.value().coordinator.name : null;
    return name ?? $localize`:@@own.coordinator:The coordinator`;
  });
  protected readonly mayLog = computed(
    () =>
      this.relationship.hasValue() &&
      SESSION_LOGGING_STATES.some((state) => state === this.relationship.value()?.state),
  );
  protected readonly begin = computed((): SessionDraft => {
    const last = this.relationship.hasValue() ? this.relationship.value().lastSession : null;
    const draft = likelySession(last, this.today(), timeInFinland.format(new Date()));
    return { ...draft, callMe: this.callMe(), worry: this.worry() };
  });

  protected async log(session: NewSession): Promise<void> {
    const id = this.id();
    const answer = await this.sending.send(
      session,
      (body, key) => this.api.log(id, body, key),
      () => this.form()?.submit(),
    );
    if (!answer) return;
    await this.router.navigate(['/own/relationships', id, 'entries', answer.id], {
      queryParams: { sent: true },
      replaceUrl: true,
    });
  }
}
