import { Component, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { GroupLine } from '@rinnakkain/api-client';
import {
  addMonths,
  GROUP_STATES,
  type GroupState,
  halfOf,
  type OwnGroupType,
  limits,
  OWN_GROUP_TYPES,
} from '@rinnakkain/domain';
import {
  CodeNames,
  type FileKind,
  Formats,
  ProblemNote,
  Session,
  capital,
  narrowing,
  problemOf,
  groupWords,
} from '@rinnakkain/platform-dashboard';
import {
  type AppliedFilter,
  EmptyState,
  FilterChips,
  FilterSelect,
  Icon,
  PageHeader,
  Paginator,
  SkeletonRows,
  Status,
  TODAY,
} from '@rinnakkain/ui';
import { nextOfGroup, placesOfGroup, statusOfGroup, textOfGroup, typeOfGroup } from './group-words';
import { GroupsApi } from './groups-api';
import { type HalfOfYear, SeasonCountsFile } from './season-counts-file';

/** The groups of one's units: those that go on first, the next to meet on top. */
@Component({
  selector: 'rk-groups-page',
  imports: [
    EmptyState,
    FilterChips,
    FilterSelect,
    Icon,
    MatButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    PageHeader,
    Paginator,
    ProblemNote,
    RouterLink,
    SkeletonRows,
    Status,
  ],
  templateUrl: './groups-page.html',
  styleUrl: './groups-page.scss',
})
export class GroupsPage {
  /** Filters and page, from the address. */
  readonly type = input<OwnGroupType>();
  readonly state = input<GroupState>();
  readonly q = input<string>();
  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  readonly pageSize = input<number, unknown>(limits.pageSizeDefault, {
    transform: (value) => numberAttribute(value, limits.pageSizeDefault),
  });

  private readonly codes = inject(CodeNames);
  private readonly formats = inject(Formats);
  private readonly file = inject(SeasonCountsFile);
  protected readonly session = inject(Session);
  protected readonly narrow = narrowing();
  private readonly groups = inject(GroupsApi).groups(() => ({
    type: this.type(),
    state: this.state(),
    q: this.q(),
    page: this.page(),
    pageSize: this.pageSize(),
  }));
  protected readonly list = computed(() => (this.groups.hasValue() ? this.groups.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.groups.error();
    return failure ? problemOf(failure) : null;
  });
  protected readonly types = OWN_GROUP_TYPES.map((id) => ({ id, name: typeOfGroup(id) }));
  protected readonly states = GROUP_STATES.map((id) => ({ id, name: capital(groupWords.group.state[id]) }));
  protected readonly filters = computed((): AppliedFilter[] => {
    const [type, state, words] = [this.type(), this.state(), this.q()];
    return [
      ...(type ? [{ key: 'type', label: typeOfGroup(type) }] : []),
      ...(state ? [{ key: 'state', label: groupWords.group.state[state] }] : []),
      ...(words ? [{ key: 'q', label: words }] : []),
    ];
  });
  protected readonly lead = computed(() => {
    const total = this.list()?.total;
    return total === undefined ? '' : $localize`:@@groups.lead:${total}:count: groups and other meetings.`;
  });
  private readonly today = inject(TODAY);
  /** The half year that is under way and the one before, as a table and as text. */
  protected readonly files = computed(() =>
    [this.today(), addMonths(this.today(), -6)]
      .map(halfOf)
      .flatMap((of) => (['xlsx', 'csv'] as const).map((kind) => ({ of, kind, name: fileName(of, kind) }))),
  );
  protected readonly refused = signal<ReturnType<typeof problemOf> | null>(null);
  protected readonly typeEvery = $localize`:@@groups.every_type:All kinds`;
  protected readonly stateEvery = $localize`:@@groups.every_state:All states`;
  protected readonly nextLabel = $localize`:@@groups.next:Next meeting`;
  protected readonly placesLabel = $localize`:@@groups.places_column:Places`;

  protected readonly statusOf = statusOfGroup;
  protected readonly placesOf = placesOfGroup;
  protected readonly typeOf = typeOfGroup;
  protected nameOf = ({ name }: GroupLine): string => textOfGroup(name, this.formats.language);
  protected nextOf = (group: GroupLine): string => nextOfGroup(group, this.formats);

  protected factsOf({ type, themes, language, municipality }: GroupLine): string {
    const facts = [
      typeOfGroup(type),
      themes[0] && this.codes.theme(themes[0]),
      language !== 'fi' && this.codes.languageOf(language),
      municipality && this.codes.municipality(municipality),
    ];
    return capital(facts.filter(Boolean).join(' · '));
  }

  protected async save({ of, kind }: { readonly of: HalfOfYear; readonly kind: FileKind }): Promise<void> {
    this.refused.set(null);
    try {
      await this.file.save(kind, of);
    } catch (failure) {
      this.refused.set(problemOf(failure));
    }
  }

  protected search(event: Event): void {
    this.narrow({ q: (event.target as HTMLInputElement).value.trim() || null });
  }

  protected removeFilter(key: string): void {
    this.narrow({ [key]: null });
  }

  protected clearFilters(): void {
    this.narrow({ type: null, state: null, q: null });
  }

  protected retry(): void {
    this.groups.reload();
  }
}

/** "Autumn 2026, Excel". */
function fileName({ year, half }: HalfOfYear, kind: FileKind): string {
  const name = `${capital(groupWords.group.half_year[half])} ${year}`;
  return kind === 'xlsx'
    ? $localize`:@@groups.export.xlsx:${name}:half:, Excel`
    : $localize`:@@groups.export.csv:${name}:half:, CSV`;
}
