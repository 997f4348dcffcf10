import { Injectable } from '@nestjs/common';
import { addDays, type Day } from '@rinnakkain/domain';
import { Clock } from '@rinnakkain/platform-api';
import { type PublishedListing, PublishedListings } from '../listings/published-listings';
import { Kept } from './kept';
import { type PublishedDate, type PublishedGroup, PublishedGroups } from './published-groups';

/** Everything that everybody may know of one day on. */
export interface PublishedStock {
  readonly day: Day;
  readonly groups: readonly PublishedGroup[];
  readonly listings: readonly PublishedListing[];
}

/** How far ahead the page of a group looks. */
const PAGE_DAYS = 183;
/** How many weeks are kept at most. */
const WEEKS_KEPT = 12;

/**
 * What the public pages search: read for everybody at once and kept for moments, so that a search asks the database
 * nothing. No search, and nothing of whoever searches, is kept.
 */
@Injectable()
export class PublishedDirectory {
  private today: { readonly day: Day; readonly stock: Kept<PublishedStock> } | null = null;
  private readonly weeks = new Map<Day, Kept<ReadonlyMap<string, readonly PublishedDate[]>>>();

  constructor(
    private readonly groups: PublishedGroups,
    private readonly listings: PublishedListings,
    private readonly clock: Clock,
  ) {}

  /** Groups with their next dates, and independent groups. */
  stock(): Promise<PublishedStock> {
    const day = this.clock.today();
    if (this.today?.day !== day) this.today = { day, stock: new Kept(() => this.read(day)) };
    return this.today.stock.get();
  }

  /** A group with its dates of the next months, read anew; undefined where everybody knows of none. */
  async group(id: string): Promise<PublishedGroup | undefined> {
    const { day, groups } = await this.stock();
    const group = groups.find((each) => each.id === id);
    const dates = group && (await this.groups.datesOf(id, day, addDays(day, PAGE_DAYS)));
    return dates && { ...group, dates };
  }

  /** The dates of one week by the group; `monday` is its first day. */
  week(monday: Day): Promise<ReadonlyMap<string, readonly PublishedDate[]>> {
    const kept = this.weeks.get(monday) ?? new Kept(() => this.groups.between(monday, addDays(monday, 6)));
    if (!this.weeks.has(monday) && this.weeks.size >= WEEKS_KEPT) this.weeks.clear();
    this.weeks.set(monday, kept);
    return kept.get();
  }

  /** What is kept is read again: for whoever has just changed something. */
  forget(): void {
    this.today = null;
    this.weeks.clear();
  }

  private async read(day: Day): Promise<PublishedStock> {
    const [groups, listings] = [await this.groups.coming(day), await this.listings.find()];
    return { day, groups, listings };
  }
}
