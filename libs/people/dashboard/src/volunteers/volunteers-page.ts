import { Component, booleanAttribute, computed, inject, input, numberAttribute } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { VolunteerLine, VolunteerState } from '@rinnakkain/api-client';
import {
  EXPERIENCE_THEMES,
  MUNICIPALITIES,
  VOLUNTEER_STATES,
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
  SkeletonRows,
  SortHeader,
  Status,
} from '@rinnakkain/ui';
import { VolunteersApi } from './volunteers-api';
import { readinessWord, statusOfVolunteer } from './volunteer-words';

/** The volunteers of one's units: state, readiness with what is missing, places; filters and order in the address. */
@Component({
  selector: 'rk-volunteers-page',
  imports: [
    EmptyState,
    EntityMark,
    FilterChips,
    Icon,
    MatButton,
    PageHeader,
    Paginator,
    ProblemNote,
    RouterLink,
    SkeletonRows,
    SortHeader,
    Status,
  ],
  templateUrl: './volunteers-page.html',
  styleUrl: '../person/list-page.scss',
})
export class VolunteersPage {
  private readonly api = inject(VolunteersApi);
  protected readonly narrow = narrowing();
  private readonly names = inject(CodeNames);
  private readonly formats = inject(Formats);
  protected readonly session = inject(Session);

  /** Filters, order and page, from the address. */
  readonly state = input<VolunteerState>();
  readonly ready = input<boolean | undefined, unknown>(undefined, {
    transform: (value) => (value === undefined || value === '' ? undefined : booleanAttribute(value)),
  });
  readonly theme = input<string>();
  readonly language = input<string>();
  readonly municipality = input<string>();
  readonly q = input<string>();
  readonly sort = input<string>();
  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  readonly pageSize = input<number, unknown>(limits.pageSizeDefault, {
    transform: (value) => numberAttribute(value, limits.pageSizeDefault),
  });

  private readonly volunteers = this.api.volunteers(() => ({
    state: this.state(),
    ready: this.ready(),
    theme: this.theme(),
    language: this.language(),
    municipality: this.municipality(),
    q: this.q(),
    sort: this.sort(),
    page: this.page(),
    pageSize: this.pageSize(),
  }));
  protected readonly list = computed(() => (this.volunteers.hasValue() ? this.volunteers.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.volunteers.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly order = computed(() => this.sort() ?? 'name');
  protected readonly states = VOLUNTEER_STATES.map((state) => ({
    state,
    name: stateLabel('volunteer', 'state', state),
  }));
  protected readonly themes = this.sorted(
    EXPERIENCE_THEMES.map(({ code }) => ({ code, name: capital(this.names.theme(code)) })),
  );
  protected readonly languages = OFFERED_LANGUAGES.map((code) => ({
    code,
    name: capital(this.names.languageOf(code)),
  }));
  protected readonly municipalities = this.sorted(
    MUNICIPALITIES.map(({ code }) => ({ code, name: this.names.municipality(code) })),
  );
  protected readonly placesLabel = $localize`:@@people.column.places:Places`;
  protected readonly lead = computed(() => {
    const total = this.list()?.total;
    if (total === undefined) return '';
    return this.filters().length
      ? $localize`:@@people.volunteers.lead_filtered:${total}:count: match the filters.`
      : $localize`:@@people.volunteers.lead:${total}:count: volunteers, those on their way in included.`;
  });
  protected readonly filters = computed((): AppliedFilter[] => {
    const [state, ready, theme] = [this.state(), this.ready(), this.theme()];
    const [language, municipality, q] = [this.language(), this.municipality(), this.q()];
    return [
      ...(q ? [{ key: 'q', label: `”${q}”` }] : []),
      ...(state ? [{ key: 'state', label: stateText('volunteer', 'state', state) }] : []),
      ...(ready !== undefined ? [{ key: 'ready', label: ready ? readyWord : notReadyWord }] : []),
      ...(theme ? [{ key: 'theme', label: this.names.theme(theme) }] : []),
      ...(language ? [{ key: 'language', label: this.names.languageOf(language) }] : []),
      ...(municipality ? [{ key: 'municipality', label: this.names.municipality(municipality) }] : []),
    ];
  });

  protected nameOf({ firstName, lastName }: VolunteerLine): string {
    return `${firstName} ${lastName}`;
  }

  protected statusOf = ({ state }: VolunteerLine) => statusOfVolunteer(state);

  protected readinessOf = ({ readiness, state }: VolunteerLine) =>
    readinessWord(readiness, state, this.formats);

  /** Main theme and languages in one line. */
  protected factsOf({ themes, languages }: VolunteerLine): string {
    const theme = themes[0]?.theme;
    return [
      theme ? capital(this.names.theme(theme)) : null,
      languages.map(({ code }) => this.names.languageOf(code)).join(', ') || null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
  }

  protected placeOf({ municipality }: VolunteerLine): string {
    return municipality
      ? this.names.municipality(municipality)
      : $localize`:@@people.profile.unknown:Not known`;
  }

  protected placesOf({ occupiedPlaces, freePlaces }: VolunteerLine): string {
    return `${occupiedPlaces} / ${freePlaces}`;
  }

  protected arrivedOn({ arrivedAt }: VolunteerLine): string {
    return this.formats.date(this.formats.dayOf(arrivedAt));
  }

  protected textOf(event: Event): string | null {
    return (event.target as HTMLInputElement | HTMLSelectElement).value.trim() || null;
  }

  protected removeFilter(key: string): void {
    this.narrow({ [key]: null });
  }

  protected clearFilters(): void {
    this.narrow({ state: null, ready: null, theme: null, language: null, municipality: null, q: null });
  }

  protected retry(): void {
    this.volunteers.reload();
  }

  private sorted<Named extends { name: string }>(named: Named[]): Named[] {
    return named.sort((one, other) => one.name.localeCompare(other.name, this.formats.language));
  }
}

const readyWord = $localize`:@@people.filter.ready:ready`;
const notReadyWord = $localize`:@@people.filter.not_ready:not ready`;
