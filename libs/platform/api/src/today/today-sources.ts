import { Injectable } from '@nestjs/common';
import type { TodayGroup } from '@rinnakkain/domain';

/** One line of a coordinator's day: what waits, since or until when, and where it is dealt with. */
export interface TodayLine {
  /** What the line leads to. */
  readonly kind:
    | 'volunteer'
    | 'seeker'
    | 'relationship'
    | 'training_record'
    | 'session'
    | 'group'
    | 'meeting'
    | 'listing'
    | 'page_feedback';
  readonly id: string;
  /** The relationship of a session, the volunteer of a training record: the page the line leads to. */
  readonly parentId?: string;
  /** Names as the actor may see them, supporter first; a protected person by alias. */
  readonly names: readonly string[];
  readonly protected?: boolean;
  /** The line's fact: a day (arrival, expiry, due day) and a number that goes with it (days waited). */
  readonly day?: string;
  readonly dueOn?: string;
  readonly days?: number;
  /** How many things the line stands for, where it is one line for all of them. */
  readonly count?: number;
  /** Keys (theme, language, county, form, course kind) that the dashboard has words for. */
  readonly keys?: Readonly<Record<string, string>>;
  /** The version for an action done from the line itself. */
  readonly version?: number;
}

/** Whose lines: those the actor is named for (coordinator or deputy), or those of the actor's units. */
export type TodayScope = 'mine' | 'unit';

/** Lines of one group, the most pressing first, at most `limit` of them, and how many there are in all. */
export interface TodayGroupLines {
  readonly group: TodayGroup;
  /** How many there are in the scope asked for. */
  readonly total: number;
  /** How many there are in either scope; `total` for both when left out. */
  readonly totals?: Readonly<Record<TodayScope, number>>;
  readonly lines: readonly TodayLine[];
}

/** Figures beside the list; each context gives those it knows. */
export interface TodayFigures {
  readonly queue?: {
    readonly waiting: number;
    readonly overTarget: number;
    readonly medianDays: number | null;
    readonly weeks: readonly number[];
  };
  readonly ready?: { readonly volunteers: number; readonly places: number; readonly idle: number };
}

/** What a context has for today, for the actor of the unit of work under way. */
export interface TodaySource {
  groups(today: string, limit: number, scope: TodayScope): Promise<readonly TodayGroupLines[]>;
  figures?(today: string): Promise<TodayFigures>;
}

/** Where the contexts register what they have for today; `oversight` reads them all. */
@Injectable()
export class TodaySources {
  private readonly sources: TodaySource[] = [];

  /** Called when a module starts. */
  register(source: TodaySource): void {
    this.sources.push(source);
  }

  /** Every registered source. */
  all(): readonly TodaySource[] {
    return this.sources;
  }
}
