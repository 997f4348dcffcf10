import { Component, booleanAttribute, computed, inject, input, numberAttribute } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ListedSeeker, SeekerSort, SeekerState } from '@rinnakkain/api-client';
import {
  EXPERIENCE_THEMES,
  SEEKER_STATES,
  WAITING_TARGET_DAYS,
  limits,
  OFFERED_LANGUAGES,
} from '@rinnakkain/domain';
import {
  CodeNames,
  Formats,
  Session,
  capital,
  problemOf,
  stateLabel,
  stateText,
  narrowing,
  ProblemNote,
} from '@rinnakkain/platform-dashboard';
import {
  type AppliedFilter,
  EmptyState,
  EntityMark,
  FilterChips,
  Icon,
  PageHeader,
  Paginator,
  ProtectedTag,
  SkeletonRows,
  Status,
  WaitingBar,
} from '@rinnakkain/ui';
import { nameOfSeeker } from './seeker-name';
import { statusOfSeeker } from './seeker-status';
import { SeekersApi } from './seekers-api';

/** The support seekers of one's units: those who wait first, the longest waiting on top. */
@Component({
  selector: 'rk-seekers-page',
  imports: [
    EmptyState,
    EntityMark,
    FilterChips,
    Icon,
    MatButton,
    PageHeader,
    Paginator,
    ProblemNote,
    ProtectedTag,
    RouterLink,
    SkeletonRows,
    Status,
    WaitingBar,
  ],
  templateUrl: './seekers-page.html',
  styleUrl: './seekers-page.scss',
})
export class SeekersPage {
  private readonly api = inject(SeekersApi);
  protected readonly narrow = narrowing();
  private readonly names = inject(CodeNames);
  private readonly formats = inject(Formats);
  protected readonly session = inject(Session);

  /** Filters, order and page, from the address. What one searches for is never in it. */
  readonly state = input<SeekerState | 'all'>();
  readonly theme = input<string>();
  readonly language = input<string>();
  readonly sort = input<SeekerSort>();
  readonly mine = input(false, { transform: booleanAttribute });
  readonly overTarget = input(false, { transform: booleanAttribute });
  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  readonly pageSize = input<number, unknown>(limits.pageSizeDefault, {
    transform: (value) => numberAttribute(value, limits.pageSizeDefault),
  });

  private readonly seekers = this.api.seekers(() => {
    const state = this.state();
    return {
      state: state === 'all' ? undefined : state,
      queue: state ? undefined : 'true',
      theme: this.theme(),
      language: this.language(),
      sort: this.sort(),
      mine: this.mine() || undefined,
      overTarget: this.overTarget() || undefined,
      page: this.page(),
      pageSize: this.pageSize(),
    };
  });
  protected readonly list = computed(() => (this.seekers.hasValue() ? this.seekers.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.seekers.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly target = WAITING_TARGET_DAYS;
  protected readonly states = SEEKER_STATES.map((state) => ({
    state,
    name: stateLabel('seeker', 'state', state),
  }));
  protected readonly themes = EXPERIENCE_THEMES.map(({ code }) => ({
    code,
    name: this.names.theme(code),
  })).sort((one, other) => one.name.localeCompare(other.name, this.formats.language));
  protected readonly languages = OFFERED_LANGUAGES.map((code) => ({
    code,
    name: this.names.languageOf(code),
  }));
  protected readonly sorts: readonly { sort: SeekerSort; name: string }[] = [
    { sort: 'waiting', name: $localize`:@@people.seekers.sort.waiting:Longest waiting first` },
    { sort: 'newest', name: $localize`:@@people.seekers.sort.newest:Newest first` },
    { sort: 'priority', name: $localize`:@@people.seekers.sort.priority:Most urgent first` },
    { sort: 'theme', name: $localize`:@@people.seekers.sort.theme:By theme` },
  ];
  protected readonly filters = computed((): AppliedFilter[] => {
    const [state, theme, language] = [this.state(), this.theme(), this.language()];
    return [
      ...(state && state !== 'all' ? [{ key: 'state', label: stateText('seeker', 'state', state) }] : []),
      ...(theme ? [{ key: 'theme', label: this.names.theme(theme) }] : []),
      ...(language ? [{ key: 'language', label: this.names.languageOf(language) }] : []),
      ...(this.mine() ? [{ key: 'mine', label: $localize`:@@people.seekers.mine:My own` }] : []),
      ...(this.overTarget()
        ? [{ key: 'overTarget', label: $localize`:@@people.seekers.over_target:Beyond the target` }]
        : []),
    ];
  });
  protected readonly lead = computed(() => {
    const total = this.list()?.total;
    if (total === undefined) return '';
    return this.filters().length || this.state()
      ? $localize`:@@people.seekers.lead_filtered:${total}:count: match the filters.`
      : $localize`:@@people.seekers.lead:${total}:count: wait for support. The target is ${this.target}:target: days from the request.`;
  });

  protected readonly nameOf = nameOfSeeker;
  protected statusOf = statusOfSeeker;
  protected daysOf = (days: number): string => this.formats.days(days);
  protected priorityWord = (priority: 'urgent' | 'elevated'): string =>
    stateText('seeker', 'priority', priority);

  protected factsOf(seeker: ListedSeeker): string {
    if (seeker.protected) {
      return seeker.mayOpen
        ? $localize`:@@people.seekers.protected_own:You may open the details with a reason`
        : $localize`:@@people.seekers.protected_other:Only the named coordinator and deputy see the details`;
    }
    const facts = [
      seeker.theme ? this.names.theme(seeker.theme) : null,
      seeker.language ? this.names.languageOf(seeker.language) : null,
      seeker.municipality
        ? this.names.municipality(seeker.municipality)
        : seeker.wellbeingCounty
          ? this.names.county(seeker.wellbeingCounty)
          : null,
      seeker.contactDueOn
        ? $localize`:@@people.seekers.due:contact by ${this.formats.date(seeker.contactDueOn)}:day:`
        : null,
    ];
    return capital(facts.filter(Boolean).join(' · '));
  }

  protected textOf(event: Event): string | null {
    return (event.target as HTMLSelectElement).value || null;
  }

  protected checkedOf(event: Event): boolean | null {
    return (event.target as HTMLInputElement).checked || null;
  }

  protected removeFilter(key: string): void {
    this.narrow({ [key]: null });
  }

  protected clearFilters(): void {
    this.narrow({ state: null, theme: null, language: null, mine: null, overTarget: null });
  }

  protected retry(): void {
    this.seekers.reload();
  }
}
