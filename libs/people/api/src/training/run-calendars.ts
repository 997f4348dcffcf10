import { Injectable } from '@nestjs/common';
import { Clock, type TextLanguage, UnitOfWork, writtenText } from '@rinnakkain/platform-api';
import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { CourseRunCalendar } from './runs.messages';
import { CourseRunRow } from './training.entities';

const ZONE = 'Europe/Helsinki';

/** A run as a calendar file that tells nothing about the association: when and where, under a neutral title. */
@Injectable()
export class RunCalendars {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The file of one run, with its title in a language. */
  async of(runId: string, language: TextLanguage): Promise<CourseRunCalendar> {
    const run = await this.unitOfWork.current.load(CourseRunRow, runId);
    return { name: `${run.firstDay}.ics`, content: calendarOf(run, language, this.clock.now()) };
  }
}

/** RFC 5545: one event for each date, its zone with it; the lines end and fold as the standard says. */
export function calendarOf(
  run: Pick<CourseRunRow, 'id' | 'dates' | 'place' | 'cancelledAt' | 'version'>,
  language: TextLanguage,
  now: Date,
): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Rinnakkain//Calendar//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  const [zone = ''] = tzlib_get_ical_block(ZONE);
  calendar.addSubcomponent(ICAL.Component.fromString(zone));
  const title = writtenText(run.cancelledAt ? 'calendar_cancelled' : 'calendar_training', language, {});
  run.dates.forEach(({ day, start, end }, i) => {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', `${run.id}-${i + 1}@rinnakkain`);
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
    event.addPropertyWithValue('sequence', run.version);
    event.addProperty(localTime('dtstart', day, start));
    event.addProperty(localTime('dtend', day, end));
    event.addPropertyWithValue('summary', title);
    event.addPropertyWithValue('class', 'PRIVATE');
    event.addPropertyWithValue('status', run.cancelledAt ? 'CANCELLED' : 'CONFIRMED');
    if (run.cancelledAt) event.addPropertyWithValue('transp', 'TRANSPARENT');
    if (run.place) event.addPropertyWithValue('location', run.place);
    calendar.addSubcomponent(event);
  });
  return `${folded(calendar.toString())}\r\n`;
}

function localTime(name: string, day: string, time: string): ICAL.Property {
  const property = new ICAL.Property(name);
  property.setParameter('tzid', ZONE);
  property.setValue(ICAL.Time.fromDateTimeString(`${day}T${time}:00`));
  return property;
}

/** Lines of at most 75 octets; the library folds one octet late, and no letter may be torn apart. */
function folded(text: string): string {
  return text
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
    })
    .join('\r\n');
}
