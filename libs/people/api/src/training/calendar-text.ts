import { endOfMeeting, type RunDate } from '@rinnakkain/domain';
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

/** What a calendar tells of a meeting that somebody leads; not of which group. */
export interface CalendarMeeting {
  readonly id: string;
  readonly version: number;
  readonly day: string;
  /** HH:MM. */
  readonly start: string;
  readonly minutes: number;
  readonly cancelled: boolean;
}

/** Everything of one person's calendar. */
export interface PersonalDates {
  readonly runs: readonly CalendarRun[];
  readonly meetings: readonly CalendarMeeting[];
}

/** A calendar file with one event for each date. */
export const calendarOf = (runs: readonly CalendarRun[], language: TextLanguage, now: Date): string =>
  calendarText(emptyCalendar(), datesOf(runs, language), now);

/** One's runs and meetings as a feed that other programs follow: with its name, and how often to look again. */
export const feedOf = ({ runs, meetings }: PersonalDates, language: TextLanguage, now: Date): string =>
  calendarText(
    emptyFeed(writtenText(meetings.length > 0 ? 'calendar_of_own' : 'calendar_name', language, {})),
    [...datesOf(runs, language), ...meetings.map((meeting) => dateOf(meeting, language))],
    now,
  );

/** A meeting under a neutral title. */
function dateOf(
  { id, version, day, start, minutes, cancelled }: CalendarMeeting,
  language: TextLanguage,
): CalendarDate {
  const end = endOfMeeting(day, start, minutes);
  const title = writtenText('group_calendar_title', language, {});
  return {
    uid: `${id}@rinnakkain`,
    version,
    day,
    start,
    endDay: end.day,
    end: end.time,
    title: cancelled ? writtenText('group_calendar_cancelled', language, { title }) : title,
    cancelled,
    class: 'PRIVATE',
  };
}

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
