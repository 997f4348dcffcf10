import type { RunDate } from '@rinnakkain/domain';
import { type TextLanguage, writtenText } from '@rinnakkain/platform-api';
import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';

const ZONE = 'Europe/Helsinki';
/** How often programs that follow a feed are asked to look again. */
const REFRESH = 'PT1H';

/** What a calendar tells of a run; of nobody, and not of which course it is. */
export interface CalendarRun {
  readonly id: string;
  readonly version: number;
  readonly dates: readonly RunDate[];
  readonly cancelled: boolean;
  /** Left out where others may see the calendar. */
  readonly place?: string | null;
}

/** RFC 5545: one event for each date, its zone with it; the lines end and fold as the standard says. */
export function calendarOf(runs: readonly CalendarRun[], language: TextLanguage, now: Date): string {
  return written(eventsIn(emptyCalendar(), runs, language, now));
}

/** The same as a feed that other programs follow: with its name, and how often to look again. */
export function feedOf(runs: readonly CalendarRun[], language: TextLanguage, now: Date): string {
  const calendar = emptyCalendar();
  const name = writtenText('calendar_name', language, {});
  calendar.addPropertyWithValue('name', name);
  calendar.addPropertyWithValue('x-wr-calname', name);
  const refresh = new ICAL.Property('refresh-interval');
  refresh.resetType('duration');
  refresh.setValue(ICAL.Duration.fromString(REFRESH));
  calendar.addProperty(refresh);
  calendar.addPropertyWithValue('x-published-ttl', REFRESH);
  return written(eventsIn(calendar, runs, language, now));
}

function emptyCalendar(): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Rinnakkain//Calendar//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  return calendar;
}

function eventsIn(
  calendar: ICAL.Component,
  runs: readonly CalendarRun[],
  language: TextLanguage,
  now: Date,
): ICAL.Component {
  const [zone = ''] = tzlib_get_ical_block(ZONE);
  calendar.addSubcomponent(ICAL.Component.fromString(zone));
  for (const run of runs)
    run.dates.forEach((date, i) => calendar.addSubcomponent(eventOf(run, date, i + 1, language, now)));
  return calendar;
}

function eventOf(
  { id, version, cancelled, place }: CalendarRun,
  { day, start, end }: RunDate,
  number: number,
  language: TextLanguage,
  now: Date,
): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${id}-${number}@rinnakkain`);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
  event.addPropertyWithValue('sequence', version);
  event.addProperty(localTime('dtstart', day, start));
  event.addProperty(localTime('dtend', day, end));
  const title = writtenText(cancelled ? 'calendar_cancelled' : 'calendar_training', language, {});
  event.addPropertyWithValue('summary', title);
  event.addPropertyWithValue('class', 'PRIVATE');
  event.addPropertyWithValue('status', cancelled ? 'CANCELLED' : 'CONFIRMED');
  if (cancelled) event.addPropertyWithValue('transp', 'TRANSPARENT');
  if (place) event.addPropertyWithValue('location', place);
  return event;
}

function localTime(name: string, day: string, time: string): ICAL.Property {
  const property = new ICAL.Property(name);
  property.setParameter('tzid', ZONE);
  property.setValue(ICAL.Time.fromDateTimeString(`${day}T${time}:00`));
  return property;
}

/** Lines of at most 75 octets; the library folds one octet late, and no letter may be torn apart. */
function written(calendar: ICAL.Component): string {
  const folded = calendar
    .toString()
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const parts: string[] = [];
      let part = '';
      for (const letter of line) {
        const room = parts.length > 0 ? 74 : 75;
        if (Buffer.byteLength(part + letter) > room) {
          parts.push(part);
          part = '';
        }
        part += letter;
      }
      return [...parts, part].join('\r\n ');
    });
  return `${folded.join('\r\n')}\r\n`;
}
