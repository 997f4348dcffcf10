import { Component, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { RelationshipTransition } from '@rinnakkain/api-client';
import { type RelationshipAction, type RelationshipState, daysBetween } from '@rinnakkain/domain';
import {
  Formats,
  NotFoundPage,
  type Problem,
  Session,
  problemOf,
  stateLabel,
  stateText,
} from '@rinnakkain/platform-dashboard';
import {
  Confirmation,
  ErrorNote,
  Icon,
  PageHeader,
  ProtectedTag,
  SkeletonRows,
  Status,
  TODAY,
  Undo,
} from '@rinnakkain/ui';
import { CardReading } from './card-reading';
import { PairContact } from './pair-contact';
import { PairFacts } from './pair-facts';
import { PairReleases } from './pair-releases';
import { PairRhythm } from './pair-rhythm';
import { PairStages } from './pair-stages';
import { PairTimeline } from './pair-timeline';
import { PairWords, statusOfState } from './pair-words';
import { RelationshipsApi } from './relationships-api';
import { type WrittenAction, isWritten } from './transition-draft';
import { TransitionForm } from './transition-form';
import { TransitionWords } from './transition-words';

/** What is natural to do next in each state; the first of them stands out. The rest is behind one button. */
const nextActions: Partial<Record<RelationshipState, readonly RelationshipAction[]>> = {
  proposed: ['volunteer_agrees', 'volunteer_declines'],
  volunteer_agreed: ['seeker_agrees', 'seeker_declines'],
  agreed: ['set_first_meeting'],
  first_meeting_set: ['start', 'set_first_meeting'],
  on_break: ['resume'],
  ending: ['end', 'resume'],
};
const daysInMonth = 30.4;
const undoOf: Partial<Record<RelationshipAction, RelationshipAction>> = {
  pause: 'resume',
  resume: 'pause',
  begin_ending: 'resume',
};

/** One relationship: where it stands, what is next, how they have met, who sees what. */
@Component({
  selector: 'rk-relationship-page',
  imports: [
    CardReading,
    ErrorNote,
    Icon,
    MatButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    NotFoundPage,
    PageHeader,
    PairContact,
    PairFacts,
    PairReleases,
    PairRhythm,
    PairStages,
    PairTimeline,
    ProtectedTag,
    RouterLink,
    SkeletonRows,
    Status,
    TransitionForm,
  ],
  templateUrl: './relationship-page.html',
  styleUrl: './relationship-page.scss',
})
export class RelationshipPage {
  private readonly api = inject(RelationshipsApi);
  private readonly confirmation = inject(Confirmation);
  private readonly undo = inject(Undo);
  private readonly formats = inject(Formats);
  private readonly today = inject(TODAY);
  protected readonly words = inject(PairWords);
  protected readonly transitions = inject(TransitionWords);
  protected readonly session = inject(Session);

  /** The relationship, from the route. */
  readonly id = input.required<string>();
  /** Which part of the timeline is in sight; a query parameter. */
  readonly events = input<string>();

  private readonly releases = viewChild(PairReleases);
  private readonly relationship = this.api.relationship(this.id);
  /** What is in sight: the newest, and while it is fetched again the one before. */
  protected readonly pair = linkedSignal<ReturnType<typeof this.current>, ReturnType<typeof this.current>>({
    source: () => this.current(),
    computation: (now, before) => now ?? (before?.value?.id === this.id() ? before.value : null),
  });
  private readonly openId = computed(() => {
    const pair = this.pair();
    return pair && !pair.closed ? pair.id : null;
  });
  private readonly seekerId = computed(() => (this.openId() ? (this.pair()?.seeker?.id ?? null) : null));
  protected readonly sessionList = this.api.sessions(this.openId);
  private readonly seekerResource = this.api.seeker(this.seekerId);
  private readonly tasks = this.api.tasks();

  protected readonly sessions = linkedSignal<
    ReturnType<typeof this.currentSessions>,
    ReturnType<typeof this.currentSessions>
  >({
    source: () => this.currentSessions(),
    computation: (now, before) => now ?? before?.value ?? null,
  });
  protected readonly seeker = computed(() =>
    this.seekerResource.hasValue() ? this.seekerResource.value() : null,
  );
  protected readonly problem = computed(() => {
    const failure = this.relationship.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly notFound = computed(() => this.problem()?.status === 404);
  protected readonly task = computed(() => {
    const id = this.pair()?.taskId;
    const task = this.tasks.hasValue() ? this.tasks.value().items.find((one) => one.id === id) : undefined;
    return task?.name[this.formats.language] ?? '';
  });

  protected readonly status = computed(() => {
    const state = this.pair()?.state ?? 'running';
    return { kind: statusOfState[state], word: stateText('relationship', 'state', state) };
  });
  private readonly together = computed(() => {
    const { startedOn, endedOn } = this.pair() ?? {};
    const months = startedOn ? Math.floor(daysBetween(startedOn, endedOn ?? this.today()) / daysInMonth) : 0;
    return months ? $localize`:@@support.relationship.together:${months}:months: months together` : '';
  });
  /** The task, the unit and the months together. */
  protected readonly lead = computed(() =>
    [this.task(), this.pair()?.unit?.name, this.together()].filter(Boolean).join(' · '),
  );
  private readonly allowed = computed((): RelationshipAction[] =>
    (this.pair()?.allowed ?? []).filter((action) => action !== 'expire'),
  );
  protected readonly next = computed(() => {
    const natural = nextActions[this.pair()?.state ?? 'running'] ?? [];
    return natural.filter((action) => this.allowed().includes(action));
  });
  protected readonly others = computed(() =>
    this.allowed().filter((action) => !this.next().includes(action)),
  );
  protected readonly hasRun = computed(() => Boolean(this.pair()?.startedOn));
  protected readonly volunteerCard = computed(() =>
    this.pair()?.state === 'volunteer_agreed' || this.pair()?.state === 'proposed'
      ? (this.pair()?.volunteerCard ?? null)
      : null,
  );
  protected readonly cardHeading = computed(() => {
    const pair = this.pair();
    return pair
      ? $localize`:@@support.card.heading:The volunteer's card, to read to ${this.words.seeker(pair)}:seeker:`
      : '';
  });
  protected readonly crumb = $localize`:@@support.relationships.title:Relationships`;

  /** The action whose form is open. */
  protected readonly writing = linkedSignal<string, WrittenAction | null>({
    source: this.id,
    computation: () => null,
  });
  protected readonly busy = signal(false);
  protected readonly failure = signal<Problem | null>(null);
  protected readonly mayHandOver = computed(
    () => this.pair()?.state === 'agreed' && this.session.may('relationship.release'),
  );

  protected verb(action: RelationshipAction): string {
    const changes = action === 'set_first_meeting' && this.pair()?.state === 'first_meeting_set';
    return changes
      ? $localize`:@@support.verb.change_meeting:Change the day`
      : stateLabel('relationship', 'action', action);
  }

  protected isDanger(action: RelationshipAction): boolean {
    return action === 'withdraw' || action === 'end' || action === 'discontinue';
  }

  /** Opens the action's form, asks first, or does it at once where it can be undone. */
  protected async begin(action: RelationshipAction): Promise<void> {
    const pair = this.pair();
    if (!pair) return;
    this.failure.set(null);
    if (isWritten(action)) {
      this.writing.set(action);
      return;
    }
    this.writing.set(null);
    if (action === 'withdraw' && !(await this.sure(action))) return;
    await this.transition({ action });
  }

  /** Sends what a form holds; endings are asked about once more. */
  protected async sendWritten(body: RelationshipTransition): Promise<void> {
    const { action } = body;
    if ((action === 'end' || action === 'discontinue') && !(await this.sure(action))) return;
    await this.transition(body);
  }

  protected cancel(): void {
    this.writing.set(null);
    this.failure.set(null);
  }

  protected handOver(): void {
    this.releases()?.show();
  }

  protected reload(): void {
    this.failure.set(null);
    this.relationship.reload();
    this.sessionList.reload();
  }

  private sure(action: RelationshipAction): Promise<boolean> {
    const pair = this.pair();
    if (!pair) return Promise.resolve(false);
    return this.confirmation.ask({
      title: this.transitions.question(action, pair),
      consequences: this.transitions.consequences(action, pair),
      verb: stateLabel('relationship', 'action', action),
      danger: true,
    });
  }

  private async transition(body: RelationshipTransition): Promise<void> {
    const before = this.pair();
    if (!before) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      const now = await this.api.transition(before, body);
      this.writing.set(null);
      const back = undoOf[body.action];
      const undoable =
        back !== undefined &&
        now.allowed.includes(back) &&
        !(body.action === 'resume' && before.state === 'ending') &&
        !(body.action === 'begin_ending' && before.state === 'on_break');
      this.undo.offer(
        this.transitions.done(now.state),
        undoable ? () => void this.transition({ action: back }) : undefined,
      );
      this.relationship.reload();
    } catch (failure) {
      this.failure.set(problemOf(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private current() {
    return this.relationship.hasValue() ? this.relationship.value() : null;
  }

  private currentSessions() {
    return this.sessionList.hasValue() ? this.sessionList.value() : null;
  }
}
