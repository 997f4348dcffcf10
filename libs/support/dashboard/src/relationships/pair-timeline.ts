import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { RelationshipPage, SessionAnswer } from '@rinnakkain/api-client';
import { MomentPipe, problemOf } from '@rinnakkain/platform-dashboard';
import { ErrorNote, Icon, Segmented, Timeline, type TimelineEntry, Undo } from '@rinnakkain/ui';
import { EVENT_KINDS, type EventKind, PairHistory } from './pair-history';
import { RelationshipsApi } from './relationships-api';

/** Events in sight at first, and how many more come at a press. */
const step = 20;

/** What has happened between the two and what is to come; entries are acknowledged here. */
@Component({
  selector: 'rk-pair-timeline',
  imports: [ErrorNote, Icon, MatButton, MomentPipe, Segmented, Timeline],
  templateUrl: './pair-timeline.html',
  styleUrl: './pair-timeline.scss',
})
export class PairTimeline {
  private readonly api = inject(RelationshipsApi);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  protected readonly history = inject(PairHistory);

  readonly pair = input.required<RelationshipPage>();
  readonly sessions = input.required<readonly SessionAnswer[]>();
  /** How many sessions there are in all. */
  readonly total = input.required<number>();
  readonly kind = input<EventKind, string>('all', {
    transform: (value) => EVENT_KINDS.find((kind) => kind === value) ?? 'all',
  });
  readonly changed = output();

  protected readonly inSight = signal(step);
  protected readonly busy = signal('');
  protected readonly failure = signal('');

  private readonly all = computed(() => this.history.of(this.pair(), this.sessions()));
  protected readonly kinds = computed(() =>
    EVENT_KINDS.map((value) => ({
      value,
      label: kindWords[value],
      count: this.all().filter((event) => isOf(value, event)).length,
    })),
  );
  private readonly chosen = computed(() => this.all().filter((event) => isOf(this.kind(), event)));
  protected readonly periods = computed(() => this.history.periods(this.chosen().slice(0, this.inSight())));
  protected readonly older = computed(() => this.chosen().length - this.inSight());
  protected readonly unfetched = computed(() => this.total() - this.sessions().length);

  protected sessionOf({ id }: TimelineEntry): SessionAnswer | undefined {
    return this.sessions().find((session) => session.id === id);
  }

  protected choose(kind: EventKind): void {
    this.inSight.set(step);
    void this.router.navigate([], {
      queryParams: { events: kind === 'all' ? null : kind },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected showOlder(): void {
    this.inSight.update((count) => count + step);
  }

  protected async acknowledge(session: SessionAnswer): Promise<void> {
    this.busy.set(session.id);
    this.failure.set('');
    try {
      await this.api.acknowledge(session);
      this.undo.offer($localize`:@@support.timeline.acknowledged:Acknowledged.`);
      this.changed.emit();
    } catch (failure) {
      this.failure.set(problemOf(failure).text);
    } finally {
      this.busy.set('');
    }
  }
}

const kindWords: Readonly<Record<EventKind, string>> = {
  all: $localize`:@@support.timeline.all:All`,
  sessions: $localize`:@@support.timeline.sessions:Meetings`,
  waiting: $localize`:@@support.timeline.to_acknowledge:To acknowledge`,
  stages: $localize`:@@support.timeline.stages:Stages`,
};

function isOf(kind: EventKind, { session }: { session?: SessionAnswer }): boolean {
  if (kind === 'sessions') return session !== undefined;
  if (kind === 'waiting') return session?.state === 'sent';
  return kind === 'all' || session === undefined;
}
