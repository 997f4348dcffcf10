import { Injectable, LOCALE_ID, inject } from '@angular/core';
import { TODAY, dayAfter } from '@rinnakkain/ui';

type Language = 'fi' | 'sv' | 'en';

const zone = 'Europe/Helsinki';
const dayOfInstant = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
const timeOfInstant = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
});
const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);

/** Days, times, lengths and numbers as the reader's language writes them. Days are ISO days, instants ISO instants. */
@Injectable({ providedIn: 'root' })
export class Formats {
  readonly language = languageOf(inject(LOCALE_ID));
  private readonly today = inject(TODAY);
  private readonly tag = this.language === 'en' ? 'en-GB' : `${this.language}-FI`;
  private readonly weekday = new Intl.DateTimeFormat(this.tag, { weekday: 'short', timeZone: 'UTC' });
  private readonly longWeekday = new Intl.DateTimeFormat(this.tag, { weekday: 'long', timeZone: 'UTC' });
  private readonly long = new Intl.DateTimeFormat(this.tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  private readonly monthName = new Intl.DateTimeFormat(this.tag, { month: 'long', timeZone: 'UTC' });
  private readonly shortMonth = new Intl.DateTimeFormat(this.tag, { month: 'short', timeZone: 'UTC' });
  private readonly whole = new Intl.NumberFormat(this.tag, { maximumFractionDigits: 1 });
  private readonly listed = new Intl.ListFormat(this.tag, { type: 'conjunction' });

  /** "ti 24.11." this year, "ti 24.11.2025" otherwise; en "Tue 24 Nov 2025". */
  day(day: string): string {
    return `${this.weekdayOf(day)} ${this.date(day)}`;
  }

  /** "24.11." or "24.11.2025", without the weekday. */
  date(day: string): string {
    const [year = '', month = '', date = ''] = day.split('-');
    const thisYear = year === this.today().slice(0, 4);
    if (this.language === 'en') {
      return `${Number(date)} ${this.shortMonth.format(atNoon(day))}${thisYear ? '' : ` ${year}`}`;
    }
    return `${Number(date)}.${Number(month)}.${thisYear ? '' : year}`;
  }

  /** "ti": the weekday alone. */
  weekdayOf(day: string): string {
    return this.weekday.format(atNoon(day)).replace('.', '');
  }

  /** "tänään", "eilen", "huomenna" or the day. */
  nearDay(day: string): string {
    const today = this.today();
    if (day === today) return $localize`:@@format.today:today`;
    if (day === dayAfter(today, -1)) return $localize`:@@format.yesterday:yesterday`;
    if (day === dayAfter(today, 1)) return $localize`:@@format.tomorrow:tomorrow`;
    return this.day(day);
  }

  /** "tiistai 24. marraskuuta 2026". */
  longDay(day: string): string {
    return `${this.longWeekday.format(atNoon(day))} ${this.long.format(atNoon(day))}`;
  }

  /** "9.30" in Finnish and Swedish, "09:30" in English; takes "09:30". */
  time(time: string): string {
    return this.language === 'en' ? time.slice(0, 5) : time.slice(0, 5).replace(':', '.').replace(/^0/, '');
  }

  /** "ti 24.11. klo 17.30". */
  moment(instant: string): string {
    const at = new Date(instant);
    return this.dayAndTime(dayOfInstant.format(at), timeOfInstant.format(at));
  }

  /** "tänään klo 17.30", "eilen klo 21.05" or the day and time. */
  nearMoment(instant: string): string {
    const at = new Date(instant);
    return this.joined(this.nearDay(dayOfInstant.format(at)), timeOfInstant.format(at));
  }

  /** A day and a time that belong together: "ti 24.11. klo 17.30". */
  dayAndTime(day: string, time: string): string {
    return this.joined(this.day(day), time);
  }

  /** The day of an instant in Finland. */
  dayOf(instant: string): string {
    return dayOfInstant.format(new Date(instant));
  }

  /** "2 h", "1 h 30 min", "45 min". */
  minutes(minutes: number): string {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [hours && `${hours} h`, rest && `${rest} min`].filter(Boolean).join(' ') || '0 min';
  }

  /** "34 vrk", "34 dygn", "34 d": for tables. */
  days(days: number): string {
    return `${this.number(days)} ${{ fi: 'vrk', sv: 'dygn', en: 'd' }[this.language]}`;
  }

  /** "tänään", "eilen", "34 vrk sitten": how many days it is since something was. */
  ago(days: number): string {
    if (days === 0) return $localize`:@@format.today:today`;
    if (days === 1) return $localize`:@@format.yesterday:yesterday`;
    return $localize`:@@format.ago:${this.days(days)}:days: ago`;
  }

  /** "14 km". */
  kilometres(kilometres: number): string {
    return `${this.number(kilometres)} km`;
  }

  /** Thousands with a no-break space, decimals with a comma in Finnish and Swedish. */
  number(value: number): string {
    return this.language === 'en'
      ? this.whole.format(value).replace(/,/g, '\u00a0')
      : this.whole.format(value);
  }

  /** "Marraskuu", "Marraskuu 2025". */
  month(day: string): string {
    const name = this.monthName.format(atNoon(day)).replace(/kuuta$/, 'kuu');
    const year = day.slice(0, 4);
    const capital = name.charAt(0).toLocaleUpperCase() + name.slice(1);
    return year === this.today().slice(0, 4) ? capital : `${capital} ${year}`;
  }

  /** "a, b ja c". */
  list(words: readonly string[]): string {
    return this.listed.format(words);
  }

  private joined(day: string, time: string): string {
    if (this.language === 'fi') return `${day} klo ${this.time(time)}`;
    return this.language === 'sv' ? `${day} kl. ${this.time(time)}` : `${day}, ${this.time(time)}`;
  }
}

function languageOf(locale: string): Language {
  if (locale.startsWith('fi')) return 'fi';
  return locale.startsWith('sv') ? 'sv' : 'en';
}
