import { Injectable } from '@nestjs/common';

const DAY_IN_HELSINKI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const TIME_IN_HELSINKI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** The only place that reads the time; tests put another in its stead. */
@Injectable()
export class Clock {
  /** The present instant. */
  now(): Date {
    return new Date();
  }

  /** The present day in Europe/Helsinki, YYYY-MM-DD. */
  today(): string {
    return DAY_IN_HELSINKI.format(this.now());
  }

  /** The present time of day in Europe/Helsinki, HH:MM. */
  timeOfDay(): string {
    return TIME_IN_HELSINKI.format(this.now());
  }

  /** The day in Europe/Helsinki of an instant, YYYY-MM-DD. */
  dayOf(instant: Date): string {
    return DAY_IN_HELSINKI.format(instant);
  }
}
