import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { OutgoingMessage } from '@rinnakkain/api-client';
import { limits, MESSAGE_STATES, type MessageState } from '@rinnakkain/domain';
import { EmptyState, PageHeader, Paginator, SkeletonRows, Status, type StatusKind } from '@rinnakkain/ui';
import { problemOf } from '../api/problem';
import { Formats } from '../formats/formats';
import { MomentPipe } from '../formats/pipes';
import { messageWords } from '../words/message-words';
import { endingText } from '../words/ending-text';
import { capital } from '../words/state-text';
import { OutboxApi } from './outbox-api';
import { ProblemNote } from '../api/problem-note';

const looks: Record<MessageState, StatusKind> = {
  due: 'under_way',
  delivered: 'fine',
  skipped: 'not_applicable',
  failed: 'attention',
};

/** The messages of the association: to whom, why, what they say and what became of them. */
@Component({
  selector: 'rk-outbox-page',
  imports: [
    EmptyState,
    MatButton,
    MomentPipe,
    PageHeader,
    Paginator,
    ProblemNote,
    RouterLink,
    SkeletonRows,
    Status,
  ],
  templateUrl: './outbox-page.html',
  styleUrl: './outbox-page.scss',
})
export class OutboxPage {
  private readonly api = inject(OutboxApi);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);

  /** State and page, from the address. */
  readonly state = input<string>();
  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  readonly pageSize = input<number, unknown>(limits.pageSizeDefault, {
    transform: (value) => numberAttribute(value, limits.pageSizeDefault),
  });

  private readonly messages = this.api.messages(() => ({
    state: this.state(),
    page: String(this.page()),
    pageSize: String(this.pageSize()),
  }));
  protected readonly list = computed(() => (this.messages.hasValue() ? this.messages.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.messages.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly states = MESSAGE_STATES.map((state) => ({ state, name: this.stateOf(state) }));

  protected stateOf(state: MessageState): string {
    return capital(messageWords.reminder.state[state]);
  }

  protected lookOf({ state }: OutgoingMessage): StatusKind {
    return looks[state];
  }

  protected kindOf({ kind }: OutgoingMessage): string {
    return capital(messageWords.message.kind[kind]);
  }

  /** What exactly a reminder or digest is about. */
  protected detailOf({ kind, ends, forDay, step, awaiting }: OutgoingMessage): string {
    if (awaiting !== null) return $localize`:@@platform.outbox.awaiting:${awaiting}:count: awaiting`;
    if (forDay === null || step === null) return '';
    const day = this.formats.day(forDay);
    if (kind === 'meeting_reminder') return $localize`:@@platform.outbox.meeting:Meeting ${day}:day:`;
    if (kind === 'run_reminder')
      return $localize`:@@platform.outbox.begins:Begins ${day}:day:, ${this.formats.days(step)}:days: before`;
    const what = capital(this.formats.list(ends.map(endingText)));
    if (step === 0)
      return $localize`:@@platform.outbox.on_the_day:${what}:what:, ends ${day}:day:, on the day`;
    const days = this.formats.days(step);
    return $localize`:@@platform.outbox.before:${what}:what:, ends ${day}:day:, ${days}:days: before`;
  }

  /** Why a message was skipped, or what failed and when it is tried again. */
  protected reasonOf({ skip, failure, state, dueAt, attempts }: OutgoingMessage): string {
    if (skip) return capital(messageWords.message.skip[skip]);
    if (!failure) return '';
    const tried = $localize`:@@platform.outbox.failure:${failure}:code:, attempt ${attempts}:count:`;
    if (state !== 'due') return tried;
    const again = this.formats.nearMoment(dueAt);
    return $localize`:@@platform.outbox.again:${tried}:failure:, again ${again}:moment:`;
  }

  protected narrow(event: Event): void {
    this.turn({ state: (event.target as HTMLSelectElement).value || null, page: null });
  }

  protected turn(queryParams: Record<string, string | number | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected retry(): void {
    this.messages.reload();
  }
}
