import { Injectable } from '@nestjs/common';
import { addDays, type Day } from '@rinnakkain/domain';
import { Clock } from '@rinnakkain/platform-api';
import { type PublishedListing, PublishedListings } from '../listings/published-listings';
import { KeptParts } from './kept-parts';
import { PublishedEpochs } from './published-epochs';
import {
  type DateOfGroup,
  type PublishedDate,
  type PublishedGroup,
  PublishedGroups,
} from './published-groups';

/** Everything that everybody may know of one day on. */
export interface PublishedStock {
  readonly day: Day;
  /** By name. */
  readonly groups: readonly PublishedGroup[];
  readonly listings: readonly PublishedListing[];
}

/** The dates of a week by the group. */
export type DatesOfWeek = ReadonlyMap<string, readonly PublishedDate[]>;

type KeptListing = PublishedListing & { readonly associationId: string };

/** How far ahead the page of a group looks. */
const PAGE_DAYS = 183;
/** How many weeks are kept at most. */
const WEEKS_KEPT = 12;

const byName = new Intl.Collator('fi');

/**
 * What the public pages search: read for everybody at once and kept until an association changes what it publishes, so
 * that a search asks the database nothing. No search, and nothing of whoever searches, is kept.
 */
@Injectable()
export class PublishedDirectory {
  private today: {
    readonly day: Day;
    readonly groups: KeptParts<PublishedGroup>;
    readonly listings: KeptParts<KeptListing>;
  } | null = null;
  private made: { readonly from: readonly PublishedGroup[]; readonly stock: PublishedStock } | null = null;
  private readonly weeks = new Map<Day, KeptParts<DateOfGroup>>();
  /** The dates of a week as they are shown, for as long as they stand. */
  private readonly datesOf = new WeakMap<readonly DateOfGroup[], DatesOfWeek>();

  constructor(
    private readonly groups: PublishedGroups,
    private readonly listings: PublishedListings,
    private readonly epochs: PublishedEpochs,
    private readonly clock: Clock,
  ) {}

  /** Groups with their next dates, and independent groups; the same as long as nobody changes anything. */
  async stock(): Promise<PublishedStock> {
    const marks = await this.epochs.now();
    const day = this.clock.today();
    if (this.today?.day !== day) this.today = this.keptOf(day);
    const kept = this.today;
    const [from, listings] = [await kept.groups.get(marks), await kept.listings.get(marks)];
    if (this.made?.from !== from || this.made.stock.listings !== listings || this.made.stock.day !== day) {
      const groups = from.toSorted((a, b) => byName.compare(a.name.fi, b.name.fi));
      this.made = { from, stock: { day, groups, listings } };
    }
    return this.made.stock;
  }

  /** A group with its dates of the next months, read anew; undefined where everybody knows of none. */
  async group(id: string): Promise<PublishedGroup | undefined> {
    const { day, groups } = await this.stock();
    const group = groups.find((each) => each.id === id);
    const dates = group && (await this.groups.datesOf(id, day, addDays(day, PAGE_DAYS)));
    return dates && { ...group, dates };
  }

  /** The dates of one week by the group; `monday` is its first day. */
  async week(monday: Day): Promise<DatesOfWeek> {
    const kept =
      this.weeks.get(monday) ??
      new KeptParts((association) => this.groups.between(monday, addDays(monday, 6), association));
    if (!this.weeks.has(monday) && this.weeks.size >= WEEKS_KEPT) this.weeks.clear();
    this.weeks.set(monday, kept);
    const dates = await kept.get(await this.epochs.now());
    const shown = this.datesOf.get(dates) ?? Map.groupBy(dates, ({ groupId }) => groupId);
    this.datesOf.set(dates, shown);
    return shown;
  }

  /** Whether anything has changed is asked at once: for whoever has just changed something. */
  forget(): void {
    this.epochs.forget();
  }

  private keptOf(day: Day): NonNullable<PublishedDirectory['today']> {
    return {
      day,
      groups: new KeptParts((association) => this.groups.coming(day, association)),
      listings: new KeptParts((association) => this.listingsOf(association)),
    };
  }

  private async listingsOf(association: string | null): Promise<KeptListing[]> {
    const all = await this.listings.find(association === null ? {} : { organisationId: association });
    return all.map((listing) => ({ ...listing, associationId: listing.organisationId }));
  }
}
