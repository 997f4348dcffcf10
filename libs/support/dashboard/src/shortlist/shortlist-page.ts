import { Component, computed, inject, input, linkedSignal, numberAttribute, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { ShortlistWarning } from '@rinnakkain/api-client';
import type { RefusalCode } from '@rinnakkain/domain';
import { limits } from '@rinnakkain/domain';
import {
  CodeNames,
  NotFoundPage,
  Session,
  problemOf,
  stateLabel,
  stateText,
} from '@rinnakkain/platform-dashboard';
import {
  Confirmation,
  EmptyState,
  EntityMark,
  ErrorNote,
  ExplanationBar,
  Icon,
  PageHeader,
  PointsBar,
  SkeletonRows,
  Undo,
} from '@rinnakkain/ui';
import { type CandidateView, CandidateViews } from './candidate-view';
import { NearCandidates } from './near-candidates';
import { NeedColumn } from './need-column';
import { ShortlistApi } from './shortlist-api';
import { ShortlistTabs, type ShortlistTab } from './shortlist-tabs';
import { Walls } from './walls';

/** The shortlist of a seeker: who could support, who is one reason away, and why not the others. */
@Component({
  selector: 'rk-shortlist-page',
  imports: [
    EmptyState,
    EntityMark,
    ErrorNote,
    ExplanationBar,
    Icon,
    MatButton,
    MatIconButton,
    NearCandidates,
    NeedColumn,
    NotFoundPage,
    PageHeader,
    PointsBar,
    RouterLink,
    ShortlistTabs,
    SkeletonRows,
    Walls,
  ],
  templateUrl: './shortlist-page.html',
  styleUrl: './shortlist-page.scss',
})
export class ShortlistPage {
  private readonly api = inject(ShortlistApi);
  private readonly views = inject(CandidateViews);
  private readonly names = inject(CodeNames);
  private readonly confirmation = inject(Confirmation);
  private readonly undo = inject(Undo);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);

  /** The seeker, from the route. */
  readonly id = input.required<string>();
  /** Which of the three lists is open; a query parameter. */
  readonly list = input<ShortlistTab, string | undefined>('possible', {
    transform: (value) => (value === 'near' || value === 'not_possible' ? value : 'possible'),
  });
  /** How many candidates are asked for; a query parameter. */
  readonly limit = input(limits.shortlistDefault, {
    transform: (value: unknown) =>
      Math.min(limits.shortlistMax, Math.max(1, numberAttribute(value, limits.shortlistDefault))),
  });

  private readonly shortlist = this.api.shortlist(this.id, this.limit);
  private readonly seekerResource = this.api.seeker(this.id);

  protected readonly answer = computed(() => (this.shortlist.hasValue() ? this.shortlist.value() : null));
  protected readonly seeker = computed(() =>
    this.seekerResource.hasValue() ? this.seekerResource.value() : null,
  );
  protected readonly problem = computed(() => {
    const failure = this.shortlist.error() ?? this.seekerResource.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly notFound = computed(() => this.problem()?.status === 404);
  protected readonly name = computed(() => this.seeker()?.firstName ?? this.seeker()?.alias ?? '');
  protected readonly candidates = computed(() =>
    (this.answer()?.candidates ?? []).map((one) => this.views.of(one)),
  );
  protected readonly byReason = computed(() =>
    Object.entries(this.answer()?.excluded.byReason ?? {})
      .map(([code, count]) => ({ code: code as RefusalCode, count: Number(count) }))
      .sort((one, other) => other.count - one.count),
  );
  protected readonly notPossible = computed(() => this.byReason().reduce((sum, { count }) => sum + count, 0));
  protected readonly open = linkedSignal<string, string | null>({ source: this.id, computation: () => null });
  protected readonly busy = signal(false);
  protected readonly failure = signal<{ heading: string; text: string; taken: boolean } | null>(null);

  protected readonly lead = computed(() => {
    const days = this.seeker()?.waitingDays;
    if (days === null || days === undefined) {
      return $localize`:@@support.shortlist.lead_not_waiting:You choose; points are reasons, not a decision.`;
    }
    return $localize`:@@support.shortlist.lead:Has waited ${days}:days: days, the target is 21. You choose; points are reasons, not a decision.`;
  });
  protected readonly warnings = computed(() =>
    (this.answer()?.warnings ?? []).map((warning) => warningWords[warning]),
  );
  /** Nobody can be proposed now, whoever the candidates are. */
  protected readonly blocked = computed(() =>
    (this.answer()?.warnings ?? []).some((warning) => blocking.includes(warning)),
  );
  protected readonly walls = computed(() =>
    this.byReason()
      .slice(0, 2)
      .map(({ code, count }) => `${stateLabel('refusal', 'code', code).toLocaleLowerCase()} (${count})`)
      .join(', '),
  );

  protected readonly noneText = computed(() =>
    this.walls()
      ? $localize`:@@support.shortlist.none_text:The biggest obstacles are: ${this.walls()}:walls:.`
      : $localize`:@@support.shortlist.none_empty:No volunteer has been registered in the unit yet.`,
  );
  protected readonly seekersCrumb = $localize`:@@support.crumb.seekers:Support seekers`;
  protected readonly pageCrumb = $localize`:@@support.shortlist.title:Shortlist`;

  protected reasonsOf(candidate: CandidateView): string {
    return $localize`:@@support.reasons.of:Reasons: ${candidate.name}:name:`;
  }

  protected toggle(candidate: CandidateView): void {
    this.open.update((open) => (open === candidate.id ? null : candidate.id));
  }

  protected showAll(): Promise<boolean> {
    return this.router.navigate([], {
      queryParams: { limit: limits.shortlistMax },
      queryParamsHandling: 'merge',
    });
  }

  protected retry(): void {
    this.failure.set(null);
    this.shortlist.reload();
    this.seekerResource.reload();
  }

  protected async propose(candidate: CandidateView): Promise<void> {
    const [firstName] = candidate.name.split(' ');
    const agreed = await this.confirmation.ask({
      title: $localize`:@@support.propose.question:Propose the pair ${candidate.name}:volunteer: and ${this.name()}:seeker:?`,
      consequences: [
        $localize`:@@support.propose.card:${firstName}:volunteer: sees an anonymous card only: alias, theme, language, region and way of meeting.`,
        ...this.cardLine(),
        $localize`:@@support.propose.place:The proposal holds one place: ${firstName}:volunteer:. Each side has seven days to answer.`,
        $localize`:@@support.propose.contact:No contact details go to anybody before both have agreed.`,
      ],
      verb: $localize`:@@support.propose.verb:Propose the pair`,
    });
    if (!agreed) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      const made = await this.api.propose(this.id(), candidate.id, candidate.rank);
      this.undo.offer($localize`:@@support.propose.done:Proposed. The volunteer has been asked.`);
      await this.router.navigate(['/relationships', made.id]);
    } catch (failure) {
      this.tellWhyNot(candidate, problemOf(failure));
    } finally {
      this.busy.set(false);
    }
  }

  /** The card as the volunteer will see it, where its content is known here. */
  private cardLine(): string[] {
    const seeker = this.seeker();
    if (!seeker?.alias || !seeker.themes) return [];
    const [main] = seeker.themes;
    const card = [
      seeker.alias,
      main && this.names.theme(main.theme),
      ...(seeker.languages ?? []).map(({ code }) => this.names.languageOf(code)),
      !seeker.protected && seeker.wellbeingCounty && this.names.county(seeker.wellbeingCounty),
      ...(seeker.forms ?? []).map((form) => stateText('contact', 'form', form)),
    ].filter(Boolean);
    return [$localize`:@@support.propose.card_line:The card: ${card.join(' · ')}:card:`];
  }

  private tellWhyNot(candidate: CandidateView, problem: ReturnType<typeof problemOf>): void {
    const taken = problem.code === 'PLACE_TAKEN' || problem.code === 'FULL';
    this.failure.set({
      taken,
      heading: taken
        ? $localize`:@@support.propose.taken:The last place of ${candidate.name}:volunteer: was just taken.`
        : $localize`:@@support.propose.failed:The proposal was not made.`,
      text: taken
        ? $localize`:@@support.propose.taken_text:Another coordinator was first, so no proposal was made. Nothing was sent to anyone.`
        : problem.text,
    });
  }
}

const blocking: readonly ShortlistWarning[] = [
  'not_waiting',
  'consent_missing',
  'relationship_open',
  'task_missing',
];

const warningWords: Readonly<Record<ShortlistWarning, string>> = {
  not_waiting: $localize`:@@support.warning.not_waiting:The seeker isn't on the waiting list, so nobody can be proposed now.`,
  consent_missing: $localize`:@@support.warning.consent_missing:The seeker's consent hasn't been recorded, so nobody can be proposed yet.`,
  relationship_open: $localize`:@@support.warning.relationship_open:The seeker has an open proposal or relationship already.`,
  task_missing: $localize`:@@support.warning.task_missing:The task hasn't been chosen. Choose it on the seeker's page.`,
  themes_unknown: $localize`:@@support.warning.themes_unknown:Themes aren't known, so shared experience can't be weighed.`,
  area_unknown: $localize`:@@support.warning.area_unknown:The municipality isn't known: distances count as half.`,
  times_unknown: $localize`:@@support.warning.times_unknown:Times aren't known: common times count as half.`,
};
