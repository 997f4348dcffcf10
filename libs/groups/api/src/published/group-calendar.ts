import { endOfMeeting, municipalityOf } from '@rinnakkain/domain';
import {
  type CalendarDate,
  calendarText,
  emptyFeed,
  type TextLanguage,
  writtenText,
} from '@rinnakkain/platform-api';
import type { StoredTexts } from '../groups/groups.entities';
import type { PublishedDate } from './published-groups';

/** A date with what its calendar may say of the group. */
export interface GroupDate extends PublishedDate {
  readonly groupId: string;
  readonly name: StoredTexts;
  readonly municipality: string | null;
  /** Where that is public; null otherwise. */
  readonly venue: string | null;
}

/** How a calendar speaks. */
export interface CalendarManner {
  readonly language: TextLanguage;
  /** With names and places; otherwise it says only when. */
  readonly named: boolean;
  /** What its dates are told apart by, everywhere. */
  readonly host: string;
  /** The page of a group. */
  readonly pageOf: (groupId: string) => string;
}

/** The text in a language; in Finnish where there is none. */
export const textIn = (texts: StoredTexts, language: TextLanguage): string => texts[language] || texts.fi;

/** The dates of groups as a feed for calendars: each under a name of its own that stays when it is moved or cancelled. */
export const groupCalendar = (
  name: string | null,
  dates: readonly GroupDate[],
  manner: CalendarManner,
  now: Date,
): string =>
  calendarText(
    emptyFeed(name ?? writtenText('group_calendar_name', manner.language, {})),
    dates.map((date) => calendarDate(date, manner)),
    now,
  );

function calendarDate(date: GroupDate, manner: CalendarManner): CalendarDate {
  const { day, start, minutes } = date;
  const cancelled = date.state === 'cancelled';
  const end = endOfMeeting(day, start, minutes);
  const title = manner.named
    ? textIn(date.name, manner.language)
    : writtenText('group_calendar_title', manner.language, {});
  return {
    uid: `${date.id}@${manner.host}`,
    version: date.version,
    day,
    start,
    endDay: end.day,
    end: end.time,
    title: cancelled ? writtenText('group_calendar_cancelled', manner.language, { title }) : title,
    cancelled,
    class: 'PUBLIC',
    place: manner.named ? placeOf(date, manner.language) : null,
    url: manner.named ? manner.pageOf(date.groupId) : null,
  };
}

/** Where that is public; the municipality alone otherwise. */
function placeOf({ venue, municipality }: GroupDate, language: TextLanguage): string | null {
  const known = municipality === null ? undefined : municipalityOf(municipality);
  return (
    [venue, known && (language === 'sv' ? known.nameSv : known.nameFi)].filter(Boolean).join(', ') || null
  );
}
