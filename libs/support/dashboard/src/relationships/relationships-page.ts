import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { RelationshipRow, RelationshipSort } from '@rinnakkain/api-client';
import { RELATIONSHIP_STATES, type RelationshipState, limits } from '@rinnakkain/domain';
import {
  DayPipe,
  Formats,
  Session,
  problemOf,
  stateLabel,
  stateText,
  narrowing,
} from '@rinnakkain/platform-dashboard';
import {
  type AppliedFilter,
  EmptyState,
  EntityMark,
  ErrorNote,
  FilterChips,
  PageHeader,
  Paginator,
  ProtectedTag,
  Segmented,
  SkeletonRows,
  Status,
} from '@rinnakkain/ui';
import { PairWords, statusOfState } from './pair-words';
import { RelationshipsApi } from './relationships-api';

type Standing = 'open' | 'closed' | 'all';
type Whose = 'mine' | 'unit';

const openOf: Readonly<Record<Standing, string | undefined>> = {
  open: 'true',
  closed: 'false',
  all: undefined,
};

/** Relationships of one's units: filters, order and page are in the address. */
@Component({
  selector: 'rk-relationships-page',
  imports: [
    DayPipe,
    EmptyState,
    EntityMark,
    ErrorNote,
    FilterChips,
    MatButton,
    PageHeader,
    Paginator,
    ProtectedTag,
    RouterLink,
    Segmented,
    SkeletonRows,
    Status,
  ],
  templateUrl: './relationships-page.html',
  styleUrl: './relationships-page.scss',
})
export class RelationshipsPage {
  private readonly api = inject(RelationshipsApi);
  protected readonly narrow = narrowing();
  private readonly formats = inject(Formats);
  protected readonly words = inject(PairWords);
  protected readonly session = inject(Session);

  /** Filters, order and page, from the address. */
  readonly q = input<string>();
  readonly state = input<RelationshipState>();
  readonly standing = input<Standing, string | undefined>('open', {
    transform: (value) => (value === 'closed' || value === 'all' ? value : 'open'),
  });
  readonly whose = input<Whose, string | undefined>('unit', {
    transform: (value) => (value === 'mine' ? 'mine' : 'unit'),
  });
  readonly unitId = input<string>();
  readonly sort = input<RelationshipSort, string | undefined>('newest', {
    transform: (value) => this.orders.find((order) => order.sort === value)?.sort ?? 'newest',
  });
  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  readonly pageSize = input<number, unknown>(limits.pageSizeDefault, {
    transform: (value) => numberAttribute(value, limits.pageSizeDefault),
  });

  protected readonly orders: readonly { sort: RelationshipSort; name: string }[] = [
    { sort: 'newest', name: $localize`:@@support.relationships.newest:Newest first` },
    { sort: 'quiet', name: $localize`:@@support.relationships.quiet:Longest since a meeting` },
    { sort: 'planned_end', name: $localize`:@@support.relationships.planned_end:Ends soonest` },
    { sort: 'state', name: $localize`:@@support.relationships.by_state:By stage` },
  ];
  protected readonly states = RELATIONSHIP_STATES.map((state) => ({
    state,
    name: stateLabel('relationship', 'state', state),
  }));
  protected readonly standings = [
    { value: 'open' as const, label: $localize`:@@support.relationships.open:Open` },
    { value: 'closed' as const, label: $localize`:@@support.relationships.closed:Closed` },
    { value: 'all' as const, label: $localize`:@@support.relationships.all:All` },
  ];
  protected readonly owners = [
    { value: 'unit' as const, label: $localize`:@@support.relationships.unit:The whole unit` },
    { value: 'mine' as const, label: $localize`:@@support.relationships.mine:Mine` },
  ];
  protected readonly units = computed(() => this.session.acting()?.units ?? []);
  protected readonly statusOf = statusOfState;

  private readonly relationships = this.api.list(() => ({
    q: this.q(),
    state: this.state(),
    open: openOf[this.standing()],
    mine: this.whose() === 'mine' ? 'true' : undefined,
    unitId: this.unitId(),
    sort: this.sort(),
    page: this.page(),
    pageSize: this.pageSize(),
  }));
  protected readonly list = computed(() =>
    this.relationships.hasValue() ? this.relationships.value() : null,
  );
  protected readonly problem = computed(() => {
    const failure = this.relationships.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly filters = computed((): AppliedFilter[] => {
    const [q, state, unit] = [this.q(), this.state(), this.unitId()];
    const unitName = this.units().find(({ id }) => id === unit)?.name;
    return [
      ...(q ? [{ key: 'q', label: `”${q}”` }] : []),
      ...(state ? [{ key: 'state', label: stateText('relationship', 'state', state) }] : []),
      ...(this.standing() === 'closed'
        ? [{ key: 'standing', label: $localize`:@@support.relationships.only_closed:closed ones only` }]
        : []),
      ...(this.whose() === 'mine'
        ? [{ key: 'whose', label: $localize`:@@support.relationships.only_mine:mine only` }]
        : []),
      ...(unitName ? [{ key: 'unitId', label: unitName }] : []),
    ];
  });

  protected stateOf(row: RelationshipRow): string {
    return stateText('relationship', 'state', row.state);
  }

  /** How long it is since they met, or what is coming. */
  protected rhythmOf(row: RelationshipRow): string {
    if (row.daysSinceSession !== null && row.daysSinceSession !== undefined) {
      const when = this.formats.ago(row.daysSinceSession);
      return $localize`:@@support.relationships.met_ago:Met ${when}:when:`;
    }
    if (row.startedOn) return $localize`:@@support.relationships.no_session:No entry yet`;
    if (row.firstMeetingOn && row.state === 'first_meeting_set') {
      const day = this.formats.nearDay(row.firstMeetingOn);
      return $localize`:@@support.relationships.opening:Opening meeting ${day}:day:`;
    }
    if (row.expiresOn) {
      const day = this.formats.nearDay(row.expiresOn);
      return $localize`:@@support.relationships.answer_by:Answer by ${day}:day:`;
    }
    return $localize`:@@support.relationships.not_met:Not met yet`;
  }

  protected textOf(event: Event): string | null {
    return (event.target as HTMLInputElement | HTMLSelectElement).value.trim() || null;
  }

  protected removeFilter(key: string): void {
    this.narrow({ [key]: null });
  }

  protected clearFilters(): void {
    this.narrow({ q: null, state: null, standing: null, whose: null, unitId: null });
  }

  protected retry(): void {
    this.relationships.reload();
  }
}
