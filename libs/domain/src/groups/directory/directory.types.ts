import type { Day } from '../../days/days';

/** When something begins and ends, by the clock in Finland. */
export interface DirectoryMoment {
  readonly day: Day;
  /** HH:MM. */
  readonly start: string;
  /** How long it takes; null when it is not told. */
  readonly minutes: number | null;
}

/** What a search looks at in a group, meeting place, event or independent group. */
export interface DirectoryEntry {
  /** Whoever’s group it is not is listed, never counted. */
  readonly counted: boolean;
  /** The association whose it is, or that lists it. */
  readonly association: string;
  /** Everything that is told of it, folded by `foldedWords`. */
  readonly words: string;
  readonly themes: readonly string[];
  readonly municipality: string | null;
  readonly languages: readonly string[];
  readonly online: boolean;
  readonly inPerson: boolean;
  /** It is told how one gets in; of an independent group, that one gets in without steps. */
  readonly accessible: boolean;
  readonly registers: boolean;
  readonly childCare: boolean;
  /** Days of the week on which it meets next; 1 is Monday. */
  readonly weekdays: readonly number[];
  /** The next time; null when none is known. */
  readonly next: DirectoryMoment | null;
}

/** What is looked for; whatever is null or false is not asked. */
export interface DirectorySearch {
  readonly words: string;
  readonly theme: string | null;
  readonly municipality: string | null;
  /** Neighbours of the municipality too. */
  readonly nearby: boolean;
  readonly weekday: number | null;
  readonly language: string | null;
  readonly online: boolean;
  readonly inPerson: boolean;
  readonly accessible: boolean;
  readonly withoutRegistration: boolean;
  readonly childCare: boolean;
  readonly association: string | null;
}

/** A search that asks for nothing. */
export const EVERYTHING: DirectorySearch = {
  words: '',
  theme: null,
  municipality: null,
  nearby: false,
  weekday: null,
  language: null,
  online: false,
  inPerson: false,
  accessible: false,
  withoutRegistration: false,
  childCare: false,
  association: null,
};
