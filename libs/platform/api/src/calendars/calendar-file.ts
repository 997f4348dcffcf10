import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';

const ZONE = 'Europe/Helsinki';
/** How often programs that follow a feed are asked to look again. */
const REFRESH = 'PT1H';

/** One date of a calendar; days and times are those of Finland. */
export interface CalendarDate {
  /** The same for as long as it is the same date. */
  readonly uid: string;
  /** Raised with every change. */
  readonly version: number;
  readonly day: string;
  /** HH:MM. */
  readonly start: string;
  /** The day it ends on, and when. */
  readonly endDay: string;
  readonly end: string;
  readonly title: string;
  readonly cancelled: boolean;
  readonly class: 'PRIVATE' | 'PUBLIC';
  readonly place?: string | null;
  readonly url?: string | null;
}

/** A calendar file (RFC 5545) without a date yet; its zone comes with it. */
export function emptyCalendar(): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Rinnakkain//Calendar//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  return calendar;
}

/** The same as a feed that other programs follow: with its name, and how often to look again. */
export function emptyFeed(name: string): ICAL.Component {
  const calendar = emptyCalendar();
  calendar.addPropertyWithValue('name', name);
  calendar.addPropertyWithValue('x-wr-calname', name);
  const refresh = new ICAL.Property('refresh-interval');
  refresh.resetType('duration');
  refresh.setValue(ICAL.Duration.fromString(REFRESH));
  calendar.addProperty(refresh);
  calendar.addPropertyWithValue('x-published-ttl', REFRESH);
  return calendar;
}

/** The text of a calendar with its dates: lines end and fold as the standard says. */
export function calendarText(calendar: ICAL.Component, dates: readonly CalendarDate[], now: Date): string {
  const [zone = ''] = tzlib_get_ical_block(ZONE);
  calendar.addSubcomponent(ICAL.Component.fromString(zone));
  for (const date of dates) calendar.addSubcomponent(eventOf(date, now));
  return folded(calendar.toString());
}

function eventOf(date: CalendarDate, now: Date): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', date.uid);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
  event.addPropertyWithValue('sequence', date.version);
  event.addProperty(localTime('dtstart', date.day, date.start));
  event.addProperty(localTime('dtend', date.endDay, date.end));
  event.addPropertyWithValue('summary', date.title);
  event.addPropertyWithValue('class', date.class);
  event.addPropertyWithValue('status', date.cancelled ? 'CANCELLED' : 'CONFIRMED');
  if (date.cancelled) event.addPropertyWithValue('transp', 'TRANSPARENT');
  if (date.place) event.addPropertyWithValue('location', date.place);
  if (date.url) event.addPropertyWithValue('url', date.url);
  return event;
}

function localTime(name: string, day: string, time: string): ICAL.Property {
  const property = new ICAL.Property(name);
  property.setParameter('tzid', ZONE);
  property.setValue(ICAL.Time.fromDateTimeString(`${day}T${time}:00`));
  return property;
}

/** Lines of at most 75 octets; the library folds one octet late, and no letter may be torn apart. */
function folded(text: string): string {
  const lines = text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const parts: string[] = [];
      let part = '';
      let octets = 0;
      for (const letter of line) {
        const size = Buffer.byteLength(letter);
        if (octets + size > (parts.length > 0 ? 74 : 75)) {
          parts.push(part);
          part = '';
          octets = 0;
        }
        part += letter;
        octets += size;
      }
      return [...parts, part].join('\r\n ');
    });
  return `${lines.join('\r\n')}\r\n`;
}
