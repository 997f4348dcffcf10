import { distanceKm } from '../../places/places';
import { themeNearness } from '../../themes/themes';
import type { DirectoryEntry, DirectorySearch } from './directory.types';
import { foldedWords } from './directory-words';

/** How far neighbours are, between the middles of municipalities. */
export const NEARBY_KM = 50;

/** How far somebody is from a place; null for what is nowhere or not looked for by place. */
export const directoryDistance = (
  { municipality }: Pick<DirectoryEntry, 'municipality'>,
  sought: Pick<DirectorySearch, 'municipality'>,
): number | null =>
  municipality && sought.municipality ? distanceKm(sought.municipality, municipality) : null;

type Condition = (entry: DirectoryEntry) => boolean;

/** In the municipality, or about so near; what meets on the net alone is everywhere. */
function placeCondition({ municipality, nearby }: DirectorySearch): Condition | null {
  if (!municipality) return null;
  const near = new Map<string, boolean>();
  const isNear = (other: string): boolean => {
    const known = near.get(other) ?? (distanceKm(municipality, other) ?? Infinity) <= NEARBY_KM;
    near.set(other, known);
    return known;
  };
  return (entry) =>
    entry.municipality === municipality ||
    (entry.online && !entry.inPerson) ||
    (nearby && entry.municipality !== null && isNear(entry.municipality));
}

/** Ways to come; both chosen is as good as neither. */
function wayCondition({ online, inPerson }: DirectorySearch): Condition | null {
  if (online === inPerson) return null;
  return (entry) => (online ? entry.online : entry.inPerson);
}

function wordsCondition({ words }: DirectorySearch): Condition | null {
  const sought = foldedWords(words).split(' ').filter(Boolean);
  return sought.length === 0 ? null : (entry) => sought.every((word) => entry.words.includes(word));
}

/** The conditions of a search, the cheapest first. */
function conditionsOf(search: DirectorySearch): Condition[] {
  const { theme, weekday, language, association } = search;
  const conditions: (Condition | null | false)[] = [
    association !== null && ((entry) => entry.association === association),
    search.accessible && ((entry) => entry.accessible),
    search.withoutRegistration && ((entry) => !entry.registers),
    search.childCare && ((entry) => entry.childCare),
    weekday !== null && ((entry) => entry.weekdays.includes(weekday)),
    language !== null && ((entry) => entry.languages.includes(language)),
    wayCondition(search),
    placeCondition(search),
    theme !== null && ((entry) => entry.themes.some((each) => themeNearness(theme, each) !== null)),
    wordsCondition(search),
  ];
  return conditions.filter((each): each is Condition => typeof each === 'function');
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What comes sooner first; what has no known time is last, in the order it came in. */
function byTime({ next: a }: DirectoryEntry, { next: b }: DirectoryEntry): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return inOrder(a.day, b.day) || inOrder(a.start, b.start);
}

/** By time; searches keep the order, so that it is made once for all of them. */
export const soonestFirst = <Entry extends DirectoryEntry>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted(byTime);

/** What fits a search, in the order of the entries. */
export function searchDirectory<Entry extends DirectoryEntry>(
  entries: readonly Entry[],
  search: DirectorySearch,
): Entry[] {
  const conditions = conditionsOf(search);
  return entries.filter((entry) => conditions.every((fits) => fits(entry)));
}
