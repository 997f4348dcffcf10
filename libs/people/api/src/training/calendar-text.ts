import type { RunDate } from '@rinnakkain/domain';
import {
  type CalendarDate,
  calendarText,
  emptyCalendar,
  emptyFeed,
  type TextLanguage,
  writtenText,
} from '@rinnakkain/platform-api';

/** What a calendar tells of a run; of nobody, and not of which course it is. */
export interface CalendarRun {
  readonly id: string;
  readonly version: number;
  readonly dates: readonly RunDate[];
  readonly cancelled: boolean;
  /** Left out where others may see the calendar. */
  readonly place?: string | null;
}

/** A calendar file with one event for each date. */
export const calendarOf = (runs: readonly CalendarRun[], language: TextLanguage, now: Date): string =>
  calendarText(emptyCalendar(), datesOf(runs, language), now);

/** The same as a feed that other programs follow: with its name, and how often to look again. */
export const feedOf = (runs: readonly CalendarRun[], language: TextLanguage, now: Date): string =>
  calendarText(emptyFeed(writtenText('calendar_name', language, {})), datesOf(runs, language), now);

const datesOf = (runs: readonly CalendarRun[], language: TextLanguage): CalendarDate[] =>
  runs.flatMap(({ id, version, cancelled, place = null, dates }) =>
    dates.map(({ day, start, end }, i) => ({
      uid: `${id}-${i + 1}@rinnakkain`,
      version,
      day,
      start,
      endDay: day,
      end,
      title: writtenText(cancelled ? 'calendar_cancelled' : 'calendar_training', language, {}),
      cancelled,
      class: 'PRIVATE' as const,
      place,
    })),
  );
