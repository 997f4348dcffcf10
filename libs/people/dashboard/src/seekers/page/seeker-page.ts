import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { OpenedSeeker, Seeker, SeekerAction, WithdrawnConsent } from '@rinnakkain/api-client';
import { WAITING_TARGET_DAYS } from '@rinnakkain/domain';
import {
  Formats,
  NotFoundPage,
  Session,
  problemOf,
  stateLabel,
  stateText,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import {
  ErrorNote,
  Icon,
  PageHeader,
  ProtectedTag,
  SectionHeading,
  SkeletonRows,
  Status,
  numberShownSeconds,
} from '@rinnakkain/ui';
import { nameOfSeeker } from '../seeker-name';
import { statusOfSeeker } from '../seeker-status';
import { SeekersApi } from '../seekers-api';
import { ConsentCard } from './consent-card';
import { ContactCard } from './contact-card';
import { ExclusionList } from './exclusion-list';
import { NeedList } from './need-list';
import { NotesList } from './notes-list';
import { ProtectedPanel } from './protected-panel';
import { RelationshipList } from './relationship-list';
import { RequestFacts } from './request-facts';
import { ResponsibilityCard } from './responsibility-card';
import { SeekerSteps } from './seeker-steps';
import { shownFor } from './shown-for';
import { WithdrawnNote } from './withdrawn-note';

/** A support seeker: safe contact first, then what is hoped for, what has happened and who answers. */
@Component({
  selector: 'rk-seeker-page',
  imports: [
    ConsentCard,
    ContactCard,
    ErrorNote,
    ExclusionList,
    Icon,
    MatButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    NeedList,
    NotesList,
    NotFoundPage,
    PageHeader,
    ProblemNote,
    ProtectedPanel,
    ProtectedTag,
    RelationshipList,
    RequestFacts,
    ResponsibilityCard,
    RouterLink,
    SectionHeading,
    SkeletonRows,
    Status,
    WithdrawnNote,
  ],
  providers: [SeekerSteps],
  templateUrl: './seeker-page.html',
  styleUrl: './seeker-page.scss',
})
export class SeekerPage {
  private readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  protected readonly steps = inject(SeekerSteps);

  /** The seeker, from the address. */
  readonly id = input.required<string>();

  private readonly fetched = inject(SeekersApi).seeker(this.id);
  private readonly notes = viewChild(NotesList);
  private readonly opened = signal<OpenedSeeker | null>(null);
  /** Protected details are in sight for half a minute at a time. */
  protected readonly showing = shownFor(() => this.opened.set(null));
  protected readonly problem = computed(() => {
    const failure = this.fetched.error();
    return failure ? problemOf(failure) : null;
  });
  /** What the actor may know now. */
  protected readonly seeker = computed((): Seeker | null => {
    const seeker = this.fetched.hasValue() ? this.fetched.value() : null;
    const opened = this.opened();
    return seeker && opened ? { ...opened, ...seeker } : seeker;
  });
  protected readonly details = computed(() => {
    const seeker = this.seeker();
    return seeker && (!seeker.protected || this.opened()) ? seeker : null;
  });
  protected readonly values = computed(() => {
    const opened = this.opened();
    return opened && { phone: opened.phone, email: opened.email };
  });
  protected readonly named = computed(() => !this.seeker()?.protected || (this.seeker()?.mayOpen ?? false));
  protected readonly name = computed(() => {
    const seeker = this.seeker();
    return seeker ? nameOfSeeker(seeker) : '';
  });
  protected readonly crumbs = computed(() => [
    { name: $localize`:@@people.seekers.title:Support seekers`, link: '/seekers' },
    { name: this.name() },
  ]);
  protected readonly status = computed(() => {
    const seeker = this.seeker();
    return seeker && statusOfSeeker(seeker.state);
  });
  protected readonly waiting = computed(() => {
    const days = this.seeker()?.waitingDays;
    return days === null || days === undefined
      ? ''
      : $localize`:@@people.seeker.waiting:Has waited ${this.formats.days(days)}:days:, the target is ${WAITING_TARGET_DAYS}:target:`;
  });
  protected readonly raised = computed(() => {
    const priority = this.seeker()?.priority;
    return priority && priority !== 'normal' ? stateText('seeker', 'priority', priority) : '';
  });
  /** The one step that comes next; the others are in the menu. */
  protected readonly next = computed((): SeekerAction | null =>
    this.seeker()?.allowed.includes('queue') && this.seeker()?.state === 'contacted' ? 'queue' : null,
  );
  protected readonly others = computed(() =>
    (this.seeker()?.allowed ?? []).filter((action) => action !== this.next() && action !== 'contact'),
  );
  protected readonly loadNewest = $localize`:@@people.seeker.load_newest:Load the newest`;
  protected readonly withdrawn = signal<WithdrawnConsent | null>(null);

  protected wordOf(action: SeekerAction): string {
    return stateLabel('seeker', 'action', action);
  }

  protected async take(action: SeekerAction): Promise<void> {
    const seeker = this.seeker();
    if (!seeker) return;
    if (await this.steps.take(seeker, action, () => this.refresh())) this.refresh();
  }

  /** Somebody else changed the request: the newest version, and the step can be tried again. */
  protected loadAgain(): void {
    this.steps.problem.set(null);
    this.refresh();
  }

  protected writeNote(): void {
    this.notes()?.begin();
  }

  protected show(opened: OpenedSeeker): void {
    this.opened.set(opened);
    this.showing.start(numberShownSeconds);
  }

  protected refresh(): void {
    this.fetched.reload();
  }

  protected consentWithdrawn(withdrawn: WithdrawnConsent): void {
    this.withdrawn.set(withdrawn);
    this.showing.hide();
    this.refresh();
  }
}
