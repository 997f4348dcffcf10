import { endOfMeeting } from '@rinnakkain/domain';
import { type PublishedDate, type PublishedGroup, textIn } from '@rinnakkain/groups-api';
import type { TextLanguage } from '@rinnakkain/platform-api';
import { placeName } from '../search/question';
import { beginning } from '../texts/written';

const OFFSET = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Helsinki', timeZoneName: 'longOffset' });

/** A day and time in Finland with how far it is from UTC. */
export function instantInFinland(day: string, time: string): string {
  const parts = OFFSET.formatToParts(new Date(`${day}T${time}:00+02:00`));
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.slice(3) ?? '+02:00';
  return `${day}T${time}:00${offset}`;
}

const ONLINE = 'https://schema.org/OnlineEventAttendanceMode';
const OFFLINE = 'https://schema.org/OfflineEventAttendanceMode';

/** A group as schema.org knows it; of where it meets no more than the page says. Null without a date. */
export function structuredData(
  group: PublishedGroup,
  dates: readonly PublishedDate[],
  language: TextLanguage,
): object | null {
  if (dates.length === 0) return null;
  const name = textIn(group.name, language);
  const description = group.purpose ? beginning(textIn(group.purpose, language)) : '';
  const location = locationOf(group, language);
  return {
    '@context': 'https://schema.org',
    '@type': 'EventSeries',
    name,
    ...(description ? { description } : {}),
    inLanguage: group.language,
    isAccessibleForFree: true,
    organizer: { '@type': 'Organization', name: group.association },
    subEvent: dates.map((date) => ({
      '@type': 'Event',
      name,
      ...timesOf(date),
      eventStatus: `https://schema.org/${statusOf(date)}`,
      eventAttendanceMode: group.type === 'online_group' ? ONLINE : OFFLINE,
      ...(location ? { location } : {}),
    })),
  };
}

function timesOf({ day, start, minutes }: PublishedDate): object {
  const end = endOfMeeting(day, start, minutes);
  return { startDate: instantInFinland(day, start), endDate: instantInFinland(end.day, end.time) };
}

const statusOf = ({ state, day, originalDay }: PublishedDate): string =>
  state === 'cancelled' ? 'EventCancelled' : day === originalDay ? 'EventScheduled' : 'EventRescheduled';

function locationOf({ venue, municipality }: PublishedGroup, language: TextLanguage): object | null {
  if (!venue && !municipality) return null;
  const town = municipality ? placeName(municipality, language) : undefined;
  return {
    '@type': 'Place',
    name: venue ?? town,
    address: { '@type': 'PostalAddress', addressCountry: 'FI', ...(town ? { addressLocality: town } : {}) },
  };
}
