import { InjectionToken } from '@angular/core';

/** Today in Finland as an ISO day; tests give their own. */
export const TODAY = new InjectionToken<() => string>('today', {
  factory: () => () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date()),
});

const two = (value: number) => String(value).padStart(2, '0');

/** The ISO day of a year, month and day of month, or null when there is no such day. */
export function dayOf(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return real && year > 1900 && year < 2200 ? `${year}-${two(month)}-${two(date)}` : null;
}

/** The day so many days later (or earlier). */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const spoken: Record<string, number> = {
  tänään: 0,
  eilen: -1,
  toissapäivänä: -2,
  huomenna: 1,
  idag: 0,
  'i dag': 0,
  igår: -1,
  'i går': -1,
  'i morgon': 1,
  imorgon: 1,
  today: 0,
  yesterday: -1,
  tomorrow: 1,
};

/**
 * Reads a day as people write it: 24.11.2026, 24.11.26, 24.11., 24/11/2026, 24112026, 2026-11-24, today.
 * A day without a year is of this year. Null when there is no such day.
 */
export function parseDay(text: string, today: string): string | null {
  const written = text.trim().toLowerCase();
  const days = spoken[written];
  if (days !== undefined) return dayAfter(today, days);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const plain = /^(\d{2})(\d{2})(\d{4})$/.exec(written);
  const parts = plain ?? /^(\d{1,2})\s*[./\s-]\s*(\d{1,2})\s*[./\s-]?\s*(\d{4}|\d{2})?$/.exec(written);
  if (!parts) return null;
  const year = parts[3];
  const thisYear = Number(today.slice(0, 4));
  const whole = !year ? thisYear : year.length === 2 ? centuryOf(Number(year), thisYear) : Number(year);
  return dayOf(whole, Number(parts[2]), Number(parts[1]));
}

// Two figures mean the year nearest to this one: a day of an agreement, not of a birth.
function centuryOf(year: number, thisYear: number): number {
  const guess = Math.floor(thisYear / 100) * 100 + year;
  return guess > thisYear + 50 ? guess - 100 : guess;
}

/** A day as a field shows it: 24.11.2026. */
export function writtenDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}.${month}.${year}`;
}
