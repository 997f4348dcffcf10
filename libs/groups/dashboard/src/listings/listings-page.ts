import { Component, computed, inject, input, linkedSignal, numberAttribute } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { KeptListingState, Listing, ListingAction, ListingSort } from '@rinnakkain/api-client';
import { limits, MUNICIPALITIES } from '@rinnakkain/domain';
import {
  capital,
  CodeNames,
  Formats,
  FormSending,
  listingWords,
  narrowing,
  ProblemNote,
  problemOf,
  RefusalNote,
  Session,
} from '@rinnakkain/platform-dashboard';
import {
  type AppliedFilter,
  Confirmation,
  EmptyState,
  FilterChips,
  FilterSelect,
  Icon,
  PageHeader,
  Paginator,
  SkeletonRows,
  Status,
  Undo,
} from '@rinnakkain/ui';
import { ListingTexts } from './listing-texts';
import { ListingsApi } from './listings-api';

const states: readonly KeptListingState[] = ['current', 'needs_verification', 'hidden'];

/** Independent meetings: what is listed, when it was last checked, and what to check next. */
@Component({
  selector: 'rk-listings-page',
  imports: [
    EmptyState,
    FilterChips,
    FilterSelect,
    Icon,
    MatButton,
    PageHeader,
    Paginator,
    ProblemNote,
    RefusalNote,
    RouterLink,
    SkeletonRows,
    Status,
  ],
  templateUrl: './listings-page.html',
  styleUrl: './listings.scss',
})
export class ListingsPage {
  private readonly api = inject(ListingsApi);
  private readonly undo = inject(Undo);
  private readonly confirmation = inject(Confirmation);
  private readonly names = inject(CodeNames);
  private readonly formats = inject(Formats);
  protected readonly texts = inject(ListingTexts);
  protected readonly session = inject(Session);
  protected readonly narrow = narrowing();
  protected readonly sending = new FormSending();

  /** Filters, order and page, from the address. */
  readonly fellowshipId = input<string>();
  readonly municipality = input<string>();
  readonly weekday = input<string>();
  readonly state = input<KeptListingState>();
  readonly sort = input<ListingSort>();
  readonly page = input(1, { transform: (value: unknown) => numberAttribute(value, 1) });
  readonly pageSize = input<number, unknown>(limits.pageSizeDefault, {
    transform: (value) => numberAttribute(value, limits.pageSizeDefault),
  });

  private readonly found = this.api.listings(() => ({
    fellowshipId: this.fellowshipId(),
    municipality: this.municipality(),
    weekday: this.weekday(),
    state: this.state(),
    sort: this.sort(),
    page: this.page(),
    pageSize: this.pageSize(),
  }));
  private readonly known = this.api.fellowships();
  protected readonly list = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly problem = computed(() => {
    const failure = this.found.error();
    return failure ? problemOf(failure) : null;
  });
  /** Ids of rows that are picked; none once another list has come. */
  private readonly picked = linkedSignal<unknown, ReadonlySet<string>>({
    source: this.list,
    computation: () => new Set<string>(),
  });
  protected readonly chosen = computed(
    () => this.list()?.items.filter(({ id }) => this.picked().has(id)) ?? [],
  );
  protected readonly fellowships = computed(() =>
    (this.known.hasValue() ? this.known.value().items : []).map(({ id, name }) => ({ id, name })),
  );
  protected readonly stateChoices = states.map((id) => ({
    id,
    name: capital(listingWords.listing.state[id]),
  }));
  protected readonly weekdays = this.texts.weekdays.map(({ weekday, name }) => ({
    id: String(weekday),
    name,
  }));
  protected readonly municipalities = MUNICIPALITIES.map(({ code }) => ({
    id: code,
    name: this.names.municipality(code),
  })).sort((one, other) => one.name.localeCompare(other.name, this.formats.language));
  protected readonly sorts: readonly { value: ListingSort; name: string }[] = [
    { value: 'when', name: $localize`:@@listings.sort.when:By fellowship and time` },
    { value: 'verified', name: $localize`:@@listings.sort.verified:Checked longest ago first` },
  ];
  protected readonly filters = computed((): AppliedFilter[] => {
    const [fellowship, municipality, weekday, state] = [
      this.fellowships().find(({ id }) => id === this.fellowshipId()),
      this.municipality(),
      this.weekdays.find(({ id }) => id === this.weekday()),
      this.state(),
    ];
    return [
      ...(fellowship ? [{ key: 'fellowshipId', label: fellowship.name }] : []),
      ...(municipality ? [{ key: 'municipality', label: this.names.municipality(municipality) }] : []),
      ...(weekday ? [{ key: 'weekday', label: weekday.name }] : []),
      ...(state ? [{ key: 'state', label: listingWords.listing.state[state] }] : []),
    ];
  });
  protected readonly whenLabel = $localize`:@@listings.column.when:When`;
  protected readonly whereLabel = $localize`:@@listings.column.where:Where`;
  protected readonly checkedLabel = $localize`:@@listings.column.checked:Checked`;
  protected readonly stateLabel = $localize`:@@listings.column.state:State`;

  protected dayOf = (day: string): string => this.formats.date(day);
  protected returnOf = ({ resumesOn }: Listing): string =>
    resumesOn
      ? $localize`:@@listings.paused_until:On a break, meets again on ${this.formats.date(resumesOn)}:day:`
      : $localize`:@@listings.paused:On a break for now`;
  protected warningOf = ({ warnings: [first] }: Listing): string =>
    first ? capital(listingWords.listing.warning[first]) : '';
  protected actionOf = (action: ListingAction): string => capital(listingWords.listing.action[action]);
  protected isPicked = ({ id }: Listing): boolean => this.picked().has(id);

  protected pick({ id }: Listing): void {
    this.picked.update((ids) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected pickAll(): void {
    const all = this.list()?.items ?? [];
    this.picked.set(new Set(this.chosen().length === all.length ? [] : all.map(({ id }) => id)));
  }

  protected async take(listing: Listing, action: ListingAction): Promise<void> {
    if (action === 'remove' && !(await this.asksToRemove(listing))) return;
    await this.sending.send(async () => {
      await this.api.step(listing, action);
      this.found.reload();
      this.undo.offer(this.doneOf(listing, action));
    });
  }

  protected async verifyChosen(): Promise<void> {
    const chosen = this.chosen();
    await this.sending.send(async () => {
      const { verified } = await this.api.verify(chosen);
      this.found.reload();
      const left = chosen.length - verified;
      this.undo.offer(
        left
          ? $localize`:@@listings.verified_some:Marked as checked: ${verified}:count:. ${left}:left: had been changed by someone else.`
          : $localize`:@@listings.verified_count:Marked as checked: ${verified}:count:`,
      );
    });
  }

  protected removeFilter(key: string): void {
    this.narrow({ [key]: null });
  }

  protected clear(): void {
    this.narrow({ fellowshipId: null, municipality: null, weekday: null, state: null });
  }

  protected retry(): void {
    this.sending.forget();
    this.found.reload();
  }

  private asksToRemove({ name }: Listing): Promise<boolean> {
    return this.confirmation.ask({
      title: $localize`:@@listings.remove.title:Remove ${name}:name: from the list?`,
      consequences: [
        $localize`:@@listings.remove.gone:Everything told of the group is deleted. It cannot be brought back.`,
        $localize`:@@listings.remove.import:An import does not add it again.`,
      ],
      verb: $localize`:@@listings.remove.verb:Remove`,
      danger: true,
    });
  }

  private doneOf({ name }: Listing, action: ListingAction): string {
    if (action === 'verify')
      return $localize`:@@listings.done.verify:${name}:name: is marked as checked today`;
    return action === 'hide'
      ? $localize`:@@listings.done.hide:${name}:name: is hidden`
      : $localize`:@@listings.done.remove:${name}:name: is removed`;
  }
}
