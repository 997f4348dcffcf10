import { Injectable } from '@nestjs/common';
import {
  addDays,
  type Day,
  directoryDistance,
  type DirectoryEntry,
  type DirectoryMoment,
  type DirectorySearch,
  foldedWords,
  isOver,
  listingMomentInWeek,
  municipalityOf,
  nextListingMoment,
  searchDirectory,
  soonestFirst,
  themeOf,
  weekdayOf,
} from '@rinnakkain/domain';
import {
  listedOnce,
  type PublishedDate,
  PublishedDirectory,
  type PublishedGroup,
  type PublishedListing,
  type PublishedStock,
} from '@rinnakkain/groups-api';
import { Clock } from '@rinnakkain/platform-api';
import type { Question } from './question';

/** A group of an association as it is found. */
export interface FoundGroup extends DirectoryEntry {
  readonly kind: 'group';
  readonly group: PublishedGroup;
  /** The next date, and the next that is held where that one is cancelled. */
  readonly date: PublishedDate | null;
  readonly held: PublishedDate | null;
}

/** An independent group as it is found. */
export interface FoundListing extends DirectoryEntry {
  readonly kind: 'listing';
  readonly listing: PublishedListing;
}

export type Found = FoundGroup | FoundListing;

/** One time of one of them in a week. */
export interface WeekTime {
  readonly found: Found;
  readonly moment: DirectoryMoment;
  readonly cancelled: boolean;
}

/** What a question found. */
export interface Answer {
  readonly all: readonly Found[];
  readonly today: Day;
  /** The days of the week that is asked for; none for another view. */
  readonly week: readonly { readonly day: Day; readonly times: readonly WeekTime[] }[];
  /** About how far it is from the place that is asked for. */
  readonly distance: (found: Found) => number | null;
  /** How many there would be if something else were asked. */
  readonly without: (change: Partial<DirectorySearch>) => number;
}

/** Kinds that meet nowhere but on the net. */
const ONLINE: readonly string[] = ['online_group', 'chat', 'social_media_group'];

/** Everything that can be found, as it stands for a moment: nobody has changed anything, and nothing has ended. */
export interface Stand {
  readonly stock: PublishedStock;
  /** HH:MM. */
  readonly now: string;
  /** By time. */
  readonly all: readonly Found[];
}

/** What is published, to be searched. */
@Injectable()
export class Directory {
  private made: Stand | null = null;

  constructor(
    private readonly published: PublishedDirectory,
    private readonly clock: Clock,
  ) {}

  /** The day it is. */
  today(): Day {
    return this.clock.today();
  }

  /** What fits a question, by time. */
  async found({ search, view, week }: Question, stand?: Stand): Promise<Answer> {
    const { all: everything, stock } = stand ?? (await this.stand());
    const fitting = (asked: DirectorySearch): Found[] => withoutRepeats(searchDirectory(everything, asked));
    const all = fitting(search);
    return {
      all,
      today: stock.day,
      week: view === 'week' ? weekOf(all, week, await this.published.week(week)) : [],
      distance: (found) => directoryDistance(found, search),
      without: (change) => fitting({ ...search, ...change }).length,
    };
  }

  /** A group with its dates; undefined where everybody knows of none. */
  group(id: string): Promise<PublishedGroup | undefined> {
    return this.published.group(id);
  }

  /** Everything with its next time, in order: made anew when somebody has changed something, and each minute. */
  async stand(): Promise<Stand> {
    const stock = await this.published.stock();
    const now = this.clock.timeOfDay();
    if (this.made?.stock !== stock || this.made.now !== now) {
      const all = soonestFirst<Found>([
        ...stock.groups.map((group) => foundGroup(group, stock.day, now)),
        ...stock.listings.map((listing) => foundListing(listing, stock.day, now)),
      ]);
      this.made = { stock, now, all };
    }
    return this.made;
  }
}

const inEveryLanguage = (
  texts: { readonly fi: string; readonly sv: string; readonly en: string } | null,
): string[] => (texts ? [texts.fi, texts.sv, texts.en] : []);

function placeWords(municipality: string | null): string[] {
  const known = municipality === null ? undefined : municipalityOf(municipality);
  return known ? [known.nameFi, known.nameSv] : [];
}

/** Words of a group in every language. */
const wordsOfGroup = remembered((group: PublishedGroup) => {
  const themes = group.themes.flatMap((code) => {
    const theme = themeOf(code);
    return theme ? [theme.nameFi, theme.nameSv, theme.nameEn] : [];
  });
  const texts = [...inEveryLanguage(group.name), ...inEveryLanguage(group.purpose)];
  return [...texts, ...themes, ...placeWords(group.municipality), group.association, group.venue ?? ''];
});

const wordsOfListing = remembered(({ facts, fellowship }: PublishedListing) => [
  facts.name,
  fellowship.name,
  ...placeWords(facts.municipality),
  facts.town ?? '',
  facts.placeName ?? '',
  facts.street ?? '',
]);

/** Texts that are known folded at most; beyond it all of them are folded anew. */
const TEXTS_KNOWN = 20_000;

/** The words of something: what is read again says mostly what it said, and is not folded again. */
function remembered<T extends object>(words: (of: T) => readonly string[]): (of: T) => string {
  const known = new WeakMap<T, string>();
  const texts = new Map<string, string>();
  const folded = (text: string): string => {
    const before = texts.get(text);
    if (before !== undefined) return before;
    if (texts.size >= TEXTS_KNOWN) texts.clear();
    const made = foldedWords(text);
    texts.set(text, made);
    return made;
  };
  return (of) => {
    const text = known.get(of) ?? folded(words(of).join(' '));
    known.set(of, text);
    return text;
  };
}

function foundGroup(group: PublishedGroup, today: Day, now: string): FoundGroup {
  const coming = group.dates.filter((date) => !isOver(date, today, now));
  const [date = null] = coming;
  const online = ONLINE.includes(group.type);
  return {
    kind: 'group',
    group,
    date,
    held: coming.find(({ state }) => state !== 'cancelled') ?? null,
    counted: true,
    association: group.associationId,
    words: wordsOfGroup(group),
    themes: group.themes,
    municipality: group.municipality,
    languages: [group.language],
    online,
    inPerson: !online,
    accessible: group.accessibility !== null,
    registers: group.registers,
    childCare: group.childCare,
    weekdays: group.dates.map(({ day }) => weekdayOf(day)),
    next: date,
  };
}

function foundListing(listing: PublishedListing, today: Day, now: string): FoundListing {
  const { facts } = listing;
  return {
    kind: 'listing',
    listing,
    counted: false,
    association: listing.organisationId,
    words: wordsOfListing(listing),
    themes: [],
    municipality: facts.municipality,
    languages: facts.languages,
    online: facts.form !== 'in_person',
    inPerson: facts.form !== 'online',
    accessible: facts.accessible === true,
    registers: false,
    childCare: false,
    weekdays: facts.weekday === null ? [] : [facts.weekday],
    next: nextListingMoment(facts, today, now),
  };
}

/** Two associations may list the same independent group: it is shown once. */
function withoutRepeats(all: readonly Found[]): Found[] {
  const listings = all.flatMap((found) => (found.kind === 'listing' ? [found.listing] : []));
  const once = new Set(listedOnce(listings));
  return all.filter((found) => found.kind === 'group' || once.has(found.listing));
}

/** The times of a week, day by day. */
function weekOf(
  all: readonly Found[],
  monday: Day,
  dates: ReadonlyMap<string, readonly PublishedDate[]>,
): Answer['week'] {
  const times = all.flatMap((found) =>
    found.kind === 'group'
      ? (dates.get(found.group.id) ?? []).map((date): WeekTime => ({
          found,
          moment: date,
          cancelled: date.state === 'cancelled',
        }))
      : listingTime(found, monday),
  );
  times.sort((a, b) => (a.moment.start < b.moment.start ? -1 : a.moment.start > b.moment.start ? 1 : 0));
  const ofDay = Map.groupBy(times, ({ moment }) => moment.day);
  return Array.from({ length: 7 }, (_, i) => addDays(monday, i)).map((day) => ({
    day,
    times: ofDay.get(day) ?? [],
  }));
}

/** The time of an independent group in a week; none before its next one. */
function listingTime(found: FoundListing, monday: Day): WeekTime[] {
  const moment = found.next && listingMomentInWeek(found.listing.facts, found.next, monday);
  return moment ? [{ found, moment, cancelled: false }] : [];
}
